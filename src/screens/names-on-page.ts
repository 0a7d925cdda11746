// How many of which names a page holds, as popup and panel tell it.
import type { EntityId, FactSheet, SheetEntity } from "../facts/fact.ts";

/** One entity that a page names. */
export interface CountedName {
  readonly entityId: EntityId;
  /** How often. */
  readonly count: number;
}

export interface PageSummary {
  readonly nameCount: number;
  readonly mentionCount: number;
  /** Facts about any of the names, each counted once. */
  readonly factCount: number;
  /** The names most often mentioned; where that is equal, in the page's order. */
  readonly top: readonly { readonly entity: SheetEntity; readonly count: number }[];
  /** How many names there are besides. */
  readonly moreCount: number;
}

/** `names` in the page's order; those that the sheet does not know are passed over. */
export function summaryOf(
  names: readonly CountedName[],
  sheet: FactSheet,
  topMost: number,
): PageSummary {
  const known = names.flatMap(({ entityId, count }) => {
    const entity = sheet.entities.find(({ id }) => id === entityId);
    return entity ? [{ entity, count }] : [];
  });
  const ids = new Set<EntityId>(known.map(({ entity }) => entity.id));
  const top = known.toSorted((a, b) => b.count - a.count).slice(0, topMost);
  return {
    nameCount: known.length,
    mentionCount: known.reduce((sum, { count }) => sum + count, 0),
    factCount: sheet.facts.filter(({ about }) => about.some((id) => ids.has(id))).length,
    top,
    moreCount: known.length - top.length,
  };
}
