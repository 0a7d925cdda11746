// Keeps a card at its mark: fits it to the room there, follows the mark as the page moves, and
// tells when the mark is gone.
import { type CardAnchor, placeCard } from "./place-card.ts";
import type { Point } from "./pointer-path.ts";

export interface KeepPlacedDeps {
  readonly view: Window;
  readonly anchor: CardAnchor;
  readonly byPointer: Point | null;
  /** Draws the card with so many parts left out, lightest first; gives its element. */
  readonly draw: (dropped: number) => HTMLElement;
  /** How many parts can be left out before the body scrolls. */
  readonly droppable: () => number;
  /** A sheet stands at the window's foot, wherever its mark is. */
  readonly isSheet: boolean;
  /** Its mark has left the page or the window. */
  readonly close: () => void;
}

export interface KeptPlaced {
  /** Fits and places anew, as what the card says has changed. */
  readonly refit: () => void;
  readonly stop: () => void;
}

/** Less than this shows nothing of use: better a little over the window's edge. */
const LEAST_HEIGHT_PX = 120;

/** Stands by without acting until `refit` is called first. */
export function keepPlaced(deps: KeepPlacedDeps): KeptPlaced {
  const { view, anchor, byPointer, draw } = deps;
  const settle = deps.isSheet
    ? () => anchor.rects().length > 0 || null
    : (shown: HTMLElement) => settleAtMark(shown, anchor, byPointer);
  let request = 0;
  let card: HTMLElement | null = null;
  let seen = "";

  function refit(): void {
    let fits: boolean | null = false;
    for (let dropped = 0; fits === false && dropped <= deps.droppable(); dropped++) {
      card = draw(dropped);
      fits = settle(card);
    }
    seen = whereabouts();
    goOn(fits);
  }

  function goOn(isInSight: boolean | null): void {
    view.cancelAnimationFrame(request);
    // Not at once: whoever opens it must have it before it can be closed.
    if (isInSight === null) view.setTimeout(deps.close);
    else request = view.requestAnimationFrame(follow);
  }

  /** Once a frame, and only while a card is open: marks move by scrolling, late pictures, animations. */
  function follow(): void {
    const now = whereabouts();
    const hasMoved = now !== seen;
    const isResized = now.split(" ")[0] !== seen.split(" ")[0];
    seen = now;
    if (isResized) refit();
    else goOn(hasMoved && card ? settle(card) : true);
  }

  const whereabouts = () => {
    const [rect] = anchor.rects();
    const mark = rect ? `${rect.left},${rect.top},${rect.width}` : "gone";
    return `${view.innerWidth}x${view.innerHeight} ${mark}`;
  };

  return {
    refit,
    stop: () => view.cancelAnimationFrame(request),
  };
}

/** Places the card, no higher than the room there: true if all of it shows; null if its mark is out of sight. */
function settleAtMark(
  card: HTMLElement,
  anchor: CardAnchor,
  pointer: Point | null,
): boolean | null {
  card.style.maxHeight = "";
  const roomPx = placeCard(card, anchor, pointer);
  if (roomPx === null) return null;
  const fits = showsAll(card, roomPx);
  if (card.offsetHeight > roomPx) {
    card.style.maxHeight = `${Math.max(roomPx, LEAST_HEIGHT_PX)}px`;
    placeCard(card, anchor, pointer);
  }
  return fits;
}

/** The style sheet holds a card to its greatest height; what goes beyond would scroll in the body. */
function showsAll(card: HTMLElement, roomPx: number): boolean {
  const body = card.querySelector(".body");
  return card.offsetHeight <= roomPx && (!body || body.scrollHeight <= body.clientHeight + 1);
}
