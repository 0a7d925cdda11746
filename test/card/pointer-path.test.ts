import { describe, expect, it } from "vitest";
import { isHeadingFor, speedBetween } from "../../src/card/pointer-path.ts";

const card = { left: 100, top: 200, right: 450, bottom: 500 };

describe("speedBetween", () => {
  it("is the way over the time, in px/ms", () => {
    expect(speedBetween({ x: 0, y: 0, timeMs: 0 }, { x: 30, y: 40, timeMs: 100 })).toBe(0.5);
  });

  it("is nothing for samples so far apart that the pointer stood between them", () => {
    expect(speedBetween({ x: 0, y: 0, timeMs: 0 }, { x: 900, y: 0, timeMs: 101 })).toBe(0);
  });

  it("is finite for two samples of the same millisecond", () => {
    expect(speedBetween({ x: 0, y: 0, timeMs: 5 }, { x: 3, y: 0, timeMs: 5 })).toBe(3);
  });
});

describe("isHeadingFor", () => {
  const heading = (apex: [number, number], from: [number, number], to: [number, number]) => {
    const [a, b, c] = [apex, from, to].map(([x, y]) => ({ x, y }));
    return a && b && c ? isHeadingFor(card, a, b, c) : null;
  };

  it("is true on the straight way down to a card below", () => {
    expect(heading([150, 150], [150, 150], [160, 170])).toBe(true);
  });

  it("is true on the way to the card's far corner", () => {
    expect(heading([150, 150], [150, 150], [280, 172])).toBe(true);
  });

  it("is false outside of the triangle, even when coming nearer", () => {
    expect(heading([150, 150], [150, 150], [20, 160])).toBe(false);
  });

  it("is false inside of the triangle when going away from the card", () => {
    expect(heading([150, 150], [160, 190], [160, 180])).toBe(false);
  });

  it("is true on the way up to a card above", () => {
    expect(heading([300, 560], [300, 560], [290, 530])).toBe(true);
  });

  it("is true on the way to a card at the side", () => {
    expect(heading([520, 300], [520, 300], [490, 320])).toBe(true);
    expect(heading([40, 300], [40, 300], [70, 280])).toBe(true);
  });
});
