// Reading order: that of a document with its shadow roots, a root's text before its host's own.
import { hostOf } from "./read-blocks.ts";

/** The hosts that a node stands in, outermost first, and the node itself last. */
function hostPath(node: Node): Node[] {
  const host = hostOf(node.getRootNode());
  return host ? [...hostPath(host), node] : [node];
}

/** Below zero if `a` is read before `b`, above if after, 0 if they are the same node. */
export function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  // In one and the same root, as a rule.
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return isBefore(position) ? -1 : 1;
  const [pathA, pathB] = [hostPath(a), hostPath(b)];
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth]);
  const [nodeA, nodeB] = [pathA[fork], pathB[fork]];
  if (!nodeA) return 1;
  if (!nodeB) return -1;
  return isBefore(nodeA.compareDocumentPosition(nodeB)) ? -1 : 1;
}

const isBefore = (position: number) => (position & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
