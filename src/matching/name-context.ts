// What stands near a name and speaks for or against the entity: words of its subject, names that
// belong with it, phrases, brackets. What these are for one entity is told by its pack.

import { abbreviationOf } from "./abbreviations.ts";
import { isAmongCapitals } from "./capitals.ts";
import type { Candidate } from "./find-candidates.ts";
import { contextsThatFit } from "./fit-rules.ts";
import { joinedTo } from "./joined-names.ts";
import type { ContextWord, NamedEntity } from "./matching-data.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";
import { plainLower, type Sentence } from "./sentences.ts";
import { isWordUnit } from "./text-units.ts";

/** Words this near, before or behind, count as nearby. */
const NEARBY_UNITS = 600;
/** Names that belong with it count up to this many. */
const MOST_NAMES = 2;

/** Reasons in the sentence and the lines around a candidate. */
export function contextOf(block: ReadBlock, it: Candidate, entity: NamedEntity): Reason[] {
  const sentence = block.sentenceOf(it);
  const at = it.start - sentence.start;
  const seen = (word: ContextWord): Seen | null => wordSeen(block.text, sentence, word, at);
  const own = nearest(entity.contextWords, seen);
  const names = entity.contextNames.flatMap(([text]) => seen({ text, isStem: false })?.text ?? []);
  const abbreviation = abbreviationOf(block, it, sentence);
  const reasons = [
    ...contextsThatFit(block, it),
    ...otherSubject(nearest(entity.otherWords, seen), own),
    ...wordsNear(block, it, entity, own),
    ...names.slice(0, MOST_NAMES).map((name) => reason("names-in-sentence", name)),
    ...joinedTo(block, it, entity),
    ...(abbreviation ? [abbreviation] : []),
  ];
  return withoutRepeated(reasons, isDoubtable(block, it));
}

/** Of two subjects' words the nearer ones count. */
const otherSubject = (other: Seen | null, own: Seen | null): Reason[] =>
  other && (!own || other.distance <= own.distance) ? [reason("other-subject", other.text)] : [];

/** Another subject counts once; not at all where it tells nothing of the name. */
function withoutRepeated(reasons: readonly Reason[], doubtable: boolean): Reason[] {
  const isOther = ({ kind }: Reason) => kind === "other-subject";
  const first = doubtable ? reasons.find(isOther) : undefined;
  return reasons.filter((each) => !isOther(each) || each === first);
}

/** "US" in its own letter case is no "us", nor is "U.S.": what speaks against it is for lines of capitals. */
const isDoubtable = (block: ReadBlock, it: Candidate): boolean =>
  it.name.doubtable === "always" ||
  (it.name.doubtable === "among-capitals" && isAmongCapitals(block, it));

/** A word as the text has it, and how far from the name it begins. */
interface Seen {
  readonly text: string;
  readonly distance: number;
}

function nearest(words: readonly ContextWord[], seen: (word: ContextWord) => Seen | null) {
  let best: Seen | null = null;
  for (const word of words) {
    const found = seen(word);
    if (found && (!best || found.distance < best.distance)) best = found;
  }
  return best;
}

function wordsNear(
  { text }: ReadBlock,
  it: Candidate,
  { contextWords }: NamedEntity,
  own: Seen | null,
): Reason[] {
  if (own) return [reason("context-in-sentence", own.text)];
  if (contextWords.length === 0) return [];
  const start = Math.max(0, it.start - NEARBY_UNITS);
  const lower = plainLower(text.slice(start, it.end + NEARBY_UNITS));
  const around = { start, lower };
  const nearby = nearest(contextWords, (word) => wordSeen(text, around, word, it.start - start));
  return nearby === null ? [] : [reason("context-nearby", nearby.text)];
}

/** Where a word stands nearest to an offset of a stretch of text; null if it does not. */
function wordSeen(
  text: string,
  { start, lower }: Pick<Sentence, "start" | "lower">,
  { text: word, isStem }: ContextWord,
  near: number,
): Seen | null {
  let best: Seen | null = null;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at > 0 && isWordUnit(lower.charCodeAt(at - 1))) continue;
    let end = at + word.length;
    while (isStem && end < lower.length && isWordUnit(lower.charCodeAt(end))) end++;
    if (end < lower.length && isWordUnit(lower.charCodeAt(end))) continue;
    const distance = Math.abs(at - near);
    if (!best || distance < best.distance)
      best = { text: text.slice(start + at, start + end), distance };
  }
  return best;
}
