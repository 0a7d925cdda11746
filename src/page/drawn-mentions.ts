// Which mentions are drawn: the first of each name, the first in each section, or every one.
import type { Mention } from "../matching/mention.ts";
import { firstIndex } from "./first-index.ts";
import type { KnownBlock } from "./known-blocks.ts";
import type { Look } from "./mark-look.ts";
import { compareNodes } from "./mention-order.ts";
import { HEADING } from "./read-blocks.ts";
import type { PlacedMention, TextBlock } from "./text-block.ts";

/** What a reader has chosen to see. */
export interface Drawing {
  readonly marks: "first-on-page" | "first-in-section" | "every";
  /** "hover": only the mention whose card is open is drawn. */
  readonly markStyle: "dotted" | "line" | "tint" | "hover";
  /** Left out altogether. */
  readonly hidden: ReadonlySet<Mention["entityId"]>;
}

/** Those that are drawn; "echo" for one of several of its name, and not the first. */
export type DrawnMentions = ReadonlyMap<PlacedMention, "plain" | "echo">;

export interface DrawnMentionsDeps {
  readonly lookOf: (placed: PlacedMention) => Look;
  /** Told of one that cannot be seen now, and may be later. */
  readonly onUnseen: (placed: PlacedMention) => void;
}

/** A block's section: the last heading before it in its document or shadow root; null for none. */
function readSections(): (block: TextBlock) => Element | null {
  const headings = new Map<Node, readonly Element[]>();
  return ({ root, pieces, element }) => {
    const list = headings.get(root) ?? [...root.querySelectorAll(HEADING)];
    headings.set(root, list);
    const node = pieces[0]?.node ?? element;
    return list[firstIndex(list, (heading) => compareNodes(heading, node) > 0) - 1] ?? null;
  };
}

/** Chooses among the mentions of `blocks`, which are in reading order. */
export function chooseDrawn(
  { marks, markStyle }: Omit<Drawing, "hidden">,
  blocks: readonly KnownBlock[],
  { lookOf, onUnseen }: DrawnMentionsDeps,
): DrawnMentions {
  const drawn = new Map<PlacedMention, "plain" | "echo">();
  if (markStyle === "hover") return drawn;
  const sectionOf = marks === "first-in-section" ? readSections() : () => null;
  const namesIn = new Map<Element | null, Set<Mention["entityId"]>>();

  function mayBeDrawn(placed: PlacedMention): boolean {
    const { isSeen, isPlain } = lookOf(placed);
    if (!isSeen) onUnseen(placed);
    return isSeen && isPlain;
  }

  for (const { block, placed } of blocks) {
    const section = sectionOf(block);
    const names = namesIn.get(section) ?? new Set();
    namesIn.set(section, names);
    for (const one of placed) {
      const { entityId } = one.mention;
      const isRepeat = names.has(entityId);
      if (marks !== "every" && (isRepeat || !mayBeDrawn(one))) continue;
      names.add(entityId);
      drawn.set(one, isRepeat ? "echo" : "plain");
    }
  }
  return drawn;
}
