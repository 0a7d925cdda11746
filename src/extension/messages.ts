// Every message between the parts of the extension, and how it is asked. answer-messages.ts answers:
// apart from here, as pages' scripts are to carry no schemas.
import type { CardModel } from "../card/card-model.ts";
import type { EntityId } from "../facts/fact.ts";

/** Content script to background: the cards of entities found on a page. No page text ever goes along. */
export interface CardsWanted {
  readonly kind: "cards-wanted";
  readonly entityIds: readonly string[];
}

/** Cards and how they look: the page's script carries neither. */
export interface Cards {
  readonly cards: readonly CardModel[];
  /** The style sheet of cards. */
  readonly css: string;
}

/** Errors do not cross a message, their text does. */
export type Answer = Cards | { readonly problem: string };

/** Asks the background for cards. Throws what it answered if it could not, and if the answer is not one. */
export async function requestCards(
  ask: (message: CardsWanted) => Promise<unknown>,
  entityIds: readonly EntityId[],
): Promise<Cards> {
  const answer = await ask({ kind: "cards-wanted", entityIds });
  const { cards, css, problem } = (answer ?? {}) as Partial<Cards> & { problem?: string };
  if (problem !== undefined) throw new Error(problem);
  // The background has parsed what it sends; pages carry no second check but this.
  if (!Array.isArray(cards)) throw new Error("answer of the wrong shape: cards: must be a list");
  if (typeof css !== "string") throw new Error("answer of the wrong shape: css: must be a text");
  return { cards, css };
}
