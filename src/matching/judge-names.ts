// One block's candidates, each with the reasons that the block itself gives.
import { addressAround } from "./addresses.ts";
import { isAmongCapitals } from "./capitals.ts";
import type { Candidate } from "./find-candidates.ts";
import { reasonsThatFit } from "./fit-rules.ts";
import { afterWord } from "./left-word.ts";
import { longerToTheRight } from "./longer-to-the-right.ts";
import type { NamedEntity } from "./matching-data.ts";
import type { Evidence } from "./mention.ts";
import { contextOf } from "./name-context.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";
import type { SentenceFindings } from "./sentence-findings.ts";
import type { Weighing } from "./weigh.ts";

/** A candidate and what its own block says of it; the page may say more. */
export interface JudgedName {
  readonly candidate: Candidate;
  readonly entity: NamedEntity;
  readonly local: readonly Evidence[];
  /** Those of its reasons that tell of somebody or something else of that name. */
  readonly namesakes: readonly Evidence[];
  /** The reason that settles what the bare name means elsewhere on the page. */
  readonly settling: Evidence | undefined;
  /** How it stands in its sentence: "in Michigan", "the West". */
  readonly setting: SentenceFindings["setting"];
}

/** One for all: most names have none, and a long page holds tens of thousands. */
const NO_NAMESAKES: readonly Evidence[] = [];

/** Judges a candidate by its block; null for a form that is listed only to be kept apart. */
export function judgeName(
  block: ReadBlock,
  candidate: Candidate,
  entity: NamedEntity,
  { weigh, isNamesake, isSettling }: Weighing,
): JudgedName | null {
  const { name } = candidate;
  if (name.strength === "never") return null;
  if (name.strength === "other") {
    const local = [weigh(reason("other-abbreviation", name.text))];
    return { candidate, entity, local, namesakes: local, settling: undefined, setting: undefined };
  }
  const isPart =
    isWithin(candidate, block.nameEndingAt(candidate.end)) ||
    isWithin(candidate, block.nameStartingAt(candidate.start));
  if (isPart) return null;
  const { setting } = block.findingsOf(candidate);
  const local = reasonsFor(block, candidate, entity).map(weigh);
  const namesakes = local.some(isNamesake) ? local.filter(isNamesake) : NO_NAMESAKES;
  return { candidate, entity, local, setting, namesakes, settling: local.find(isSettling) };
}

/** "Blinken" of "Antony Blinken" is no name of its own, nor "Washington" of "Washington, D.C.". */
const isWithin = (it: Candidate, longest: Candidate | undefined): boolean =>
  longest !== it && longest?.name.entity === it.name.entity && longest.name.strength !== "never";

function reasonsFor(block: ReadBlock, it: Candidate, entity: NamedEntity): Reason[] {
  const { name } = it;
  const never = block.neverMeantAround(it);
  const longer =
    never === null ? longerNameAround(block, it, entity) : reason("never-meant", never);
  const strength = strengthOf(block, it);
  if (longer) return [strength, longer];
  const bearer =
    reasonsThatFit(block, it, entity, "bearer")[0] ??
    (name.surname ? afterWord(block, it, entity) : null);
  const context = contextOf(block, it, entity);
  return bearer ? [strength, bearer, ...context] : [strength, ...context];
}

/** Why a candidate is part of something else ("Washington Post", "Moscow, Idaho"), or null. */
function longerNameAround(block: ReadBlock, it: Candidate, entity: NamedEntity): Reason | null {
  const address = addressAround(block, it);
  if (address !== null) return reason("in-address", address);
  const fitting =
    reasonsThatFit(block, it, entity, "longer")[0] ??
    (it.name.plain && !it.name.surname ? afterWord(block, it, entity) : null);
  if (fitting) return fitting;
  const longer = longerToTheRight(block, it, entity);
  return longer === null ? null : reason("inside-longer-name", longer);
}

function strengthOf(block: ReadBlock, it: Candidate): Reason {
  const { text, strength, ordinary, full } = it.name;
  if (strength === "weak" || (ordinary && isAmongCapitals(block, it))) {
    return reason(full ? "shared-full-name" : "weak-name", text);
  }
  return reason(strength === "rare" ? "rare-surname" : "strong-name", text);
}
