// Checks messages and answers them, in the background.
import * as v from "valibot";
import type { HiddenName } from "../screens/option-settings.ts";
import type { ToAllFrames } from "./frame-order.ts";
import { PageDatePart } from "./message-parts.ts";
import type { Answer, Cards, SentCards } from "./messages.ts";
import { HiddenNameSchema } from "./settings.ts";

const MessageSchema = v.variant("kind", [
  v.object({
    kind: v.literal("cards-wanted"),
    entityIds: v.array(v.string()),
    pageDate: PageDatePart,
  }),
  v.object({ kind: v.literal("hide-name"), hidden: HiddenNameSchema }),
  v.object({ kind: v.literal("show-source"), source: v.pipe(v.string(), v.regex(/^[\w-]+:\d+$/)) }),
  v.object({ kind: v.literal("page-changed"), isOn: v.boolean() }),
  v.object({ kind: v.literal("tell-frames"), order: v.picklist(["escape", "focus"]) }),
]);

export interface MessageActs {
  readonly cardsOf: (entityIds: readonly string[], pageDate: string | null) => Cards;
  readonly hideName: (hidden: HiddenName) => Promise<void>;
  /** Opens the fact base at a paragraph of a source. */
  readonly showSource: (sourceId: string, paragraph: number) => void;
  readonly pageChanged: (isOn: boolean) => Promise<void>;
  /** Tells all frames of the sender's tab. */
  readonly tellFrames: (order: ToAllFrames) => void;
}

/** Checks a message and answers it; a wrong one gets an answer that names what is wrong, and where. */
export function answerMessage(message: unknown, acts: MessageActs): Answer | Promise<Answer> {
  const checked = v.safeParse(MessageSchema, message);
  if (!checked.success) {
    const named = checked.issues.map(
      (issue) => `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}`,
    );
    return { problem: `message of the wrong shape: ${named.join("; ")}` };
  }
  const { output } = checked;
  if (output.kind === "cards-wanted")
    return toSend(acts.cardsOf(output.entityIds, output.pageDate));
  if (output.kind === "tell-frames") {
    acts.tellFrames({ kind: output.order });
    return {};
  }
  if (output.kind === "show-source") {
    const [sourceId = "", paragraph] = output.source.split(":");
    acts.showSource(sourceId, Number(paragraph));
    return {};
  }
  if (output.kind === "page-changed") return acts.pageChanged(output.isOn).then(() => ({}));
  return acts.hideName(output.hidden).then(() => ({}), notHidden);
}

/** The card has said already that the name is hidden, and hears no answer. */
function notHidden(error: unknown): Answer {
  console.error("Backgrounder: a name could not be hidden", error);
  return { problem: String(error) };
}

function toSend({ css, cards }: Cards): SentCards {
  const rows = new Map(cards.flatMap((card) => card.rows).map((row) => [row.id, row]));
  const named = cards.map((card) => {
    return { ...card, rows: card.rows.map(({ id, part }) => ({ id, part })) };
  });
  return { css, cards: named, rows: [...rows.values()] };
}
