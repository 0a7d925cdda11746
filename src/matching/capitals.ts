// Where letter case tells nothing: lines of capitals, and words beside a word in capitals.
import type { Candidate } from "./find-candidates.ts";
import type { ReadBlock } from "./read-block.ts";

/** Shorter words in capitals may be abbreviations. */
const CAPITALS = /^\p{Lu}{3,}$/u;
const LONG_CAPITALS = /^\p{Lu}{5,}$/u;

/** In a line of capitals, or beside a word in capitals: "ASK US", "UN HOMME". */
export function isAmongCapitals(block: ReadBlock, it: Candidate): boolean {
  if (block.sentenceOf(it).shape === "capitals") return true;
  const left = block.wordBefore(it.start);
  if (left && CAPITALS.test(left.text) && !block.nameEndsAt(left.end)) return true;
  const right = block.wordAfter(it.end);
  return right !== null && LONG_CAPITALS.test(right.text) && !block.nameStartsAt(right.start);
}
