// Where letter case tells nothing: lines of capitals, and words beside a word in capitals.
import type { Candidate } from "./find-candidates.ts";
import { isAllCapitals } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";

/** Shorter words in capitals may be abbreviations. */
const LEAST_LEFT_UNITS = 3;
const LEAST_RIGHT_UNITS = 5;

/** In a line of capitals, or beside a word in capitals: "ASK US", "UN HOMME". */
export function isAmongCapitals(block: ReadBlock, it: Candidate): boolean {
  if (block.sentenceOf(it).shape() === "capitals") return true;
  const left = block.wordBefore(it.start);
  if (left && isAllCapitals(left.text, LEAST_LEFT_UNITS) && !block.nameEndsAt(left.end))
    return true;
  const right = block.wordAfter(it.end);
  return (
    right !== null &&
    isAllCapitals(right.text, LEAST_RIGHT_UNITS) &&
    !block.nameStartsAt(right.start)
  );
}
