// One card on the screen: the trail of entities that a reader went, what of them shows, and its element.
import { render } from "preact";
import type { EntityId } from "../facts/fact.ts";
import type { CardControls, CardView } from "./card-controls.tsx";
import type { CardModel } from "./card-model.ts";
import { DROPPED_AT_MOST } from "./fitting.ts";
import { HoverCard } from "./hover-card.tsx";
import { keepPlaced } from "./keep-placed.ts";
import type { CardAnchor } from "./place-card.ts";
import type { Point } from "./pointer-path.ts";
import type { Word } from "./wording.ts";

export interface CardFrameDeps {
  readonly root: ShadowRoot;
  readonly view: Window;
  readonly word: Word;
  /** What the card of an entity says; null where nothing is known of it. */
  readonly modelOf: (id: EntityId) => Promise<CardModel | null>;
  /** Tells this card's ids from those of others in the same root. */
  readonly uid: string;
  readonly model: CardModel;
  readonly anchor: CardAnchor;
  readonly pointer: Point | null;
  readonly byTouch: boolean;
  /** The mark has left the page or the window. */
  readonly onLost: () => void;
  readonly onClose: () => void;
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
  const { root, view, anchor, pointer } = deps;
  const container = root.ownerDocument.createElement("div");
  const isSheet = opensAsSheet(deps);
  let trail: readonly CardModel[] = [deps.model];
  let shown: CardView = isSheet ? "peek" : "key";
  let leastHeightPx = 0;
  let isClosed = false;
  root.append(container);
  // Inside a zoomed dialog of the page the card keeps its own size, and place-card its own pixels.
  container.style.zoom = String(1 / root.host.currentCSSZoom);

  const card = () => container.firstElementChild as HTMLElement;

  function draw(dropped: number): HTMLElement {
    const { uid, word } = deps;
    const props = { trail, view: shown, dropped, isSheet, uid, word, act };
    render(<HoverCard {...props} />, container);
    card().style.minHeight = `${leastHeightPx}px`;
    return card();
  }

  const placing = keepPlaced({
    ...{ view, anchor, pointer, draw, isSheet, onLost: deps.onLost },
    droppable: () => (shown === "key" && !isSheet ? DROPPED_AT_MOST : 0),
  });

  /** What changes in place stays under the pointer: else the card would close for having been used. */
  function keepUnder({ clientY, detail }: MouseEvent): void {
    const { top, bottom } = card().getBoundingClientRect();
    const isBelow = bottomOf(anchor.rects()) <= top;
    const reach = (isBelow ? clientY - top : bottom - clientY) + BEYOND_POINTER_PX;
    leastHeightPx = detail > 0 && !isSheet ? Math.min(reach, bottom - top) : 0;
  }
  container.addEventListener("click", keepUnder, true);

  async function change(): Promise<void> {
    const hadFocus = root.activeElement !== null;
    await placing.refit();
    if (isClosed) return;
    if (hadFocus && !root.activeElement) card().focus({ preventScroll: true });
    const covered =
      bottomOf(anchor.rects()) + MARK_ABOVE_SHEET_PX - (view.innerHeight - card().offsetHeight);
    if (deps.byTouch && covered > 0) view.scrollBy(0, covered);
  }

  async function go(to: readonly CardModel[]): Promise<void> {
    trail = to;
    shown = "key";
    await change();
    container.querySelector("h2")?.focus({ preventScroll: true });
  }

  const act: CardControls = {
    async openEntity(id) {
      const from = trail;
      const model = await deps.modelOf(id);
      if (model && from === trail && !isClosed) await go([...trail, model]);
    },
    backTo: (place) => go(trail.slice(0, place + 1)),
    view(next) {
      shown = next;
      return change();
    },
    close: deps.onClose,
  };

  change();
  return {
    rect: () => card().getBoundingClientRect(),
    stepBack() {
      if (trail.length < 2) return false;
      act.backTo(trail.length - 2);
      return true;
    },
    focus: () => card().focus({ preventScroll: true }),
    close() {
      isClosed = true;
      placing.stop();
      card().classList.add("closing");
      view.setTimeout(() => {
        render(null, container);
        container.remove();
      }, FADE_MS);
    },
  };
}
