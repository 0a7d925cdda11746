// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import type { Line } from "../../src/extension/browser-api.ts";
import { createFrameMentions } from "../../src/extension/frame-mentions.ts";
import type { FrameOrder, FrameReport } from "../../src/extension/frame-order.ts";
import type { PlacedMention } from "../../src/page/text-block.ts";
import { englishWord } from "../make/words.ts";

const TEXT = "It rained. Envoys met in Bali on Monday. They left for Kyiv.";

const mentionOf = (name: string) => {
  const start = TEXT.indexOf(name);
  const mention = { surfaceForm: name, span: { start, end: start + name.length } };
  return { block: { text: TEXT }, mention } as unknown as PlacedMention;
};

/** A document with two mentions, the first one scrolled out above; what it reports, and how it is ordered. */
function aFrame({ opened = null as PlacedMention | null, mentions = MENTIONS } = {}) {
  const cards = {
    ...{ openByKey: vi.fn(), pin: vi.fn(), leave: vi.fn(), focusAgain: vi.fn(), escape: vi.fn() },
    lastOpened: () => ({ placed: opened, sinceMs: 7 }),
    isOpen: () => opened !== null,
  };
  const announce = vi.fn();
  const bringInSight = vi.fn();
  const { answer } = createFrameMentions({
    ...{ view: window, word: englishWord, announce },
    cards: cards as never,
    page: {
      ...{ bringInSight, countBefore: () => 1, mentions: () => mentions },
      rectsOf: (one: PlacedMention) => [new DOMRect(0, one === mentions[0] ? -100 : 100, 40, 20)],
    } as never,
  });
  const send = vi.fn();
  let obey = (_: unknown) => {};
  answer({ send, onMessage: (heard: typeof obey) => (obey = heard) } as unknown as Line);
  const report: FrameReport = send.mock.calls[0]?.[0];
  return { cards, announce, bringInSight, report, order: (what: FrameOrder) => obey(what) };
}

const MENTIONS = [mentionOf("Bali"), mentionOf("Kyiv")];

describe("a document", () => {
  it("tells how many mentions it has, and which of them is seen first", () => {
    const { report } = aFrame();
    expect(report).toMatchObject({ path: [], count: 2, before: [], windows: 1 });
    expect(report).toMatchObject({ current: -1, seen: 1, isCardOpen: false });
  });

  it("tells which mention is in focus, unless it is out of sight", () => {
    expect(aFrame({ opened: MENTIONS[1] ?? null }).report).toMatchObject({
      current: 1,
      sinceMs: 7,
    });
    expect(aFrame({ opened: MENTIONS[0] ?? null }).report).toMatchObject({ current: -1, seen: 1 });
  });

  it("opens a mention with its number and its sentence, brought in sight first", () => {
    const { cards, bringInSight, report, order } = aFrame();
    order({ kind: "open", id: report.id, index: 0, number: 3, of: 12 });
    expect(bringInSight).toHaveBeenCalledExactlyOnceWith(MENTIONS[0]);
    expect(cards.openByKey).toHaveBeenCalledExactlyOnceWith(
      MENTIONS[0],
      "Mention 3 of 12: Envoys met in Bali on Monday.",
    );
  });

  it("gives way to a card of another frame, and to no other order that is not its own", () => {
    const { cards, announce, report, order } = aFrame();
    const id = report.id + 1;
    order({ kind: "pin", id });
    order({ kind: "none", id });
    expect(cards.leave).not.toHaveBeenCalled();
    order({ kind: "open", id, index: 0, number: 1, of: 1 });
    expect(cards.leave).toHaveBeenCalledOnce();
    for (const wrong of [cards.openByKey, cards.pin, announce])
      expect(wrong).not.toHaveBeenCalled();
  });

  it("pins, says that there is no name, and closes or takes the focus back with all others", () => {
    const { cards, announce, report, order } = aFrame();
    order({ kind: "pin", id: report.id });
    order({ kind: "none", id: report.id });
    order({ kind: "escape" });
    order({ kind: "focus" });
    for (const done of [cards.pin, cards.escape, cards.focusAgain]) {
      expect(done).toHaveBeenCalledOnce();
    }
    expect(announce).toHaveBeenCalledExactlyOnceWith("No names from your packs on this page");
  });
});
