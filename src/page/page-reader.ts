// What of the page is to be read, and in which order: shadow roots are looked for, then what can be
// seen is read, then all that has come or changed.
import type { KnownBlocks } from "./known-blocks.ts";
import { computedFlow } from "./readable.ts";
import { createReadingJobs, type Job } from "./reading-jobs.ts";
import { createShadowRoots } from "./shadow-roots.ts";
import { createTextWatch } from "./watch-text.ts";

export interface PageReader {
  /** Has the document read, and watches it and all shadow roots from now on. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Has an element looked at once more: what was known of it is void. */
  readonly readAgain: (element: Element) => void;
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
  readonly mayHoldNames: (text: string) => boolean;
  /** There is something to be read. */
  readonly onStale: () => void;
  /** Told of an element without a box whose text may hold names. */
  readonly onHidden: (element: Element) => void;
}

/** A block goes through the matcher in slices of this many UTF-16 units: about half a ms. */
const BLOCK_SLICE_UNITS = 20_000;
/** About what a window shows of text. */
const IN_VIEW_UNITS = 5000;

function takeAny<T>(set: Set<T>): T | undefined {
  for (const value of set) {
    set.delete(value);
    return value;
  }
  return undefined;
}

export function createPageReader(deps: PageReaderDeps): PageReader {
  const { view, known, onStale } = deps;
  const { document } = view;
  const toLookIn = new Set<Node>();
  /** The page as it stood at the start; its shadow roots are looked for all at once. */
  const first = new Set<Node>();
  let { designMode } = document;
  let job: Job | null = null;

  const watch = createTextWatch(view, onStale);
  const { stale } = watch;
  const roots = createShadowRoots({ shadowRootOf: deps.shadowRootOf, onFound });
  const jobs = createReadingJobs({
    ...deps,
    document,
    roots,
    done: stale.done,
    flowOf: computedFlow((element) => view.getComputedStyle(element)),
  });

  function onFound(root: ShadowRoot): void {
    watch.observe(root);
    stale.changed.add(root);
    // What of the host's own text is shown depends on the root's slots from now on.
    for (const child of root.host.childNodes) readAgain(child);
    onStale();
  }

  function readAgain(node: Node): void {
    stale.removed.add(node);
    stale.changed.add(node);
    stale.done.clear();
  }

  /** Shadow roots come first: they tell which text of their host is shown at all. */
  function* readNode(node: Node): Job {
    if (node.isConnected) yield* roots.lookIn(node);
    yield* jobs.readChanged(node);
  }

  function nextJob(): Job | null {
    const scope = takeAny(toLookIn);
    if (scope) return roots.lookIn(scope);
    const unread = takeAny(first);
    if (unread) return jobs.readChanged(unread);
    const changed = takeAny(stale.changed);
    if (changed) return readNode(changed);
    const next = takeAny(stale.gapsBefore);
    if (next)
      return jobs.readEdge({ parent: next.parentNode ?? next, next: next.parentNode && next });
    const parent = takeAny(stale.gapsAtEnd);
    return parent ? jobs.readEdge({ parent, next: null }) : null;
  }

  function begin(): boolean {
    const removed = takeAny(stale.removed);
    if (removed) jobs.release(removed);
    if (removed && stale.removed.size === 0) roots.dropLost().forEach(jobs.release);
    job = removed ? null : nextJob();
    if (removed || job) return true;
    const orphans = known.endBatch();
    for (const node of orphans) stale.changed.add(node);
    return orphans.length > 0;
  }

  /** What a reader of a scrolled page sees first, as far as three places of the window tell. */
  function readInView({ innerWidth, innerHeight }: Window): void {
    for (const share of [0.2, 0.5, 0.8]) {
      let element = document.elementFromPoint(innerWidth / 2, innerHeight * share);
      for (let above = element; above; above = above.parentElement) {
        if ((above.textContent ?? "").length > IN_VIEW_UNITS) break;
        element = above;
      }
      if (element) first.add(element);
    }
  }

  /** Child by child, so that text in scripts there makes nobody look at the rest. */
  function readDocument(): void {
    if (view.scrollY > 0) readInView(view);
    for (const parent of [document.body, document.documentElement]) {
      for (const child of parent?.childNodes ?? []) {
        if (child !== document.body) first.add(child);
      }
    }
  }

  return {
    start() {
      watch.observe(document);
      toLookIn.add(document);
      readDocument();
      onStale();
    },
    stop: watch.stop,
    readAgain,
    lookAround() {
      toLookIn.add(document);
      known.releaseLost();
      if (document.designMode !== designMode) readAgain(document.documentElement);
      designMode = document.designMode;
      onStale();
    },
    beginSlice: jobs.forgetStyles,
    step() {
      if (known.readOn(BLOCK_SLICE_UNITS)) return true;
      if (!job) return begin();
      if (job.next().done) job = null;
      return true;
    },
    rootOf: roots.rootOf,
  };
}
