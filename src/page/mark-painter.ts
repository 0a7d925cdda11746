// From the mentions that are drawn to what is painted: the look of each, the active one's above all.
import { createCalmMarks } from "./calm-marks.ts";
import type { DrawnMentions } from "./drawn-mentions.ts";
import { type Look, lookOf } from "./mark-look.ts";
import { createMarks, type MarkLook } from "./marks.ts";
import { createRootSheets } from "./root-sheets.ts";
import type { PlacedMention } from "./text-block.ts";

export interface MarkPainter {
  /** Paints these as they are drawn now, or not at all. */
  readonly repaint: (some: Iterable<PlacedMention>) => void;
  /** Measures where marks stand and repaints all. */
  readonly arrange: () => void;
  readonly activate: (placed: PlacedMention | null) => void;
  readonly isDrawn: (placed: PlacedMention) => boolean;
  readonly stop: () => void;
}

export interface MarkPainterDeps {
  readonly view: Window & typeof globalThis;
  readonly drawnMentions: DrawnMentions;
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly markCss: string | undefined;
}

export function createMarkPainter(deps: MarkPainterDeps): MarkPainter {
  const { view, drawnMentions } = deps;
  const marks = createMarks(view);
  const calm = createCalmMarks(view, deps.rectsOf);
  const sheets = createRootSheets(view, deps.markCss);
  let active: PlacedMention | null = null;

  function markLookOf(placed: PlacedMention, look: Look): MarkLook {
    if (placed === active) return look.isGrey ? "active-grey" : "active";
    return calm.isCrowded(placed) || drawnMentions.isRepeat(placed) ? "echo" : "plain";
  }

  function repaint(some: Iterable<PlacedMention>): void {
    for (const placed of some) {
      const drawn = calm.isFar(placed) ? undefined : drawnMentions.drawn().get(placed);
      const look =
        placed === active && placed.block.element.isConnected ? lookOf(placed, view) : drawn;
      if (look) {
        sheets.keepIn(placed.block.root);
        marks.paint(placed, markLookOf(placed, look), look.tone);
      } else marks.erase(placed);
    }
  }

  return {
    repaint,
    arrange() {
      calm.measure(drawnMentions.drawn());
      repaint(drawnMentions.drawn().keys());
    },
    activate(placed) {
      const before = active;
      active = placed;
      if (before) repaint([before]);
      if (placed) repaint([placed]);
    },
    isDrawn: (placed) => drawnMentions.drawn().has(placed),
    stop() {
      marks.clear();
      sheets.clear();
    },
  };
}
