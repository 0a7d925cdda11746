// What a card leaves out where it has little room, lightest parts first.
import type { CardModel } from "./card-model.ts";
import type { FactModel } from "./fact-model.ts";
import type { RelationRow } from "./relation-model.ts";
import type { TimelineModel } from "./timeline-model.ts";

const LIGHTEST_FIRST = [
  "fact 5",
  "fact 4",
  "timeline",
  "relation 2",
  "fact 3",
  "relation 1",
  "fact 2",
];
/** More than this cannot be left out; the body scrolls then. */
export const DROPPED_AT_MOST = LIGHTEST_FIRST.length;

export interface KeptParts {
  readonly facts: readonly FactModel[];
  readonly timeline: TimelineModel | null;
  readonly relations: readonly RelationRow[];
  /** True if the entity has facts that do not show. */
  readonly hasMore: boolean;
}

/** What of the model's parts is left when so many are out; beside a dispute, facts count from the third on. */
export function keptParts(model: CardModel, dropped: number): KeptParts {
  const out = LIGHTEST_FIRST.slice(0, dropped);
  const besides = model.disputes.length > 0 ? 2 : 0;
  const byRank = [...model.keyFacts].sort((a, b) => a.rank - b.rank);
  const isKept = (fact: FactModel) => !out.includes(`fact ${byRank.indexOf(fact) + 1 + besides}`);
  const facts = model.keyFacts.filter(isKept);
  const told = facts.length + (model.disputes[0]?.factIds.length ?? 0);
  return {
    facts,
    timeline: out.includes("timeline") ? null : model.timeline,
    relations: model.relations.filter((_, place) => !out.includes(`relation ${place + 1}`)),
    hasMore: model.factCount > told,
  };
}
