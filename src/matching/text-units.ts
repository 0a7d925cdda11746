// What one UTF-16 unit is to a reader of names: a space, a dash, part of a word, or nothing at all.
// Ranges instead of Unicode property tests: tables over all units are made of them at start-up.

/** The first and last unit of each range in turn. */
export type Ranges = readonly number[];

/** Invisible: soft hyphen, joiners, bidi marks, variation selectors. */
export const INVISIBLE: Ranges = [
  0xad, 0xad, 0x61c, 0x61c, 0x180b, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0xfe00,
  0xfe0f, 0xfeff, 0xfeff,
];

/** Accents that follow their letter: a decomposed text names what a composed one names. */
export const COMBINING: Ranges = [
  0x300, 0x36f, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x20d0, 0x20ff, 0xfe20, 0xfe2f,
];

/** Latin letters with accents, and others among them. */
export const LATIN_ACCENTED: Ranges = [0xc0, 0x24f, 0x1e00, 0x1eff];

/** Full-width forms of ! to ~. */
export const FULL_WIDTH: Ranges = [0xff01, 0xff5e];
/** From a plain form to its full-width one. */
export const FULL_WIDTH_OFFSET = 0xfee0;

/** What parts words, no-break and ideographic spaces too. */
export const SPACES: Ranges = [
  0x09, 0x0d, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029,
  0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000,
];

/** Hyphens, dashes, minus: one and the same in a name. */
export const DASHES: Ranges = [
  0x2d, 0x2d, 0x58a, 0x58a, 0x2010, 0x2015, 0x2043, 0x2043, 0x2212, 0x2212, 0xfe58, 0xfe58, 0xfe63,
  0xfe63,
];

/** What is written for an apostrophe, quotation marks and primes too. */
export const APOSTROPHES: Ranges = [
  0x27, 0x27, 0x60, 0x60, 0xb4, 0xb4, 0x2b9, 0x2b9, 0x2bb, 0x2bd, 0x2018, 0x201b, 0x2032, 0x2032,
];

/**
 * Letters and digits, and `_`, as in a regular expression's \w. Scripts written without spaces
 * (Chinese, Japanese, Korean particles) count as none, so that a Latin name among them has edges.
 */
export const WORD_UNITS: Ranges = [
  0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a, 0xaa, 0xaa, 0xb5, 0xb5, 0xba, 0xba, 0xc0, 0xd6,
  0xd8, 0xf6, 0xf8, 0x2b8, 0x2c0, 0x2ff, 0x370, 0x589, 0x5d0, 0x5f2, 0x620, 0x1fff, 0x2c00, 0x2dff,
  0xa640, 0xabff, 0xfb00, 0xfdff, 0xfe70, 0xfefe, 0xff66, 0xffdc,
];

/** All units of the ranges. */
export const unitsIn = (ranges: Ranges): number[] =>
  ranges.flatMap((first, i) =>
    i % 2 === 0
      ? Array.from({ length: (ranges[i + 1] ?? 0) - first + 1 }, (_, at) => first + at)
      : [],
  );

/** Whether a unit lies in a range, both ends included. */
export function isIn(ranges: Ranges, unit: number): boolean {
  for (let i = 0; i < ranges.length; i += 2)
    if (unit >= (ranges[i] ?? 0) && unit <= (ranges[i + 1] ?? 0)) return true;
  return false;
}

export const isSpace = (unit: number): boolean => isIn(SPACES, unit);
export const isDash = (unit: number): boolean => isIn(DASHES, unit);
/** A letter, a digit or "_"; see WORD_UNITS. */
export const isWordUnit = (unit: number): boolean => isIn(WORD_UNITS, unit);

/** A letter that has a small form. */
export function isUpper(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

/** A letter that has a capital form. */
export function isLower(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toUpperCase();
}
