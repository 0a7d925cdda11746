// Reads the page a step at a time: first what changed, then what can be seen, then the rest. Looks
// at raw text first, and asks for styles only around places where a name may stand.
import type { KnownBlocks } from "./known-blocks.ts";
import {
  isElement,
  isText,
  type PartOf,
  type Place,
  rememberParts,
  runAround,
  unreadAbove,
} from "./read-blocks.ts";
import type { FlowOf } from "./readable.ts";
import type { ShadowRoots } from "./shadow-roots.ts";
import type { StaleText } from "./watch-text.ts";

export interface PageReader {
  /** Has an element, document or shadow root read, with the text that runs into it. */
  readonly read: (node: Node) => void;
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

/** A block goes through the matcher in slices of this many UTF-16 units: about half a ms. */
const BLOCK_SLICE_UNITS = 20_000;
/** Text nodes are looked at together until they come to this many units. */
const CHUNK_UNITS = 400;
/** What a look takes along from the text before, so that no name falls between two looks. */
const CARRIED_UNITS = 200;
/** About what a window shows of text. */
const IN_VIEW_UNITS = 5000;

type Job = Generator<void, void, void>;

function takeAny<T>(set: Set<T>): T | undefined {
  for (const value of set) {
    set.delete(value);
    return value;
  }
  return undefined;
}

export function createPageReader(deps: PageReaderDeps): PageReader {
  const { document, known, roots, stale, mayHoldNames } = deps;
  let parts: PartOf = rememberParts(deps.flowOf);
  let job: Job | null = null;
  const toLookIn = new Set<Node>();

  /** Text right under a host is shown through a nameless slot, or not at all. */
  function isUnslotted({ parentNode }: Text): boolean {
    const root = parentNode && isElement(parentNode) && roots.knownRootOf(parentNode);
    return Boolean(root && !root.querySelector("slot:not([name])"));
  }

  function* readAt(place: Place): Job {
    const run = yield* runAround(place, parts);
    if (run) known.take(run.filter((node) => !isUnslotted(node)));
    for (const node of run ?? []) stale.done.add(node);
  }

  function* readText(text: Text): Job {
    const parent = text.parentNode;
    if (!parent || stale.done.has(text) || !text.isConnected) return;
    const unread = unreadAbove(parent, parts);
    if (!unread) yield* readAt({ parent, next: text });
    else {
      known.release(text);
      if (parts(unread) === "hidden") deps.onHidden(unread);
    }
  }

  /** Looks over all text under a node, some nodes at once, and reads where names may stand. */
  function* scan(scope: Node): Job {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    let carried = "";
    for (let isMore = true; isMore; ) {
      const nodes: Text[] = [];
      let text = carried;
      while (text.length < CARRIED_UNITS + CHUNK_UNITS) {
        isMore = walker.nextNode() !== null;
        if (!isMore) break;
        nodes.push(walker.currentNode as Text);
        text += (walker.currentNode as Text).data;
      }
      if (mayHoldNames(text)) {
        for (const node of nodes) if (!stale.done.has(node)) yield* readText(node);
      }
      carried = text.slice(-CARRIED_UNITS);
      const trail = trailOf(walker.currentNode);
      yield;
      // The page may have taken the walker's place away: on from what is left around it.
      walker.currentNode = trail.find((node) => scope.contains(node)) ?? scope;
    }
  }

  function trailOf(node: Node): Node[] {
    const trail = [node];
    for (let above = node.parentNode; above; above = above.parentNode) trail.push(above);
    return trail;
  }

  /** A text node that runs into a place, next to it: what tells whether it has been read. */
  function textNear({ parent, next }: Place): Text | null {
    const before = next ? next.previousSibling : parent.lastChild;
    for (const side of [next, before]) {
      const isOpen = side && isElement(side) && parts(side) === "inline";
      const node = isOpen ? (side === next ? side.firstChild : side.lastChild) : side;
      if (node && isText(node)) return node;
    }
    return null;
  }

  /** Reads what runs over a place where something came or went. */
  function* readEdge(place: Place): Job {
    const text = textNear(place);
    if (text) yield* readText(text);
    else if (place.parent.isConnected && !unreadAbove(place.parent, parts)) yield* readAt(place);
  }

  function* readElement(element: Element): Job {
    const part = parts(element);
    const parent = element.parentNode;
    if (part === "silent" || !parent || unreadAbove(parent, parts)) return;
    yield* readEdge({ parent, next: element });
    if (part !== "cut" && mayHoldNames(element.textContent ?? "")) {
      if (part === "hidden") deps.onHidden(element);
      else yield* scan(element);
    }
    if (element.parentNode === parent) yield* readEdge({ parent, next: element.nextSibling });
  }

  function* readChanged(node: Node): Job {
    if (!node.isConnected) return;
    if (isText(node)) {
      yield* readText(node);
      return;
    }
    if (!toLookIn.has(document)) toLookIn.add(node);
    if (isElement(node)) yield* readElement(node);
    else if (mayHoldNames(node.textContent ?? "")) yield* scan(node);
  }

  function release(node: Node): void {
    if (isText(node)) known.release(node);
    else if (mayHoldNames(node.textContent ?? "")) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) known.release(walker.currentNode as Text);
    }
  }

  function nextJob(): Job | null {
    const changed = takeAny(stale.changed);
    if (changed) return readChanged(changed);
    const next = takeAny(stale.gapsBefore);
    if (next) return readEdge({ parent: next.parentNode ?? next, next: next.parentNode && next });
    const parent = takeAny(stale.gapsAtEnd);
    if (parent) return readEdge({ parent, next: null });
    const scope = takeAny(toLookIn);
    return scope ? roots.lookIn(scope) : null;
  }

  function begin(): boolean {
    const removed = takeAny(stale.removed);
    if (removed) release(removed);
    if (removed && stale.removed.size === 0) roots.dropLost().forEach(release);
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
    beginSlice() {
      parts = rememberParts(deps.flowOf);
    },
    step() {
      if (known.readOn(BLOCK_SLICE_UNITS)) return true;
      if (!job) return begin();
      if (job.next().done) job = null;
      return true;
    },
  };
}
