// What stands at an address of the facts page.
import type { Word } from "../card/card-model.ts";
import type { FactId, Source } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";
import type { EntityFacts } from "./entity-facts.ts";
import type { FactRoute } from "./fact-route.ts";

export type FactPlace =
  | { readonly kind: "overview" }
  | {
      readonly kind: "entity";
      readonly facts: EntityFacts;
      /** Set where the address points at one of the facts. */
      readonly factId: FactId | null;
    }
  | { readonly kind: "source"; readonly source: Source; readonly paragraph: number | null }
  /** The address names what the base does not know, as an old link may. */
  | { readonly kind: "unknown" };

/** A fact stands on the page of the entity that it is about first. */
export function placeOf(
  route: FactRoute,
  base: FactBase,
  factsOf: (entityId: string) => EntityFacts | null,
): FactPlace {
  switch (route.kind) {
    case "overview":
    case "search":
      return { kind: "overview" };
    case "source": {
      const sources = base.packs.flatMap((pack) => pack.sources);
      const source = sources.find(({ id }) => id === route.sourceId);
      return source ? { kind: "source", source, paragraph: route.paragraph } : { kind: "unknown" };
    }
    case "entity": {
      const facts = factsOf(route.entityId);
      return facts ? { kind: "entity", facts, factId: null } : { kind: "unknown" };
    }
    case "fact": {
      const fact = base.packs.flatMap((pack) => pack.facts).find(({ id }) => id === route.factId);
      const facts = fact?.about[0] === undefined ? null : factsOf(fact.about[0]);
      return fact && facts ? { kind: "entity", facts, factId: fact.id } : { kind: "unknown" };
    }
  }
}

/** The title of the tab: "New START – Fact base". */
export function titleOf(place: FactPlace, word: Word): string {
  const title = word("facts_title");
  if (place.kind === "entity") return word("facts_title_of", place.facts.model.name, title);
  if (place.kind === "source") return word("facts_title_of", place.source.publisher, title);
  return title;
}
