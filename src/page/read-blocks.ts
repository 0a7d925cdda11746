// The page's text as blocks: inline elements do not cut a name in two, block elements and <br> do.
// A block is read from any place in it, so that a change costs its own surroundings only.
import type { BlockOffset } from "../matching/mention.ts";
import { type FlowOf, type Part, partOf } from "./readable.ts";
import { remember } from "./remember.ts";
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

/** nodeType 3 is text, 4 CDATA; numbers, since nodes of a simulated page have classes of their own. */
export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The host of a shadow root; null of any other node (a link has a `host` of another kind). */
export const hostOf = (node: Node): Element | null =>
  (node.nodeType === 11 && (node as ShadowRoot).host) || null;

/** One step on in the block, or back; null at its edge. */
function stepFrom({ parent, next }: Place, isBack: boolean, partOf: PartOf): Place | null {
  const back = next ? next.previousSibling : parent.lastChild;
  const node = isBack ? back : next;
  if (node) {
    const part = isElement(node) ? partOf(node) : "silent";
    if (part === "block" || part === "cut") return null;
    if (part === "inline") return { parent: node, next: isBack ? null : node.firstChild };
    return { parent, next: isBack ? node : node.nextSibling };
  }
  const above = parent.parentNode;
  if (!above || !isElement(parent) || partOf(parent) !== "inline") return null;
  return { parent: above, next: isBack ? parent : parent.nextSibling };
}

/** The page has taken it away. */
export const isLost = ({ parent, next }: Place) =>
  !parent.isConnected || (next !== null && next.parentNode !== parent);

/**
 * All places of the block around one, in document order. Yields now and then, so that the caller
 * may pause; the page may change meanwhile, and then there is no block: null.
 */
export function* placesAround(from: Place, partOf: PartOf): Generator<void, Place[] | null, void> {
  let place = from;
  let places: Place[] = [];
  for (const isBack of [true, false]) {
    places = [];
    for (let step: Place | null = place; step; step = stepFrom(place, isBack, partOf)) {
      place = step;
      places.push(place);
      if (places.length % STEPS_BETWEEN_PAUSES > 0) continue;
      yield;
      if (isLost(place)) return null;
    }
  }
  return places;
}

/** The text nodes right behind places. */
export const runOf = (places: readonly Place[]): Run =>
  places.map(({ next }) => next).filter((node) => node !== null && isText(node));

/** The innermost element that holds both nodes; for text right under a shadow root its host. */
function commonElement(first: Text, last: Text): Element | null {
  let node: Node | null = first.parentNode;
  while (node && !node.contains(last)) node = node.parentNode;
  return node && (hostOf(node) ?? (node as Element));
}

/** What begins a section; a mention in it is not in running text. */
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
  return { root, element, text, pieces };
}

/** What parts elements are, each asked once: for as long as styles stay as they are. */
export const rememberParts = (flowOf: FlowOf): PartOf =>
  remember((element) => partOf(element, flowOf));

/** The nearest element above a node, or itself, whose text is not read; null if it is read. */
export function unreadAbove(node: Node, partOf: PartOf): Element | null {
  let place: Node | null = node;
  while (place) {
    const part = isElement(place) ? partOf(place) : "block";
    if (part !== "inline" && part !== "block") return place as Element;
    place = place.parentNode ?? hostOf(place);
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
    const run = runOf(finish(placesAround({ parent, next }, parts)) ?? []);
    for (const node of run) done.add(node);
    const block = blockOf(run);
    if (block) blocks.push(block);
  }
  return blocks;
}
