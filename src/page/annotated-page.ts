// The page with its mentions marked: composes reading, watching, choosing and painting, and answers
// what is pointed at. Nothing of the page's own DOM is ever changed.
import type { MentionFinder } from "../matching/mention.ts";
import { createDrawnMentions, type Drawing } from "./drawn-mentions.ts";
import { keepListening } from "./keep-listening.ts";
import { createKnownBlocks, type MentionChanges } from "./known-blocks.ts";
import { elementOf, lookOf } from "./mark-look.ts";
import { createMarkPainter } from "./mark-painter.ts";
import { createMentionAtPoint } from "./mention-at-point.ts";
import { createPageReader } from "./page-reader.ts";
import { createSlices } from "./scan-slices.ts";
import { createSections } from "./sections.ts";
import type { PlacedMention } from "./text-block.ts";
import { createRevealWatch } from "./watch-reveal.ts";

export type { Drawing };

export interface AnnotatedPage {
  /** Begins to read and to watch. */
  readonly start: () => void;
  /** Leaves no trace: marks, observers, listeners, sheets. It does not start again. */
  readonly stop: () => void;
  readonly setDrawing: (which: Drawing) => void;
  /** Those a reader can see, in reading order: the document with its shadow roots. */
  readonly mentions: () => readonly PlacedMention[];
  /** The mention at a point in viewport px, drawn or quiet; null over anything else. */
  readonly mentionAt: (x: number, y: number) => PlacedMention | null;
  /** Client rectangles, one a line at least; none when it is gone or has no box. */
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly isDrawn: (placed: PlacedMention) => boolean;
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
/** Of more mentions than this it is not asked at each beat whether they can still be seen. */
const MOST_SEEN_CHECKED = 2000;
export function createAnnotatedPage(deps: AnnotatedPageDeps): AnnotatedPage {
  const { document, finder } = deps;
  const view = document.defaultView as View;
  let which = deps.drawing;
  let seen: readonly PlacedMention[] | null = null;
  const ending = new AbortController();
  const revealing = new WeakMap<Element, "unread" | "unseen">();

  const known = createKnownBlocks(finder);
  const sections = createSections();
  const reveal = createRevealWatch(view, onShown);
  const reader = createPageReader({
    view,
    known,
    shadowRootOf: deps.shadowRootOf,
    mayHoldNames: finder.mayHoldNames,
    onStale: () => slices.kick(),
    onHidden(element) {
      revealing.set(element, "unread");
      reveal.watch(element);
    },
  });
  const drawnMentions = createDrawnMentions(
    {
      inOrder: known.inOrder,
      lookOf: (placed) => lookOf(placed, view),
      sectionOf: sections.sectionOf,
      onUnseen: watchUnseen,
    },
    which,
  );
  const { mentionAt, rectsOf } = createMentionAtPoint({
    document,
    blockAt: known.blockAt,
    rootOf: reader.rootOf,
  });
  const painter = createMarkPainter({
    view,
    drawnMentions,
    inOrder: known.inOrder,
    rectsOf,
    markCss: deps.markCss,
    onUnseen: watchUnseen,
  });
  const slices = createSlices(view, ({ isTimeUp }) => {
    reader.beginSlice();
    let isMoreLeft = true;
    while (isMoreLeft && !isTimeUp()) isMoreLeft = reader.step();
    apply(known.settle());
    return isMoreLeft;
  });

  function watchUnseen(placed: PlacedMention): void {
    const element = elementOf(placed);
    if (!revealing.has(element)) revealing.set(element, "unseen");
    reveal.watch(element);
  }

  function apply(changes: MentionChanges): void {
    if (changes.gone.length + changes.come.length === 0) return;
    const turned = drawnMentions.update(changes);
    const isSectioned = which === "first-in-section" && sections.refresh();
    painter.repaint(isSectioned ? drawnMentions.setDrawing(which) : turned);
    seen = null;
    deps.onChange();
  }

  /** What can be seen may be otherwise: chooses anew among the mentions that are known. */
  function reconsider(): void {
    painter.repaint(drawnMentions.setDrawing(which));
    seen = null;
    deps.onChange();
  }

  function onShown(element: Element): void {
    if (revealing.get(element) === "unread") reader.readAgain(element);
    else if (which === "every") painter.repaintAll();
    else reconsider();
    seen = null;
    revealing.delete(element);
    slices.kick();
  }

  /** Looks after what no observer tells of. */
  function beat(): void {
    if (document.hidden) return;
    reader.lookAround();
    painter.refresh();
    const before = seen;
    seen = null;
    if (!before || before.length > MOST_SEEN_CHECKED) return;
    if (page.mentions().length !== before.length) reconsider();
  }

  function listen(): void {
    const options = { capture: true, passive: true, signal: ending.signal };
    view.document.addEventListener("visibilitychange", slices.kick, options);
    view.addEventListener("pageshow", slices.kick, options);
    view.addEventListener("resize", painter.repaintAll, options);
    view.addEventListener("scroll", painter.followScroll, options);
  }

  const page: AnnotatedPage = {
    start() {
      reader.start();
      keepListening(view, listen, ending.signal);
      const beating = view.setInterval(beat, BEAT_MS);
      ending.signal.addEventListener("abort", () => view.clearInterval(beating));
    },
    stop() {
      ending.abort();
      slices.stop();
      reader.stop();
      reveal.stop();
      painter.stop();
    },
    setDrawing(next) {
      which = next;
      reconsider();
    },
    mentions() {
      seen ??= known
        .inOrder()
        .flatMap(({ placed }) => placed.filter((one) => elementOf(one).checkVisibility()));
      return seen;
    },
    mentionAt,
    rectsOf,
    isDrawn: (placed) => drawnMentions.drawn().has(placed),
    activate: painter.activate,
  };
  return page;
}
