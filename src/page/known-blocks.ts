// The blocks in which names were seen: which text node belongs to which, what the ledger makes of
// them, and their mentions in reading order. A block drawn anew with the same text stays the same.
import type { BlockReading, Mention, MentionFinder } from "../matching/mention.ts";
import { firstIndex } from "./first-index.ts";
import { compareNodes } from "./mention-order.ts";
import { blockOf, type Run } from "./read-blocks.ts";
import { isSameRun, type Piece, type PlacedMention, type TextBlock } from "./text-block.ts";

type Hidden = ReadonlySet<Mention["entityId"]>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** One block through its life; `block` is replaced when the page draws the same text anew. */
export interface KnownBlock {
  readonly block: TextBlock;
  /** Its mentions as last settled, in text order; the objects stay the same while their text does. */
  readonly placed: readonly PlacedMention[];
}

interface Entry extends Writable<KnownBlock> {
  placed: readonly Writable<PlacedMention>[];
  readonly reading: BlockReading;
  /** The ledger has it. */
  isRead: boolean;
  /** Its nodes are gone or changed; text that comes back in the same batch finds it again. */
  isReleased: boolean;
  /** It is among those in reading order, at its place. */
  isInOrder: boolean;
}

export interface KnownBlocks {
  /** The known block that a text node belongs to. */
  readonly blockAt: (node: Node) => KnownBlock | undefined;
  /** Whether a mention still stands on the page. */
  readonly isKnown: (placed: PlacedMention) => boolean;
  /** Takes a run as the page has it now, in place of whatever was known of its nodes; `isFound` if a name may begin in it. */
  readonly take: (run: Run, isFound?: boolean) => void;
  readonly isEmpty: () => boolean;
  /** Forgets the block of a text node that moved or changed, unless `take` finds its text again. */
  readonly release: (node: Node) => void;
  /** Releases the blocks of nodes that have left the page. */
  readonly releaseLost: () => void;
  /** Reads at most `units` on; false when nothing waits to be read. */
  readonly readOn: (units: number) => boolean;
  /**
   * Settles mentions until time is up if that is given; true if some left, came or had their nodes
   * exchanged since the last call.
   */
  readonly settle: (isTimeUp?: () => boolean) => boolean;
  /** False if time was up before all was settled. */
  readonly isSettled: () => boolean;
  /** From the next `settle` on, these entities are evidence for others, but have no mentions here. */
  readonly hide: (entityIds: Hidden) => void;
  /** Lets go of what was released for good; gives nodes of it that still stand and must be read. */
  readonly endBatch: () => readonly Text[];
  /** Those with mentions, in reading order. */
  readonly inOrder: () => readonly KnownBlock[];
}

const firstNode = ({ block }: Pick<KnownBlock, "block">) => (block.pieces[0] as Piece).node;

/** The block's mentions as placed ones, those of before where nothing but their nodes changed. */
function place(entry: Entry, mentions: readonly Mention[]): void {
  const { block } = entry;
  const before = new Map(entry.placed.map((placed) => [placed.mention.span.start, placed]));
  entry.placed = mentions.map((mention) => {
    const old = before.get(mention.span.start);
    const isSame =
      old?.mention.entityId === mention.entityId && old.mention.span.end === mention.span.end;
    return isSame ? Object.assign(old, { block, mention }) : { block, mention };
  });
}

