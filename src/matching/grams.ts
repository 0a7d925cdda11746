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

const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => plainUnit(unit));

/** Whether a text may hold both strings of a pair: `grams` are pairs of hashes, a unit each. */
export type MayHold = (text: string, grams: string) => boolean;

/** A name's sentence with its sign, the sentence itself, and what is around are asked of in turn. */
const REMEMBERED = 3;

/** Remembers the last few texts: each is asked of many patterns. */
export function createGramLook(): MayHold {
  const looks: [text: string, bits: Int32Array][] = [];

  function bitsOf(text: string): Int32Array {
    const known = looks.find((look) => look[0] === text);
    if (known) return known[1];
    const bits = looks.length < REMEMBERED ? undefined : looks.shift()?.[1];
    const fresh = bits?.fill(0) ?? new Int32Array(1 << (HASH_BITS - 5));
    looks.push([text, fresh]);
    see(text, fresh);
    return fresh;
  }

  return (text, grams) => {
    const bits = bitsOf(text);
    const isIn = (at: number) => {
      const gram = grams.charCodeAt(at);
      return ((bits[gram >> 5] ?? 0) >> gram) & 1;
    };
    for (let at = 0; at < grams.length; at += 2) if (isIn(at) && isIn(at + 1)) return true;
    return false;
  };
}

/** Notes each four units of a text. */
function see(text: string, bits: Int32Array): void {
  let hash = nextHash(0, SPACE);
  let before = SPACE;
  const add = (unit: number) => {
    if (unit === SPACE && before === SPACE) return;
    before = unit;
    hash = nextHash(hash, unit);
    bits[hash >> 5] = (bits[hash >> 5] ?? 0) | (1 << hash);
  };
  for (let at = 0; at < text.length; at++) {
    const unit = PLAIN[text.charCodeAt(at)] ?? SPACE;
    if (!isSign(unit)) add(unit);
    else for (const each of [SPACE, unit, SPACE]) add(each);
  }
  add(SPACE);
}
