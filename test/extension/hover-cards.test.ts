// @vitest-environment jsdom
// When a card opens is told by hover-state; here, what of the reader's hand gets that far.
import { afterEach, describe, expect, it, vi } from "vitest";
import { HOVER_DELAY_MS } from "../../src/card/hover-state.ts";
import type { CardRequest } from "../../src/card/mount-card.ts";
import type { PrintedCard } from "../../src/card/printed-card.tsx";
import { createHoverCards } from "../../src/extension/hover-cards.ts";
import { DEFAULT_SETTINGS } from "../../src/extension/settings.ts";
import type { PlacedMention } from "../../src/page/text-block.ts";
import { bundledCards } from "./bundled-cards.ts";

afterEach(() => document.body.replaceChildren());

/** A page with one name in an element of `html`, drawn or quiet, and a hand over it. */
function aName(html: string, { isDrawn = true, isKnown = true, settings = {} } = {}) {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild ?? document.body;
  const [printed = null] = bundledCards(["bali"]).cards;
  const placed = { block: { element }, mention: { entityId: "bali" } } as unknown as PlacedMention;
  const show = vi.fn<(request: CardRequest) => void>();
  const keep = vi.fn();
  let over: PlacedMention | null = placed;
  let known: PrintedCard | null = isKnown ? printed : null;
  const cards = createHoverCards({
    view: window,
    home: { view: window, offset: () => ({ x: 0, y: 0 }) },
    escapeElsewhere: vi.fn(),
    settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
    cardOf: () => known,
    page: {
      ...{ start: vi.fn(), stop: vi.fn(), setDrawing: vi.fn(), activate: vi.fn() },
      entityIds: () => new Set(),
      mentions: () => [placed],
      mentionAt: () => over,
      rectsOf: () => [new DOMRect(0, 0, 60, 20)],
      isDrawn: () => isDrawn,
      ...{ countBefore: () => 0, bringInSight: vi.fn(), toneOf: () => "dark" },
    },
    card: {
      ...{ leave: vi.fn(), focusAgain: vi.fn(), show, hide: vi.fn(), stop: vi.fn() },
      ...{
        escape: () => false,
        pin: vi.fn(),
        announce: vi.fn(),
        isOpen: () => true,
        isTarget: () => false,
        rect: () => null,
      },
    },
  });
  const tap = (pointerType: "mouse" | "touch") =>
    cards.hear({
      kind: "tap",
      x: 5,
      y: 5,
      timeStamp: 0,
      isPressed: false,
      pointerType,
      target: element,
      keep,
    });
  return {
    ...{ cards, show, keep, tap, placed },
    shown: () => show.mock.calls.length,
    move: (x: number) =>
      cards.hear({ kind: "move", x, y: 5, timeStamp: 0, isPressed: false, pointerType: "mouse" }),
    putUnderPointer: (name: boolean) => {
      over = name ? placed : null;
    },
    learn: () => {
      known = printed;
      cards.cardsCame();
    },
  };
}

const TEXT = "<p>Bali</p>";
const LINK = `<a href="#bali">Bali</a>`;

describe("a tap", () => {
  it("opens a card for touch, on a quiet name too", () => {
    for (const isDrawn of [true, false]) {
      const { tap, show } = aName(TEXT, { isDrawn });
      tap("touch");
      expect(show.mock.calls[0]?.[0]).toMatchObject({ byTouch: true, byPointer: { x: 5, y: 5 } });
    }
  });

  it("on a drawn name in a link opens its card first, and follows the link when it is open", () => {
    const { tap, keep, shown } = aName(LINK);
    tap("touch");
    expect([shown(), keep.mock.calls.length]).toEqual([1, 1]);
    tap("touch");
    expect([shown(), keep.mock.calls.length]).toEqual([1, 1]);
  });

  it("on a quiet name in a link is the link's", () => {
    const { tap, keep, shown } = aName(LINK, { isDrawn: false });
    tap("touch");
    expect([shown(), keep.mock.calls.length]).toEqual([0, 0]);
  });
});

describe("a click", () => {
  it("opens a card for the mouse on a drawn name, not on a quiet one", () => {
    const drawn = aName(TEXT);
    drawn.tap("mouse");
    expect(drawn.show.mock.calls[0]?.[0]).toMatchObject({ byTouch: false });
    const quiet = aName(TEXT, { isDrawn: false });
    quiet.tap("mouse");
    expect(quiet.shown()).toBe(0);
  });

  it("on a link is the link's", () => {
    const { tap, keep, shown } = aName(LINK);
    tap("mouse");
    expect([shown(), keep.mock.calls.length]).toEqual([0, 0]);
  });

  it("that ends a selection of text opens nothing", () => {
    const { tap, shown } = aName(TEXT);
    window.getSelection()?.selectAllChildren(document.body);
    tap("mouse");
    expect(shown()).toBe(0);
    window.getSelection()?.removeAllRanges();
  });
});

const rest = () => new Promise((resolve) => setTimeout(resolve, HOVER_DELAY_MS + 50));

describe("the pointer", () => {
  it("opens a card by resting on a name, but not on one that the page has scrolled under it", async () => {
    const { move, shown, putUnderPointer, cards } = aName(TEXT);
    putUnderPointer(false);
    move(5);
    putUnderPointer(true);
    move(5);
    await rest();
    expect(shown()).toBe(0);
    move(6);
    await rest();
    expect(shown()).toBe(1);
    cards.stop();
  });

  it("opens a card as soon as it is known what to say", () => {
    const { tap, shown, learn } = aName(TEXT, { isKnown: false });
    tap("mouse");
    expect(shown()).toBe(0);
    learn();
    expect(shown()).toBe(1);
  });

  it("opens nothing by resting where the reader wants a click", async () => {
    const { move, shown, tap } = aName(TEXT, { settings: { openOn: "click" } });
    move(5);
    await rest();
    expect(shown()).toBe(0);
    tap("mouse");
    expect(shown()).toBe(1);
  });
});

describe("a card", () => {
  it.each([
    ["system", "light dark"],
    ["light", "light"],
    ["page", "dark"],
  ] as const)(
    "has for the theme %s the colours %s, and text of the chosen size",
    (theme, colors) => {
      const { tap, show } = aName(TEXT, { settings: { theme, textScale: 1.3 } });
      tap("mouse");
      expect(show.mock.calls[0]?.[0]).toMatchObject({ colors, scale: 1.3 });
    },
  );

  it("that a key opens tells what it is about and takes the focus, once more if it is open", () => {
    const { cards, show, placed } = aName(TEXT);
    for (let times = 1; times <= 2; times++) {
      cards.openByKey(placed, "Mention 1 of 1: Bali");
      expect(show).toHaveBeenCalledTimes(times);
      expect(show.mock.lastCall?.[0]).toMatchObject({ byPointer: null, told: expect.any(String) });
    }
    expect(cards.lastOpened().placed).toBe(placed);
  });

  it("of the pointer tells nothing of the one that a key opened before", () => {
    const { cards, show, placed, tap } = aName(TEXT);
    cards.openByKey(placed, "Mention 1 of 1: Bali");
    cards.closed();
    tap("mouse");
    expect(show.mock.lastCall?.[0]).toMatchObject({ byPointer: { x: 5, y: 5 }, told: null });
  });
});
