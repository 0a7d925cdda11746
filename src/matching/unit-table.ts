// For each UTF-16 unit what the automaton sees in it: a class shared by its variants (case, accents,
// dashes, spaces), and flags. One look-up a unit is all that reading a text costs outside of names.
import { FOLDED_UNITS, foldText } from "./fold-text.ts";
import {
  APOSTROPHES,
  DASHES,
  LATIN_ACCENTED,
  type Ranges,
  SPACES,
  unitsIn,
  WORD_UNITS,
} from "./text-units.ts";

/** Some name begins with this very unit. */
export const STARTS = 1;
/** Part of a word: no name begins or ends beside it. */
export const WORD = 1 << 13;
/** The text has to be folded first. */
export const FOLDS = 1 << 14;
export const SPACE = 1 << 15;
/** The bits in which units differ for the automaton: class, and whether names begin with it. */
export const SYMBOL = WORD - 1;

/** Any other unit that is part of no word has class 0. */
const OTHER_WORD_CLASS = 1;
export const JOINT_CLASS = 2;
const APOSTROPHE_CLASS = 3;
const FOLDED_CLASS = 4;
const FIXED_CLASSES = 5;

const UNITS = 1 << 16;

const classIn = (entry: number): number => (entry & SYMBOL) >> 1;
const entryOfClass = (number: number): number => number << 1;

export interface UnitTable {
  readonly entries: Uint16Array;
  /** How many classes there are, numbered from 0: any other unit. */
  readonly classes: number;
  /** 1 for the classes that are parts of words. */
  readonly wordClasses: Uint8Array;
  /** A name as the automaton reads it: each unit of what comes back is a class. */
  readonly keyOf: (name: string) => string;
}

/** The table for these names, all folded. */
export function createUnitTable(names: readonly string[]): UnitTable {
  const entries = new Uint16Array(UNITS);
  mark(entries, WORD_UNITS, entryOfClass(OTHER_WORD_CLASS) | WORD);
  mark(entries, DASHES, entryOfClass(JOINT_CLASS));
  mark(entries, SPACES, entryOfClass(JOINT_CLASS) | SPACE);
  mark(entries, APOSTROPHES, entryOfClass(APOSTROPHE_CLASS));
  mark(entries, FOLDED_UNITS, entryOfClass(FOLDED_CLASS) | FOLDS);
  const wordClasses = numberLetters(entries, names);
  numberAccented(entries);
  for (const name of names) {
    for (const unit of startsOf(name)) entries[unit] = entryOf(entries, unit) | STARTS;
  }
  const keyOf = (name: string) => {
    let key = "";
    for (let at = 0; at < name.length; at++) {
      key += String.fromCharCode(classIn(entryOf(entries, name.charCodeAt(at))));
    }
    return key;
  };
  return { entries, classes: wordClasses.length, wordClasses, keyOf };
}

const entryOf = (entries: Uint16Array, unit: number): number => entries[unit] ?? 0;

/** Whether a unit has been given a class yet. */
const isOther = (entry: number): boolean => classIn(entry) <= OTHER_WORD_CLASS;

function mark(entries: Uint16Array, ranges: Ranges, entry: number): void {
  for (let i = 0; i < ranges.length; i += 2) {
    entries.fill(entry, ranges[i], (ranges[i + 1] ?? 0) + 1);
  }
}

/** Gives each character of the names a class of its own, both cases of a letter the same; says which are parts of words. */
function numberLetters(entries: Uint16Array, names: readonly string[]): Uint8Array {
  const letters = [...new Set(names.join("").toLowerCase().split(""))];
  const wordClasses = new Uint8Array(FIXED_CLASSES + letters.length);
  wordClasses[OTHER_WORD_CLASS] = 1;
  letters.forEach((letter, index) => {
    const number = FIXED_CLASSES + index;
    for (const unit of [letter, letter.toUpperCase()]) {
      const code = unit.charCodeAt(0);
      const entry = entryOf(entries, code);
      if (unit.length > 1 || !isOther(entry)) continue;
      entries[code] = entryOfClass(number) | (entry & WORD);
      if (entry & WORD) wordClasses[number] = 1;
    }
  });
  return wordClasses;
}

/** "é" is read as "e", composed or not. */
function numberAccented(entries: Uint16Array): void {
  const units = unitsIn(LATIN_ACCENTED);
  // One call for all: a thousand calls would be felt at the start of each page.
  const letters = String.fromCharCode(...units)
    .split("")
    .join("\n");
  const plain = foldText(letters.normalize("NFD")).text.split("\n");
  units.forEach((unit, i) => {
    const base = plain[i] ?? "";
    if (base.length === 1 && isOther(entryOf(entries, unit))) {
      entries[unit] = entryOf(entries, base.charCodeAt(0)) & ~STARTS;
    }
  });
}

/** A name begins as it is listed or with a capital, in either case with or without its accent. */
function startsOf(name: string): number[] {
  const first = name.charAt(0);
  return [first, first.toUpperCase()].map((letter) => letter.charCodeAt(0));
}
