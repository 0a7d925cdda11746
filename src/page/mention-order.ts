// Reading order: that of a document with its shadow roots, a root's text before its host's own.
import type { PlacedMention } from "./text-block.ts";

/** The hosts that a node stands in, outermost first, and the node itself last. */
function hostPath(node: Node): Node[] {
  const path = [node];
  let root = node.getRootNode();
  while ("host" in root) {
    const host: Node = (root as ShadowRoot).host;
    path.unshift(host);
    root = host.getRootNode();
  }
  return path;
}

/** Below zero if `a` is read before `b`, above if after, 0 if they are the same node. */
export function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  const relation = a.compareDocumentPosition(b);
  if (!(relation & Node.DOCUMENT_POSITION_DISCONNECTED)) {
    return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  const [pathA, pathB] = [hostPath(a), hostPath(b)];
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth]);
  const [nodeA, nodeB] = [pathA[fork], pathB[fork]];
  if (!nodeA || !nodeB) return nodeB ? -1 : 1;
  return nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Below zero if `a` is read before `b`. */
export function compareMentions(a: PlacedMention, b: PlacedMention): number {
  if (a.block === b.block) return a.mention.span.start - b.mention.span.start;
  const [nodeA, nodeB] = [a.block.pieces[0]?.node, b.block.pieces[0]?.node];
  return nodeA && nodeB ? compareNodes(nodeA, nodeB) : 0;
}

/** Puts an item into a list that is in reading order; new text mostly comes to the end. */
export function insertInOrder<T>(list: T[], item: T, nodeOf: (item: T) => Node): void {
  const node = nodeOf(item);
  let [low, high] = [0, list.length];
  let middle = high - 1;
  while (low < high) {
    const other = list[middle];
    if (other && compareNodes(nodeOf(other), node) < 0) low = middle + 1;
    else high = middle;
    middle = (low + high) >> 1;
  }
  list.splice(low, 0, item);
}
