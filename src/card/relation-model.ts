// What an entity relates to, as rows of a card: one label, the entities that it leads to.
import type { EntityId, Fact, FactSheet, Relation } from "../facts/fact.ts";
import { keyOf, type Wording } from "./wording.ts";

export interface RelationRow {
  /** "Release sought by" */
  readonly label: string;
  readonly entities: readonly { readonly id: EntityId; readonly name: string }[];
}

const ROWS_AT_MOST = 2;
const ENTITIES_IN_A_ROW = 3;

/** Those borne by the heaviest fact first; of equals, those that stand first in their pack. */
export function heaviestFirst(relations: readonly Relation[], facts: readonly Fact[]): Relation[] {
  const weights = new Map(facts.map(({ id, weight }) => [id, weight]));
  const weightOf = ({ facts: ids }: Relation) =>
    Math.max(0, ...ids.map((id) => weights.get(id) ?? 0));
  return relations.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** At most two rows, in the order of `heaviestFirst`; an entity that the sheet does not know is left out. */
export function relationRowsOf(
  entityId: EntityId,
  sheet: FactSheet,
  { word }: Wording,
): RelationRow[] {
  const rows = new Map<string, Map<EntityId, string>>();
  const own = sheet.relations.filter(({ from, to }) => from === entityId || to === entityId);
  for (const { from, to, type } of heaviestFirst(own, sheet.facts)) {
    const other = from === entityId ? to : from;
    const entity = sheet.entities.find(({ id }) => id === other);
    if (!entity || other === entityId) continue;
    const label = word(keyOf("relation", from === entityId ? type : `${type}-inverse`));
    const row = rows.get(label) ?? new Map();
    if (row.size < ENTITIES_IN_A_ROW) row.set(other, entity.name);
    rows.set(label, row);
  }
  return [...rows].slice(0, ROWS_AT_MOST).map(([label, row]) => ({
    label,
    entities: [...row].map(([id, name]) => ({ id, name })),
  }));
}
