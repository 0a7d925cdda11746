// What the cards of one page say: asked for once, kept while the page lives, so that no card of a
// name on the page waits for a worker to wake.
import type { PrintedCard } from "../card/printed-card.tsx";
import type { EntityId } from "../facts/fact.ts";
import type { Cards } from "./messages.ts";

export interface KnownCards {
  /** Asks for the cards of those entities that were not asked for yet; resolves when they are there. */
  readonly learn: (entityIds: Iterable<EntityId>) => Promise<void>;
  /** Resolves when the style sheet is there, on a page without names too. */
  readonly style: () => Promise<void>;
  /** Null as long as the entity's card has not come. */
  readonly cardOf: (entityId: EntityId) => PrintedCard | null;
  /** The style sheet of cards; empty before the first of them has come. */
  readonly css: () => string;
}

/** `request` brings cards or rejects; after a rejection they are asked for again when next wanted. */
export function createKnownCards(deps: {
  readonly request: (entityIds: readonly EntityId[]) => Promise<Cards>;
  /** An answer has come. */
  readonly came: () => void;
  readonly failed: (reason: unknown) => void;
}): KnownCards {
  const asked = new Map<EntityId, Promise<void>>();
  const cards = new Map<EntityId, PrintedCard>();
  let css = "";

  async function ask(entityIds: readonly EntityId[]): Promise<void> {
    try {
      const answer = await deps.request(entityIds);
      css = answer.css;
      for (const card of answer.cards) cards.set(card.entityId, card);
      deps.came();
    } catch (reason) {
      for (const id of entityIds) asked.delete(id);
      deps.failed(reason);
    }
  }

  return {
    async learn(entityIds) {
      const wanted = new Set(entityIds);
      const fresh = [...wanted].filter((id) => !asked.has(id));
      if (fresh.length > 0) {
        const answer = ask(fresh);
        for (const id of fresh) asked.set(id, answer);
      }
      await Promise.all([...wanted].map((id) => asked.get(id)));
    },
    style: async () => {
      if (!css) await ask([]);
    },
    cardOf: (entityId) => cards.get(entityId) ?? null,
    css: () => css,
  };
}
