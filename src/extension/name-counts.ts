// How many of which names a page has.
import type { EntityId } from "../facts/fact.ts";
import type { CountedName } from "../screens/names-on-page.ts";

/** In the order in which the page first names them. */
export function countNames(
  mentions: readonly { readonly entityId: EntityId }[],
): readonly CountedName[] {
  const counts = new Map<EntityId, number>();
  for (const { entityId } of mentions) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return [...counts].map(([entityId, count]) => ({ entityId, count }));
}
