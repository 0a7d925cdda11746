// Tells without a regular expression that it cannot fit: each fit of most holds one of some short
// strings, and texts that hold none need not be tried. Making a pattern ready takes up to a ms each.
//
// Looked at are Latin letters, all small, and digits; whatever stands between words is one space, and
// there is one at either end of the text, and around brackets and the sign of the name.

/** Strings of this many units are looked for. */
export const GRAM_UNITS = 4;
const HASH_BITS = 15;

/** The hash of the four units that end with this one, given that of those before. */
export const nextHash = (hash: number, unit: number): number =>
  ((hash << 4) ^ unit) & ((1 << HASH_BITS) - 1);

const SPACE = 0x20;

/** ( and ~, which stand apart from what is beside them. */
export const isSign = (unit: number): boolean => unit === 0x28 || unit === 0x7e;

/** What a unit of a text counts as. */
export function plainUnit(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit;
  if (unit >= 0x41 && unit <= 0x5a) return unit | 0x20;
  return isSign(unit) || (unit >= 0x30 && unit <= 0x39) ? unit : SPACE;
}

/** Whether a text may hold both strings of a pair: `grams` are pairs of hashes, a unit each. */
export type MayHold = (text: string, grams: string) => boolean;

/** Remembers the last text's strings: texts are asked of many patterns in turn. */
export function createGramLook(): MayHold {
  const bits = new Int32Array(1 << (HASH_BITS - 5));
  let last = "";
  let hash = 0;

  let before = 0;

  function see(unit: number): void {
    if (unit === SPACE && before === SPACE) return;
    before = unit;
    hash = nextHash(hash, unit);
    bits[hash >> 5] = (bits[hash >> 5] ?? 0) | (1 << hash);
  }

  function look(text: string): void {
    last = text;
    bits.fill(0);
    see(SPACE);
    for (let at = 0; at < text.length; at++) {
      const unit = plainUnit(text.charCodeAt(at));
      if (isSign(unit)) see(SPACE);
      see(unit);
      if (isSign(unit)) see(SPACE);
    }
    see(SPACE);
  }

  const isIn = (gram: number) => ((bits[gram >> 5] ?? 0) >> gram) & 1;

  return (text, grams) => {
    if (text !== last) look(text);
    for (let at = 0; at < grams.length; at += 2) {
      if (isIn(grams.charCodeAt(at)) && isIn(grams.charCodeAt(at + 1))) return true;
    }
    return false;
  };
}
