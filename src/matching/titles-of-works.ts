// Titles of works in quotation marks ("Party in the U.S.A.", “The Russia House”) are names of their own.
import type { Candidate } from "./find-candidates.ts";
import { isAbbreviated } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";

/** A longer quotation is speech. */
const REACH_UNITS = 50;
/** Besides the name; two words in quotation marks may be anything. */
const LEAST_OTHER_WORDS = 2;

/** The quoted title that holds a candidate and more, or null. */
export function titleAround(
  { text, words: { smallInTitles } }: ReadBlock,
  { start, end }: Candidate,
): string | null {
  const before = /["“‘]([^"“”‘]*)$/.exec(text.slice(Math.max(0, start - REACH_UNITS), start))?.[1];
  const behind = /^([^"“”‘]*?)[,.]?["”’](?!\w)/.exec(text.slice(end, end + REACH_UNITS))?.[1];
  if (before === undefined || behind === undefined) return null;
  const words = `${before} ${behind}`.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const inTitleCase =
    words.length >= LEAST_OTHER_WORDS &&
    words.every((word) => /^[(\p{P}]*[\p{Lu}\d]/u.test(word) || smallInTitles.has(word));
  const isSpeech =
    /[.!?;:,] /.test(`${before} ${behind}`) && !isAbbreviated(before.split(/[.!?;:,] /)[0] ?? "");
  return inTitleCase && !isSpeech ? `${before}${text.slice(start, end)}${behind}` : null;
}
