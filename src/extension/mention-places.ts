// Where a mention stands for the card that is open on it: in the card's own document, and through
// a page's drawing its text anew.
import type { Point } from "../card/hover-state.ts";
import type { AnnotatedPage } from "../page/annotated-page.ts";
import type { PlacedMention } from "../page/text-block.ts";
import type { CardHome } from "./card-home.ts";

export interface MentionPlaces {
  /** From the document's viewport to the card's. */
  readonly inHome: (at: Point) => Point;
  /** A mention's rectangles in the card's document; for a moment, those it had before it went. */
  readonly anchorRects: (open: () => PlacedMention | null) => () => readonly DOMRect[];
  /** The mention that stands for one that the page has drawn anew; null while there is none. */
  readonly standIn: (gone: PlacedMention, pointer: Point | null) => PlacedMention | null;
}

/** A page that draws its text again keeps the card for so long, until the name stands there anew. */
const REDRAW_GRACE_MS = 500;

/** `now` gives ms of one clock. */
export function createMentionPlaces(
  page: Pick<AnnotatedPage, "rectsOf" | "mentionAt" | "mentions">,
  home: CardHome,
  now: () => number,
): MentionPlaces {
  function inHome({ x, y }: Point): Point {
    const offset = home.offset();
    return { x: x + offset.x, y: y + offset.y };
  }

  return {
    inHome,
    anchorRects(open) {
      let last: readonly DOMRect[] = [];
      let seenAtMs = now();
      return () => {
        const placed = open();
        const rects = placed ? page.rectsOf(placed) : [];
        if (rects.length > 0) seenAtMs = now();
        else if (now() - seenAtMs < REDRAW_GRACE_MS) return last;
        last = rects.map((rect) => {
          const { x, y } = inHome(rect);
          return new DOMRect(x, y, rect.width, rect.height);
        });
        return last;
      };
    },
    standIn({ mention }, pointer) {
      const isSame = (other: PlacedMention) => other.mention.entityId === mention.entityId;
      const there = pointer && page.mentionAt(pointer.x, pointer.y);
      if (there && isSame(there)) return there;
      const [same, ...others] = page
        .mentions()
        .filter((other) => isSame(other) && page.rectsOf(other).length > 0);
      return same && others.length === 0 ? same : null;
    },
  };
}
