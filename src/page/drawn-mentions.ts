// Which mentions are drawn and how: the first of each name, the first in each section, or every one
// a reader can see. Keeps the choice right as mentions come and go, without looking at all of them.
import type { KnownBlock, MentionChanges } from "./known-blocks.ts";
import type { Look } from "./mark-look.ts";
import { compareMentions } from "./mention-order.ts";
import type { PlacedMention } from "./text-block.ts";

export type Drawing = "first-on-page" | "first-in-section" | "every";

export interface DrawnMentions {
  /** Gives the mentions that are drawn now and were not, or were and are not. */
  readonly update: (changes: MentionChanges) => Iterable<PlacedMention>;
  readonly setDrawing: (which: Drawing) => Iterable<PlacedMention>;
  /** Those drawn, with how they stood on the page when they were chosen. */
  readonly drawn: () => ReadonlyMap<PlacedMention, Look>;
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
  let drawn = new Map<PlacedMention, Look>();
  /** By name, or by section and name: the mention that is first of those that may be drawn. */
  let firsts = new Map<string, PlacedMention>();
  let keyOf = new Map<PlacedMention, string>();
  const turned = new Set<PlacedMention>();

  function draw(placed: PlacedMention, look: Look | null): void {
    turned.add(placed);
    if (look) drawn.set(placed, look);
    else drawn.delete(placed);
  }

  function takeTurned(): PlacedMention[] {
    const all = [...turned];
    turned.clear();
    return all;
  }

  function keyFor(placed: PlacedMention): string {
    const { entityId } = placed.mention;
    return which === "first-in-section" ? `${deps.sectionOf(placed)} ${entityId}` : entityId;
  }

  function mayBeDrawn(placed: PlacedMention): Look | null {
    const look = deps.lookOf(placed);
    if (!look.isSeen) deps.onUnseen(placed);
    return look.isSeen && (which === "every" || look.isPlain) ? look : null;
  }

  function consider(placed: PlacedMention): void {
    const key = keyFor(placed);
    keyOf.set(placed, key);
    const ahead = firsts.get(key);
    const isAhead = !ahead || compareMentions(placed, ahead) < 0;
    if (!isAhead && which !== "every") return;
    const look = mayBeDrawn(placed);
    if (!look) return;
    if (ahead && isAhead) draw(ahead, which === "every" ? (drawn.get(ahead) ?? null) : null);
    if (isAhead) firsts.set(key, placed);
    draw(placed, look);
  }

  function forget(placed: PlacedMention, bereft: Set<string>): void {
    const key = keyOf.get(placed);
    keyOf.delete(placed);
    draw(placed, null);
    if (key === undefined || firsts.get(key) !== placed) return;
    firsts.delete(key);
    bereft.add(key);
  }

  /** Finds the next first of each name that has lost its own. */
  function replaceFirsts(bereft: Set<string>): void {
    if (bereft.size === 0) return;
    for (const { placed: mentions } of deps.inOrder()) {
      for (const placed of mentions) {
        const key = keyOf.get(placed);
        if (key === undefined || !bereft.has(key)) continue;
        consider(placed);
        if (firsts.has(key)) bereft.delete(key);
      }
      if (bereft.size === 0) return;
    }
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
      for (const placed of drawn.keys()) turned.add(placed);
      [drawn, firsts, keyOf] = [new Map(), new Map(), new Map()];
      for (const { placed: mentions } of deps.inOrder()) mentions.forEach(consider);
      return takeTurned();
    },
    drawn: () => drawn,
    isRepeat: (placed) => which === "every" && firsts.get(keyOf.get(placed) ?? "") !== placed,
  };
}
