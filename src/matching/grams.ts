// Tells without a regular expression that it cannot fit: each fit of most holds one of some short
// strings, and texts that hold none need not be tried. Making a pattern ready takes up to 50 ms each.
//
// Looked at are Latin letters, all small, and digits; whatever stands between words is one space, and
// there is one at either end of the text. Signs that tell much are told from other things between
// words: each stands twice, with a space on either side, so that it makes a string alone.

/** Strings of this many units are looked for. */
export const GRAM_UNITS = 4;
const HASH_BITS = 15;

/** The hash of the four units that end with this one, given that of those before. */
export const nextHash = (hash: number, unit: number): number =>
  ((hash << 4) ^ unit) & ((1 << HASH_BITS) - 1);

const SPACE = 0x20;
const QUOTE = 0x22;

/** The sign of the name, a bracket, a comma, and what opens a quotation. */
export const isSign = (unit: number): boolean =>
  unit === 0x7e || unit === 0x28 || unit === 0x2c || unit === QUOTE;

/** What a unit of a text counts as. */
export function plainUnit(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit;
  if (unit >= 0x41 && unit <= 0x5a) return unit | 0x20;
  if (unit === 0x2018 || unit === 0x201c) return QUOTE;
  return isSign(unit) || (unit >= 0x30 && unit <= 0x39) ? unit : SPACE;
}

/** A text, and by a bit for each hash which strings it may hold. */
export interface Looked {
  readonly text: string;
  readonly bits: Int32Array;
}

/** Where a look is noted; used again for the next text, as making it costs more than the look. */
export const newBits = (): Int32Array => new Int32Array(1 << (HASH_BITS - 5));

/** Looks at a text; `bits` are those of another that is not asked of any more. */
export function lookAt(text: string, bits: Int32Array): Looked {
  bits.fill(0);
  return see(text, bits);
}

/** The same for a text that differs from one looked at by the name's sign alone. */
export function lookAtSign(text: string, at: number, known: Looked, bits: Int32Array): Looked {
  bits.set(known.bits);
  see(text.slice(besideSign(text, at, -1), besideSign(text, at, 1) + 1), bits);
  return { text, bits };
}

/** So far from the sign that strings with it are whole, blanks in a row counted as one. */
function besideSign(text: string, at: number, step: number): number {
  let place = at;
  for (let left = 2 * GRAM_UNITS; left > 0 && place >= 0 && place < text.length; place += step)
    if (plainUnit(text.charCodeAt(place)) !== SPACE) left--;
  return Math.max(0, place);
}

const has = (bits: Int32Array, gram: number): boolean =>
  (((bits[gram >> 5] ?? 0) >> gram) & 1) === 1;

/** Whether a text may hold both strings of the pair that begins at an index of `grams`, each a hash. */
export const mayHoldPair = ({ bits }: Looked, grams: string, at: number): boolean =>
  has(bits, grams.charCodeAt(at)) && has(bits, grams.charCodeAt(at + 1));

/** Whether it may hold any of these pairs. */
export function mayHold(look: Looked, grams: string): boolean {
  for (let at = 0; at < grams.length; at += 2) if (mayHoldPair(look, grams, at)) return true;
  return false;
}

/** A pair of hashes that each text has: `see` notes hash 0 for all. */
export const ALWAYS_HELD = "\0\0";

const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => plainUnit(unit));

/** Notes each four units of a text. */
function see(text: string, bits: Int32Array): Looked {
  let hash = nextHash(note(bits, 0), SPACE);
  let before = SPACE;
  for (let at = 0; at <= text.length; at++) {
    // Behind its end a text gives no number, and one such makes the whole loop three times slower.
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    const unit = PLAIN[code] ?? plainUnit(code);
    if (unit === SPACE && before === SPACE) continue;
    const sign = isSign(unit);
    if (sign && before !== SPACE) hash = note(bits, nextHash(hash, SPACE));
    hash = note(bits, nextHash(hash, unit));
    if (sign) hash = note(bits, nextHash(note(bits, nextHash(hash, unit)), SPACE));
    before = sign ? SPACE : unit;
  }
  return { text, bits };
}

function note(bits: Int32Array, hash: number): number {
  bits[hash >> 5] = (bits[hash >> 5] ?? 0) | (1 << hash);
  return hash;
}