/** Knows no block at first; mentions come from a ledger of its own. `hidden` as for `hide`. */
export function createKnownBlocks(finder: MentionFinder, hidden: Hidden = new Set()): KnownBlocks {
  const ledger = finder.openLedger<Entry>();
  const entryOf = new Map<Node, Entry>();
  const released = new Map<string, Entry[]>();
  /** By their text, which many blocks of a page may share. */
  const readings = new Map<string, BlockReading>();
  const touched = new Set<Entry>();
  const unread = new Set<Entry>();
  let ordered: Entry[] = [];
  let hiddenIds = hidden;

  function release(node: Node): void {
    const entry = entryOf.get(node);
    if (!entry) return;
    entry.isReleased = true;
    touched.add(entry);
    for (const piece of entry.block.pieces) entryOf.delete(piece.node);
    const key = entry.block.text;
    released.set(key, [...(released.get(key) ?? []), entry]);
  }

  function take(run: Run, isFound = false): void {
    const block = blockOf(run);
    if (block && isSameRun(entryOf.get(block.pieces[0]?.node as Text)?.block, block)) return;
    run.forEach(release);
    if (!block || !(isFound || finder.mayHoldNames([block.text]).length > 0)) return;
    const entry: Entry = released.get(block.text)?.shift() ?? {
      block,
      placed: [],
      reading: readings.get(block.text) ?? finder.read(block.text),
      isRead: false,
      isReleased: false,
      isInOrder: false,
    };
    readings.set(block.text, entry.reading);
    entry.block = block;
    entry.isReleased = entry.isInOrder = false;
    for (const { node } of block.pieces) entryOf.set(node, entry);
    (entry.isRead ? touched : unread).add(entry);
  }

  /** In the order in which they came, or marks would stand far down first, and move up. */
  function readOn(units: number): boolean {
    const [entry] = unread;
    if (!entry) return false;
    if (!entry.isReleased) {
      if (!entry.reading.advance(units)) return true;
      ledger.add(entry, entry.reading);
      entry.isRead = true;
    }
    unread.delete(entry);
    return true;
  }

  /** Most come in order: the last is looked at first. */
  function insert(entry: Entry): void {
    const node = firstNode(entry);
    const isBehind = (other: Entry) => compareNodes(firstNode(other), node) > 0;
    const last = ordered.at(-1);
    if (!last || !isBehind(last)) ordered.push(entry);
    else ordered.splice(firstIndex(ordered, isBehind), 0, entry);
  }

  /** Gives one its mentions as they are settled; false if it has none. */
  function update(entry: Entry): boolean {
    if (entry.isReleased || !entry.isRead) return false;
    const mentions = ledger.mentionsOf(entry);
    place(
      entry,
      mentions.filter(({ entityId }) => !hiddenIds.has(entityId)),
    );
    return entry.placed.length > 0;
  }

  function settle(isTimeUp = () => false): boolean {
    for (const entry of ledger.settle(isTimeUp)) touched.add(entry);
    const marked: Entry[] = [];
    for (const entry of touched) {
      if (isTimeUp()) break;
      touched.delete(entry);
      if (update(entry)) marked.push(entry);
      else entry.isInOrder = false;
    }
    // On a page full of one name each part that comes settles all others anew, which stay in place.
    const staying = ordered.filter(({ isInOrder }) => isInOrder);
    const isChanged = marked.length > 0 || staying.length < ordered.length;
    ordered = staying;
    for (const entry of marked) {
      if (!entry.isInOrder) insert(entry);
      entry.isInOrder = true;
    }
    return isChanged;
  }

  function endBatch(): Text[] {
    const lost = [...released.values()].flat();
    released.clear();
    for (const entry of lost) {
      readings.delete(entry.block.text);
      if (entry.isRead) ledger.remove(entry);
    }
    return lost
      .flatMap(({ block }) => block.pieces.map(({ node }) => node))
      .filter((node) => node.isConnected && !entryOf.has(node));
  }

  return {
    blockAt: (node) => entryOf.get(node),
    isKnown: (placed) => !!entryOf.get(firstNode(placed))?.placed.includes(placed),
    isEmpty: () => entryOf.size === 0,
    take,
    release,
    releaseLost() {
      for (const node of entryOf.keys()) if (!node.isConnected) release(node);
    },
    readOn,
    settle,
    isSettled: () => touched.size === 0 && ledger.isSettled(),
    hide(entityIds) {
      hiddenIds = entityIds;
      for (const entry of entryOf.values()) touched.add(entry);
    },
    endBatch,
    inOrder: () => ordered,
  };
}
