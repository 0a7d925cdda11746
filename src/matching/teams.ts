// Towns and regions lend their names to teams: a score and a verb of winning tell that a team is meant.
import type { Candidate } from "./find-candidates.ts";
import type { NamedEntity } from "./name-rules.ts";
import type { ReadBlock } from "./read-block.ts";

const SCORE = /\b\d{1,3}[-–]\d{1,3}\b/;
const WINS =
  /\b(?:beat|beats|beating|defeat\w*|rout\w*|edg(?:ed|es)|trounc\w*|upset|outlast\w*|downed|won|win|lost|loses|los[st]|tied|drew|leads?|led|over|past)\b/;

/** The score in the sentence of a town's or region's name, unless it is where something happens: "in Michigan". */
export function atPlay(block: ReadBlock, it: Candidate, { kind }: NamedEntity): string | null {
  if ((kind !== "city" && kind !== "place") || it.name.full || isWhere(block, it)) return null;
  const { lower } = block.sentenceOf(it);
  return WINS.test(lower) ? (SCORE.exec(lower)?.[0] ?? null) : null;
}

/** "in Michigan", "from Moscow": a team is hardly ever meant. */
export const isWhere = ({ text }: ReadBlock, { start }: Candidate): boolean =>
  /(?:\b(?:in|from|near|to|around|across|outside|through|state of)|\p{Lu}\p{Ll}+,) $/iu.test(
    text.slice(Math.max(0, start - 20), start),
  );
