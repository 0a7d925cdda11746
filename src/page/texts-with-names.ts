// The first look at a page's text: which text nodes are to be read at all. Goes once over all text,
// many nodes together, so that text without names costs next to nothing.
import type { MentionFinder } from "../matching/mention.ts";

/** Text nodes are looked at together until they come to this many units. */
const CHUNK_UNITS = 4000;
/** Nodes with so much text at a chunk's end are looked at again with the next: a name may go on there. */
const CARRIED_UNITS = 200;

interface Looked {
  readonly node: Text;
  readonly data: string;
}

const textOf = (some: readonly Looked[]): string => some.map(({ data }) => data).join("");

/** All text nodes under a node in which a name may begin; null now and then, for a pause. */
export function* textsWithNames(
  scope: Node,
  placeOfName: MentionFinder["placeOfName"],
): Generator<Text | null, void, void> {
  const document = scope.ownerDocument ?? (scope as Document);
  const texts = document.createNodeIterator(scope, NodeFilter.SHOW_TEXT);
  let chunk: Looked[] = [];
  for (let next = texts.nextNode(); next; yield null) {
    chunk = lastOf(chunk);
    for (let units = 0; next && units < CHUNK_UNITS; next = texts.nextNode()) {
      const { data } = next as Text;
      chunk.push({ node: next as Text, data });
      units += data.length;
    }
    yield* among(chunk, placeOfName);
  }
}

/** The nodes at the end that hold what is carried on. */
function lastOf(chunk: readonly Looked[]): Looked[] {
  let units = 0;
  let from = chunk.length;
  while (from > 0 && units < CARRIED_UNITS) units += chunk[--from]?.data.length ?? 0;
  return chunk.slice(from);
}

function* among(
  chunk: readonly Looked[],
  placeOfName: MentionFinder["placeOfName"],
): Generator<Text, void, void> {
  const text = textOf(chunk);
  let end = 0;
  let place = placeOfName(text, 0);
  for (const { node, data } of chunk) {
    if (place < 0) return;
    end += data.length;
    if (place >= end) continue;
    yield node;
    place = placeOfName(text, end);
  }
}
