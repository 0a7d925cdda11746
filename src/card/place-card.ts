// Where a card stands: under the line of its mark, else above it; never over the mark, never off the window.
import { computePosition, hide, offset, shift } from "@floating-ui/dom";
import type { Point } from "./pointer-path.ts";

/** The mark that a card belongs to. */
export interface CardAnchor {
  /** Client rects of the mark, one or more a line; empty once it is gone from the page. */
  readonly rects: () => readonly DOMRect[];
  readonly contextElement: Element;
}

export interface Place {
  /** How high the card may be where it stands. */
  readonly roomPx: number;
  /** False once the mark has been scrolled out of sight. */
  readonly markInSight: boolean;
}

const GAP_PX = 4;
const BEFORE_MARK_PX = 12;
const WINDOW_MARGIN_PX = 12;
const CLEAR_PX = GAP_PX + WINDOW_MARGIN_PX;

/** The height of the line that a rect of text stands in: text boxes are lower than lines. */
function lineHeightOf(element: Element): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return (Number.parseFloat(style?.lineHeight ?? "") || 0) * element.currentCSSZoom;
}

const apart = (rect: DOMRect, y: number) => Math.max(rect.top - y, y - rect.bottom, 0);

/**
 * The box that a card keeps clear of: as high as all lines of the mark, as wide as its part in the
 * line that the pointer is nearest to (of a mark without pointer, in its first line).
 */
export function markBox(
  rects: readonly DOMRect[],
  pointer: Point | null,
  lineHeightPx: number,
): DOMRect | null {
  const [first] = rects;
  if (!first) return null;
  const near = rects.reduce((best, rect) =>
    pointer && apart(rect, pointer.y) < apart(best, pointer.y) ? rect : best,
  );
  const inLine = rects.filter((rect) => rect.top < near.bottom && rect.bottom > near.top);
  const left = Math.min(...inLine.map((rect) => rect.left));
  const right = Math.max(...inLine.map((rect) => rect.right));
  const slack = Math.max(0, lineHeightPx - near.height) / 2;
  const top = Math.min(...rects.map((rect) => rect.top)) - slack;
  const bottom = Math.max(...rects.map((rect) => rect.bottom)) + slack;
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Moves `card` to its place beside the mark; null if the mark is gone. Settles within the frame. */
export async function placeCard(
  card: HTMLElement,
  anchor: CardAnchor,
  pointer: Point | null,
): Promise<Place | null> {
  const { contextElement } = anchor;
  const box = markBox(anchor.rects(), pointer, lineHeightOf(contextElement));
  if (!box) return null;
  const below = (contextElement.ownerDocument.defaultView?.innerHeight ?? 0) - box.bottom;
  const isBelow = card.offsetHeight <= below - CLEAR_PX || below >= box.top;
  const { x, y, middlewareData } = await computePosition(
    { contextElement, getBoundingClientRect: () => box },
    card,
    {
      strategy: "fixed",
      placement: isBelow ? "bottom-start" : "top-start",
      middleware: [
        offset({ mainAxis: GAP_PX, crossAxis: -BEFORE_MARK_PX }),
        shift({ padding: WINDOW_MARGIN_PX, boundary: [] }),
        hide(),
      ],
    },
  );
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
  return {
    roomPx: (isBelow ? below : box.top) - CLEAR_PX,
    markInSight: !middlewareData.hide?.referenceHidden,
  };
}
