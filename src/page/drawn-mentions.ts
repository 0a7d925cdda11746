// Which mentions are drawn: the first of each name, the first in each section, or every one.
import type { Mention } from "../matching/mention.ts";
import { firstIndex } from "./first-index.ts";
import type { KnownBlock } from "./known-blocks.ts";
import type { Look } from "./mark-look.ts";
import { compareNodes } from "./mention-order.ts";
import { HEADING } from "./read-blocks.ts";
import { remember } from "./remember.ts";
import type { PlacedMention, TextBlock } from "./text-block.ts";

/** What a reader has chosen to see. */
export interface Drawing {
  readonly marks: "first-on-page" | "first-in-section" | "every";
  /** "hover": only the mention whose card is open is drawn. */
  readonly markStyle: "dotted" | "line" | "tint" | "hover";
  /** Left out altogether. */
  readonly hidden: ReadonlySet<Mention["entityId"]>;
}

export interface DrawnMentions {
  /** Those that are the first of their name on the page or in their section. */
  readonly first: ReadonlySet<PlacedMention>;
  readonly has: (placed: PlacedMention) => boolean;
  /** All of them; null if they are more than so many. */
  readonly atMost: (count: number) => readonly PlacedMention[] | null;
}

/** Before the first choice, and for the style "hover". */
export const NONE_DRAWN: DrawnMentions = { first: new Set(), has: () => false, atMost: () => [] };

export interface DrawnMentionsDeps {
  readonly lookOf: (placed: PlacedMention) => Look;
  /** False once it has gone from the page. */
  readonly isKnown: (placed: PlacedMention) => boolean;
  /** Told of one that cannot be seen now, and may be later. */
  readonly onUnseen: (placed: PlacedMention) => void;
}

/** A block's section: the last heading before it in its document or shadow root; null for none. */
function readSections(): (block: TextBlock) => Element | null {
  const headingsIn = remember((root: ParentNode) => [...root.querySelectorAll(HEADING)]);
  return ({ root, pieces, element }) => {
    const list = headingsIn(root);
    const node = pieces[0]?.node ?? element;
    return list[firstIndex(list, (heading) => compareNodes(heading, node) > 0) - 1] ?? null;
  };
}

/** Chooses among the mentions of `blocks`, which are in reading order. */
export function chooseDrawn(
  { marks, markStyle }: Omit<Drawing, "hidden">,
  blocks: readonly KnownBlock[],
  { lookOf, isKnown, onUnseen }: DrawnMentionsDeps,
): DrawnMentions {
  const first = new Set<PlacedMention>();
  if (markStyle === "hover") return NONE_DRAWN;
  const isEvery = marks === "every";
  const sectionOf = marks === "first-in-section" ? readSections() : () => null;
  const namesIn = remember((_: Element | null) => new Set<Mention["entityId"]>());

  function mayBeDrawn(placed: PlacedMention): boolean {
    const { isSeen, isPlain } = lookOf(placed);
    if (!isSeen) onUnseen(placed);
    return isSeen && isPlain;
  }

  for (const { block, placed } of blocks) {
    const names = namesIn(sectionOf(block));
    for (const one of placed) {
      const { entityId } = one.mention;
      if (names.has(entityId) || !(isEvery || mayBeDrawn(one))) continue;
      names.add(entityId);
      first.add(one);
    }
  }
  const has = isEvery ? isKnown : (placed: PlacedMention) => first.has(placed);
  const count = isEvery ? blocks.reduce((sum, { placed }) => sum + placed.length, 0) : first.size;
  const all = () => (isEvery ? blocks.flatMap(({ placed }) => placed) : [...first]);
  return { first, has, atMost: (most) => (count > most ? null : all()) };
}
