// The sentence around a place in a text, and how much its capitals tell: all in prose, little in
// a headline with capitals on each word, nothing in a line of capitals.
import type { LanguageWords } from "./language-words.ts";
import { isLower, isSpace, isUpper, isWordUnit } from "./text-units.ts";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  readonly shape: "prose" | "title" | "capitals";
  /** Longer than the reach of a look; another place in it may see more. */
  readonly cut: boolean;
}

/** A sentence is looked for this far on either side: what is farther is no context. */
export const SENTENCE_REACH_UNITS = 300;

export function sentenceAround(
  text: string,
  from: number,
  to: number,
  words: LanguageWords,
): Sentence {
  const start = sentenceStart(text, from, words);
  const end = sentenceEnd(text, to, words);
  const sentence = text.slice(start, end);
  const cut = from - start >= SENTENCE_REACH_UNITS || end - to >= SENTENCE_REACH_UNITS;
  return { start, end, lower: plainLower(sentence), shape: shapeOf(sentence, words), cut };
}

export const plainLower = (text: string): string => text.toLowerCase().replaceAll("’", "'");

function sentenceStart(text: string, from: number, words: LanguageWords): number {
  const least = Math.max(0, from - SENTENCE_REACH_UNITS);
  for (let at = from - 1; at > least; at--)
    if (endsAt(text, at - 1, words) && isSpace(text.charCodeAt(at))) return at + 1;
  return least;
}

function sentenceEnd(text: string, to: number, words: LanguageWords): number {
  const most = Math.min(text.length, to + SENTENCE_REACH_UNITS);
  for (let at = to; at < most; at++)
    if (endsAt(text, at, words) && isSpace(text.charCodeAt(at + 1))) return at + 1;
  return most;
}

/** Whether a sentence ends with the unit at `at`, which white space follows. */
function endsAt(text: string, at: number, words: LanguageWords): boolean {
  let stop = at;
  while (stop > at - 3 && /["'”’)\]]/.test(text.charAt(stop))) stop--;
  const mark = text.charAt(stop);
  if (isLineEnd(text, at + 1)) return true;
  if (mark === "!" || mark === "?") return true;
  if (mark !== ".") return false;
  let start = stop;
  while (
    start > 0 &&
    stop - start < 8 &&
    (isWordUnit(text.charCodeAt(start - 1)) || text.charAt(start - 1) === ".")
  )
    start--;
  const word = text.slice(start, stop);
  // After an abbreviation only a word that opens sentences tells that one begins: "in the U.S. The …".
  return !words.abbreviated.test(word) || words.opening.test(text.slice(stop + 1, stop + 17));
}

/** A line break ends a sentence before a bullet, and between headlines in capitals. */
function isLineEnd(text: string, at: number): boolean {
  if (text.charAt(at) !== "\n") return false;
  const behind = text.slice(at, at + 12);
  if (/^\n\s*(?:[-*•–]\s|\d{1,2}[.)]\s)/.test(behind)) return true;
  return (
    /\p{Lu}{2}\W*$/u.test(text.slice(Math.max(0, at - 4), at)) && /^\n\s*\p{Lu}{2}/u.test(behind)
  );
}

/** A line of fewer capitalised words has no shape of its own. */
const LEAST_TITLE_WORDS = 3;
const LEAST_CAPITALS_WORDS = 2;
/** Shorter words may be abbreviations, which have their capitals anywhere: "UN, US, EU". */
const LEAST_CAPITALS_UNITS = 5;
const isSmallInTitles = (word: string, words: LanguageWords): boolean =>
  words.smallInTitles.has(word) || words.prefixes.has(word);

function shapeOf(sentence: string, words: LanguageWords): Sentence["shape"] {
  let small = 0;
  let otherSmall = 0;
  let capitals = 0;
  let longest = 0;
  for (const word of sentence.split(/[\s—–-]+/)) {
    const first = word.search(/[\p{L}\p{N}]/u);
    if (first < 0 || /\p{N}/u.test(word.charAt(first))) continue;
    longest = Math.max(longest, word.length);
    if (isUpper(word.charCodeAt(first))) capitals++;
    else if (!isSmallInTitles(word.replaceAll(/[^\p{L}]/gu, ""), words)) otherSmall++;
    if ([...word].some((letter) => isLower(letter.charCodeAt(0)))) small++;
  }
  const inCapitals = small === 0 && longest >= LEAST_CAPITALS_UNITS;
  if (inCapitals && capitals >= LEAST_CAPITALS_WORDS) return "capitals";
  return otherSmall === 0 && capitals >= LEAST_TITLE_WORDS ? "title" : "prose";
}
