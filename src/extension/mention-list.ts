// What one document tells panel, popup and toolbar of its mentions, for as long as they listen, and
// the way to one of them. Text of the page goes to the panel alone, and is kept nowhere.
import type { AnnotatedPage } from "../page/annotated-page.ts";
import type { PlacedMention } from "../page/text-block.ts";
import type { Line } from "./browser-api.ts";
import type { FramePlace } from "./frame-order.ts";
import type { HoverCards } from "./hover-cards.ts";
import { pageDateOf } from "./page-date.ts";
import type { FrameList, JumpOrder } from "./tab-mentions.ts";

export interface MentionListDeps {
  readonly view: Window;
  readonly page: AnnotatedPage;
  readonly place: () => FramePlace;
  readonly cards: Pick<HoverCards, "isOpen" | "lastOpened">;
  /** The toolbar tells how many names there are. */
  readonly hasNumber: () => boolean;
  /** For the toolbar: the names are others. */
  readonly namesChanged: () => void;
  /** As the reader calls the site; empty for a file. */
  readonly site: string;
}

export interface MentionList {
  /** Tells whoever is at the other end, again after each change. */
  readonly tell: (line: Line) => void;
  /** The mentions, or the one in focus, are others. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** How much of the text goes along on either side: more than a row of a list shows. */
const BEFORE_UNITS = 60;
const AFTER_UNITS = 90;
/** Pages change in bursts. */
const TELL_DELAY_MS = 200;
/** How long a mention that was jumped to is drawn as active. */
const FLASH_MS = 1500;

/** Tells nobody but the toolbar before somebody listens. */
export function createMentionList(deps: MentionListDeps): MentionList {
  const { view, page, place, cards, site } = deps;
  const lines = new Set<Line>();
  const keys = new WeakMap<PlacedMention, number>();
  let lastKey = 0;
  let jumped: ReturnType<HoverCards["lastOpened"]> = { placed: null, sinceMs: 0 };
  let named = "";
  let timer = 0;
  let flash = 0;

  function keyOf(placed: PlacedMention): number {
    const key = keys.get(placed) ?? ++lastKey;
    keys.set(placed, key);
    return key;
  }

  function listed(placed: PlacedMention, { subject }: Line) {
    const { block, mention } = placed;
    const { start, end } = mention.span;
    const text = subject === "list" ? block.text : "";
    return {
      key: keyOf(placed),
      entityId: mention.entityId,
      before: text.slice(Math.max(0, start - BEFORE_UNITS), start),
      surfaceForm: text.slice(start, end),
      after: text.slice(end, end + AFTER_UNITS),
    };
  }

  function tellToolbar(): void {
    const names = deps.hasNumber() ? [...page.entityIds()].join() : "";
    if (names !== named) deps.namesChanged();
    named = names;
  }

  function tellLines(): void {
    const { id, path, before } = place();
    const opened = cards.lastOpened();
    const { placed, sinceMs } = opened.sinceMs > jumped.sinceMs ? opened : jumped;
    for (const line of lines)
      line.send({
        ...{ kind: "list", id, path, before, site },
        pageDate: pageDateOf(view.document),
        mentions: page.mentions().map((one) => listed(one, line)),
        current: placed && { key: keyOf(placed), sinceMs },
      } satisfies FrameList);
  }

  function tellAll(): void {
    timer = 0;
    tellToolbar();
    if (lines.size > 0) tellLines();
  }

  function changed(): void {
    timer ||= view.setTimeout(tellAll, TELL_DELAY_MS);
  }

  function jump({ kind, id, key }: JumpOrder): void {
    if (kind !== "jump" || id !== place().id) return;
    const placed = page.mentions().find((one) => keys.get(one) === key);
    if (!placed) return;
    page.bringInSight(placed);
    page.activate(placed);
    view.clearTimeout(flash);
    flash = view.setTimeout(() => cards.isOpen() || page.activate(null), FLASH_MS);
    jumped = { placed, sinceMs: Date.now() };
    changed();
  }

  return {
    tell(line) {
      lines.add(line);
      line.onEnd(() => lines.delete(line));
      line.onMessage((order) => jump(order as JumpOrder));
      tellLines();
    },
    changed,
    stop() {
      view.clearTimeout(timer);
      view.clearTimeout(flash);
      lines.clear();
    },
  };
}
