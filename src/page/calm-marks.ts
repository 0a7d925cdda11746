// Keeps the page calm: where many marks would stand in one window at once they take the finer look,
// and of very many only those near the window are painted at all.
import { firstIndex } from "./first-index.ts";
import type { KnownBlock } from "./known-blocks.ts";
import type { PlacedMention } from "./text-block.ts";

/** More marks than this in one window height are drawn finer. */
const MOST_MARKS_IN_VIEW = 14;
/** More than this, and only those within two windows are registered: each costs at every frame. */
export const MOST_MARKS = 1000;
const WINDOWS_AROUND = 2;

/** Those that stand with MOST_MARKS_IN_VIEW others in some window of the given height; `tops` in px. */
export function crowdedAmong<T>(tops: ReadonlyMap<T, number>, height: number): Set<T> {
  const sorted = [...tops].sort((a, b) => a[1] - b[1]);
  const crowded = new Set<T>();
  let crowdEnd = -1;
  for (const [index, [one, top]] of sorted.entries()) {
    const last = sorted[index + MOST_MARKS_IN_VIEW];
    if (last && last[1] - top < height) crowdEnd = index + MOST_MARKS_IN_VIEW;
    if (index <= crowdEnd) crowded.add(one);
  }
  return crowded;
}

/** After so many blocks others may come first. */
const BLOCKS_BETWEEN_PAUSES = 500;

type RectsOf = (placed: PlacedMention) => readonly DOMRect[];

/** Keeps in mind who was asked where they stand, so that a change costs what has changed. */
export function createNearMentions(
  view: Window,
  inOrder: () => readonly KnownBlock[],
  rectsOf: RectsOf,
) {
  let asked: WeakSet<KnownBlock["placed"]> | null = null;
  return {
    /** All may stand elsewhere now, and others may be drawn. */
    forget() {
      asked = null;
    },
    /** The drawn mentions near the window: those that were, and of those that came. Yields now and then. */
    *among(
      before: readonly PlacedMention[],
      isDrawn: (placed: PlacedMention) => boolean,
    ): Generator<void, PlacedMention[], void> {
      const still = asked ? before : [];
      asked ??= new WeakSet();
      const known = asked;
      const blocks = inOrder().filter(({ placed }) => !known.has(placed));
      for (const { placed } of blocks) known.add(placed);
      return [...still, ...(yield* mentionsNear(view, blocks, rectsOf))].filter(isDrawn);
    },
  };
}

/** The mentions within two windows above and below; in a long block only a few are measured. */
function* mentionsNear(
  { innerHeight }: Window,
  blocks: readonly KnownBlock[],
  rectsOf: RectsOf,
): Generator<void, PlacedMention[], void> {
  const from = -WINDOWS_AROUND * innerHeight;
  const to = innerHeight - from;
  const near: PlacedMention[] = [];
  for (const [index, { block, placed }] of blocks.entries()) {
    if (index % BLOCKS_BETWEEN_PAUSES === 0) yield;
    const { top, bottom } = block.element.getBoundingClientRect();
    if (bottom < from || top > to) continue;
    const edges = bottom - top < innerHeight ? [] : [from, to];
    const [start, end] = edges.map((edge) =>
      firstIndex(placed, (one) => (rectsOf(one)[0]?.bottom ?? edge) >= edge),
    );
    near.push(...placed.slice(start, end));
  }
  return near;
}
