// From the mentions that are drawn to what is painted: which of them now, and in what look. Where
// marks stand is measured after a frame, when layout has been done anyway.
import { crowdedAmong, MOST_MARKS, mentionsNear } from "./calm-marks.ts";
import type { DrawnMentions } from "./drawn-mentions.ts";
import type { KnownBlock } from "./known-blocks.ts";
import { lookOf } from "./mark-look.ts";
import { createMarks, type MarkLook } from "./marks.ts";
import { createRootSheets } from "./root-sheets.ts";
import type { PlacedMention, TextBlock } from "./text-block.ts";

export interface MarkPainter {
  /** Paints these as they are drawn now, or not at all. */
  readonly repaint: (some: Iterable<PlacedMention>) => void;
  /** All again: boxes or places may be others. */
  readonly repaintAll: () => void;
  /** Those painted now again: colours may be others, or the page emptied the registry. */
  readonly refresh: () => void;
  /** As `repaintAll`, if what is painted depends on how far the page is scrolled. */
  readonly followScroll: () => void;
  readonly activate: (placed: PlacedMention | null) => void;
  readonly stop: () => void;
}

export interface MarkPainterDeps {
  readonly view: Window & typeof globalThis;
  readonly drawnMentions: DrawnMentions;
  readonly inOrder: () => readonly KnownBlock[];
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly markCss: string | undefined;
  /** Told of one that is drawn but has no box now. */
  readonly onUnseen: (placed: PlacedMention) => void;
}

/** New marks are drawn at once, and finer after this where they turn out to be crowded. */
const MEASURE_DELAY_MS = 100;

export function createMarkPainter(deps: MarkPainterDeps): MarkPainter {
  const { view, drawnMentions, rectsOf } = deps;
  const marks = createMarks(view);
  const sheets = createRootSheets(view, deps.markCss);
  let active: PlacedMention | null = null;
  let crowded: ReadonlySet<PlacedMention> = new Set();
  /** Painted ones and how far down the page they begin, in px; NaN until measured. */
  const tops = new Map<PlacedMention, number>();
  /** Drawn ones of which it is not known whether they stand near the window. */
  const unplaced = new Map<TextBlock, PlacedMention[]>();
  let isAllUnplaced = false;
  let measuring = 0;

  const areMany = () => drawnMentions.drawn().size > MOST_MARKS;

  function markLookOf(placed: PlacedMention, isGrey: boolean): MarkLook {
    if (placed === active) return isGrey ? "active-grey" : "active";
    return crowded.has(placed) || drawnMentions.isRepeat(placed) ? "echo" : "plain";
  }

  function erase(placed: PlacedMention): void {
    marks.erase(placed);
    tops.delete(placed);
  }

  function paint(placed: PlacedMention): void {
    const look = lookOf(placed, view);
    if (!look.isSeen) {
      erase(placed);
      deps.onUnseen(placed);
      return;
    }
    sheets.keepIn(placed.block.root);
    marks.paint(placed, markLookOf(placed, look.isGrey), look.tone);
    if (!tops.has(placed)) tops.set(placed, Number.NaN);
  }

  function repaint(some: Iterable<PlacedMention>): void {
    for (const placed of some) {
      const isDrawn = placed === active || drawnMentions.drawn().has(placed);
      if (!isDrawn) erase(placed);
      else if (!areMany() || tops.has(placed) || placed === active) paint(placed);
      else if (!unplaced.get(placed.block)?.push(placed)) unplaced.set(placed.block, [placed]);
    }
    measureSoon();
  }

  function measureSoon(): void {
    if (!areMany()) isAllUnplaced = true;
    measuring ||= view.setTimeout(measure, MEASURE_DELAY_MS);
  }

  /** Of very many, paints those near the window only. */
  function choosePainted(): void {
    const blocks = [...unplaced].map(([block, placed]) => ({ block, placed }));
    const near = new Set(mentionsNear(view, isAllUnplaced ? deps.inOrder() : blocks, rectsOf));
    for (const placed of isAllUnplaced ? [...tops.keys()] : []) {
      if (!near.has(placed) && placed !== active) erase(placed);
    }
    for (const placed of near) {
      if (drawnMentions.drawn().has(placed) && !tops.has(placed)) paint(placed);
    }
    isAllUnplaced = false;
  }

  function measure(): void {
    measuring = 0;
    if (areMany()) choosePainted();
    unplaced.clear();
    for (const [placed, top] of tops) {
      const rect = Number.isNaN(top) ? rectsOf(placed)[0] : undefined;
      if (rect) tops.set(placed, rect.top + view.scrollY);
    }
    const before = crowded;
    crowded = crowdedAmong(tops, view.innerHeight);
    for (const placed of tops.keys()) {
      if (crowded.has(placed) !== before.has(placed)) paint(placed);
    }
  }

  function repaintAll(): void {
    for (const placed of tops.keys()) tops.set(placed, Number.NaN);
    isAllUnplaced = true;
    repaint([...drawnMentions.drawn()]);
  }

  return {
    repaint,
    repaintAll,
    refresh() {
      [...tops.keys()].forEach(paint);
      marks.keepRegistered();
    },
    followScroll() {
      isAllUnplaced = true;
      if (areMany()) measureSoon();
    },
    activate(placed) {
      const before = active;
      active = placed;
      repaint([before, placed].filter((one) => one !== null));
    },
    stop() {
      view.clearTimeout(measuring);
      marks.clear();
      sheets.clear();
    },
  };
}
