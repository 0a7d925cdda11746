// What has changed on the page since it was last read: one observer over the document and its
// shadow roots, which notes nodes and places and leaves all work for later.
import type { Place } from "./read-blocks.ts";

export interface TextWatch {
  /** Nodes that came, moved or have other text: they and what runs into them are to be read. */
  readonly changed: Set<Node>;
  /** Places where something left, so that the text on both sides may have become one. */
  readonly gaps: Set<Place>;
  /** What something was taken out of; whoever has looked after that empties it. */
  readonly robbed: Set<Node>;
  readonly observe: (root: Document | ShadowRoot) => void;
  readonly stop: () => void;
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  // Classes and styles that hide and show are noticed by what they do to boxes, whatever did it.
  attributeFilter: ["hidden", "contenteditable"],
};

/** More than this, in a hidden tab say, and the page is read afresh instead of node by node. */
const MOST_STALE = 20_000;

/** `onStale` is called once for each delivery of records, right after the page's own script. */
export function createTextWatch(view: Window & typeof globalThis, onStale: () => void): TextWatch {
  const changed = new Set<Node>();
  const gaps = new Set<Place>();
  const robbed = new Set<Node>();

  const observer = new view.MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, nextSibling } of records) {
      if (type !== "childList") changed.add(target);
      for (const node of addedNodes) changed.add(node);
      if (removedNodes.length === 0) continue;
      gaps.add({ parent: target, next: nextSibling });
      robbed.add(target);
    }
    if (changed.size + gaps.size > MOST_STALE) {
      changed.clear();
      gaps.clear();
      changed.add(view.document);
    }
    onStale();
  });

  return {
    changed,
    gaps,
    robbed,
    observe: (root) => observer.observe(root, WATCHED),
    stop: () => observer.disconnect(),
  };
}
