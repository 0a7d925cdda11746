// What is painted: each drawn mention is one StaticRange in one custom highlight. A look is chosen
// by moving the range from highlight to highlight; the page's own highlights are never touched.
import type { Tone } from "./mark-look.ts";
import { type PlacedMention, pointsOf } from "./text-block.ts";

/** The looks of marks.css; the registered name is `backgrounder-<look>-<tone>`, "plain" left out. */
export type MarkLook = "plain" | "echo" | "active" | "active-grey";

export interface Marks {
  /** Paints a mention, or paints it in another look, or at another place if its nodes changed. */
  readonly paint: (placed: PlacedMention, look: MarkLook, tone: Tone) => void;
  readonly erase: (placed: PlacedMention) => void;
  /** Registers again what the page's scripts have thrown out of the registry. */
  readonly keepRegistered: () => void;
  readonly clear: () => void;
}

type View = Window & typeof globalThis;

interface Painted {
  readonly name: string;
  readonly range: StaticRange;
  readonly block: PlacedMention["block"];
}

/** The card is open on it: drawn over a mark of the page's own choosing. */
const ACTIVE_PRIORITY = 2;

function rangeOf({ block, mention }: PlacedMention, view: View): StaticRange {
  const { start, end } = pointsOf(block, mention.span);
  return new view.StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

export function createMarks(view: View): Marks {
  const painted = new Map<PlacedMention, Painted>();
  // Our own objects by name: the page may put others into the registry, which stay as they are.
  const highlights = new Map<string, Highlight>();

  function highlightFor(name: string): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new view.Highlight();
      if (name.includes("-active")) highlight.priority = ACTIVE_PRIORITY;
      highlights.set(name, highlight);
    }
    if (highlight.size === 0) view.CSS.highlights.set(name, highlight);
    return highlight;
  }

  function erase(placed: PlacedMention): void {
    const old = painted.get(placed);
    const highlight = old && highlights.get(old.name);
    if (!highlight) return;
    painted.delete(placed);
    highlight.delete(old.range);
    if (highlight.size === 0) view.CSS.highlights.delete(old.name);
  }

  return {
    paint(placed, look, tone) {
      const name = `backgrounder-${look === "plain" ? "" : `${look}-`}${tone}`;
      const old = painted.get(placed);
      if (old?.name === name && old.block === placed.block) return;
      erase(placed);
      const range = rangeOf(placed, view);
      highlightFor(name).add(range);
      painted.set(placed, { name, range, block: placed.block });
    },
    erase,
    keepRegistered() {
      for (const [name, highlight] of highlights) {
        if (highlight.size > 0) view.CSS.highlights.set(name, highlight);
      }
    },
    clear() {
      for (const placed of [...painted.keys()]) erase(placed);
    },
  };
}
