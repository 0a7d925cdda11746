// From the reader's hand to the card: feeds the hover state with what is pointed at, and shows what
// the state says. When that is, hover-state.ts decides; what the card says, card-model.ts.
import { type HoverEvent, hoverStep, idleState } from "../card/hover-state.ts";
import type { MountedCard } from "../card/mount-card.ts";
import type { PrintedCard } from "../card/printed-card.tsx";
import type { AnnotatedPage } from "../page/annotated-page.ts";
import type { PlacedMention } from "../page/text-block.ts";
import type { HandEvent } from "../page/watch-pointer.ts";
import type { CardHome } from "./card-home.ts";

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
type Tapped = Extract<HandEvent, { kind: "tap" }>;

/** A page that draws its text again keeps the card for so long, until the name stands there anew. */
const REDRAW_GRACE_MS = 500;
const CONTROLS =
  "a[href], button, input, select, textarea, label, summary, [role=button], [onclick]";

export function createHoverCards(deps: HoverCardsDeps): HoverCards {
  const { view, page, card, home } = deps;
  const now = () => view.performance.now();
  let state = idleState<PlacedMention>() as ReturnType<typeof hoverStep<PlacedMention>>;
  let timer = 0;
  let shownToken = 0;
  let pressed = false;
  let pointer: { x: number; y: number } | null = null;

  function dispatch(event: HoverEvent<PlacedMention>): void {
    state = hoverStep(state, event, now());
    view.clearTimeout(timer);
    if (state.wakeAtMs !== null) {
      timer = view.setTimeout(wake, Math.max(0, state.wakeAtMs - now()));
    }
    if (!state.shown) close();
    else if (state.token !== shownToken) show(state.shown);
  }

  const wake = () => {
    rebind();
    dispatch({ kind: "woken" });
  };

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
    card.show({
      card: printed,
      anchor: { rects: anchorRects(), contextElement: contextElement(placed) },
      byPointer: pointer && inHome(pointer),
    });
  }

  const contextElement = ({ block }: PlacedMention) =>
    home.document === block.element.ownerDocument ? block.element : home.document.documentElement;

  const inHome = ({ x, y }: { x: number; y: number }) => {
    const offset = home.offset();
    return { x: x + offset.x, y: y + offset.y };
  };

  /** The open mention's rectangles in the card's document; for a moment, those it had before it went. */
  function anchorRects(): () => readonly DOMRect[] {
    let last: readonly DOMRect[] = [];
    let seenAtMs = now();
    return () => {
      const rects = state.shown ? page.rectsOf(state.shown) : [];
      if (rects.length > 0) seenAtMs = now();
      else if (now() - seenAtMs < REDRAW_GRACE_MS) return last;
      last = rects.map(({ x, y, width, height }) => {
        const corner = inHome({ x, y });
        return new DOMRect(corner.x, corner.y, width, height);
      });
      return last;
    };
  }

  /** The open card, as the frame's own viewport has it. */
  function cardBox() {
    const rect = card.rect();
    if (!rect) return null;
    const { x, y } = home.offset();
    return new DOMRect(rect.x - x, rect.y - y, rect.width, rect.height);
  }

  function moved({ x, y, pointerType }: Moved): void {
    // Browsers tell of a move, too, when the page scrolls under a pointer at rest: that opens nothing.
    const isAtRest = pointer?.x === x && pointer.y === y;
    if (isAtRest || pointerType === "touch") return;
    pointer = { x, y };
    const box = cardBox();
    const inCard = box !== null && isInside(box, pointer);
    const over = inCard ? null : page.mentionAt(x, y);
    dispatch({ kind: "moved", at: pointer, over, inCard, card: box, pressed });
  }

  function tapped({ x, y, pointerType, target, keep }: Tapped): void {
    pressed = false;
    if (target instanceof Element && target.hasAttribute("data-backgrounder-card")) return;
    const touch = pointerType === "touch";
    const over = page.mentionAt(x, y);
    const control = target instanceof Element && target.closest(CONTROLS) !== null;
    const answers =
      over && (touch ? page.isDrawn(over) || !control : !control && page.isDrawn(over));
    const selecting = view.getSelection()?.isCollapsed === false;
    if (!answers || selecting) {
      if (!over) dispatch({ kind: "chosen", over: null, by: touch ? "touch" : "mouse" });
      return;
    }
    // Over a link, the first tap shows the card, and the second one follows the link.
    if (touch && control && state.shown !== over) keep();
    pointer = { x, y };
    dispatch({ kind: "chosen", over, by: touch ? "touch" : "mouse" });
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
    const there = pointer && page.mentionAt(pointer.x, pointer.y);
    if (there?.mention.entityId === mention.entityId) return there;
    const same = page.mentions().filter((other) => {
      return other.mention.entityId === mention.entityId && page.rectsOf(other).length > 0;
    });
    return same.length === 1 ? (same[0] ?? null) : null;
  }

  const hear = (event: HandEvent) => {
    if (event.kind === "move") return moved(event);
    if (event.kind === "tap") return tapped(event);
    if (event.kind === "leave") return dispatch({ kind: "left" });
    if (event.kind === "press") pressed = event.pointerType !== "touch";
    if (event.kind !== "escape" || !card.isOpen()) return;
    event.keep();
    if (!card.stepBack()) dispatch({ kind: "closed" });
  };

  return {
    hear,
    closed: () => dispatch({ kind: "closed" }),
    cardsCame: () => {
      if (state.shown && state.token !== shownToken) show(state.shown);
    },
    pageChanged: rebind,
    stop() {
      view.clearTimeout(timer);
      close();
    },
  };
}

const isInside = ({ left, right, top, bottom }: DOMRect, { x, y }: { x: number; y: number }) =>
  x >= left && x <= right && y >= top && y <= bottom;
