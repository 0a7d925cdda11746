// The facts of the entities found on one page: asked for once, kept while the page lives, so that
// no card ever waits for a worker to wake.
import type { EntityId, FactSheet } from "../facts/fact.ts";

export interface KnownFacts {
  /** Asks for the facts of those entities that were not asked for yet. */
  readonly learn: (entityIds: Iterable<EntityId>) => void;
  /** All that is known; null as long as the entity's own facts have not come. */
  readonly sheetOf: (entityId: EntityId) => FactSheet | null;
}

const NOTHING: FactSheet = { entities: [], facts: [], relations: [], disputes: [], sources: [] };

const unionBy = <Item>(
  known: readonly Item[],
  more: readonly Item[],
  key: (item: Item) => string,
) => [...new Map([...known, ...more].map((item) => [key(item), item])).values()];

const idOf = ({ id }: { readonly id: string }) => id;

function merge(known: FactSheet, more: FactSheet): FactSheet {
  return {
    entities: unionBy(known.entities, more.entities, idOf),
    facts: unionBy(known.facts, more.facts, idOf),
    relations: unionBy(
      known.relations,
      more.relations,
      ({ from, type, to }) => `${from} ${type} ${to}`,
    ),
    disputes: unionBy(known.disputes, more.disputes, idOf),
    sources: unionBy(known.sources, more.sources, idOf),
  };
}

/** `request` brings a sheet or rejects; after a rejection the entities are asked for again when next found. */
export function createKnownFacts(deps: {
  readonly request: (entityIds: readonly EntityId[]) => Promise<FactSheet>;
  /** An answer has come. */
  readonly came: () => void;
  readonly failed: (reason: unknown) => void;
}): KnownFacts {
  const asked = new Set<EntityId>();
  const answered = new Set<EntityId>();
  let known = NOTHING;
  const ask = async (entityIds: readonly EntityId[]) => {
    try {
      known = merge(known, await deps.request(entityIds));
      for (const id of entityIds) answered.add(id);
      deps.came();
    } catch (reason) {
      for (const id of entityIds) asked.delete(id);
      deps.failed(reason);
    }
  };
  return {
    learn(entityIds) {
      const fresh = [...new Set(entityIds)].filter((id) => !asked.has(id));
      for (const id of fresh) asked.add(id);
      if (fresh.length > 0) void ask(fresh);
    },
    sheetOf: (entityId) => (answered.has(entityId) ? known : null),
  };
}
