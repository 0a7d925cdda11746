// What of the page is to be read, and how: all text where names may stand, and again what came or
// changed. The work is cut into short steps, by generators that pause between them.
import type { MentionFinder } from "../matching/mention.ts";
import { elementsInView } from "./in-view.ts";
import type { KnownBlocks } from "./known-blocks.ts";
import {
  isLost,
  type Place,
  placesAround,
  rememberParts,
  runOf,
  unreadAbove,
} from "./read-blocks.ts";
import { computedFlow } from "./readable.ts";
import { createShadowRoots } from "./shadow-roots.ts";
import { takeFirst } from "./take-first.ts";
import { textsWithNames } from "./texts-with-names.ts";
import { createTextWatch } from "./watch-text.ts";

export interface PageReader {
  /** Has the document read, and watches it and all shadow roots from now on. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Has a node looked at once more: what was known of it is void. */
  readonly readAgain: (node: Node) => void;
  /** Looks after what no observer tells of: roots attached, text gone unnoticed, designMode. */
  readonly lookAround: () => void;
  /** Styles may be others than when the last step was taken. */
  readonly beginSlice: () => void;
  /** One step, well under a ms as a rule; false when all is read. */
  readonly step: () => boolean;
  /** The shadow root of an element under the pointer, which is read if it is new. */
  readonly rootOf: (host: Element) => ShadowRoot | null;
}

export interface PageReaderDeps {
  readonly view: Window & typeof globalThis;
  readonly known: KnownBlocks;
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly mayHoldNames: MentionFinder["mayHoldNames"];
  /** There is something to be read. */
  readonly onStale: () => void;
  /** Told of an element without a box whose text may hold names. */
  readonly onHidden: (element: Element) => void;
}

type Job = Generator<void, void, void>;

/** A block goes through the matcher in slices of this many UTF-16 units: about half a ms. */
const BLOCK_SLICE_UNITS = 20_000;
/** After so many text nodes that are let go of others may come first. */
const TEXTS_BETWEEN_PAUSES = 500;

/** Does nothing by itself: step() does the work, once onStale has told that there is some. */
export function createPageReader(deps: PageReaderDeps): PageReader {
  const { view, known, mayHoldNames, onStale } = deps;
  const { document } = view;
  const flowOf = computedFlow((element) => view.getComputedStyle(element));
  /** Places read since the page changed last: those before a node, and those at an element's end. */
  const doneBefore = new Set<Node>();
  const doneAtEnd = new Set<Node>();
  let parts = rememberParts(flowOf);
  let askedHidden = new Set<Element>();
  let { designMode } = document;
  let hasBegun = false;
  let job: Job | null = null;

  const { changed, gaps, robbed, ...watch } = createTextWatch(view, () => {
    forgetDone();
    onStale();
  });
  const roots = createShadowRoots({
    shadowRootOf: deps.shadowRootOf,
    onFound(root) {
      watch.observe(root);
      // What of the host's own text is shown depends on the root's slots from now on.
      for (const node of [root, ...root.host.childNodes]) readAgain(node);
    },
  });

  function forgetDone(): void {
    doneBefore.clear();
    doneAtEnd.clear();
  }

  function readAgain(node: Node): void {
    changed.add(node);
    forgetDone();
    onStale();
  }

  /** Text right under a host is shown through a nameless slot, or not at all. */
  function isSlotted({ parentElement }: Text): boolean {
    const root = parentElement && roots.rootOf(parentElement);
    return !root || root.querySelector("slot:not([name])") !== null;
  }

  function tellHidden(element: Element): void {
    if (askedHidden.has(element)) return;
    askedHidden.add(element);
    for (const text of textsWithNames(element, mayHoldNames, doneBefore)) {
      if (!text) continue;
      deps.onHidden(element);
      return;
    }
  }

  /** Reads the block around a place; `isFound` if a name may begin in the text there. */
  function* readAt(at: Place, isFound = false): Job {
    const isDone = at.next ? doneBefore.has(at.next) : doneAtEnd.has(at.parent);
    if (isDone || isLost(at)) return;
    const unread = unreadAbove(at.parent, parts);
    if (unread) {
      if (parts(unread) === "hidden") tellHidden(unread);
      return;
    }
    const places = (yield* placesAround(at, parts)) ?? [];
    for (const { parent, next } of places) {
      if (next) doneBefore.add(next);
      else doneAtEnd.add(parent);
    }
    const run = runOf(places);
    const shown = run.filter(isSlotted);
    if (shown.length < run.length) run.forEach(known.release);
    known.take(shown, isFound);
  }

  /** Forgets what was known of a node's text, unless it has been read since. */
  function* release(scope: Node): Job {
    if (known.isEmpty()) return;
    const texts = document.createNodeIterator(scope, NodeFilter.SHOW_TEXT);
    let steps = 0;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!doneBefore.has(text)) known.release(text);
      if (++steps % TEXTS_BETWEEN_PAUSES === 0) yield;
    }
  }

  /** Reads a node that came or changed, with what runs into it and what it has parted. */
  function* readChanged(node: Node): Job {
    if (!node.isConnected) return;
    yield* release(node);
    yield* roots.lookIn(node, (root) => changed.add(root));
    if (node.parentNode) yield* readAt({ parent: node.parentNode, next: node });
    for (const text of textsWithNames(node, mayHoldNames, doneBefore)) {
      if (text?.parentNode) yield* readAt({ parent: text.parentNode, next: text }, true);
      yield;
    }
    if (node.parentNode) yield* readAt({ parent: node.parentNode, next: node.nextSibling });
  }

  function nextJob(): Job | null {
    const node = takeFirst(changed);
    if (node) return readChanged(node);
    const gap = takeFirst(gaps);
    return gap ? readAt(gap) : null;
  }

  return {
    start() {
      watch.observe(document);
      onStale();
    },
    stop: watch.stop,
    readAgain,
    lookAround() {
      known.releaseLost();
      roots.lookAround(view);
      if (document.designMode !== designMode) readAgain(document);
      designMode = document.designMode;
      onStale();
    },
    beginSlice() {
      parts = rememberParts(flowOf);
      askedHidden = new Set();
      if (robbed.size > 0) known.releaseLost();
      robbed.clear();
      if (hasBegun) return;
      hasBegun = true;
      for (const scope of [...elementsInView(view), document]) changed.add(scope);
    },
    step() {
      if (known.readOn(BLOCK_SLICE_UNITS)) return true;
      job ??= nextJob();
      if (job) {
        if (job.next().done) job = null;
        return true;
      }
      for (const node of known.endBatch()) changed.add(node);
      return changed.size > 0;
    },
    rootOf: roots.rootOf,
  };
}
