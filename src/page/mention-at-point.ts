// From a point of the window to the mention whose characters are under it, and from a mention to
// its rectangles. Goes through shadow roots, and by our own index, so nothing is searched through.
import { elementAtPoint } from "./element-at-point.ts";
import type { KnownBlock } from "./known-blocks.ts";
import { type PlacedMention, pointsOf, type TextPoint } from "./text-block.ts";

export interface MentionAtPointDeps {
  readonly document: Document;
  readonly blockAt: (node: Node) => KnownBlock | undefined;
  readonly rootOf: (host: Element) => ShadowRoot | null;
}

export interface MentionAtPoint {
  /** The mention at a point in viewport px, or null. */
  readonly mentionAt: (x: number, y: number) => PlacedMention | null;
  /** Client rectangles, one a line at least; none where it is gone or has no box. */
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
}

/** Looks places up among the blocks that blockAt knows. */
export function createMentionAtPoint(deps: MentionAtPointDeps): MentionAtPoint {
  const { document, blockAt } = deps;
  // One live range for all measuring: each one that lies around costs at every change of the page.
  let measuring: Range | null = null;

  function rectsOf({ block, mention }: PlacedMention): readonly DOMRect[] {
    const { start, end } = pointsOf(block, mention.span);
    const isThere = ({ node, offset }: TextPoint) => node.isConnected && offset <= node.length;
    if (!isThere(start) || !isThere(end)) return [];
    measuring ??= document.createRange();
    const range = measuring;
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width && height);
    range.setStart(document, 0);
    range.collapse(true);
    return rects;
  }

  /** The mentions of a node's block; given the caret's offset in it, only those that touch it. */
  function mentionsIn(node: Node, caret?: number): readonly PlacedMention[] {
    const { block, placed = [] } = blockAt(node) ?? {};
    const start = block?.pieces.find((piece) => piece.node === node)?.start;
    if (caret === undefined || start === undefined) return placed;
    const at = start + caret;
    return placed.filter(({ mention: { span } }) => span.start <= at && at <= span.end);
  }

  return {
    rectsOf,
    mentionAt(x, y) {
      const { element, shadowRoots } = elementAtPoint(document, x, y, deps.rootOf);
      const holdsPoint = (placed: PlacedMention) =>
        rectsOf(placed).some(
          ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
        );
      const caret = element && document.caretPositionFromPoint(x, y, { shadowRoots });
      const atCaret = caret ? mentionsIn(caret.offsetNode, caret.offset).find(holdsPoint) : null;
      // Where text cannot be selected there is no caret: all mentions of the element's own text.
      const nodes = [...(element?.childNodes ?? [])];
      return atCaret ?? nodes.flatMap((node) => mentionsIn(node)).find(holdsPoint) ?? null;
    },
  };
}
