// How an entity stands to others: each relation once, as a labelled edge of the graph and as rows
// of the list beside it.
import { heaviestFirst } from "../card/relation-model.ts";
import { keyOf, type Word } from "../card/wording.ts";
import type { Entity, EntityId } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";

export interface RelatedEntity {
  readonly entity: Entity;
  /** Said of the entity in question: "Parties". */
  readonly label: string;
  /** Said along the edge, from its beginning to its end: "Party to". */
  readonly edgeLabel: string;
  /** Which end of the edge is the entity in question; "both" where the relation reads the same both ways. */
  readonly points: "out" | "in" | "both";
}

export interface RelatedRow {
  readonly label: string;
  readonly entities: readonly Entity[];
}

/** In the order of a card's relations. */
export function relatedEntities(id: EntityId, base: FactBase, word: Word): RelatedEntity[] {
  const facts = base.packs.flatMap((pack) => pack.facts);
  return heaviestFirst(base.relationsOf(id), facts).flatMap(({ from, type, to }) => {
    const entity = base.entity(from === id ? to : from);
    if (!entity || entity.id === id) return [];
    const forward = word(keyOf("relation", type));
    const inverse = word(keyOf("relation", `${type}-inverse`));
    const label = from === id ? forward : inverse;
    const points = forward === inverse ? "both" : from === id ? "out" : "in";
    return [{ entity, label, edgeLabel: forward, points } as const];
  });
}

/** One row a label, in the order in which the labels first come. */
export function relatedRows(related: readonly RelatedEntity[]): RelatedRow[] {
  const rows = new Map<string, Set<Entity>>();
  for (const { label, entity } of related) {
    rows.set(label, (rows.get(label) ?? new Set()).add(entity));
  }
  return [...rows].map(([label, entities]) => ({ label, entities: [...entities] }));
}
