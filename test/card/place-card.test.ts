// @vitest-environment jsdom
// Sizes are given here as a browser would measure them; jsdom lays nothing out.
import { beforeEach, describe, expect, it } from "vitest";
import { placeCard } from "../../src/card/place-card.ts";

const LINE_PX = 30;

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { currentCSSZoom: 1 });
  Object.assign(window, {
    innerWidth: 1000,
    innerHeight: 700,
    visualViewport: { offsetLeft: 0, offsetTop: 0, width: 1000, height: 700 },
  });
  document.body.innerHTML = `<p style="line-height: ${LINE_PX}px">Lindqvist</p>`;
});

/** Where a card of 352 by 200 px comes to stand at a mark of these lines, each 20 px high. */
async function placed(
  lines: readonly { x: number; y: number; width?: number }[],
  { dir = "ltr", height = 200, pointer = null as { x: number; y: number } | null } = {},
) {
  const card = document.createElement("div");
  card.dir = dir;
  document.body.append(card);
  Object.defineProperties(card, { offsetWidth: { value: 352 }, offsetHeight: { value: height } });
  const rects = lines.map(({ x, y, width = 60 }) => new DOMRect(x, y, width, 20));
  const contextElement = document.querySelector("p") ?? document.body;
  const roomPx = await placeCard(card, { rects: () => rects, contextElement }, pointer);
  return { x: Number.parseFloat(card.style.left), y: Number.parseFloat(card.style.top), roomPx };
}

describe("a card stands", () => {
  it("4 px under the line of its mark, and begins 12 px before it", async () => {
    expect(await placed([{ x: 100, y: 100 }])).toMatchObject({ x: 88, y: 129 });
  });

  it("above the line where there is too little room under it and more above", async () => {
    expect(await placed([{ x: 100, y: 600 }])).toMatchObject({ x: 88, y: 391 });
  });

  it("under it where there is more room than above, though too little", async () => {
    expect(await placed([{ x: 100, y: 300 }], { height: 600 })).toMatchObject({ y: 329 });
  });

  it("12 px from the window's sides at least", async () => {
    expect(await placed([{ x: 5, y: 100 }])).toMatchObject({ x: 12 });
    expect(await placed([{ x: 900, y: 100 }])).toMatchObject({ x: 636 });
  });

  it("with its end 12 px behind the mark's in a language that is read from the right", async () => {
    expect(await placed([{ x: 600, y: 100 }], { dir: "rtl" })).toMatchObject({ x: 320 });
  });

  it("clear of all lines of its mark, at the one that the pointer is on", async () => {
    const lines = [
      { x: 700, y: 100 },
      { x: 40, y: 130 },
    ];
    expect(await placed(lines, { pointer: { x: 50, y: 140 } })).toMatchObject({ x: 28, y: 159 });
    expect(await placed(lines)).toMatchObject({ x: 636, y: 159 });
  });
});

describe("the room of a card", () => {
  it("reaches from the line to 12 px before the window's edge", async () => {
    expect((await placed([{ x: 100, y: 100 }])).roomPx).toBe(559);
    expect((await placed([{ x: 100, y: 600 }])).roomPx).toBe(579);
  });

  it("is none where the mark is gone or out of sight", async () => {
    expect((await placed([])).roomPx).toBe(null);
    expect((await placed([{ x: 100, y: -60 }])).roomPx).toBe(null);
  });
});
