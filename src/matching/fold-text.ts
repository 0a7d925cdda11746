// A block's text with what no reader sees taken out: invisible units and combining accents dropped,
// full-width letters made plain. Spaces, dashes and letter case stay; the automaton makes those one.
import type { BlockOffset, FoldedOffset } from "./mention.ts";
import { COMBINING, FULL_WIDTH, FULL_WIDTH_OFFSET, INVISIBLE, isIn } from "./text-units.ts";

export interface FoldedText {
  /** The text as it was. */
  readonly block: string;
  readonly text: string;
  /** Where in the block a folded offset stands; one entry more than `text` has units, or null if nothing changed its place. */
  readonly offsets: Uint32Array | null;
}

/** A fold under way: `advance` reads on for some units and tells when the text is at its end. */
export interface Folding {
  readonly advance: (units: number) => boolean;
  readonly folded: () => FoldedText;
}

/** The units that are dropped or replaced: a text without them is its own fold. */
export const FOLDED_UNITS = [...INVISIBLE, ...COMBINING, ...FULL_WIDTH];

/** Begins to fold; the result is whole once advance() gave true. */
export function beginFolding(text: string): Folding {
  const offsets = new Uint32Array(text.length + 1);
  let folded = "";
  let length = 0;
  let at = 0;
  const advance = (units: number): boolean => {
    const end = Math.min(text.length, at + units);
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const changes = unit > 0xac && isIn(FOLDED_UNITS, unit);
      if (changes && !isIn(FULL_WIDTH, unit)) continue;
      folded += String.fromCharCode(changes ? unit - FULL_WIDTH_OFFSET : unit);
      offsets[length++] = at;
    }
    return at >= text.length;
  };
  const result = (): FoldedText => {
    offsets[length] = text.length;
    return { block: text, text: folded, offsets: offsets.subarray(0, length + 1) };
  };
  return { advance, folded: result };
}

/** The whole of a text at once. */
export function foldText(text: string): FoldedText {
  const folding = beginFolding(text);
  folding.advance(text.length);
  return folding.folded();
}

/** A text in which folding changes nothing. */
export const asFolded = (text: string): FoldedText => ({ block: text, text, offsets: null });

/** Where a span's first unit stands in the block. */
export function startInBlock({ offsets }: FoldedText, start: FoldedOffset): BlockOffset {
  return (offsets ? (offsets[start] ?? 0) : start) as number as BlockOffset;
}

/** Where a span ends in the block: behind its last letter and the accents on it, before other invisible units. */
export function endInBlock({ block, offsets }: FoldedText, end: FoldedOffset): BlockOffset {
  if (!offsets || end === 0) return end as number as BlockOffset;
  let after = (offsets[end - 1] ?? 0) + 1;
  while (after < block.length && isIn(COMBINING, block.charCodeAt(after))) after++;
  return after as BlockOffset;
}
