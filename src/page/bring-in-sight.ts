// Scrolls a mention into sight: in every box that it may be scrolled out of, its frames' too.
import { elementOf } from "./mark-look.ts";
import { hostOf } from "./read-blocks.ts";
import type { PlacedMention } from "./text-block.ts";

/** A mention is left where it is unless it stands so near an edge, as a share of the height, or beyond it. */
const EDGE = 0.1;
/** Else it goes so far down: below what sticks to the window's top, with room for what stands under it. */
const TARGET = 0.4;

interface Side {
  readonly top: number;
  readonly bottom: number;
}

/** At once: a smooth scroll would move it away from a card that opens. */
export function bringInSight(
  view: Window,
  placed: PlacedMention,
  rectsOf: (placed: PlacedMention) => readonly DOMRect[],
): void {
  const element = elementOf(placed);
  // Frames of other origins are moved by this alone, where the browser allows it.
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  scrollTo(view, element, () => rectsOf(placed)[0]);
}

function scrollTo(view: Window, element: Element, rectOf: () => Side | undefined): void {
  for (let box: Element | null = element; box; box = outer(box)) {
    const rect = rectOf();
    if (!rect) return;
    const isRoot = box.matches("html,body");
    const { top, height } = isRoot
      ? { top: 0, height: view.innerHeight }
      : box.getBoundingClientRect();
    if (rect.top < top + height * EDGE || rect.bottom > top + height * (1 - EDGE)) {
      box.scrollBy({ top: rect.top - top - height * TARGET, behavior: "instant" });
    }
  }
  const frame = view.frameElement;
  if (!frame) return;
  scrollTo(view.parent, frame, () => {
    const rect = rectOf();
    const { top } = frame.getBoundingClientRect();
    return rect && { top: top + rect.top, bottom: top + rect.bottom };
  });
}

const outer = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? hostOf(element.getRootNode());
