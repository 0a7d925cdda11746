// Words and phrases looked for one by one: a regular expression of them all would have to be made
// ready for each entity.
import { type Looked, lookAt, mayHoldPair } from "./grams.ts";
import { isWordUnit } from "./text-units.ts";

/** In small letters, apostrophes plain; of those that begin at one place the first counts. */
export interface Phrases {
  /** With * behind the beginning of a word. */
  readonly texts: readonly string[];
  /** Two hashes for each, as `mayHoldPair` takes them. */
  readonly grams: string;
}

/** Ends the beginning of a word. */
export const STEM_SIGN = "*";

/** A stretch of text, also as phrases are written: made when first asked for. */
export interface Stretch extends Looked {
  readonly small: () => string;
}

/** Looks at a text; `bits` as `lookAt` takes them. */
export function stretchOf(text: string, bits: Int32Array): Stretch {
  let small = "";
  return {
    ...lookAt(text, bits),
    small() {
      small ||= asPhrases(text);
      return small;
    },
  };
}

/** "İ" is replaced first: it is the one letter whose small form has another length, and offsets must stay. */
const asPhrases = (text: string): string =>
  text.replaceAll("İ", "_").toLowerCase().replaceAll("’", "'");

/** A phrase as the text has it, where it begins, and how far from the name that is. */
export interface Seen {
  readonly text: string;
  readonly at: number;
  readonly distance: number;
}

/** Of each place only one of the phrases that begin there; those nearest to an offset first. */
export function phrasesSeen({ texts, grams }: Phrases, stretch: Stretch, near: number): Seen[] {
  const seen: Seen[] = [];
  for (let i = 0; i < texts.length; i++) {
    if (mayHoldPair(stretch, grams, 2 * i)) seePhrase(texts[i] ?? "", stretch, near, seen);
  }
  return seen.sort((a, b) => a.distance - b.distance || a.at - b.at);
}

function seePhrase(phrase: string, stretch: Stretch, near: number, seen: Seen[]): void {
  const small = stretch.small();
  const isStem = phrase.endsWith(STEM_SIGN);
  const begin = isStem ? phrase.slice(0, -1) : phrase;
  for (let at = small.indexOf(begin); at >= 0; at = small.indexOf(begin, at + 1)) {
    if (isWordAt(small, at - 1) || seen.some((one) => one.at === at)) continue;
    let end = at + begin.length;
    if (isStem) while (isWordAt(small, end)) end++;
    if (!isWordAt(small, end))
      seen.push({ text: stretch.text.slice(at, end), at, distance: Math.abs(at - near) });
  }
}

const isWordAt = (text: string, at: number): boolean => isWordUnit(text.charCodeAt(at));
