// From the reader's hand to the card: feeds the hover state with what is pointed at, and shows what
// the state says. When that is, hover-state.ts decides; what the card says, card-model.ts.
import {
  type HoverEvent,
  type HoverState,
  hoverStep,
  idleState,
  type Point,
} from "../card/hover-state.ts";
import type { MountedCard } from "../card/mount-card.ts";
import type { PrintedCard } from "../card/printed-card.tsx";
import type { AnnotatedPage } from "../page/annotated-page.ts";
import type { PlacedMention } from "../page/text-block.ts";
import type { HandEvent } from "../page/watch-pointer.ts";
import type { CardHome } from "./card-home.ts";
import { isForCard, isOnControl, type Tap } from "./taps.ts";

export interface HoverCards {
  readonly hear: (event: HandEvent) => void;
  /** The card has closed by itself. */
  readonly closed: () => void;
  /** Cards have come that the pointer may have waited for. */
  readonly cardsCame: () => void;
  /** The page's mentions are others: what is pointed at may stand there anew. */
  readonly pageChanged: () => void;
  readonly stop: () => void;
}

export interface HoverCardsDeps {
  readonly view: Window;
  readonly page: AnnotatedPage;
  readonly card: MountedCard;
  readonly home: CardHome;
  /** Null while nothing is known of the entity. */
  readonly cardOf: (placed: PlacedMention) => PrintedCard | null;
}

type Moved = Extract<HandEvent, { kind: "move" }>;

/** A page that draws its text again keeps the card for so long, until the name stands there anew. */
const REDRAW_GRACE_MS = 500;

export function createHoverCards(deps: HoverCardsDeps): HoverCards {
  const { view, page, card, home } = deps;
  const now = () => view.performance.now();
  let state: HoverState<PlacedMention> = idleState();
  let timer = 0;
  let shownToken = 0;
  let pressed = false;
  let byTouch = false;
  let pointer: Point | null = null;

  function dispatch(event: HoverEvent<PlacedMention>): void {
    state = hoverStep(state, event, now());
    view.clearTimeout(timer);
    if (state.wakeAtMs !== null) timer = view.setTimeout(wake, state.wakeAtMs - now());
    if (!state.shown) close();
    else if (state.token !== shownToken) show(state.shown);
  }

  function wake(): void {
    rebind();
    dispatch({ kind: "woken" });
  }

  function close(): void {
    if (shownToken === 0) return;
    shownToken = 0;
    card.hide();
    page.activate(null);
  }

  /** Where nothing is known yet, nothing opens; `cardsCame` tries again. */
  function show(placed: PlacedMention): void {
    const printed = deps.cardOf(placed);
    if (!printed) return;
    shownToken = state.token;
    page.activate(placed);
    const { element } = placed.block;
    card.show({
      card: printed,
      anchor: {
        rects: anchorRects(),
        contextElement: home.view === view ? element : home.view.document.documentElement,
      },
      byPointer: pointer && inHome(pointer),
      byTouch,
    });
  }

  function inHome({ x, y }: Point): Point {
    const offset = home.offset();
    return { x: x + offset.x, y: y + offset.y };
  }

  /** The open mention's rectangles in the card's document; for a moment, those it had before it went. */
  function anchorRects(): () => readonly DOMRect[] {
    let last: readonly DOMRect[] = [];
    let seenAtMs = now();
    return () => {
      const rects = state.shown ? page.rectsOf(state.shown) : [];
      if (rects.length > 0) seenAtMs = now();
      else if (now() - seenAtMs < REDRAW_GRACE_MS) return last;
      last = rects.map((rect) => {
        const { x, y } = inHome(rect);
        return new DOMRect(x, y, rect.width, rect.height);
      });
      return last;
    };
  }

  /** The open card, as the document's own viewport has it. */
  function cardBox(): DOMRect | null {
    const rect = card.rect();
    const { x, y } = home.offset();
    return rect && new DOMRect(rect.x - x, rect.y - y, rect.width, rect.height);
  }

  function moved({ x, y, pointerType }: Moved): void {
    // Browsers tell of a move, too, when the page scrolls under a pointer at rest: that opens nothing.
    const isAtRest = pointer?.x === x && pointer.y === y;
    if (isAtRest || pointerType === "touch") return;
    byTouch = false;
    pointer = { x, y };
    const box = cardBox();
    const inCard = box !== null && isInside(box, pointer);
    const over = inCard ? null : page.mentionAt(x, y);
    dispatch({ kind: "moved", at: pointer, over, inCard, card: box, pressed });
  }

  function tapped(tap: Tap): void {
    pressed = false;
    if (card.isTarget(tap.target)) return;
    byTouch = tap.pointerType === "touch";
    pointer = { x: tap.x, y: tap.y };
    const over = page.mentionAt(tap.x, tap.y);
    const isSelecting = view.getSelection()?.isCollapsed === false;
    if (over && (isSelecting || !isForCard(tap, page.isDrawn(over)))) return;
    // Over a link, the first tap shows the card, and the second one follows the link.
    if (over && isOnControl(tap) && state.shown !== over) tap.keep();
    dispatch({ kind: "chosen", over, by: byTouch ? "touch" : "mouse" });
  }

  /** A mention that was drawn again by the page is another object at the same place. */
  function rebind(): void {
    const old = state.kind === "waiting" ? state.over : state.shown;
    if (!old || page.rectsOf(old).length > 0) return;
    const anew = standIn(old);
    if (!anew) return;
    if (state.kind === "waiting") state = { ...state, over: anew };
    else if (state.shown) state = { ...state, shown: anew };
    if (shownToken > 0) page.activate(anew);
  }

  function standIn({ mention }: PlacedMention): PlacedMention | null {
    const isSame = (other: PlacedMention) => other.mention.entityId === mention.entityId;
    const there = pointer && page.mentionAt(pointer.x, pointer.y);
    if (there && isSame(there)) return there;
    const [same, ...others] = page
      .mentions()
      .filter((other) => isSame(other) && page.rectsOf(other).length > 0);
    return same && others.length === 0 ? same : null;
  }

  function hear(event: HandEvent): void {
    if (event.kind === "move") moved(event);
    else if (event.kind === "tap") tapped(event);
    else if (event.kind === "leave") dispatch({ kind: "left" });
    else if (event.kind === "press") pressed = event.pointerType !== "touch";
    else if (event.kind === "escape" && card.isOpen()) {
      event.keep();
      if (!card.stepBack()) dispatch({ kind: "closed" });
    }
  }

  return {
    hear,
    closed: () => dispatch({ kind: "closed" }),
    cardsCame() {
      if (state.shown && state.token !== shownToken) show(state.shown);
    },
    pageChanged: rebind,
    stop() {
      view.clearTimeout(timer);
      close();
    },
  };
}

const isInside = ({ left, right, top, bottom }: DOMRect, { x, y }: Point) =>
  x >= left && x <= right && y >= top && y <= bottom;
