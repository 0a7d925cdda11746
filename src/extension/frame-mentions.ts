// What one document answers when the reader presses keys: which mentions it has and where they stand
// among those of other frames; and the mention that has the keyboard's focus.
import type { Word } from "../card/wording.ts";
import type { AnnotatedPage } from "../page/annotated-page.ts";
import type { PlacedMention } from "../page/text-block.ts";
import type { Line } from "./browser-api.ts";
import type { FrameOrder, FramePlace, FrameReport } from "./frame-order.ts";
import type { HoverCards } from "./hover-cards.ts";

export interface FrameMentionsDeps {
  readonly view: Window;
  readonly page: AnnotatedPage;
  readonly cards: HoverCards;
  readonly word: Word;
  readonly announce: (text: string) => void;
}

export interface FrameMentions {
  readonly place: () => FramePlace;
  /** Tells of itself, and does what is then ordered, if it is this document's to do. */
  readonly answer: (line: Line) => void;
}

/** How much of a mention's sentence is read out on either side of it. */
const AROUND_UNITS = 160;
const SENTENCE_END = /(?<=[.!?…])\s+/;

/** The id by which orders find this document is drawn by chance, once. */
export function createFrameMentions(deps: FrameMentionsDeps): FrameMentions {
  const { view, page, cards, word, announce } = deps;
  const id = Math.random();

  function place(): FramePlace {
    const count = page.mentions().length;
    const frames = [...view.document.querySelectorAll<HTMLIFrameElement>("iframe,frame,object")];
    return {
      ...{ id, path: pathOf(view), count },
      before: Array.from({ length: view.length }, (_, index) => {
        const frame = frames.find(({ contentWindow }) => contentWindow === view[index]);
        return frame ? page.countBefore(frame) : count;
      }),
    };
  }

  function report(): FrameReport {
    const all = page.mentions();
    const { placed, sinceMs } = cards.lastOpened();
    const isSeen = placed !== null && isInside(view, page.rectsOf(placed)[0]);
    return {
      ...{ ...place(), sinceMs, windows: windowsIn(view) },
      current: isSeen ? all.indexOf(placed) : -1,
      seen: isSeen ? 0 : all.findIndex((one) => (page.rectsOf(one)[0]?.bottom ?? -1) > 0),
      isCardOpen: cards.isOpen(),
    };
  }

  function open({ index, number, of }: FrameOrder & { readonly kind: "open" }): void {
    const placed = page.mentions()[index];
    if (!placed) return;
    page.bringInSight(placed);
    const told = word("mention_number", String(number), String(of));
    cards.openByKey(placed, `${told} ${sentenceOf(placed)}`);
  }

  function obey(order: FrameOrder): void {
    if (order.kind === "escape") cards.escape();
    else if (order.kind === "focus") cards.focusAgain();
    else if (order.kind === "open") order.id === id ? open(order) : cards.leave();
    else if (order.id !== id) return;
    else if (order.kind === "pin") cards.pin();
    else announce(word("no_mentions"));
  }

  return {
    place,
    answer(line) {
      line.onMessage((order) => obey(order as FrameOrder));
      line.send(report());
    },
  };
}

/** Windows of other origins tell their number and their parents, and no more. */
function indexIn(parent: Window, child: Window): number {
  for (let index = 0; index < parent.length; index++) if (parent[index] === child) return index;
  return -1;
}

const pathOf = (view: Window): number[] =>
  view === view.parent ? [] : [...pathOf(view.parent), indexIn(view.parent, view)];

function windowsIn(view: Window): number {
  let count = 1;
  for (let index = 0; index < view.length; index++) count += windowsIn(view[index] as Window);
  return count;
}

const isInside = ({ innerHeight }: Window, rect: DOMRect | undefined) =>
  rect !== undefined && rect.bottom > 0 && rect.top < innerHeight;

function sentenceOf({ block: { text }, mention: { span } }: PlacedMention): string {
  const before = text.slice(Math.max(0, span.start - AROUND_UNITS), span.start);
  const after = text.slice(span.end, span.end + AROUND_UNITS);
  const name = text.slice(span.start, span.end);
  return before.split(SENTENCE_END).at(-1) + name + after.split(SENTENCE_END)[0];
}
