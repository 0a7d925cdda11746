// Checks messages and answers them, in the background.
import * as v from "valibot";
import type { Answer, Cards, SentCards } from "./messages.ts";

const CardsWantedSchema = v.object({
  kind: v.literal("cards-wanted"),
  entityIds: v.array(v.string()),
});

/** Checks a message and answers it; a wrong one gets an answer that names what is wrong, and where. */
export function answerMessage(
  message: unknown,
  cardsOf: (entityIds: readonly string[]) => Cards,
): Answer {
  const wanted = v.safeParse(CardsWantedSchema, message);
  if (wanted.success) return toSend(cardsOf(wanted.output.entityIds));
  const named = wanted.issues.map(
    (issue) => `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}`,
  );
  return { problem: `message of the wrong shape: ${named.join("; ")}` };
}

function toSend({ css, cards }: Cards): SentCards {
  const rows = new Map(cards.flatMap((card) => card.rows).map((row) => [row.id, row]));
  const named = cards.map((card) => {
    return { ...card, rows: card.rows.map(({ id, lasts }) => ({ id, lasts })) };
  });
  return { css, cards: named, rows: [...rows.values()] };
}
