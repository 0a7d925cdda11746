// The jobs of reading: a text node's block, all text under a node, what runs over a gap. Each is a
// generator that yields every now and then, so that its caller may pause it.
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

export type Job = Generator<void, void, void>;

export interface ReadingJobs {
  /** Reads a node that came or changed, with what runs into it. */
  readonly readChanged: (node: Node) => Job;
  /** Reads what runs over a place where something came or went. */
  readonly readEdge: (place: Place) => Job;
  /** Forgets what was known of a node and all in it. */
  readonly release: (node: Node) => void;
  /** What was known of styles may be otherwise by now. */
  readonly forgetStyles: () => void;
}

export interface ReadingDeps {
  readonly document: Document;
  readonly known: KnownBlocks;
  readonly roots: ShadowRoots;
  /** Filled here: text nodes read since the page changed last, which need not be read again. */
  readonly done: Set<Node>;
  readonly flowOf: FlowOf;
  readonly mayHoldNames: (text: string) => boolean;
  /** Told of an element without a box whose text may hold names. */
  readonly onHidden: (element: Element) => void;
}

/** Text nodes are looked at together until they come to this many units. */
const CHUNK_UNITS = 400;
/** So much text without a name is looked at without a pause: some tenths of a ms. */
const UNITS_BETWEEN_PAUSES = 5000;
/** What a look takes along from the text before, so that no name falls between two looks. */
const CARRIED_UNITS = 200;

/** A node and all above it. */
function trailOf(node: Node): Node[] {
  const trail = [node];
  for (let above = node.parentNode; above; above = above.parentNode) trail.push(above);
  return trail;
}

export function createReadingJobs(deps: ReadingDeps): ReadingJobs {
  const { document, known, roots, done, mayHoldNames } = deps;
  let parts: PartOf = rememberParts(deps.flowOf);

  /** Text right under a host is shown through a nameless slot, or not at all. */
  function isUnslotted({ parentNode }: Text): boolean {
    const root = parentNode && isElement(parentNode) && roots.knownRootOf(parentNode);
    return Boolean(root && !root.querySelector("slot:not([name])"));
  }

  function* readAt(place: Place): Job {
    const run = yield* runAround(place, parts);
    const shown: Text[] = [];
    for (const node of run ?? []) {
      done.add(node);
      if (isUnslotted(node)) known.release(node);
      else shown.push(node);
    }
    if (run) known.take(shown);
  }

  function* readText(text: Text): Job {
    const parent = text.parentNode;
    if (!parent || done.has(text) || !text.isConnected) return;
    const unread = unreadAbove(parent, parts);
    if (!unread) yield* readAt({ parent, next: text });
    else {
      known.release(text);
      if (parts(unread) === "hidden") deps.onHidden(unread);
    }
  }

  /** Some text nodes from where the walker stands, and whether it has more. */
  function nextChunk(walker: TreeWalker): { nodes: Text[]; text: string; isMore: boolean } {
    const nodes: Text[] = [];
    let text = "";
    while (text.length < CHUNK_UNITS) {
      if (!walker.nextNode()) return { nodes, text, isMore: false };
      const node = walker.currentNode as Text;
      nodes.push(node);
      text += node.data;
    }
    return { nodes, text, isMore: true };
  }

  /** Looks over all text under a node, some nodes at once, and reads where names may stand. */
  function* scan(scope: Node): Job {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    let carried = "";
    let sincePause = 0;
    for (let isMore = true; isMore; ) {
      const chunk = nextChunk(walker);
      isMore = chunk.isMore;
      const text = carried + chunk.text;
      carried = text.slice(-CARRIED_UNITS);
      const mayHold = mayHoldNames(text);
      for (const node of mayHold ? chunk.nodes : []) {
        if (!done.has(node)) yield* readText(node);
      }
      sincePause += text.length;
      if (!mayHold && sincePause < UNITS_BETWEEN_PAUSES) continue;
      sincePause = 0;
      const trail = trailOf(walker.currentNode);
      yield;
      // The page may have taken the walker's place away: on from what is left around it.
      if (!scope.contains(walker.currentNode)) {
        walker.currentNode = trail.find((node) => scope.contains(node)) ?? scope;
      }
    }
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
    if (isElement(node)) yield* readElement(node);
    else if (mayHoldNames(node.textContent ?? "")) yield* scan(node);
  }

  function release(node: Node): void {
    if (isText(node)) known.release(node);
    else if (!known.isEmpty()) {
      // All of it: what its text is by now tells nothing of what it was.
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) known.release(walker.currentNode as Text);
    }
  }

  return {
    readChanged,
    readEdge,
    release,
    forgetStyles() {
      parts = rememberParts(deps.flowOf);
    },
  };
}
