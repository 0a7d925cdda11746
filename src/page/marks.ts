// What is painted: each drawn mention is one StaticRange in one custom highlight. A look is chosen
// by moving the range from highlight to highlight; the page's own highlights are never touched.
import { createNearMentions, crowdedAmong, MOST_MARKS } from "./calm-marks.ts";
import { type Drawing, type DrawnMentions, NONE_DRAWN } from "./drawn-mentions.ts";
import type { KnownBlock } from "./known-blocks.ts";
import { type Look, rememberLooks } from "./mark-look.ts";
import { createRootSheets } from "./root-sheets.ts";
import { type PlacedMention, pointsOf, type TextBlock } from "./text-block.ts";

type Style = Drawing["markStyle"];

export interface Marks {
  /** Paints these and no others, as they stand and look now. */
  readonly show: (drawn: DrawnMentions, style: Style) => void;
  /** The page was scrolled, or may have another layout: of very many, others are near the window. */
  readonly followLayout: () => void;
  /** Moves its range to the active highlight, and the last one's back; null for none. */
  readonly activate: (placed: PlacedMention | null) => void;
  readonly stop: () => void;
}

export interface MarksDeps {
  readonly view: Window & typeof globalThis;
  readonly inOrder: () => readonly KnownBlock[];
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly markCss: string | undefined;
  /** Told of one that is drawn but has no box now. */
  readonly onUnseen: (placed: PlacedMention) => void;
}

interface Painted {
  readonly name: string;
  readonly highlight: Highlight;
  readonly range: StaticRange;
  readonly block: TextBlock;
}

/** The card is open on it: drawn over a mark of the page's own choosing. */
const ACTIVE_PRIORITY = 2;
/** New marks are drawn at once, and finer after this where they turn out to be crowded. */
const ARRANGE_DELAY_MS = 100;
/** After arranging for 1 ms it rests 19: a twentieth of the time at most, however long a page is. */
const REST_PER_ARRANGING = 19;

/** Paints nothing before show(); takes away what an older version left painted (Firefox). */
export function createMarks({ view, inOrder, rectsOf, markCss, onUnseen }: MarksDeps): Marks {
  const sheets = createRootSheets(view, markCss);
  // Firefox starts a new version in pages where the old one's marks still stand.
  for (const [name] of markCss?.matchAll(/backgrounder-[\w-]+/g) ?? [])
    view.CSS.highlights.delete(name);
  const near = createNearMentions(view, inOrder, rectsOf);
  const painted = new Map<PlacedMention, Painted>();
  // Our own objects by name: the page may put others into the registry, which stay as they are.
  const highlights = new Map<string, Highlight>();
  let drawn = NONE_DRAWN;
  /** All that are drawn; null if they are too many. */
  let few: readonly PlacedMention[] | null = [];
  let style: Style = "dotted";
  let crowded: ReadonlySet<PlacedMention> = new Set();
  let active: PlacedMention | null = null;
  let arranging = 0;
  let job: Generator<void, void, void> | null = null;
  /** Things have moved, or are others, since the job began. */
  let isAsked = false;
  let arrangeMs = 0;
  let restMs = 0;

  /** The names of marks.css: `backgrounder-<style>-<look>-<tone>`, left out where they are the default or change nothing. */
  function nameOf(placed: PlacedMention, { isGrey, tone }: Look): string {
    const isEcho = crowded.has(placed) || !drawn.first.has(placed);
    const activeLook = isGrey ? "active-grey-" : "active-";
    const look = placed === active ? activeLook : isEcho ? "echo-" : "";
    const isTint = style === "tint" && look !== "active-grey-";
    return `backgrounder-${isTint ? "tint-" : style === "line" && !look ? "line-" : ""}${look}${tone}`;
  }

  function highlightOf(name: string): Highlight {
    const highlight = highlights.get(name) ?? new view.Highlight();
    if (name.includes("-active")) highlight.priority = ACTIVE_PRIORITY;
    highlights.set(name, highlight);
    return highlight;
  }

  function erase(placed: PlacedMention): void {
    const old = painted.get(placed);
    old?.highlight.delete(old.range);
    painted.delete(placed);
  }

  function paint(placed: PlacedMention, look: Look): void {
    if (!look.isSeen) {
      erase(placed);
      onUnseen(placed);
      return;
    }
    const { block, mention } = placed;
    sheets.keepIn(block.root);
    const name = nameOf(placed, look);
    const old = painted.get(placed);
    // The page may have taken the range out of the highlight.
    if (old?.name === name && old.block === block && old.highlight.has(old.range)) return;
    erase(placed);
    const { start, end } = pointsOf(block, mention.span);
    const range = new view.StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    const highlight = highlightOf(name).add(range);
    painted.set(placed, { name, highlight, range, block });
  }

  /** Registered is what holds something, also if a script of the page has thrown it out. */
  function keepRegistered(): void {
    const registry = view.CSS.highlights;
    for (const [name, highlight] of highlights) {
      if (highlight.size === 0) registry.delete(name);
      else if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  }

  function paintOnly(some: readonly PlacedMention[]): void {
    const wanted = new Set(some);
    if (active) wanted.add(active);
    for (const placed of painted.keys()) if (!wanted.has(placed)) erase(placed);
    const lookOf = rememberLooks(view);
    for (const placed of wanted) paint(placed, lookOf(placed));
    keepRegistered();
  }

  /** Where marks stand is measured after a frame, when layout has been done anyway. */
  function* arrangement(): Generator<void, void, void> {
    isAsked = false;
    const wanted = few ?? (yield* near.among(paintedStill(), (one) => drawn.has(one)));
    const tops = new Map<PlacedMention, number>();
    for (const placed of wanted) {
      const [rect] = rectsOf(placed);
      if (rect) tops.set(placed, rect.top);
    }
    crowded = crowdedAmong(tops, view.innerHeight);
    paintOnly(wanted);
  }

  function arrange(): void {
    arrangeMs -= view.performance.now();
    job ??= arrangement();
    const isDone = job.next().done;
    arrangeMs += view.performance.now();
    arranging = isDone ? 0 : view.setTimeout(arrange);
    if (!isDone) return;
    job = null;
    restMs = arrangeMs * REST_PER_ARRANGING;
    arrangeMs = 0;
    if (isAsked) arrangeSoon();
  }

  const paintedStill = () => [...painted.keys()].filter(drawn.has);

  function arrangeSoon(): void {
    isAsked = true;
    arranging ||= view.setTimeout(arrange, Math.max(ARRANGE_DELAY_MS, restMs));
  }

  return {
    show(next, nextStyle) {
      drawn = next;
      style = nextStyle;
      few = drawn.atMost(MOST_MARKS);
      paintOnly(few ?? paintedStill());
      arrangeSoon();
    },
    followLayout() {
      near.forget();
      if (!few) arrangeSoon();
    },
    activate(placed) {
      active = placed;
      paintOnly(paintedStill());
    },
    stop() {
      view.clearTimeout(arranging);
      active = null;
      paintOnly([]);
      sheets.clear();
    },
  };
}
