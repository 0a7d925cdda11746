// One card on the screen: the trail of entities that a reader went, what of them shows, and its element.
import { render } from "preact";
import type { EntityId } from "../facts/fact.ts";
import type { CardControls, CardView } from "./card-controls.tsx";
import { HoverCard } from "./hover-card.tsx";
import { keepPlaced } from "./keep-placed.ts";
import type { CardRequest, MountCardDeps } from "./mount-card.ts";
import type { PrintedCard } from "./printed-card.tsx";

export interface CardFrameDeps
  extends CardRequest,
    Pick<MountCardDeps, "view" | "word" | "cardOf"> {
  readonly root: ShadowRoot;
  /** Closes it from outside, for the close button or as its mark is gone. */
  readonly close: () => void;
}

export interface CardFrame {
  readonly rect: () => DOMRect;
  /** To the card before this one in its trail; false if there is none. */
  readonly stepBack: () => boolean;
  /** The dialog itself takes the focus. */
  readonly focus: () => void;
  readonly close: () => void;
}

const FADE_MS = 80;
/** A card that gets shorter in place still reaches this far beyond the pointer that is on it. */
const BEYOND_POINTER_PX = 16;
const SHEET_BELOW_WIDTH_PX = 480;
/** How high a sheet is at first, as the style sheet has it. */
const PEEK_PX = 276;
const MARK_ABOVE_SHEET_PX = 24;

const bottomOf = (rects: readonly DOMRect[]) => Math.max(0, ...rects.map(({ bottom }) => bottom));

/** Touch opens sheets, narrow windows too, unless one would cover a mark that the mouse is on. */
function opensAsSheet({ view, anchor, byTouch }: CardFrameDeps): boolean {
  const isClear = bottomOf(anchor.rects()) < view.innerHeight - PEEK_PX - MARK_ABOVE_SHEET_PX;
  return byTouch || (view.innerWidth < SHEET_BELOW_WIDTH_PX && isClear);
}

export function openCardFrame(deps: CardFrameDeps): CardFrame {
  const { root, view, anchor } = deps;
  const container = root.ownerDocument.createElement("div");
  const isSheet = opensAsSheet(deps);
  let { card } = deps;
  let before: readonly PrintedCard[] = [];
  let shown: CardView = isSheet ? "peek" : "key";
  let leastHeightPx = 0;
  let isClosed = false;
  root.append(container);
  // Inside a zoomed dialog of the page the card keeps its own size, and place-card its own pixels.
  container.style.zoom = String(1 / root.host.currentCSSZoom);

  const dialog = () => container.firstElementChild as HTMLElement;

  function draw(dropped: number): HTMLElement {
    const props = { card, before, view: shown, dropped, isSheet, word: deps.word, act };
    render(<HoverCard {...props} />, container);
    dialog().style.minHeight = `${leastHeightPx}px`;
    return dialog();
  }

  const placing = keepPlaced({
    ...{ ...deps, draw, isSheet },
    droppable: () => (shown === "key" && !isSheet ? card.droppable : 0),
  });

  /** What changes in place stays under the pointer: else the card would close for having been used. */
  function keepUnder({ clientY, detail }: MouseEvent): void {
    const { top, bottom } = dialog().getBoundingClientRect();
    const isBelow = bottomOf(anchor.rects()) <= top;
    const reach = (isBelow ? clientY - top : bottom - clientY) + BEYOND_POINTER_PX;
    leastHeightPx = detail > 0 && !isSheet ? Math.min(reach, bottom - top) : 0;
  }
  container.addEventListener("click", keepUnder, true);
  container.addEventListener("click", ({ target }) => {
    const name = (target as Element).closest<HTMLElement>("[data-entity]");
    if (name) openEntity(name.dataset.entity as EntityId);
  });

  async function change(): Promise<void> {
    const hadFocus = root.activeElement !== null;
    await placing.refit();
    if (isClosed) return;
    if (hadFocus && !root.activeElement) dialog().focus({ preventScroll: true });
    const covered =
      bottomOf(anchor.rects()) + MARK_ABOVE_SHEET_PX - (view.innerHeight - dialog().offsetHeight);
    if (deps.byTouch && covered > 0) view.scrollBy(0, covered);
  }

  async function go(to: PrintedCard | undefined, from: readonly PrintedCard[]): Promise<void> {
    if (!to) return;
    card = to;
    before = from;
    shown = "key";
    await change();
    container.querySelector("h2")?.focus({ preventScroll: true });
  }

  async function openEntity(id: EntityId): Promise<void> {
    const from = card;
    const next = await deps.cardOf(id);
    if (next && from === card && !isClosed) await go(next, [...before, card]);
  }

  const act: CardControls = {
    backTo: (place) => go(before[place], before.slice(0, place)),
    view(next) {
      shown = next;
      return change();
    },
    close: deps.close,
  };

  change();
  return {
    rect: () => dialog().getBoundingClientRect(),
    stepBack() {
      if (before.length === 0) return false;
      act.backTo(before.length - 1);
      return true;
    },
    focus: () => dialog().focus({ preventScroll: true }),
    close() {
      isClosed = true;
      placing.stop();
      dialog().classList.add("closing");
      view.setTimeout(() => {
        render(null, container);
        container.remove();
      }, FADE_MS);
    },
  };
}
