// Titles of works in quotation marks ("Party in the U.S.A.", “The Russia House”) are names of their own.
import type { Candidate } from "./find-candidates.ts";
import { isAbbreviated } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { isUpper } from "./text-units.ts";

/** A longer quotation is speech. */
const REACH_UNITS = 50;
const LONG_WORD = 4;
/** Besides the name; two words in quotation marks may be anything. */
const LEAST_OTHER_WORDS = 2;

/** The quoted title that holds a candidate and more, or null. */
export function titleAround({ text }: ReadBlock, { start, end }: Candidate): string | null {
  const before = /["“‘]([^"“”‘]*)$/.exec(text.slice(Math.max(0, start - REACH_UNITS), start))?.[1];
  const behind = /^([^"“”‘]*?)[,.]?["”’](?!\w)/.exec(text.slice(end, end + REACH_UNITS))?.[1];
  if (before === undefined || behind === undefined) return null;
  const words = `${before} ${behind}`.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const more = words.filter((word) => word.length >= LONG_WORD || isUpper(word.charCodeAt(0)));
  const inTitleCase =
    more.length > 0 &&
    words.length >= LEAST_OTHER_WORDS &&
    more.every((word) => /^[(\p{P}]*\p{Lu}/u.test(word));
  const isSpeech =
    /[.!?;:,] /.test(`${before} ${behind}`) && !isAbbreviated(before.split(/[.!?;:,] /)[0] ?? "");
  return inTitleCase && !isSpeech ? `${before}${text.slice(start, end)}${behind}` : null;
}
