// For each UTF-16 unit what the automaton sees in it: a class shared by its variants (case, accents,
// dashes, spaces), and flags. One look-up a unit is all that reading a text costs outside of names.
import { FOLDED_UNITS, foldText } from "./fold-text.ts";
import { APOSTROPHES, DASHES, type Ranges, SPACES, WORD_UNITS } from "./text-units.ts";

/** Part of a word: no name begins or ends beside it. */
export const WORD = 1 << 12;
/** Some name begins with this very unit. */
export const STARTS = 1 << 13;
/** The text has to be folded first. */
export const FOLDS = 1 << 14;
export const SPACE = 1 << 15;
/** The bits that hold the class. */
export const CLASS = WORD - 1;

const UNITS = 1 << 16;
const JOINT_CLASS = 1;
const APOSTROPHE_CLASS = 2;

/** Latin letters with accents. */
const ACCENTED: Ranges = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
];

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
  mark(entries, WORD_UNITS, WORD);
  mark(entries, DASHES, JOINT_CLASS);
  mark(entries, SPACES, JOINT_CLASS | SPACE);
  mark(entries, APOSTROPHES, APOSTROPHE_CLASS);
  mark(entries, FOLDED_UNITS, FOLDS);
  const classes = numberLetters(entries, names);
  const wordClasses = new Uint8Array(classes);
  for (const entry of entries) if (entry & WORD) wordClasses[entry & CLASS] = 1;
  numberAccented(entries);
  for (const name of names)
    for (const unit of startsOf(name)) entries[unit] = entryOf(entries, unit) | STARTS;
  const keyOf = (name: string) =>
    String.fromCharCode(
      ...Array.from(name.split(""), (unit) => entryOf(entries, unit.charCodeAt(0)) & CLASS),
    );
  return { entries, classes, wordClasses, keyOf };
}

const entryOf = (entries: Uint16Array, unit: number): number => entries[unit] ?? 0;

function mark(entries: Uint16Array, ranges: Ranges, entry: number): void {
  for (const [first, last] of ranges) entries.fill(entry, first, last + 1);
}

/** Gives each character of the names a class of its own, both cases of a letter the same one. */
function numberLetters(entries: Uint16Array, names: readonly string[]): number {
  let classes = APOSTROPHE_CLASS + 1;
  for (const letter of new Set(names.join("").toLowerCase())) {
    for (const unit of [letter, letter.toUpperCase()].filter(({ length }) => length === 1)) {
      const code = unit.charCodeAt(0);
      const entry = entryOf(entries, code);
      if ((entry & CLASS) === 0) entries[code] = entry | classes;
    }
    classes++;
  }
  return classes;
}

/** "é" is read as "e", composed or not. */
function numberAccented(entries: Uint16Array): void {
  for (const [first, last] of ACCENTED) {
    const letters = Array.from({ length: last - first + 1 }, (_, i) =>
      String.fromCharCode(first + i),
    );
    // One call for all: a thousand calls would be felt at the start of each page.
    const plain = foldText(letters.join("\n").normalize("NFD")).text.split("\n");
    plain.forEach((base, i) => {
      const entry = entryOf(entries, base.charCodeAt(0));
      const own = entryOf(entries, first + i);
      if (base.length === 1 && (own & CLASS) === 0) entries[first + i] = own | (entry & CLASS);
    });
  }
}

/** A name begins as it is listed or with a capital, in either case with or without its accent. */
function startsOf(name: string): number[] {
  const first = name.charAt(0);
  return [first, first.toUpperCase()].map((letter) => letter.charCodeAt(0));
}
