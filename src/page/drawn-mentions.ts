// Which mentions are drawn: the first of each name, the first in each section, or every one. Keeps
// the choice right as mentions come and go, without looking at all of them each time.
import type { KnownBlock, MentionChanges } from "./known-blocks.ts";
import type { Look } from "./mark-look.ts";
import { compareMentions } from "./mention-order.ts";
import type { PlacedMention } from "./text-block.ts";

export type Drawing = "first-on-page" | "first-in-section" | "every";

export interface DrawnMentions {
  /** Gives the mentions that are drawn now and were not, or were and are not, or have moved. */
  readonly update: (changes: MentionChanges) => Iterable<PlacedMention>;
  /** Chooses afresh among all; also after what can be seen has changed. */
  readonly setDrawing: (which: Drawing) => Iterable<PlacedMention>;
  readonly drawn: () => ReadonlySet<PlacedMention>;
  /** In "every": one of several of its name, and not the first. */
  readonly isRepeat: (placed: PlacedMention) => boolean;
}

export interface DrawnMentionsDeps {
  readonly inOrder: () => readonly KnownBlock[];
  readonly lookOf: (placed: PlacedMention) => Look;
  /** The heading that a mention stands under, as a number; the same while the headings are. */
  readonly sectionOf: (placed: PlacedMention) => number;
  /** Told of one that cannot be seen now, and may be later. */
  readonly onUnseen: (placed: PlacedMention) => void;
}

export function createDrawnMentions(deps: DrawnMentionsDeps, first: Drawing): DrawnMentions {
  let which = first;
  /** By name, or by section and name: the first of the mentions that may be drawn. */
  const firsts = new Map<string, PlacedMention>();
  const keyOf = new Map<PlacedMention, string>();
  const drawn = new Set<PlacedMention>();
  const turned = new Set<PlacedMention>();

  function draw(placed: PlacedMention, isDrawn: boolean): void {
    turned.add(placed);
    if (isDrawn) drawn.add(placed);
    else drawn.delete(placed);
  }

  function mayBeFirst(placed: PlacedMention): boolean {
    if (which === "every") return true;
    const look = deps.lookOf(placed);
    if (!look.isSeen) deps.onUnseen(placed);
    return look.isSeen && look.isPlain;
  }

  function consider(placed: PlacedMention): void {
    const { entityId } = placed.mention;
    const key = which === "first-in-section" ? `${deps.sectionOf(placed)} ${entityId}` : entityId;
    keyOf.set(placed, key);
    if (which === "every") draw(placed, true);
    const ahead = firsts.get(key);
    if ((ahead && compareMentions(placed, ahead) > 0) || !mayBeFirst(placed)) return;
    if (ahead) draw(ahead, which === "every");
    firsts.set(key, placed);
    draw(placed, true);
  }

  function forget(placed: PlacedMention, bereft: Set<string>): void {
    const key = keyOf.get(placed) ?? "";
    keyOf.delete(placed);
    draw(placed, false);
    if (firsts.get(key) !== placed) return;
    firsts.delete(key);
    bereft.add(key);
  }

  /** Finds the next first of each name that has lost its own. */
  function replaceFirsts(bereft: Set<string>): void {
    for (const { placed: mentions } of bereft.size > 0 ? deps.inOrder() : []) {
      for (const placed of mentions) {
        const key = keyOf.get(placed) ?? "";
        if (!bereft.has(key)) continue;
        consider(placed);
        if (firsts.has(key)) bereft.delete(key);
      }
      if (bereft.size === 0) return;
    }
  }

  function takeTurned(): Iterable<PlacedMention> {
    const all = [...turned];
    turned.clear();
    return all;
  }

  return {
    update({ gone, come }) {
      const bereft = new Set<string>();
      for (const placed of gone) forget(placed, bereft);
      for (const placed of come) consider(placed);
      for (const key of bereft) if (firsts.has(key)) bereft.delete(key);
      replaceFirsts(bereft);
      return takeTurned();
    },
    setDrawing(next) {
      which = next;
      for (const placed of drawn) turned.add(placed);
      for (const state of [drawn, firsts, keyOf]) state.clear();
      for (const { placed: mentions } of deps.inOrder()) mentions.forEach(consider);
      return takeTurned();
    },
    drawn: () => drawn,
    isRepeat: (placed) => which === "every" && firsts.get(keyOf.get(placed) ?? "") !== placed,
  };
}
