// Every message between the parts of the extension: its shape, how it is asked and answered.
import * as v from "valibot";
import type { CardModel } from "../card/card-model.ts";
import type { EntityId } from "../facts/fact.ts";

/** Content script to background: the cards of entities found on a page. No page text ever goes along. */
const CardsWantedSchema = v.object({
  kind: v.literal("cards-wanted"),
  entityIds: v.array(v.string()),
});

/** The background has parsed what its packs say; here it is only told whether this is an answer. */
const CardsSchema = v.object({
  css: v.string(),
  cards: v.array(v.object({ entityId: v.string(), name: v.string(), facts: v.array(v.unknown()) })),
});

const FailureSchema = v.object({ problem: v.string() });

export type CardsWanted = v.InferOutput<typeof CardsWantedSchema>;

/** Cards and how they look: the page's script carries neither. */
export interface Cards {
  readonly cards: readonly CardModel[];
  /** The style sheet of cards. */
  readonly css: string;
}

/** Errors do not cross a message, their text does. */
export type Answer = Cards | v.InferOutput<typeof FailureSchema>;

function problemsOf(what: string, issues: readonly v.BaseIssue<unknown>[]): string {
  const named = issues.map((issue) => `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}`);
  return `${what} of the wrong shape: ${named.join("; ")}`;
}

/** Checks a message and answers it; a wrong one gets an answer that names what is wrong, and where. */
export function answerMessage(
  message: unknown,
  cardsOf: (entityIds: readonly string[]) => Cards,
): Answer {
  const wanted = v.safeParse(CardsWantedSchema, message);
  return wanted.success
    ? cardsOf(wanted.output.entityIds)
    : { problem: problemsOf("message", wanted.issues) };
}

/** Asks the background for cards. Throws what it answered if it could not, and if the answer is not one. */
export async function requestCards(
  ask: (message: CardsWanted) => Promise<unknown>,
  entityIds: readonly EntityId[],
): Promise<Cards> {
  const answer = await ask({ kind: "cards-wanted", entityIds: [...entityIds] });
  if (v.is(FailureSchema, answer)) throw new Error(answer.problem);
  const cards = v.safeParse(CardsSchema, answer);
  if (!cards.success) throw new Error(problemsOf("answer", cards.issues));
  return answer as Cards;
}
