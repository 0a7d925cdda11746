// The page's text as blocks: inline elements do not cut a name in two, block elements and <br> do.
// Walks one stretch of siblings at a time, so that a change costs its own surroundings only.
import type { BlockOffset } from "../matching/mention.ts";
import { type FlowOf, type Part, partOf } from "./readable.ts";
import type { Piece, TextBlock } from "./text-block.ts";

/** A place between nodes: before `next` among the children of `parent`, at their end if null. */
interface Place {
  readonly parent: Node;
  readonly next: Node | null;
}

/** Siblings to be read, with all of the text that runs into them and on behind them. */
export interface Stretch {
  readonly parent: Node;
  readonly from: Node | null;
  /** The first sibling that is not meant any more; null for all. */
  readonly to: Node | null;
}

export interface ReadingRules {
  readonly partOf: (element: Element) => Part;
  /** Whether to read on inside a block; false leaves it out, as for one that holds no name. */
  readonly entersBlock: (block: Element) => boolean;
  /** Told of each element without a box that stands in the way. */
  readonly passesHidden: (element: Element) => void;
}

/** Text nodes of one block in document order, perhaps only white space; never empty. */
export type Run = readonly Text[];

/** After so many nodes without a block's end the caller may pause. */
const STEPS_BETWEEN_PAUSES = 250;

export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A document, shadow root or block element: text does not run on across its edges. */
function endsRuns(node: Node, rules: ReadingRules): boolean {
  return !isElement(node) || rules.partOf(node) !== "inline";
}

/** Back from a place to where its block begins. */
function runStart(place: Place, rules: ReadingRules): Place {
  let { parent, next } = place;
  for (;;) {
    const previous: Node | null = next ? next.previousSibling : parent.lastChild;
    if (!previous) {
      if (endsRuns(parent, rules) || !parent.parentNode) return { parent, next };
      [next, parent] = [parent, parent.parentNode];
      continue;
    }
    const part = isElement(previous) ? rules.partOf(previous) : "silent";
    if (part === "block" || part === "cut") return { parent, next };
    if (part === "inline") [parent, next] = [previous, null];
    else next = previous;
  }
}

/** What stands at a place: an element's part, "text", "leave" and "end" where `parent` ends. */
function thingAt({ parent, next }: Place, rules: ReadingRules): Part | "text" | "leave" | "end" {
  if (!next) return endsRuns(parent, rules) ? "end" : "leave";
  if (isElement(next)) return rules.partOf(next);
  return isText(next) ? "text" : "silent";
}

const isLost = ({ parent, next }: Place) =>
  !parent.isConnected || (next !== null && next.parentNode !== parent);

/**
 * Reads a stretch in document order: yields the runs in and around it, and null now and then, so
 * that the caller may pause. The page may change meanwhile: gives false if the place was lost.
 */
export function* runsIn(
  stretch: Stretch,
  rules: ReadingRules,
): Generator<Run | null, boolean, void> {
  let { parent, next } = runStart({ parent: stretch.parent, next: stretch.from }, rules);
  let run: Text[] = [];
  let isPast = false;
  const entered: Node[] = [];
  for (let steps = 1; ; steps++) {
    isPast ||= parent === stretch.parent && next === stretch.to;
    const thing = thingAt({ parent, next }, rules);
    const isEdge = thing === "block" || thing === "cut" || thing === "end";
    if ((isEdge && run.length > 0) || steps % STEPS_BETWEEN_PAUSES === 0) {
      yield isEdge && run.length > 0 ? run : null;
      if (isEdge) run = [];
      if (isLost({ parent, next })) return false;
    }
    if (isEdge && isPast) return true;
    if (thing === "end") {
      const block = entered.pop();
      if (block !== parent) return !block;
    }
    if (!next) {
      [parent, next] = [parent.parentNode as Node, parent.nextSibling];
      continue;
    }
    if (thing === "text") run.push(next as Text);
    if (thing === "hidden") rules.passesHidden(next as Element);
    const isBlockToRead = thing === "block" && rules.entersBlock(next as Element);
    if (isBlockToRead) entered.push(next);
    [parent, next] =
      isBlockToRead || thing === "inline" ? [next, next.firstChild] : [parent, next.nextSibling];
  }
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

/** All blocks under a document, shadow root or element that are read, in document order. */
export function readBlocks(root: Document | ShadowRoot | Element, flowOf: FlowOf): TextBlock[] {
  const stretch = { parent: root, from: root.firstChild, to: null };
  const rules: ReadingRules = {
    partOf: (element) => partOf(element, flowOf),
    entersBlock: () => true,
    passesHidden: () => undefined,
  };
  const blocks: TextBlock[] = [];
  for (const run of runsIn(stretch, rules)) {
    const block = run && blockOf(run);
    if (block) blocks.push(block);
  }
  return blocks;
}
