// Which few units of a text tell most: by how seldom their letters are in English.
import { GRAM_UNITS, nextHash } from "./grams.ts";

/** From frequent to rare; what is not in it is rare. The name's sign alone tells nothing. */
const BY_FREQUENCY = ' ~,etaoin"shr(dlucmfwypvbgkjqxz';
const RARITIES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const rank = BY_FREQUENCY.indexOf(String.fromCharCode(unit));
  return rank < 0 ? BY_FREQUENCY.length : rank;
});

/** The rarest string of a text that is looked for, where it begins, and how rare it is. */
export function rarestIn(text: string): { at: number; rarity: number } {
  let best = { at: 0, rarity: -1 };
  for (let at = 0; at + GRAM_UNITS <= text.length; at++) {
    let rarity = 0;
    for (let i = at; i < at + GRAM_UNITS; i++) rarity += RARITIES[text.charCodeAt(i)] ?? 0;
    if (rarity > best.rarity) best = { at, rarity };
  }
  return best;
}

/** Two strings of a text, as grams.ts looks for them: the rarest, and one beside the name or far away. */
export function gramsOf(text: string): string {
  const { at } = rarestIn(text);
  const last = text.length - GRAM_UNITS;
  const sign = text.indexOf("~");
  const beside = sign < 3 ? Math.min(sign, last) : sign - 3;
  const far = at * 2 < last ? last : 0;
  return hashAt(text, at) + hashAt(text, sign < 0 ? far : beside);
}

function hashAt(text: string, at: number): string {
  const gram = [...text.slice(at, at + GRAM_UNITS)];
  return String.fromCharCode(gram.reduce((hash, unit) => nextHash(hash, unit.charCodeAt(0)), 0));
}
