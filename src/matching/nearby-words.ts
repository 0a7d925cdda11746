// The words on either side of a place in a text, as far as they may belong to one proper name with
// it: only blanks between, no comma, bracket or full stop. Bounded steps only, whatever the text.
import type { ReadBlock } from "./read-block.ts";
import { isApostrophe, isDash, isSpace, isUpper, isWordUnit } from "./text-units.ts";

export interface Word {
  /** Without brackets and the full stop of an abbreviation. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** No word of a name is longer. */
const LONGEST_WORD = 40;

export const isCapital = (word: string): boolean => isUpper(word.charCodeAt(0));

/** In capitals throughout, and more than one: "NATO". */
export const isAcronym = (word: string): boolean => /^\p{Lu}{2,6}s?$/u.test(word);

/** "Russia's", "Griners'". */
export const isPossessive = (word: string): boolean => /['’]s?$/.test(word);

/** As lists of words have it: in small letters, without a possessive ending, up to a hyphen: "Post-ABC", "Times'". */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .split("-")[0] ?? "";

/** The word before `at`; null if there is none, or something stands between. */
export function wordBefore(text: string, at: number, abbreviated: RegExp): Word | null {
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === at || isLineEnd(text, end, at)) return null;
  // "[Vladimir] Putin": added by whoever quotes.
  if (text.charAt(end - 1) === "]") end--;
  const stop = text.charAt(end - 1) === "." ? 1 : 0;
  const start = startOfWord(text, end - stop);
  const word = text.slice(start, end - stop);
  if (word === "" || (stop === 1 && !abbreviated.test(word))) return null;
  return { text: word, start, end };
}

/** The word behind `at`; null if there is none, or something stands between. */
export function wordAfter(text: string, at: number, abbreviated: RegExp): Word | null {
  let start = at;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  if (start === at || isLineEnd(text, at, start)) return null;
  let end = start;
  while (end < text.length && end - start < LONGEST_WORD && isInWord(text, end)) end++;
  while (end > start && !isWordUnit(text.charCodeAt(end - 1))) end--;
  if (end === start) return null;
  const word = text.slice(start, end);
  if (text.charAt(end) === "." && abbreviated.test(word)) end++;
  return { text: word, start, end };
}

/** A line break between words in capitals parts two headlines; any other is a space. */
function isLineEnd(text: string, from: number, to: number): boolean {
  return (
    text.slice(from, to).includes("\n") &&
    CAPITALS.test(text.slice(Math.max(0, from - 2), from)) &&
    CAPITALS.test(text.slice(to, to + 2))
  );
}

const CAPITALS = /^\p{Lu}[\p{Lu}.]$/u;

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isInWord(text, start - 1)) start--;
  while (start < end && !isWordUnit(text.charCodeAt(start))) start++;
  return start;
}

/** Letters, digits, and what stands inside words: "O'Neill", "ex-Marine", "U.S", "AT&T". */
function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isWordUnit(unit)) return true;
  const inner =
    unit === 0x2e ||
    unit === 0x26 ||
    isApostrophe(unit) ||
    unit === 0x2d ||
    unit === 0x2010 ||
    unit === 0x2011;
  return inner && (isWordUnit(text.charCodeAt(at - 1)) || isDash(unit));
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
