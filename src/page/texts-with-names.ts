// The first look at a page's text: which text nodes are to be read at all. A node's own text is handed
// over without a copy; text that the browser joins for a script is a new string, which on saved pages
// took three times as long to make as to go through all nodes.
import type { MentionFinder } from "../matching/mention.ts";

/** Text and CDATA. */
const TEXT = 4 | 8;
/** To look at so many UTF-16 units takes some tenths of a ms; to step to a node as long as so many. */
const UNITS_BETWEEN_PAUSES = 50_000;
const UNITS_PER_NODE = 500;

/**
 * All text nodes under a node, or itself, in which a name may begin, but for those that are known:
 * where one leads to its block, the others of that need no look. Null now and then, for a pause.
 * The page may change meanwhile: what comes or moves is for others to notice.
 */
export function* textsWithNames(
  scope: Node,
  mayHoldNames: MentionFinder["mayHoldNames"],
  known: ReadonlySet<Node>,
): Generator<Text | null, void, void> {
  for (const { nodes, texts } of batchesIn(scope)) {
    for (const number of mayHoldNames(texts)) {
      const node = nodes[number];
      if (node && !known.has(node)) yield node;
    }
    yield null;
  }
}

/** Text nodes and their texts. Of many a batch is looked at faster than one by one. */
interface Batch {
  readonly nodes: Text[];
  readonly texts: string[];
}

function* batchesIn(scope: Node): Generator<Batch, void, void> {
  const document = scope.ownerDocument ?? (scope as Document);
  let batch: Batch = { nodes: [], texts: [] };
  let units = 0;
  for (const part of partsOf(scope)) {
    const nodes = document.createNodeIterator(part, TEXT);
    for (let next = nodes.nextNode(); next; next = nodes.nextNode()) {
      const { data } = next as Text;
      batch.nodes.push(next as Text);
      batch.texts.push(data);
      units += UNITS_PER_NODE + data.length;
      if (units <= UNITS_BETWEEN_PAUSES) continue;
      yield batch;
      batch = { nodes: [], texts: [] };
      units = 0;
    }
  }
  yield batch;
}

/** Of a document without its head, which holds scripts mostly. */
function partsOf(scope: Node): Node[] {
  const { documentElement, head } = scope as Document;
  return documentElement
    ? [...documentElement.childNodes].filter((part) => part !== head)
    : [scope];
}
