// What stands near a name and speaks for or against the entity: words of its subject, names that
// belong with it, phrases, brackets. What these are for one entity is told by its pack.

import { isAmongCapitals } from "./capitals.ts";
import type { Candidate } from "./find-candidates.ts";
import { reasonsThatFit } from "./fit-rules.ts";
import type { NamedEntity } from "./matching-data.ts";
import { type Phrases, phrasesSeen } from "./phrases.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";
import type { SubjectWords } from "./sentence-findings.ts";

/** Words this near, before or behind, count as nearby. */
const NEARBY_UNITS = 600;
/** Names that belong with it count up to this many. */
const MOST_NAMES = 2;

/** Reasons in the sentence and the lines around a candidate: the first of each kind, and names. */
export function contextOf(block: ReadBlock, it: Candidate, entity: NamedEntity): Reason[] {
  const findings = block.findingsOf(it);
  findings.subject ??= subjectWords(block, it, entity);
  const { own, other, names } = findings.subject;
  const reasons: Reason[] = [];
  for (const told of reasonsThatFit(block, it, entity, "context")) tell(reasons, told, block, it);
  // Of two subjects' words the nearer ones count.
  if (other && !(own && own.distance < other.distance))
    tell(reasons, reason("other-subject", other.text), block, it);
  const nearest = own ? undefined : wordNearby(block, it, entity);
  if (own) tell(reasons, reason("context-in-sentence", own.text), block, it);
  else if (nearest) tell(reasons, reason("context-nearby", nearest.text), block, it);
  for (const name of names) reasons.push(reason("names-in-sentence", name));
  return reasons;
}

/** The first of each kind. */
function tell(reasons: Reason[], told: Reason, block: ReadBlock, it: Candidate): void {
  if (reasons.some(({ kind }) => kind === told.kind)) return;
  if (told.kind !== "other-subject" || isDoubtable(block, it)) reasons.push(told);
}

function subjectWords(block: ReadBlock, it: Candidate, entity: NamedEntity): SubjectWords {
  const { start, stretch } = block.sentenceOf(it);
  const seen = (phrases: Phrases) => phrasesSeen(phrases, stretch(), it.start - start);
  const [own] = seen(entity.contextWords);
  const [other] = seen(entity.otherWords);
  const names = new Set(seen(entity.contextNames).map((name) => name.text));
  return { own, other, names: [...names].slice(0, MOST_NAMES) };
}

/** "US" in its own letter case is no "us", nor is "U.S.": what speaks against it is for lines of capitals. */
const isDoubtable = (block: ReadBlock, it: Candidate): boolean =>
  it.name.doubtable === "always" ||
  (it.name.doubtable === "among-capitals" && isAmongCapitals(block, it));

function wordNearby(block: ReadBlock, it: Candidate, { contextWords }: NamedEntity) {
  const stretch = block.stretchAround(it, NEARBY_UNITS);
  return phrasesSeen(contextWords, stretch, it.start - stretch.start)[0];
}
