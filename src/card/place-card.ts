// Where a card stands: under the line of its mark, else above it; never over the mark, never off the window.
import { computePosition, type Platform } from "@floating-ui/core";
import { shift } from "@floating-ui/dom";
import { isInSight } from "./mark-in-sight.ts";
import type { Point } from "./pointer-path.ts";

/** The mark that a card belongs to. */
export interface CardAnchor {
  /** Client rects of the mark, one or more a line; empty once it is gone from the page. */
  readonly rects: () => readonly DOMRect[];
  readonly contextElement: Element;
}

const GAP_PX = 4;
/** The card begins so far before its mark, so that what it says stands under it. */
const BESIDE_MARK_PX = 12;
const WINDOW_MARGIN_PX = 12;
const CLEAR_PX = GAP_PX + WINDOW_MARGIN_PX;

const sizeOf = (card: HTMLElement) => ({ width: card.offsetWidth, height: card.offsetHeight });

/**
 * What Floating UI asks about the page, in viewport px throughout: the card is fixed and in the top
 * layer, and its mark a rectangle. @floating-ui/dom answers for all other cases too, which is more
 * than half of it.
 */
const VIEWPORT: Platform = {
  getDimensions: sizeOf,
  getElementRects: ({ reference, floating }) => ({
    reference,
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getClippingRect({ element }) {
    const { defaultView: view, documentElement: root }: Document = element.ownerDocument;
    const seen = view?.visualViewport;
    return seen
      ? { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height }
      : { x: 0, y: 0, width: root.clientWidth, height: root.clientHeight };
  },
  isRTL: (card: HTMLElement) => card.dir === "rtl",
};

/** The height of the line that a rect of text stands in: text boxes are lower than lines. */
function lineHeightOf(element: Element): number {
  const { lineHeight } = getComputedStyle(element);
  return (Number.parseFloat(lineHeight) || 0) * element.currentCSSZoom;
}

const apart = (rect: DOMRect, y: number) => Math.max(rect.top - y, y - rect.bottom, 0);

/**
 * The box that a card keeps clear of: as high as all lines of the mark, as wide as its part in the
 * line that the pointer is nearest to (of a mark without pointer, in its first line).
 */
function markBox({ rects, contextElement }: CardAnchor, pointer: Point | null): DOMRect | null {
  const [first, ...others] = rects();
  if (!first) return null;
  const all = [first, ...others];
  const near = pointer
    ? all.reduce((a, b) => (apart(b, pointer.y) < apart(a, pointer.y) ? b : a))
    : first;
  const inLine = all.filter((rect) => rect.top < near.bottom && rect.bottom > near.top);
  const left = Math.min(...inLine.map((rect) => rect.left));
  const right = Math.max(...inLine.map((rect) => rect.right));
  const slack = Math.max(0, lineHeightOf(contextElement) - near.height) / 2;
  const top = Math.min(...all.map((rect) => rect.top)) - slack;
  const bottom = Math.max(...all.map((rect) => rect.bottom)) + slack;
  return new DOMRect(left, top, right - left, bottom - top);
}

/**
 * Moves `card` to its place beside the mark, within the frame: on the side where one of `heightPx`
 * finds room. Gives how high it may be there, in px; null if the mark is gone or out of sight.
 */
export async function placeCard(
  card: HTMLElement,
  anchor: CardAnchor,
  pointer: Point | null,
  heightPx = card.offsetHeight,
): Promise<number | null> {
  const mark = markBox(anchor, pointer);
  if (!mark || !isInSight(mark, anchor.contextElement)) return null;
  const above = mark.top - CLEAR_PX;
  const below = (card.ownerDocument.defaultView?.innerHeight ?? 0) - mark.bottom - CLEAR_PX;
  const isBelow = heightPx <= below || below >= above;
  const reference = new DOMRect(
    mark.x - BESIDE_MARK_PX,
    mark.y - GAP_PX,
    mark.width + 2 * BESIDE_MARK_PX,
    mark.height + 2 * GAP_PX,
  );
  const { x, y } = await computePosition(reference, card, {
    platform: VIEWPORT,
    placement: isBelow ? "bottom-start" : "top-start",
    middleware: [shift({ padding: WINDOW_MARGIN_PX })],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
  return isBelow ? below : above;
}

/** Moves a card from where it stands, by px, and keeps it within the window. */
export function moveCard(card: HTMLElement, x: number, y: number): void {
  const { left, top, width, height } = card.getBoundingClientRect();
  const { innerWidth, innerHeight } = card.ownerDocument.defaultView as Window;
  const within = (at: number, end: number) => `${Math.max(0, Math.min(at, end))}px`;
  card.style.left = within(left + x, innerWidth - width);
  card.style.top = within(top + y, innerHeight - height);
}
