// The first look at a page's text: which text nodes are to be read at all. The browser joins the text
// of many nodes by itself, while each node that a script touches costs it a µs; so only what may hold
// a name is gone into.
import type { MentionFinder } from "../matching/mention.ts";
import { isElement, isText } from "./read-blocks.ts";
import { isSilent } from "./readable.ts";

type PlaceOfName = MentionFinder["placeOfName"];

/** So many elements are looked at together: some ten thousand units of text. */
const ELEMENTS_TOGETHER = 300;

/** The children of a large node that are still to be looked at, so many at a time. */
interface Rest {
  /** At the next of them, whatever the page does with those before. */
  readonly place: Range;
  readonly childrenEach: number;
}

/**
 * All text nodes under a node, or itself, in which a name may begin; null now and then, for a pause.
 * The page may change meanwhile: what comes or moves is for others to notice.
 */
export function* textsWithNames(
  scope: Node,
  placeOfName: PlaceOfName,
): Generator<Text | null, void, void> {
  const open: (Node | Rest)[] = [scope];
  for (let next = open.pop(); next; next = open.pop()) {
    const rest = "place" in next ? next : restOf(next);
    if (rest) {
      const nodes = nextWithNames(rest, placeOfName);
      if (nodes) open.push(rest, ...nodes.reverse());
    } else if (isShown(next as Node)) yield* textsIn(next as Node, placeOfName);
    yield null;
  }
}

/** Of a document, or a node that is too large to be looked at as one; else null. */
function restOf(node: Node): Rest | null {
  // What a head holds, mostly scripts, is to be no part of any text.
  const root = (node as Document).documentElement;
  if (root) return restFrom(root, 1);
  const count = "querySelectorAll" in node ? (node as Element).querySelectorAll("*").length : 0;
  if (count <= ELEMENTS_TOGETHER) return null;
  return restFrom(node, Math.ceil((node.childNodes.length * ELEMENTS_TOGETHER) / count));
}

function restFrom(node: Node, childrenEach: number): Rest {
  const place = (node.ownerDocument as Document).createRange();
  place.setStart(node, 0);
  return { place, childrenEach };
}

/** The next children if a name may stand in them, none if not; null at the end. */
function nextWithNames({ place, childrenEach }: Rest, placeOfName: PlaceOfName): Node[] | null {
  const { startContainer, startOffset } = place;
  const { childNodes } = startContainer;
  const end = Math.min(startOffset + childrenEach, childNodes.length);
  if (startOffset >= end) return null;
  place.setEnd(startContainer, end);
  const isEmpty = childrenEach > 1 && placeOfName(place.toString(), 0, true) < 0;
  place.collapse();
  return isEmpty ? [] : Array.prototype.slice.call(childNodes, startOffset, end);
}

/** The same at once. */
function textsIn(scope: Node, placeOfName: PlaceOfName): Text[] {
  const found: Text[] = [];
  const text = textOf(scope);
  let start = 0;
  let place = placeOfName(text, 0, !isText(scope));
  for (let node: Node | null = scope; node && place >= 0; ) {
    const own = node === scope ? text : textOf(node);
    const end = start + own.length;
    const isGoneInto = place < end && !isText(node) && isShown(node);
    if (!isGoneInto) {
      if (place < end && isText(node)) found.push(node);
      if (place < end) place = placeOfName(text, end, true);
      start = end;
    }
    node = nodeAfter(node, scope, isGoneInto);
  }
  // Asked at the end: the first look remembers one text.
  return found.filter(({ data }) => placeOfName(data, 0) >= 0);
}

const isShown = (node: Node): boolean => !isElement(node) || !isSilent(node);

/** What a node adds to the text around it: a comment nothing. */
const textOf = (node: Node): string =>
  isText(node) || isElement(node) || node.nodeType === 11 ? (node.textContent ?? "") : "";

/** The next node in the document, below this one only where it is gone into. */
function nodeAfter(node: Node, scope: Node, isGoneInto: boolean): Node | null {
  if (isGoneInto) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== scope) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}
