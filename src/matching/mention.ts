// The words in which we speak of names found in a text. Types only.
import type { EntityId } from "../facts/fact.ts";

declare const unit: unique symbol;
/** A UTF-16 offset into the text of a block, as `String.prototype.slice` takes it. */
export type BlockOffset = number & { readonly [unit]: "block" };
/** A UTF-16 offset into a block's folded text. */
export type FoldedOffset = number & { readonly [unit]: "folded" };

/** Half-open, `[start, end)`, in the text of one block. */
export interface Span {
  readonly start: BlockOffset;
  readonly end: BlockOffset;
}

/** One reason for or against a reading; `kind` picks the words for readers, `detail` fills them. */
export interface Evidence {
  readonly kind: string;
  /** Positive speaks for the reading, negative against it. */
  readonly weight: number;
  /** The characters that the reason rests on: the full name seen, the longer name around it. */
  readonly detail?: string;
}

/** A stretch of a block that names an entity, meant as that very entity. */
export interface Mention {
  readonly entityId: EntityId;
  readonly span: Span;
  /** The characters on the page, `text.slice(span.start, span.end)`. */
  readonly surfaceForm: string;
  /** Of the weights of its evidence; the mention is meant because it is above zero. */
  readonly sum: number;
  readonly evidence: readonly Evidence[];
}

/** A block's text on its way through the matcher: read in slices, so that no block is too long. */
export interface BlockReading {
  /** Reads on for at most `units` UTF-16 units; true when the block is read to its end, and from then on. */
  readonly advance: (units: number) => boolean;
}

/**
 * What a page's blocks say together: full names anywhere decide what bare surnames mean.
 * `Key` is the caller's identity of a block, compared by reference.
 */
export interface MentionLedger<Key extends object> {
  /** Adds a block, or replaces it: `reading` must be at its end. Blocks of the same text may share one. */
  readonly add: (key: Key, reading: BlockReading) => void;
  readonly remove: (key: Key) => void;
  /**
   * Settles what changed since the last call, until time is up if that is given; gives the blocks
   * whose mentions are other than before.
   */
  readonly settle: (isTimeUp?: () => boolean) => ReadonlySet<Key>;
  /** False if time was up before all was settled. */
  readonly isSettled: () => boolean;
  /** A block's mentions as last settled, in text order, never overlapping. */
  readonly mentionsOf: (key: Key) => readonly Mention[];
}

/** Finds mentions of a lexicon's entities; what matching offers to page and commands. */
export interface MentionFinder {
  /** Begins to read a block's text. */
  readonly read: (text: string) => BlockReading;
  /** A page on which nothing has been seen yet. */
  readonly openLedger: <Key extends object>() => MentionLedger<Key>;
  /**
   * Which of these texts, by their numbers, a listed name may begin in. Each may be cut anywhere: the
   * name may end behind it. Far cheaper than reading them, and for many at once than one by one.
   */
  readonly mayHoldNames: (texts: readonly string[]) => readonly number[];
}
