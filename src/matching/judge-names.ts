// One block's candidates, each with the reasons that the block itself gives.
import { bearerOf } from "./bearers.ts";
import { isAmongCapitals } from "./capitals.ts";
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import { longerNameAround } from "./longer-names.ts";
import type { Evidence } from "./mention.ts";
import { contextOf } from "./name-context.ts";
import type { NamedEntity } from "./name-rules.ts";
import type { ReadBlock } from "./read-block.ts";
import { isWhere } from "./teams.ts";

/** A candidate and what its own block says of it; the page may say more. */
export interface JudgedName {
  readonly candidate: Candidate;
  readonly entity: NamedEntity;
  readonly local: readonly Evidence[];
  /** How it stands in its sentence: "in Michigan", "the West". */
  readonly setting: "where" | "articled" | "plain";
}

/** Judges a candidate by its block; null for a form that is listed only to be kept apart. */
export function judgeName(
  block: ReadBlock,
  candidate: Candidate,
  entities: readonly NamedEntity[],
): JudgedName | null {
  const entity = entities[candidate.name.entity];
  if (!entity || candidate.name.strength === "never") return null;
  const longest = block.nameEndingAt(candidate.end);
  // "Blinken" of "Antony Blinken" is no name of its own.
  if (longest && longest !== candidate && longest.name.entity === candidate.name.entity) {
    if (longest.name.strength !== "never") return null;
  }
  return {
    candidate,
    entity,
    local: reasonsFor(block, candidate, entity),
    setting: settingOf(block, candidate),
  };
}

function settingOf(block: ReadBlock, it: Candidate): JudgedName["setting"] {
  if (isWhere(block, it)) return "where";
  return /\bthe $/i.test(block.text.slice(Math.max(0, it.start - 5), it.start))
    ? "articled"
    : "plain";
}

function reasonsFor(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  const strength = strengthOf(block, it);
  const never = block.neverMeantAround(it);
  if (never !== null) return [strength, evidence("never-meant", never)];
  const longer = longerNameAround(block, it, entity);
  if (longer.length > 0) return [strength, ...longer];
  const bearer = entity.kind === "person" || entity.alsoSurname ? bearerOf(block, it, entity) : [];
  return [strength, ...bearer, ...contextOf(block, it, entity)];
}

function strengthOf(block: ReadBlock, it: Candidate): Evidence {
  const { text, strength, ordinary, full } = it.name;
  if (strength === "weak" || (ordinary && isAmongCapitals(block, it))) {
    return evidence(full ? "shared-full-name" : "weak-name", text);
  }
  return evidence(strength === "rare" ? "rare-surname" : "strong-name", text);
}
