// Reads the page a step at a time: first what changed, then what can be seen, then the rest. Looks
// over whole subtrees by their raw text first, and asks for styles only where a name may stand.
import type { KnownBlocks } from "./known-blocks.ts";
import {
  isElement,
  isText,
  type ReadingRules,
  type Run,
  runsIn,
  type Stretch,
} from "./read-blocks.ts";
import { type FlowOf, type Part, partOf } from "./readable.ts";
import type { ShadowRoots } from "./shadow-roots.ts";
import type { StaleText } from "./watch-text.ts";

export interface PageReader {
  /** Has a document or shadow root read from its beginning. */
  readonly readRoot: (root: Document | ShadowRoot) => void;
  /** Has an element looked at once more, which had no box when it was passed. */
  readonly readElement: (element: Element) => void;
  /** Has roots looked for that appeared without a record. */
  readonly lookForRoots: () => void;
  /** To be called before steps are taken: what was known of styles may be otherwise by now. */
  readonly beginSlice: () => void;
  /** One step, well under a ms as a rule; false when all is read. */
  readonly step: () => boolean;
}

export interface PageReaderDeps {
  readonly document: Document;
  readonly known: KnownBlocks;
  readonly roots: ShadowRoots;
  readonly stale: StaleText;
  readonly flowOf: FlowOf;
  readonly mayHoldNames: (text: string) => boolean;
  /** Told of an element without a box whose text may hold names. */
  readonly onHidden: (element: Element) => void;
}

/** A block is read in slices of this many UTF-16 units: about half a ms. */
const BLOCK_SLICE_UNITS = 20_000;
/** A longer subtree is a task of its own, and those that can be seen are done first. */
const SUBTREE_UNITS = 4000;

function takeAny<T>(set: Set<T>): T | undefined {
  for (const value of set) {
    set.delete(value);
    return value;
  }
  return undefined;
}

export function createPageReader(deps: PageReaderDeps): PageReader {
  const { document, known, roots, stale, mayHoldNames } = deps;
  let parts = new Map<Element, Part>();
  let reading: { stretch: Stretch; runs: Generator<Run | null, boolean, void> } | null = null;
  let looking: Generator<void, void, void> | null = null;
  const inView: Element[] = [];
  const outOfView: Element[] = [];
  const toLookIn = new Set<Node>();

  const rules: ReadingRules = {
    partOf(element) {
      let part = parts.get(element);
      if (!part) {
        part = partOf(element, deps.flowOf);
        parts.set(element, part);
      }
      return part;
    },
    entersBlock(block) {
      const text = block.textContent ?? "";
      if (!mayHoldNames(text)) return false;
      if (text.length <= SUBTREE_UNITS) return true;
      (canBeSeen(block) ? inView : outOfView).push(block);
      return false;
    },
    passesHidden(element) {
      if (mayHoldNames(element.textContent ?? "")) deps.onHidden(element);
    },
  };

  function canBeSeen(element: Element): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < (document.defaultView?.innerHeight ?? 0);
  }

  /** Whether a node stands in something that is not read, up to the document. */
  function isUnread(node: Node): boolean {
    for (let above = node.parentNode; above; above = above.parentNode ?? hostOf(above)) {
      if (!isElement(above)) continue;
      const part = rules.partOf(above);
      if (part === "hidden") rules.passesHidden(above);
      if (part !== "inline" && part !== "block") return true;
    }
    return false;
  }

  const hostOf = (node: Node) => ("host" in node ? (node as ShadowRoot).host : null);

  function begin(stretch: Stretch): void {
    reading = { stretch, runs: runsIn(stretch, rules) };
  }

  function readOn(now: NonNullable<typeof reading>): void {
    const { value, done } = now.runs.next();
    if (!done) {
      if (value) known.take(value);
      for (const node of value ?? []) stale.changed.delete(node);
      return;
    }
    reading = null;
    // The page took the place away under the reader: once more from its beginning.
    const { parent } = now.stretch;
    if (value === false && parent.isConnected) begin({ parent, from: parent.firstChild, to: null });
  }

  function release(node: Node): void {
    if (isText(node)) known.release(node);
    else if (mayHoldNames(node.textContent ?? "")) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) known.release(walker.currentNode as Text);
    }
  }

  function releaseLostRoots(): void {
    for (const root of roots.dropLost()) release(root);
  }

  /** A changed node with its changed neighbours, as one stretch. */
  function stretchAround(node: Node, parent: Node): Stretch {
    let from = node;
    while (from.previousSibling && stale.changed.has(from.previousSibling)) {
      from = from.previousSibling;
      stale.changed.delete(from);
      toLookIn.add(from);
    }
    let to = node.nextSibling;
    while (to && stale.changed.has(to)) {
      stale.changed.delete(to);
      toLookIn.add(to);
      to = to.nextSibling;
    }
    return { parent, from, to };
  }

  function readChanged(node: Node): void {
    const parent = node.parentNode;
    if (!parent || !node.isConnected) return;
    toLookIn.add(node);
    const stretch = stretchAround(node, parent);
    if (!isUnread(node)) begin(stretch);
    else if (isText(node)) known.release(node);
  }

  function readGap(parent: Node | null, next: Node | null): void {
    if (!parent?.isConnected) return;
    const inner = next ?? parent.lastChild ?? parent;
    const isInside = isElement(parent) && !["inline", "block"].includes(rules.partOf(parent));
    if (!isInside && !isUnread(inner)) begin({ parent, from: next, to: next });
  }

  function stepStale(): boolean {
    const removed = takeAny(stale.removed);
    if (removed) {
      release(removed);
      if (stale.removed.size === 0) releaseLostRoots();
      return true;
    }
    const changed = takeAny(stale.changed);
    if (changed) readChanged(changed);
    const before = changed ? undefined : takeAny(stale.gapsBefore);
    if (before) readGap(before.parentNode, before);
    const end = changed || before ? undefined : takeAny(stale.gapsAtEnd);
    if (end) readGap(end, null);
    return Boolean(changed || before || end);
  }

  function stepRest(): boolean {
    const element = inView.shift() ?? outOfView.shift();
    if (element?.isConnected) begin({ parent: element, from: element.firstChild, to: null });
    if (element) return true;
    const scope = looking ? undefined : takeAny(toLookIn);
    if (scope?.isConnected) looking = roots.lookIn(scope);
    if (looking?.next().done) looking = null;
    if (looking || scope) return true;
    const orphans = known.endBatch();
    for (const node of orphans) stale.changed.add(node);
    return orphans.length > 0;
  }

  return {
    readRoot(root) {
      if (root === document) toLookIn.add(root);
      stale.changed.add(root === document ? document.documentElement : (root.firstChild ?? root));
      for (const node of root.childNodes) stale.changed.add(node);
    },
    readElement: (element) => stale.changed.add(element),
    lookForRoots: () => toLookIn.add(document),
    beginSlice() {
      parts = new Map();
    },
    step() {
      if (known.readOn(BLOCK_SLICE_UNITS)) return true;
      if (reading) {
        readOn(reading);
        return true;
      }
      return stepStale() || stepRest();
    },
  };
}
