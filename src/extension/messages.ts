// Every message between the parts of the extension, and how it is asked. answer-messages.ts answers:
// apart from here, as pages' scripts are to carry no schemas.
import type { PrintedCard, PrintedRow } from "../card/printed-card.tsx";
import type { HiddenName } from "../screens/option-settings.ts";
import type { ToAllFrames } from "./frame-order.ts";

/** Content script to background: the cards of entities found on a page. No page text ever goes along. */
export interface CardsWanted {
  readonly kind: "cards-wanted";
  readonly entityIds: readonly string[];
  /** The day on which the page says that it was published, as `YYYY-MM-DD`; null where it says none. */
  readonly pageDate: string | null;
}

/** Content script to background: a name that the reader does not want marked any more. */
export interface HideName {
  readonly kind: "hide-name";
  readonly hidden: HiddenName;
}

/** Content script to background: the fact base is to be opened at a paragraph of a source, "ap:13". */
export interface ShowSource {
  readonly kind: "show-source";
  readonly source: string;
}

/** Content script to background: the site was switched, or the page has other names than before. */
export interface PageChanged {
  readonly kind: "page-changed";
  readonly isOn: boolean;
}

/** Content script to background: to be told to all frames of the tab. */
export interface TellFrames {
  readonly kind: "tell-frames";
  readonly order: ToAllFrames["kind"];
}

/** Cards and how they look: the page's script carries neither. */
export interface Cards {
  readonly cards: readonly PrintedCard[];
  /** The style sheet of cards. */
  readonly css: string;
}

type SentRow = Pick<PrintedRow, "id" | "part">;

/** Cards on their way: a row that stands on many of them goes along once, or they were twice as long. */
export interface SentCards {
  readonly cards: readonly (Omit<PrintedCard, "rows"> & { readonly rows: readonly SentRow[] })[];
  readonly rows: readonly PrintedRow[];
  readonly css: string;
}

/** Whoever tells gets an empty answer. Errors do not cross a message, their text does. */
export type Answer = SentCards | { readonly problem: string } | Record<string, never>;

/** Asks the background for cards. Throws what it answered if it could not, and if the answer is not one. */
export async function requestCards(
  ask: (message: CardsWanted) => Promise<unknown>,
  wanted: Omit<CardsWanted, "kind">,
): Promise<Cards> {
  const answer = await ask({ kind: "cards-wanted", ...wanted });
  const { cards, rows, css, problem } = (answer ?? {}) as Partial<SentCards & { problem: string }>;
  if (problem !== undefined) throw new Error(problem);
  // The background has parsed what it sends; pages carry no second check but this.
  if (!Array.isArray(cards)) throw new Error("answer of the wrong shape: cards: must be a list");
  if (!Array.isArray(rows)) throw new Error("answer of the wrong shape: rows: must be a list");
  if (typeof css !== "string") throw new Error("answer of the wrong shape: css: must be a text");
  const byId = new Map(rows.map((row) => [row.id, row]));
  const whole = (sent: SentRow) => ({ ...byId.get(sent.id), ...sent }) as PrintedRow;
  return { css, cards: cards.map((card) => ({ ...card, rows: card.rows.map(whole) })) };
}
