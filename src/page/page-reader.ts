// What of the page is to be read, and in which order: first what changed, then what can be seen,
// then the rest, then shadow roots that nobody has told of.
import type { KnownBlocks } from "./known-blocks.ts";
import type { Job, ReadingJobs } from "./reading-jobs.ts";
import type { ShadowRoots } from "./shadow-roots.ts";
import type { StaleText } from "./watch-text.ts";

export interface PageReader {
  /** Has an element, document or shadow root read, with the text that runs into it. */
  readonly read: (node: Node) => void;
  /** Has roots looked for that appeared without a record. */
  readonly lookForRoots: () => void;
  /** One step, well under a ms as a rule; false when all is read. */
  readonly step: () => boolean;
}

export interface PageReaderDeps {
  readonly document: Document;
  readonly known: KnownBlocks;
  readonly jobs: ReadingJobs;
  readonly roots: ShadowRoots;
  readonly stale: StaleText;
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
  const { document, known, jobs, roots, stale } = deps;
  const toLookIn = new Set<Node>();
  let job: Job | null = null;

  function readNode(node: Node): Job {
    if (node.isConnected && !toLookIn.has(document)) toLookIn.add(node);
    return jobs.readChanged(node);
  }

  function nextJob(): Job | null {
    const changed = takeAny(stale.changed);
    if (changed) return readNode(changed);
    const next = takeAny(stale.gapsBefore);
    if (next)
      return jobs.readEdge({ parent: next.parentNode ?? next, next: next.parentNode && next });
    const parent = takeAny(stale.gapsAtEnd);
    if (parent) return jobs.readEdge({ parent, next: null });
    const scope = takeAny(toLookIn);
    return scope ? roots.lookIn(scope) : null;
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
      if (element) stale.changed.add(element);
    }
  }

  return {
    read(node) {
      toLookIn.add(node);
      if (node !== document) {
        stale.changed.add(node);
        return;
      }
      const { defaultView } = document;
      if (defaultView && defaultView.scrollY > 0) readInView(defaultView);
      // Child by child, so that text in scripts there makes nobody look at the rest.
      for (const parent of [document.body, document.documentElement]) {
        for (const child of parent?.childNodes ?? []) {
          if (child !== document.body) stale.changed.add(child);
        }
      }
    },
    lookForRoots: () => toLookIn.add(document),
    step() {
      if (known.readOn(BLOCK_SLICE_UNITS)) return true;
      if (!job) return begin();
      if (job.next().done) job = null;
      return true;
    },
  };
}
