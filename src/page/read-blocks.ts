// The page's text as blocks: inline elements do not cut a name in two, block elements and <br> do.
// A block is read from any place in it, so that a change costs its own surroundings only.
import type { BlockOffset } from "../matching/mention.ts";
import { type FlowOf, type Part, partOf } from "./readable.ts";
import type { Piece, TextBlock } from "./text-block.ts";

export type PartOf = (element: Element) => Part;

/** A place between nodes: before `next` among the children of `parent`, at their end if null. */
export interface Place {
  readonly parent: Node;
  readonly next: Node | null;
}

/** Text nodes of one block in document order, perhaps none, perhaps only white space. */
export type Run = readonly Text[];

/** After so many nodes without a block's end the caller may pause. */
const STEPS_BETWEEN_PAUSES = 250;

export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Whether text does not run on across a node's edges, of what is not an element above all. */
const isEdge = (node: Node, partOf: PartOf) => !isElement(node) || partOf(node) !== "inline";

/** What stands next to a place is an element at which the block ends. */
function endsAt(node: Node, partOf: PartOf): boolean {
  const part = isElement(node) && partOf(node);
  return part === "block" || part === "cut";
}

const isOpen = (node: Node, partOf: PartOf) => isElement(node) && partOf(node) === "inline";

/** One step back in the block; null at its beginning. */
function placeBefore({ parent, next }: Place, partOf: PartOf): Place | null {
  const node = next ? next.previousSibling : parent.lastChild;
  if (node && endsAt(node, partOf)) return null;
  if (node) return isOpen(node, partOf) ? { parent: node, next: null } : { parent, next: node };
  const above = parent.parentNode;
  return above && !isEdge(parent, partOf) ? { parent: above, next: parent } : null;
}

/** One step on in the block; null at its end. */
function placeAfter({ parent, next }: Place, partOf: PartOf): Place | null {
  if (next && endsAt(next, partOf)) return null;
  if (next && isOpen(next, partOf)) return { parent: next, next: next.firstChild };
  if (next) return { parent, next: next.nextSibling };
  const above = parent.parentNode;
  return above && !isEdge(parent, partOf) ? { parent: above, next: parent.nextSibling } : null;
}

const isLost = ({ parent, next }: Place) =>
  !parent.isConnected || (next !== null && next.parentNode !== parent);

/**
 * Reads the run around a place. Yields now and then, so that the caller may pause; the page may
 * change meanwhile, and then there is no run: null.
 */
export function* runAround(from: Place, partOf: PartOf): Generator<void, Run | null, void> {
  let steps = 0;
  let first = from;
  for (let place = placeBefore(from, partOf); place; place = placeBefore(place, partOf)) {
    first = place;
    if (++steps % STEPS_BETWEEN_PAUSES > 0) continue;
    yield;
    if (isLost(place)) return null;
  }
  const run: Text[] = [];
  for (let place: Place | null = first; place; place = placeAfter(place, partOf)) {
    if (place.next && isText(place.next)) run.push(place.next);
    if (++steps % STEPS_BETWEEN_PAUSES > 0) continue;
    yield;
    if (isLost(place)) return null;
  }
  return run;
}

/** The innermost element that holds both nodes; for text right under a shadow root its host. */
function commonElement(first: Text, last: Text): Element | null {
  let node: Node | null = first.parentNode;
  while (node && !node.contains(last)) node = node.parentNode;
  if (node && isElement(node)) return node;
  return node && "host" in node ? (node as ShadowRoot).host : null;
}

export const HEADING = "h1,h2,h3,h4,h5,h6,[role=heading]";

/** A run as a block; null if it is only white space or stands in no document. */
export function blockOf(run: Run): TextBlock | null {
  const [first, last] = [run[0], run.at(-1)];
  const element = first && last ? commonElement(first, last) : null;
  if (!first || !element) return null;
  let text = "";
  const pieces: Piece[] = run.map((node) => {
    const start = text.length as BlockOffset;
    text += node.data;
    return { node, start };
  });
  if (!/\S/.test(text)) return null;
  const root = first.getRootNode() as Document | ShadowRoot;
  return { root, element, role: element.closest(HEADING) ? "heading" : "prose", text, pieces };
}

/** What parts elements are, each asked once: for as long as styles stay as they are. */
export function rememberParts(flowOf: FlowOf): PartOf {
  const parts = new Map<Element, Part>();
  return (element) => {
    let part = parts.get(element);
    if (!part) {
      part = partOf(element, flowOf);
      parts.set(element, part);
    }
    return part;
  };
}

/** The nearest element above a node, or itself, whose text is not read; null if it is read. */
export function unreadAbove(node: Node, partOf: PartOf): Element | null {
  let place: Node | null = node;
  while (place) {
    if (isElement(place) && isEdge(place, partOf) && partOf(place) !== "block") return place;
    place = place.parentNode ?? ("host" in place ? (place as ShadowRoot).host : null);
  }
  return null;
}

function finish<T>(steps: Generator<void, T, void>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * All blocks under a document, shadow root or element that are read, in document order. Asks for
 * the style of each element once; shadow roots inside are read by themselves.
 */
export function readBlocks(root: Document | ShadowRoot | Element, flowOf: FlowOf): TextBlock[] {
  const parts = rememberParts(flowOf);
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4); // text
  const done = new Set<Node>();
  const blocks: TextBlock[] = [];
  while (walker.nextNode()) {
    const next = walker.currentNode;
    const parent = next.parentNode;
    if (!parent || done.has(next) || unreadAbove(parent, parts)) continue;
    const run = finish(runAround({ parent, next }, parts)) ?? [];
    for (const node of run) done.add(node);
    const block = blockOf(run);
    if (block) blocks.push(block);
  }
  return blocks;
}
