// The blocks in which names were seen: which text node belongs to which, what the ledger makes of
// them, and their mentions in reading order. A block drawn anew with the same text stays the same.
import type { BlockReading, Mention, MentionFinder } from "../matching/mention.ts";
import { insertInOrder } from "./mention-order.ts";
import { blockOf, type Run } from "./read-blocks.ts";
import type { PlacedMention, TextBlock } from "./text-block.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** One block through its life; `block` is replaced when the page draws the same text anew. */
export interface KnownBlock {
  readonly block: TextBlock;
  /** Its mentions as last settled, in text order; the objects stay the same while their text does. */
  readonly placed: readonly PlacedMention[];
}

interface Entry extends Writable<KnownBlock> {
  placed: readonly Writable<PlacedMention>[];
  /** Null once the ledger has it. */
  reading: BlockReading | null;
  /** Its nodes are gone or changed; text that comes back in the same batch finds it again. */
  isReleased: boolean;
  /** Whether its mentions have been given out as there. */
  isListed: boolean;
}

/** Mentions that left and came; one whose nodes were exchanged is in both. */
export interface MentionChanges {
  readonly gone: readonly PlacedMention[];
  readonly come: readonly PlacedMention[];
}

export interface KnownBlocks {
  /** The known block that a text node belongs to. */
  readonly blockAt: (node: Text) => KnownBlock | undefined;
  /** No text node is known to hold a name. */
  readonly isEmpty: () => boolean;
  /** Takes a run as the page has it now, in place of whatever was known of its nodes. */
  readonly take: (run: Run) => void;
  /** Forgets the block of a text node that left or moved, unless `take` finds its text again. */
  readonly release: (node: Text) => void;
  /** Releases those that left the page unnoticed: emptied after they were taken out, say. */
  readonly releaseLost: () => void;
  /** Reads at most `units` on; false when nothing waits to be read. */
  readonly readOn: (units: number) => boolean;
  readonly settle: () => MentionChanges;
  /** Lets go of what was released for good; gives nodes of it that still stand and must be read. */
  readonly endBatch: () => readonly Text[];
  /** Those with mentions, in reading order. */
  readonly inOrder: () => readonly KnownBlock[];
}

const isSameRun = ({ text, pieces }: TextBlock, run: Run, now: string) =>
  text === now &&
  pieces.length === run.length &&
  pieces.every(({ node }, index) => node === run[index]);

const firstNode = (entry: KnownBlock) => entry.block.pieces[0]?.node as Text;

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

export function createKnownBlocks(finder: MentionFinder): KnownBlocks {
  const ledger = finder.openLedger<Entry>();
  const entryOf = new Map<Text, Entry>();
  const released = new Map<string, Entry[]>();
  const touched = new Set<Entry>();
  let unread: Entry[] = [];
  let ordered: Entry[] = [];

  function release(entry: Entry): void {
    if (entry.isReleased) return;
    entry.isReleased = true;
    touched.add(entry);
    for (const { node } of entry.block.pieces) entryOf.delete(node);
    const { text } = entry.block;
    const waiting = released.get(text);
    if (waiting) waiting.push(entry);
    else released.set(text, [entry]);
  }

  function claim(entry: Entry, block: TextBlock): void {
    entry.block = block;
    entry.isReleased = false;
    touched.add(entry);
    for (const { node } of block.pieces) entryOf.set(node, entry);
    if (entry.reading) unread.push(entry);
  }

  function takeBack(block: TextBlock): Entry | undefined {
    const waiting = released.get(block.text);
    const index = waiting?.findIndex((entry) => entry.block.role === block.role) ?? -1;
    return index < 0 ? undefined : waiting?.splice(index, 1)[0];
  }

  function take(run: Run): void {
    const text = run.map((node) => node.data).join("");
    const before = new Set(run.map((node) => entryOf.get(node)));
    for (const entry of before) if (entry && isSameRun(entry.block, run, text)) return;
    for (const entry of before) if (entry) release(entry);
    const block = finder.mayHoldNames(text) ? blockOf(run) : null;
    if (!block) return;
    const entry = takeBack(block) ?? {
      block,
      placed: [],
      reading: finder.read(text, block.role),
      isReleased: false,
      isListed: false,
    };
    claim(entry, block);
  }

  function readOn(units: number): boolean {
    const entry = unread[unread.length - 1];
    if (!entry) return false;
    if (entry.isReleased || !entry.reading) unread.pop();
    else if (entry.reading.advance(units)) {
      ledger.add(entry, entry.reading);
      entry.reading = null;
      unread.pop();
    }
    return true;
  }

  function settle(): MentionChanges {
    for (const entry of ledger.settle()) touched.add(entry);
    const gone: PlacedMention[] = [];
    const come: PlacedMention[] = [];
    const leaving = new Set<Entry>();
    for (const entry of touched) {
      if (!entry.isListed) continue;
      for (const placed of entry.placed) gone.push(placed);
      leaving.add(entry);
      entry.isListed = false;
    }
    if (leaving.size > 0) ordered = ordered.filter((entry) => !leaving.has(entry));
    for (const entry of touched) {
      if (entry.isReleased || entry.reading) continue;
      place(entry, ledger.mentionsOf(entry));
      if (entry.placed.length === 0) continue;
      for (const placed of entry.placed) come.push(placed);
      entry.isListed = true;
      insertInOrder(ordered, entry, firstNode);
    }
    touched.clear();
    return { gone, come };
  }

  function endBatch(): Text[] {
    const orphans: Text[] = [];
    for (const waiting of released.values()) {
      for (const entry of waiting) {
        if (!entry.reading) ledger.remove(entry);
        for (const { node } of entry.block.pieces) {
          if (node.isConnected && !entryOf.has(node)) orphans.push(node);
        }
      }
    }
    released.clear();
    unread = unread.filter((entry) => !entry.isReleased);
    return orphans;
  }

  return {
    blockAt: (node) => entryOf.get(node),
    isEmpty: () => entryOf.size === 0,
    take,
    release: (node) => {
      const entry = entryOf.get(node);
      if (entry) release(entry);
    },
    releaseLost() {
      for (const [node, entry] of entryOf) if (!node.isConnected) release(entry);
    },
    readOn,
    settle,
    endBatch,
    inOrder: () => ordered,
  };
}
