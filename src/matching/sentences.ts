// The sentence around a place in a text, and how much its capitals tell: all in prose, little in
// a headline with capitals on each word, nothing in a line of capitals.
import type { LanguageWords } from "./language-words.ts";
import { type Stretch, stretchOf } from "./phrases.ts";
import { isLower, isUpper } from "./text-units.ts";

type Shape = "prose" | "title" | "capitals";

/** Shape and stretch are worked out when first asked for. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly shape: () => Shape;
  readonly stretch: () => Stretch;
  /** Longer than the reach of a look; another place in it may see more. */
  readonly cut: boolean;
}

/** A sentence is looked for this far on either side: what is farther is no context. */
const SENTENCE_REACH_UNITS = 300;

/** What ends a sentence may be told by what follows. */
const LOOK_UNITS = 16;
/** Ends are looked for from and to multiples of this, so that neighbours share a look. */
const STEP_UNITS = 256;

/** Finds the sentences around places of a text; what is given is void at the next call. */
export function createSentences(text: string, words: LanguageWords, bits: Int32Array) {
  let seenFrom = -1;
  let seenTo = -1;
  let ends: number[] = [];
  /** Where a blank ends a sentence between two places, and perhaps beside them. */
  const endsIn = (least: number, most: number): readonly number[] => {
    const from = least - (least % STEP_UNITS);
    const to = most + LOOK_UNITS + STEP_UNITS - (most % STEP_UNITS);
    if (from !== seenFrom || to !== seenTo) {
      ends = [];
      for (const { index, 0: stop } of text.slice(from, to).matchAll(words.sentenceEnd))
        ends.push(from + index + stop.length);
      seenFrom = from;
      seenTo = to;
    }
    return ends;
  };
  return (from: number, to: number) => sentenceAround(text, from, to, endsIn, words, bits);
}

function sentenceAround(
  text: string,
  from: number,
  to: number,
  endsIn: (least: number, most: number) => readonly number[],
  words: LanguageWords,
  bits: Int32Array,
): Sentence {
  const least = Math.max(0, from - SENTENCE_REACH_UNITS);
  const most = Math.min(text.length, to + SENTENCE_REACH_UNITS);
  let start = least;
  let end = most;
  for (const space of endsIn(least, most)) {
    if (space < from) start = Math.max(least, space + 1);
    else if (space > to && space < end) end = space;
  }
  const cut = from - start >= SENTENCE_REACH_UNITS || end - to >= SENTENCE_REACH_UNITS;
  const sentence = text.slice(start, end);
  let shape: Shape | null = null;
  let stretch: Stretch | null = null;
  return {
    ...{ start, end, text: sentence, cut },
    shape() {
      shape ??= shapeOf(sentence, words);
      return shape;
    },
    stretch() {
      stretch ??= stretchOf(sentence, bits);
      return stretch;
    },
  };
}

/** A line of fewer capitalised words has no shape of its own. */
const LEAST_TITLE_WORDS = 3;
const LEAST_CAPITALS_WORDS = 2;
/** Shorter words may be abbreviations, which have their capitals anywhere: "UN, US, EU". */
const LEAST_CAPITALS_UNITS = 5;
const isSmallInTitles = (word: string, words: LanguageWords): boolean =>
  words.smallInTitles.has(word) || words.prefixes.has(word);

function shapeOf(sentence: string, words: LanguageWords): Shape {
  let small = 0;
  let otherSmall = 0;
  let capitals = 0;
  let longest = 0;
  for (const [word] of sentence.matchAll(/[^\s—–-]+/g)) {
    if (small > 0 && otherSmall > 0) return "prose";
    // A letter of a script with capitals, or a digit.
    const first = word.search(/[^\W_]|[\xc0-\u1fff]/);
    if (first < 0 || /\d/.test(word.charAt(first))) continue;
    longest = Math.max(longest, word.length);
    if (isUpper(word.charCodeAt(first))) capitals++;
    else if (!isSmallInTitles(word.replaceAll(/[^a-z]/g, ""), words)) otherSmall++;
    if ([...word].some((letter) => isLower(letter.charCodeAt(0)))) small++;
  }
  const inCapitals = small === 0 && longest >= LEAST_CAPITALS_UNITS;
  if (inCapitals && capitals >= LEAST_CAPITALS_WORDS) return "capitals";
  return otherSmall === 0 && capitals >= LEAST_TITLE_WORDS ? "title" : "prose";
}
