// @vitest-environment jsdom
// Sizes are given here as a browser would measure them; jsdom lays nothing out.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepPlaced } from "../../src/card/keep-placed.ts";

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { currentCSSZoom: 1 });
  Object.assign(window, {
    innerHeight: 800,
    visualViewport: { offsetLeft: 0, offsetTop: 0, width: 1280, height: 800 },
  });
});

/** Which parts, by their places from the lightest on, a card leaves out that has so many px below its mark. */
async function leftOut(roomPx: number, headPx: number, partsPx: readonly number[]) {
  const bottom = 800 - 16 - roomPx;
  const anchor = {
    rects: () => [new DOMRect(100, bottom - 20, 60, 20)],
    contextElement: document.body,
  };
  let drawn = 0;
  const placed = keepPlaced({
    ...{ view: window, anchor, byPointer: null, isSheet: false, close: vi.fn() },
    droppable: () => partsPx.length,
    draw(dropped) {
      drawn = dropped;
      const kept = partsPx.filter((_, part) => ((dropped >> part) & 1) === 0);
      const height = kept.reduce((sum, px) => sum + px, headPx);
      const card = document.createElement("div");
      Object.defineProperties(card, {
        offsetWidth: { value: 352 },
        offsetHeight: { value: height },
      });
      return card;
    },
  });
  await placed.refit();
  placed.stop();
  return partsPx.flatMap((_, part) => ((drawn >> part) & 1 ? [part] : []));
}

describe("a card leaves out", () => {
  it("nothing where all has room", async () => {
    expect(await leftOut(500, 300, [60, 60, 60])).toEqual([]);
  });

  it("its lightest parts first, as few as will do", async () => {
    expect(await leftOut(500, 400, [60, 60, 60])).toEqual([0, 1]);
  });

  it("no light part where a heavier and higher one must go and is enough", async () => {
    expect(await leftOut(500, 400, [70, 120])).toEqual([1]);
    expect(await leftOut(500, 400, [60, 30, 120])).toEqual([2]);
    expect(await leftOut(500, 400, [60, 80, 120])).toEqual([0, 2]);
  });

  it("nothing where even all that can go is not enough: it scrolls, and may hold all of it", async () => {
    expect(await leftOut(500, 550, [60, 60])).toEqual([]);
  });
});

describe("a card that changes in place", () => {
  /** More room above than below, and under the mark enough for the first card alone. */
  const MARK = new DOMRect(100, 400, 60, 20);
  const BELOW_PX = 800 - 420 - 16;

  it("stays on its side where the next one is higher, and leaves out what has no room there", async () => {
    const card = document.createElement("div");
    let heightPx = BELOW_PX - 10;
    const dropped: number[] = [];
    const placed = keepPlaced({
      ...{ view: window, byPointer: null, isSheet: false, close: vi.fn(), droppable: () => 1 },
      anchor: { rects: () => [MARK], contextElement: document.body },
      draw(without) {
        dropped.push(without);
        const height = heightPx - (without & 1 ? 60 : 0);
        for (const [name, value] of Object.entries({ offsetWidth: 352, offsetHeight: height })) {
          Object.defineProperty(card, name, { value, configurable: true });
        }
        return card;
      },
    });
    await placed.refit();
    const under = card.style.top;
    heightPx = BELOW_PX + 10;
    await placed.refit();
    placed.stop();
    expect(card.style.top).toBe(under);
    expect((dropped.at(-1) ?? 0) & 1).toBe(1);
  });
});
