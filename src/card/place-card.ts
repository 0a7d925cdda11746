// Where a card stands: under the line of its mark, else above it; never over the mark, never off the window.
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

/** What of the viewport is seen from left to right: a part of it where it is pinched wider. */
function seenWidth({ visualViewport, innerWidth }: Window): { from: number; to: number } {
  const { offsetLeft: from = 0, width = innerWidth } = visualViewport ?? {};
  return { from, to: from + width };
}

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
 * Moves `card` to its place beside the mark, within the frame. Gives how high it may be there, in px;
 * null if the mark is gone or out of sight.
 */
export function placeCard(
  card: HTMLElement,
  anchor: CardAnchor,
  pointer: Point | null,
): number | null {
  const mark = markBox(anchor, pointer);
  if (!mark || !isInSight(mark, anchor.contextElement)) return null;
  const { offsetWidth: width, offsetHeight: height } = card;
  const view = card.ownerDocument.defaultView as Window;
  const above = mark.top - CLEAR_PX;
  const below = view.innerHeight - mark.bottom - CLEAR_PX;
  const isBelow = height <= below || below >= above;
  const { from, to } = seenWidth(view);
  const start =
    card.dir === "rtl" ? mark.right + BESIDE_MARK_PX - width : mark.left - BESIDE_MARK_PX;
  const x = Math.max(from + WINDOW_MARGIN_PX, Math.min(start, to - WINDOW_MARGIN_PX - width));
  card.style.left = `${x}px`;
  card.style.top = `${isBelow ? mark.bottom + GAP_PX : mark.top - GAP_PX - height}px`;
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
