// What has changed on the page since it was last read: one observer over the document and its
// shadow roots, which notes nodes and leaves all work for later.

export interface StaleText {
  /** Nodes that came, moved or have other text: they and what runs into them are to be read. */
  readonly changed: Set<Node>;
  /** Nodes that left their place; what was known of them is void. */
  readonly removed: Set<Node>;
  /** Places where something left, so that the text on both sides may have become one. */
  readonly gapsBefore: Set<Node>;
  readonly gapsAtEnd: Set<Node>;
  /** Filled by the reader: text nodes read since the last change, which need not be read again. */
  readonly done: Set<Node>;
}

export interface TextWatch {
  readonly stale: StaleText;
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
const MOST_STALE_NODES = 20_000;

function noteRecord(stale: StaleText, record: MutationRecord): void {
  const { target } = record;
  if (record.type !== "childList") {
    stale.changed.add(target);
    if (record.type === "attributes") stale.removed.add(target);
    return;
  }
  for (const node of record.addedNodes) stale.changed.add(node);
  if (record.removedNodes.length === 0) return;
  for (const node of record.removedNodes) stale.removed.add(node);
  if (record.nextSibling) stale.gapsBefore.add(record.nextSibling);
  else stale.gapsAtEnd.add(target);
}

/** `onStale` is called once for each delivery of records, right after the page's own script. */
export function createTextWatch(view: Window & typeof globalThis, onStale: () => void): TextWatch {
  const stale: StaleText = {
    changed: new Set(),
    removed: new Set(),
    gapsBefore: new Set(),
    gapsAtEnd: new Set(),
    done: new Set(),
  };
  const sets = [stale.changed, stale.removed, stale.gapsBefore, stale.gapsAtEnd];

  const observer = new view.MutationObserver((records) => {
    stale.done.clear();
    for (const record of records) noteRecord(stale, record);
    if (sets.some((nodes) => nodes.size > MOST_STALE_NODES)) {
      for (const nodes of sets) nodes.clear();
      stale.changed.add(view.document.documentElement);
      stale.removed.add(view.document.documentElement);
    }
    onStale();
  });

  return {
    stale,
    observe: (root) => observer.observe(root, WATCHED),
    stop() {
      observer.disconnect();
      for (const nodes of sets) nodes.clear();
    },
  };
}
