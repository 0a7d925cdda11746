// The first look at a page's text: which text nodes are to be read at all. A node's own text is handed
// over without a copy; text that the browser joins for a script is a new string, which on saved pages
// took three times as long to make as to go through all nodes.
import type { MentionFinder } from "../matching/mention.ts";
import { isElement } from "./read-blocks.ts";
import { isSilent } from "./readable.ts";

/** Text and CDATA. */
const TEXT = 4 | 8;
/** To look at so many UTF-16 units takes some tenths of a ms; a node by itself as long as so many. */
const UNITS_BETWEEN_PAUSES = 50_000;
const UNITS_PER_NODE = 500;
/**
 * So many times what lies between two pauses is looked at together: where nothing is compiled yet each
 * look takes 20 µs (Firefox), four times as long as later, and the expressions are made ready for long
 * texts at once. Later ones are spared the copy.
 */
const FIRST_BATCHES = 4;
/** Parts texts for `mayHoldName`. */
const TEXT_END = "\0";

/**
 * All text nodes under a node, or itself, in which a name may begin, but for those that are known:
 * where one leads to its block, the others of that need no look. Null now and then, for a pause.
 * The page may change meanwhile: what comes or moves is for others to notice.
 */
export function* textsWithNames(
  scope: Node,
  mayHoldName: MentionFinder["mayHoldName"],
  known: ReadonlySet<Node>,
): Generator<Text | null, void, void> {
  const document = scope.ownerDocument ?? (scope as Document);
  let batch: Text[] = [];
  let batches = 0;
  let units = 0;
  for (const part of partsOf(scope)) {
    const texts = document.createNodeIterator(part, TEXT);
    for (let next = texts.nextNode(); next; next = texts.nextNode()) {
      const { data } = next as Text;
      if (batches < FIRST_BATCHES) batch.push(next as Text);
      else if (!known.has(next) && mayHoldName(data)) yield next as Text;
      units += UNITS_PER_NODE + data.length;
      if (units > UNITS_BETWEEN_PAUSES) {
        yield* among(batch, mayHoldName, known);
        batch = [];
        batches++;
        units = 0;
        yield null;
      }
    }
  }
  yield* among(batch, mayHoldName, known);
}

/** The same for a few texts, which are looked at together first. */
function* among(
  texts: readonly Text[],
  mayHoldName: MentionFinder["mayHoldName"],
  known: ReadonlySet<Node>,
): Generator<Text, void, void> {
  // One by itself, as of a ticker, is looked at once.
  if (texts.length > 1 && !mayHoldName(texts.map(({ data }) => data).join(TEXT_END))) return;
  for (const text of texts) if (!known.has(text) && mayHoldName(text.data)) yield text;
}

/** Of a document without its head, which holds scripts mostly. */
const partsOf = (scope: Node): Node[] =>
  [...((scope as Document).documentElement?.childNodes ?? [scope])].filter(
    (part) => !isElement(part) || !isSilent(part),
  );
