// The words on either side of a place in a text, as far as they may belong to one proper name with
// it: only blanks between, no comma, bracket or full stop. Bounded steps only, whatever the text.
import type { LanguagePatterns } from "./language-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { isUpper } from "./text-units.ts";

export interface Word {
  /** Without brackets and the full stop of an abbreviation. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Its first letter is a capital. */
export const isCapital = (word: string): boolean => isUpper(word.charCodeAt(0));

/** So many capitals or more, and nothing else. Unicode's own classes of letters would take a page 0.4 ms. */
export const isAllCapitals = (text: string, least: number): boolean =>
  text.length >= least && Array.from(text).every(isCapital);

const MOST_ACRONYM_UNITS = 6;

/** In capitals throughout, and more than one: "NATO", "MPs". */
export function isAcronym(word: string): boolean {
  const text = word.replace(/s$/, "");
  return text.length <= MOST_ACRONYM_UNITS && isAllCapitals(text, 2);
}

/** "Russia's", "Griners'". */
export const isPossessive = (word: string): boolean => /['’]s?$/.test(word);

/** As lists of words have it: in small letters, without a possessive ending, up to a hyphen: "Post-ABC", "Times'". */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .split("-")[0] ?? "";

/** No word is longer, with the blanks beside it. */
const REACH_UNITS = 60;

/** False for visible ASCII, which is never blank: a cheap test that spares most places the pattern. */
const mayBeBlank = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit <= 0x20 || unit > 0x7e;
};

/** The word before `at`; null if there is none, or something stands between. */
export function wordBefore(text: string, at: number, words: LanguagePatterns): Word | null {
  if (!mayBeBlank(text, at - 1)) return null;
  let blank = at - 1;
  while (mayBeBlank(text, blank)) blank--;
  // No word holds a space.
  const from = Math.max(0, at - REACH_UNITS, text.lastIndexOf(" ", blank) + 1);
  const seen = words.wordBefore.exec(text.slice(from, at));
  const [, word = "", stop, blanks = ""] = seen ?? [];
  const end = at - blanks.length;
  if (!seen || (stop && !words.abbreviated.test(word))) return null;
  if (blanks.includes("\n") && words.headlineEnd.test(text.slice(end - 2, at + 2))) return null;
  return { text: word, start: from + seen.index, end };
}

/** The word behind `at`; null if there is none, or something stands between. */
export function wordAfter(text: string, at: number, words: LanguagePatterns): Word | null {
  if (!mayBeBlank(text, at)) return null;
  const seen = words.wordBehind.exec(text.slice(at, at + REACH_UNITS));
  const [, blanks = "", word = "", stop] = seen ?? [];
  const start = at + blanks.length;
  const parts = blanks.includes("\n");
  if (!seen || (parts && words.headlineEnd.test(text.slice(Math.max(0, at - 2), start + 2)))) {
    return null;
  }
  const end = start + word.length + (stop && words.abbreviated.test(word) ? 1 : 0);
  return { text: word, start, end };
}

/** How many words of a longer name are looked at. */
const LONGEST_RUN = 6;

/** The words that follow while they are capitalised, with "of", "for" and their like between them. */
export function capitalsAfter({ wordAfter, words }: ReadBlock, at: number): readonly Word[] {
  const run: Word[] = [];
  let links: Word[] = [];
  for (let next = wordAfter(at); next && run.length < LONGEST_RUN; ) {
    if (isCapital(next.text)) {
      run.push(...links, next);
      links = [];
      if (isPossessive(next.text)) break;
    } else if (run.length > 0 && links.length < 2 && words.links.has(next.text)) links.push(next);
    else break;
    next = wordAfter(next.end);
  }
  return run;
}
