// The page with its mentions marked: composes reading, watching, choosing and painting, and answers
// what is pointed at. Nothing of the page's own DOM is ever changed.
import type { Mention, MentionFinder } from "../matching/mention.ts";
import { awaitSight } from "./await-sight.ts";
import { bringInSight } from "./bring-in-sight.ts";
import { chooseDrawn, type Drawing, NONE_DRAWN } from "./drawn-mentions.ts";
import { firstIndex } from "./first-index.ts";
import { keepListening } from "./keep-listening.ts";
import { createKnownBlocks } from "./known-blocks.ts";
import { elementOf, isSeen, rememberLooks, type Tone } from "./mark-look.ts";
import { createMarks } from "./marks.ts";
import { createMentionAtPoint } from "./mention-at-point.ts";
import { compareNodes } from "./mention-order.ts";
import { createPageReader } from "./page-reader.ts";
import { remember } from "./remember.ts";
import { createSlices } from "./scan-slices.ts";
import { takeTurns } from "./take-turns.ts";
import { type PlacedMention, pointsOf } from "./text-block.ts";

export type { Drawing };

export interface AnnotatedPage {
  /** Begins to read and to watch. */
  readonly start: () => void;
  /** Leaves no trace: marks, observers, listeners, sheets. It does not start again. */
  readonly stop: () => void;
  readonly setDrawing: (drawing: Drawing) => void;
  /** Those a reader can see, in reading order: the document with its shadow roots. */
  readonly mentions: () => readonly PlacedMention[];
  /** Whose names stand on it, hidden ones too. */
  readonly entityIds: () => ReadonlySet<Mention["entityId"]>;
  /** The mention at a point in viewport px, drawn or quiet; null over anything else. */
  readonly mentionAt: (x: number, y: number) => PlacedMention | null;
  /** Client rectangles, one a line at least; none when it is gone or has no box. */
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly isDrawn: (placed: PlacedMention) => boolean;
  /** Of the ground that it stands on. */
  readonly toneOf: (placed: PlacedMention) => Tone;
  /** How many of the mentions stand before an element of the document. */
  readonly countBefore: (element: Element) => number;
  /** Scrolls it into sight, at once. */
  readonly bringInSight: (placed: PlacedMention) => void;
  /** Moves its range to the active highlight, and the last one's back; null for none. */
  readonly activate: (placed: PlacedMention | null) => void;
}

export interface AnnotatedPageDeps {
  readonly document: Document;
  readonly finder: MentionFinder;
  readonly drawing: Drawing;
  /** A shadow root, open or closed: `chrome.dom.openOrClosedShadowRoot`, Firefox's own property. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** The text of marks.css, where the manifest's css does not reach into shadow roots (Firefox). */
  readonly markCss?: string;
  /** The mentions are others than before; at most once a slice. */
  readonly onChange: () => void;
}

type View = Window & typeof globalThis;

/** How often a page that is looked at is searched for what makes no record. */
const BEAT_MS = 2000;

/** Reads and paints nothing before start(). */
export function createAnnotatedPage(deps: AnnotatedPageDeps): AnnotatedPage {
  const { document, finder } = deps;
  const view = document.defaultView as View;
  let drawing = deps.drawing;
  let drawn = NONE_DRAWN;
  let seen: readonly PlacedMention[] | null = null;
  let isChanged = false;
  let beating = 0;
  const ending = new AbortController();

  const known = createKnownBlocks(finder, drawing.hidden);
  const reader = createPageReader({
    view,
    known,
    shadowRootOf: deps.shadowRootOf,
    mayHoldNames: finder.mayHoldNames,
    onStale: () => slices.kick(),
    onHidden: (element) => unseen.add(element),
  });
  const { mentionAt, rectsOf } = createMentionAtPoint({
    document,
    blockAt: known.blockAt,
    rootOf: reader.rootOf,
  });
  const onUnseen = (placed: PlacedMention) => unseen.add(elementOf(placed));
  const { inOrder, isKnown } = known;
  const { markCss } = deps;
  const marks = createMarks({ view, inOrder, rectsOf, markCss, onUnseen });
  const turns = takeTurns({
    now: () => view.performance.now(),
    read: () => reader.step(),
    show(isTimeUp) {
      isChanged = known.settle(isTimeUp) || isChanged;
      // To choose and to tell takes a slice of its own where settling has taken one.
      if (!known.isSettled() || (isChanged && isTimeUp())) return true;
      if (isChanged) {
        draw();
        deps.onChange();
      }
      isChanged = false;
      return false;
    },
  });
  const slices = createSlices(view, (isTimeUp) => {
    reader.beginSlice();
    return turns(isTimeUp);
  });
  const unseen = awaitSight(view, reader.readAgain);

  /** Chooses afresh: mentions, what can be seen, or the reader's choice may be others. */
  function draw(): void {
    seen = null;
    drawn = chooseDrawn(drawing, inOrder(), { lookOf: rememberLooks(view), isKnown, onUnseen });
    marks.show(drawn, drawing.markStyle);
  }

  function mentions(): readonly PlacedMention[] {
    const isSeenNow = remember((element: Element) => isSeen(element, view));
    seen ??= inOrder().flatMap(({ placed }) => placed.filter((one) => isSeenNow(elementOf(one))));
    return seen;
  }

  function entityIds(): ReadonlySet<Mention["entityId"]> {
    const ids = new Set<Mention["entityId"]>();
    for (const { placed } of inOrder()) for (const { mention } of placed) ids.add(mention.entityId);
    return ids;
  }

  /** Looks after what no observer tells of. */
  function beat(): void {
    if (document.hidden) return;
    const before = seen?.length;
    unseen.lookAround();
    reader.lookAround();
    draw();
    marks.followLayout();
    if (before !== undefined && before !== mentions().length) deps.onChange();
  }

  function listen(): void {
    const options = { capture: true, passive: true, signal: ending.signal };
    view.document.addEventListener("visibilitychange", slices.kick, options);
    view.addEventListener("scroll", marks.followLayout, options);
  }

  return {
    start() {
      reader.start();
      keepListening(view, listen, ending.signal);
      beating = view.setInterval(beat, BEAT_MS);
    },
    stop() {
      ending.abort();
      view.clearInterval(beating);
      slices.stop();
      reader.stop();
      unseen.stop();
      marks.stop();
    },
    setDrawing(next) {
      drawing = next;
      known.hide(next.hidden);
      known.settle();
      draw();
      marks.followLayout();
      deps.onChange();
    },
    mentions,
    entityIds,
    mentionAt,
    rectsOf,
    isDrawn: (placed) => drawn.has(placed),
    toneOf: (placed) => rememberLooks(view)(placed).tone,
    countBefore: (element) =>
      firstIndex(mentions(), ({ block, mention }) => {
        return compareNodes(pointsOf(block, mention.span).start.node, element) > 0;
      }),
    bringInSight: (placed) => bringInSight(view, placed, rectsOf),
    activate: marks.activate,
  };
}
