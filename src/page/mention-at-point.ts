// From a point of the window to the mention whose characters are under it, and from a mention to
// its rectangles. Goes through shadow roots, and by our own index, so nothing is searched through.
import type { KnownBlock } from "./known-blocks.ts";
import { isText } from "./read-blocks.ts";
import { type PlacedMention, pointsOf } from "./text-block.ts";

export interface MentionAtPointDeps {
  readonly document: Document;
  readonly blockAt: (node: Text) => KnownBlock | undefined;
  readonly rootOf: (host: Element) => ShadowRoot | null;
}

export interface MentionAtPoint {
  /** The mention at a point in viewport px, or null. */
  readonly mentionAt: (x: number, y: number) => PlacedMention | null;
  /** Client rectangles, one a line at least; none where it is gone or has no box. */
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
}

export function createMentionAtPoint(deps: MentionAtPointDeps): MentionAtPoint {
  const { document } = deps;
  // One live range for all measuring: each one that lies around costs at every change of the page.
  const range = document.createRange();

  function rectsOf({ block, mention }: PlacedMention): readonly DOMRect[] {
    const { start, end } = pointsOf(block, mention.span);
    const isThere =
      start.node.isConnected &&
      end.node.isConnected &&
      start.offset <= start.node.length &&
      end.offset <= end.node.length;
    if (!isThere) return [];
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width && height);
    range.setStart(document, 0);
    range.collapse(true);
    return rects;
  }

  /** The innermost element at a point, and all shadow roots on the way down to it. */
  function lookDown(x: number, y: number): { element: Element | null; shadowRoots: ShadowRoot[] } {
    const shadowRoots: ShadowRoot[] = [];
    let element = document.elementFromPoint(x, y);
    let root = element && deps.rootOf(element);
    while (root && !shadowRoots.includes(root)) {
      shadowRoots.push(root);
      const inner: Element | null = root.elementFromPoint(x, y);
      if (!inner || inner === element) break;
      element = inner;
      root = deps.rootOf(element);
    }
    return { element, shadowRoots };
  }

  function holds(placed: PlacedMention, x: number, y: number): boolean {
    return rectsOf(placed).some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  }

  /** By the caret: only mentions that touch it are measured. */
  function atCaret(node: Node, offset: number, x: number, y: number): PlacedMention | null {
    const known = isText(node) ? deps.blockAt(node) : undefined;
    const start = known?.block.pieces.find((piece) => piece.node === node)?.start;
    if (!known || start === undefined) return null;
    const at = start + offset;
    const touching = known.placed.filter(
      ({ mention: { span } }) => span.start <= at && at <= span.end,
    );
    return touching.find((placed) => holds(placed, x, y)) ?? null;
  }

  /** Where text cannot be selected there is no caret: all mentions of the element's own text. */
  function inElement(element: Element, x: number, y: number): PlacedMention | null {
    for (const node of element.childNodes) {
      const known = isText(node) ? deps.blockAt(node) : undefined;
      const found = known?.placed.find((placed) => holds(placed, x, y));
      if (found) return found;
    }
    return null;
  }

  return {
    rectsOf,
    mentionAt(x, y) {
      const { element, shadowRoots } = lookDown(x, y);
      if (!element) return null;
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
      const found = caret && atCaret(caret.offsetNode, caret.offset, x, y);
      return found ?? inElement(element, x, y);
    },
  };
}
