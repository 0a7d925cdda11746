// Gives each unit its class and each name its key, for the automaton. Part of no page's script: tables
// over all units, and what letters are without their accents, would be felt at the start of each page.
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
import {
  FOLDS,
  JOINT_CLASS,
  keyUnit,
  type NameIndex,
  OTHER_WORD_CLASS,
  SPACE,
  STARTS,
  SYMBOL,
  unitTable,
  WORD,
} from "./unit-table.ts";

const APOSTROPHE_CLASS = 3;
const FOLDED_CLASS = 4;
const FIXED_CLASSES = 5;

const classIn = (entry: number): number => (entry & SYMBOL) >> 1;
const entryOfClass = (number: number): number => number << 1;

/** The index of these names, all folded. */
export function prepareIndex(names: readonly string[]): NameIndex {
  const entries = unitTable([]);
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
  const groupOf = new Map<string, number[]>();
  names.forEach((name, index) => {
    const key = keyOf(entries, name);
    const group = groupOf.get(key);
    if (group) group.push(index);
    else if (key) groupOf.set(key, [index]);
  });
  const keys = [...groupOf.keys()].sort();
  const groups = keys.map((key) => groupOf.get(key) ?? []);
  return { runs: runsOf(entries), wordClasses, keys, groups };
}

const keyOf = (entries: Uint16Array, name: string): string =>
  name
    .split("")
    .map((unit) => keyUnit(classIn(entryOf(entries, unit.charCodeAt(0)))))
    .join("");

function runsOf(entries: Uint16Array): number[] {
  const runs: number[] = [];
  let first = 0;
  for (let unit = 1; unit <= entries.length; unit++) {
    const entry = entryOf(entries, first);
    if (entries[unit] === entry) continue;
    if (entry > 0) runs.push(first, unit - 1, entry);
    first = unit;
  }
  return runs;
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
function numberLetters(entries: Uint16Array, names: readonly string[]): number[] {
  const letters = [...new Set(names.join("").toLowerCase().split(""))];
  const wordClasses = new Array<number>(FIXED_CLASSES + letters.length).fill(0);
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
