// The first look at a page's text: which text nodes are to be read at all. Goes once over all text,
// many nodes together, so that text without names costs next to nothing.
import type { MentionFinder } from "../matching/mention.ts";

/** Text nodes are looked at together until they come to this many units. */
const CHUNK_UNITS = 4000;
/** What may be inside a word, where no name begins with a small letter, or where a block ends. */
const JOINT = /\S[a-z]/;

/** All text nodes under a node in which a name may begin; null now and then, for a pause. */
export function* textsWithNames(
  scope: Node,
  placeOfName: MentionFinder["placeOfName"],
): Generator<Text | null, void, void> {
  const document = scope.ownerDocument ?? (scope as Document);
  const texts = document.createNodeIterator(scope, NodeFilter.SHOW_TEXT);
  for (let next = texts.nextNode(); next; yield null) {
    const ends = new Map<Text, number>();
    let text = "";
    let last = "";
    for (; next && text.length < CHUNK_UNITS; next = texts.nextNode()) {
      const { data } = next as Text;
      if (JOINT.test(last + data.slice(0, 1))) break;
      text += data;
      last = data.slice(-1) || last;
      ends.set(next as Text, text.length);
    }
    let place = placeOfName(text, 0);
    for (const [node, end] of ends) {
      if (place < 0) break;
      if (place >= end) continue;
      yield node;
      place = placeOfName(text, end);
    }
  }
}
