// A file's text as blocks, and the mentions found in them: what `spot` prints and `evaluate` scores.
import type { Decision, ExplainingFinder } from "../matching/find-mentions.ts";
import type { Mention } from "../matching/mention.ts";

/** A block of a file, and where in the file's text it begins. */
export interface FileBlock {
  readonly text: string;
  readonly start: number;
}

/** A block with what was found in it. */
export interface SpottedBlock {
  readonly block: FileBlock;
  readonly mentions: readonly Mention[];
  readonly decisions: readonly Decision[];
}

const BLANK_LINES = /\r?\n[ \t]*(?:\r?\n[ \t]*)+/g;

/** The blocks of a plain text: what blank lines part. A single line break is a space. */
export function blocksOfText(text: string): readonly FileBlock[] {
  const blocks: FileBlock[] = [];
  let start = 0;
  for (const { index, 0: gap } of [...text.matchAll(BLANK_LINES), { index: text.length, 0: "" }]) {
    if (index > start) blocks.push({ text: text.slice(start, index), start });
    start = index + gap.length;
  }
  return blocks;
}

/** Reads all blocks as one page. */
export function spotBlocks(
  finder: ExplainingFinder,
  blocks: readonly FileBlock[],
): readonly SpottedBlock[] {
  const ledger = finder.openLedger<FileBlock>();
  for (const block of blocks) {
    const reading = finder.read(block.text);
    while (!reading.advance(Number.POSITIVE_INFINITY));
    ledger.add(block, reading);
  }
  ledger.settle();
  return blocks.map((block) => ({
    block,
    mentions: ledger.mentionsOf(block),
    decisions: ledger.decisionsOf(block),
  }));
}
