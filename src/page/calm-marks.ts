// Keeps the page calm: where many marks would stand in one window at once they take the finer look,
// and of very many only those near the window are painted at all.
import type { Look } from "./mark-look.ts";
import type { PlacedMention } from "./text-block.ts";

/** More marks than this in one window height are drawn finer. */
const MOST_MARKS_IN_VIEW = 14;
/** More than this, and only those within two windows are registered: each costs at every frame. */
const MOST_MARKS = 1000;
const WINDOWS_AROUND = 2;

export interface CalmMarks {
  /** Measures where the drawn mentions stand, and chooses anew. Reads layout. */
  readonly measure: (drawn: ReadonlyMap<PlacedMention, Look>) => void;
  /** Many stand around it. */
  readonly isCrowded: (placed: PlacedMention) => boolean;
  /** So far away, where there are very many, that it is not painted. */
  readonly isFar: (placed: PlacedMention) => boolean;
}

interface Spot {
  readonly placed: PlacedMention;
  readonly top: number;
}

/** Those that share some window of the given height with more than fourteen others. */
export function crowdedAmong(spots: readonly Spot[], height: number): Set<PlacedMention> {
  const sorted = [...spots].sort((a, b) => a.top - b.top);
  const crowded = new Set<PlacedMention>();
  for (const [index, spot] of sorted.entries()) {
    const last = sorted[index + MOST_MARKS_IN_VIEW];
    if (!last || last.top - spot.top >= height) continue;
    for (const { placed } of sorted.slice(index, index + MOST_MARKS_IN_VIEW + 1)) {
      crowded.add(placed);
    }
  }
  return crowded;
}

export function createCalmMarks(
  view: Window,
  rectsOf: (placed: PlacedMention) => readonly DOMRect[],
): CalmMarks {
  let crowded: ReadonlySet<PlacedMention> = new Set();
  let near: ReadonlySet<PlacedMention> | null = null;

  function isNearWindow({ block }: PlacedMention): boolean {
    const { top, bottom } = block.element.getBoundingClientRect();
    const reach = WINDOWS_AROUND * view.innerHeight;
    return bottom >= -reach && top <= view.innerHeight + reach;
  }

  return {
    measure(drawn) {
      const all = [...drawn.keys()];
      const close = all.length > MOST_MARKS ? all.filter(isNearWindow) : all;
      near = close === all ? null : new Set(close);
      const spots: Spot[] = [];
      if (close.length > MOST_MARKS_IN_VIEW) {
        for (const placed of close) {
          const top = rectsOf(placed)[0]?.top;
          if (top !== undefined) spots.push({ placed, top });
        }
      }
      crowded = crowdedAmong(spots, view.innerHeight);
    },
    isCrowded: (placed) => crowded.has(placed),
    isFar: (placed) => near !== null && !near.has(placed),
  };
}
