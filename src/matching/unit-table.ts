// For each UTF-16 unit what the automaton sees in it: a class shared by its variants (case, accents,
// dashes, spaces), and flags. One look-up a unit is all that reading a text costs outside of names.
// Which unit has which class is worked out in the background, from the names.

/** Some name begins with this very unit. */
export const STARTS = 1;
/** Part of a word: no name begins or ends beside it. */
export const WORD = 1 << 13;
/** The text has to be folded first. */
export const FOLDS = 1 << 14;
/** Several in a row are read as one. */
export const SPACE = 1 << 15;
/** The bits in which units differ for the automaton: class, and whether names begin with it. */
export const SYMBOL = WORD - 1;

/** Any other unit that is part of no word has class 0. */
export const OTHER_WORD_CLASS = 1;
/** Dashes and spaces, one and the same between the words of a name. */
export const JOINT_CLASS = 2;

const UNITS = 1 << 16;
/** So that keys are made of characters that take no more than a byte as JSON. */
const FIRST_KEY_UNIT = 0x23;

/** Names and units as the automaton takes them, as plain data. */
export interface NameIndex {
  /** First unit, last unit and entry of each run of units that are seen as the same. */
  readonly runs: readonly number[];
  /** 1 for each class that is part of words, 0 for others: as many as there are classes, from 0: any other unit. */
  readonly wordClasses: readonly number[];
  /** The names as the automaton reads them, sorted, none twice: a unit for each class. */
  readonly keys: readonly string[];
  /** For each key the indexes of its names, which are the same but for variants. */
  readonly groups: readonly (readonly number[])[];
}

/** What stands for a class in a key. */
export const keyUnit = (number: number): string => String.fromCharCode(number + FIRST_KEY_UNIT);
/** The class at a place in a key. */
export const classAt = (key: string, at: number): number => key.charCodeAt(at) - FIRST_KEY_UNIT;

/** The entry of each unit. */
export function unitTable(runs: readonly number[]): Uint16Array {
  const entries = new Uint16Array(UNITS);
  for (let i = 0; i < runs.length; i += 3) {
    entries.fill(runs[i + 2] ?? 0, runs[i], (runs[i + 1] ?? 0) + 1);
  }
  return entries;
}
