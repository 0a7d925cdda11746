// Under which heading a mention stands: a section lasts from one heading of its document or shadow
// root to the next, of whatever level.
import { compareNodes } from "./mention-order.ts";
import { HEADING } from "./read-blocks.ts";
import type { PlacedMention } from "./text-block.ts";

export interface Sections {
  /** A number for the section; 0 before the first heading. */
  readonly sectionOf: (placed: PlacedMention) => number;
  /** Looks at the headings again; true if they are others than before. */
  readonly refresh: () => boolean;
}

export function createSections(): Sections {
  const headings = new Map<Document | ShadowRoot, readonly Element[]>();
  const numbers = new WeakMap<Element, number>();
  let lastNumber = 0;

  function numberOf(heading: Element): number {
    const number = numbers.get(heading) ?? ++lastNumber;
    numbers.set(heading, number);
    return number;
  }

  function headingsOf(root: Document | ShadowRoot): readonly Element[] {
    let list = headings.get(root);
    if (!list) {
      list = [...root.querySelectorAll(HEADING)];
      headings.set(root, list);
    }
    return list;
  }

  return {
    sectionOf({ block }) {
      const list = headingsOf(block.root);
      const node = block.pieces[0]?.node ?? block.element;
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compareNodes(list[middle] as Element, node) < 0) low = middle + 1;
        else high = middle;
      }
      const heading = list[low - 1];
      return heading ? numberOf(heading) : 0;
    },
    refresh() {
      let isChanged = false;
      for (const [root, before] of headings) {
        const now = root.querySelectorAll(HEADING);
        if (now.length === before.length && before.every((one, at) => one === now[at])) continue;
        headings.delete(root);
        isChanged = true;
      }
      return isChanged;
    },
  };
}
