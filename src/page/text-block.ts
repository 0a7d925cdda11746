// A block: the text of one paragraph-like run as a reader sees it, with the way back to its nodes.
import type { BlockOffset, Mention, Span } from "../matching/mention.ts";
import { firstIndex } from "./first-index.ts";

/** One text node's share of a block: its data stands in the block's text from `start` on. */
export interface Piece {
  readonly node: Text;
  readonly start: BlockOffset;
}

export interface TextBlock {
  /** The document or shadow root that the block stands in. */
  readonly root: Document | ShadowRoot;
  /** The nearest element that holds all of the block. */
  readonly element: Element;
  /** The data of all pieces, joined; white space as the nodes have it. */
  readonly text: string;
  /** In document order; never empty. */
  readonly pieces: readonly Piece[];
}

/** Whether both are the same text in the same nodes. */
export const isSameRun = (a: TextBlock | undefined, b: TextBlock) =>
  a?.text === b.text &&
  a.pieces.length === b.pieces.length &&
  a.pieces.every(({ node }, index) => node === b.pieces[index]?.node);

/** A mention and where it stands. */
export interface PlacedMention {
  readonly block: TextBlock;
  readonly mention: Mention;
}

/** A point in a text node: what a range's end is. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** The last piece that begins at an offset or before it; a block may have very many. */
function pieceAt({ pieces }: TextBlock, offset: number): Piece {
  const piece = pieces[firstIndex(pieces, ({ start }) => start > offset) - 1];
  if (!piece) throw new RangeError(`no text node at ${offset}`);
  return piece;
}

/** Where a span of the block's text begins and ends in the page's nodes. */
export function pointsOf(block: TextBlock, span: Span): { start: TextPoint; end: TextPoint } {
  const first = pieceAt(block, span.start);
  // The last character's node, not the one behind it: a range must not reach into the next element.
  const last = pieceAt(block, span.end - 1);
  return {
    start: { node: first.node, offset: span.start - first.start },
    end: { node: last.node, offset: span.end - last.start },
  };
}
