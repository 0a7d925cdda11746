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
const AnswerSchema = v.variant("kind", [
  v.object({
    kind: v.literal("cards-found"),
    css: v.string(),
    cards: v.array(
      v.looseObject({ entityId: v.string(), name: v.string(), facts: v.array(v.unknown()) }),
    ),
  }),
  v.object({ kind: v.literal("failed"), problem: v.string() }),
]);

export type CardsWanted = v.InferOutput<typeof CardsWantedSchema>;

/** Cards and how they look: the page's script carries neither. */
export interface Cards {
  readonly cards: readonly CardModel[];
  /** The style sheet of cards. */
  readonly css: string;
}

export type Answer =
  | ({ readonly kind: "cards-found" } & Cards)
  /** Errors do not cross a message, their text does. */
  | { readonly kind: "failed"; readonly problem: string };

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
    ? { kind: "cards-found", ...cardsOf(wanted.output.entityIds) }
    : { kind: "failed", problem: problemsOf("message", wanted.issues) };
}

/** Asks the background for cards. Throws what it answered if it could not, and if the answer is not one. */
export async function requestCards(
  ask: (message: CardsWanted) => Promise<unknown>,
  entityIds: readonly EntityId[],
): Promise<Cards> {
  const answer = v.safeParse(
    AnswerSchema,
    await ask({ kind: "cards-wanted", entityIds: [...entityIds] }),
  );
  if (!answer.success) throw new Error(problemsOf("answer", answer.issues));
  if (answer.output.kind === "failed") throw new Error(answer.output.problem);
  return answer.output as unknown as Cards;
}
