// Keeps the page calm: where many marks would stand in one window at once they take the finer look,
// and of very many only those near the window are painted at all.
import type { KnownBlock } from "./known-blocks.ts";
import type { PlacedMention } from "./text-block.ts";

/** More marks than this in one window height are drawn finer. */
const MOST_MARKS_IN_VIEW = 14;
/** More than this, and only those within two windows are registered: each costs at every frame. */
export const MOST_MARKS = 1000;
const WINDOWS_AROUND = 2;

/** Those that stand with fourteen others in some window of the given height; `tops` in px. */
export function crowdedAmong<T>(tops: ReadonlyMap<T, number>, height: number): Set<T> {
  const sorted = [...tops].filter(([, top]) => !Number.isNaN(top)).sort((a, b) => a[1] - b[1]);
  const crowded = new Set<T>();
  let marked = 0;
  for (const [index, [, top]] of sorted.entries()) {
    const last = sorted[index + MOST_MARKS_IN_VIEW];
    if (!last || last[1] - top >= height) continue;
    for (marked = Math.max(marked, index); marked <= index + MOST_MARKS_IN_VIEW; marked++) {
      const spot = sorted[marked];
      if (spot) crowded.add(spot[0]);
    }
  }
  return crowded;
}

type RectsOf = (placed: PlacedMention) => readonly DOMRect[];

/** The first index of which `isReached` holds; it must stay true from there on. */
function firstIndex<T>(list: readonly T[], isReached: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The mentions within two windows above and below; in a long block only those are measured. */
export function mentionsNear(
  view: Window,
  blocks: Iterable<KnownBlock>,
  rectsOf: RectsOf,
): PlacedMention[] {
  const [from, to] = [-WINDOWS_AROUND, WINDOWS_AROUND + 1].map((n) => n * view.innerHeight);
  const isBelow = (rect: DOMRect | undefined, edge = 0) => !rect || rect.bottom >= edge;
  return [...blocks].flatMap(({ block, placed }) => {
    const { top, bottom } = block.element.getBoundingClientRect();
    if (bottom < (from ?? 0) || top > (to ?? 0)) return [];
    if (bottom - top < view.innerHeight) return placed;
    const start = firstIndex(placed, (one) => isBelow(rectsOf(one)[0], from));
    const end = firstIndex(placed, (one) => isBelow(rectsOf(one)[0], to));
    return placed.slice(start, end);
  });
}
