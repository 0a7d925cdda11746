import { describe, expect, it } from "vitest";
import { crowdedAmong } from "../../src/page/calm-marks.ts";

const every = (count: number, gap: number, from = 0) =>
  new Map(Array.from({ length: count }, (_, index) => [from + index, from + index * gap]));

describe("crowdedAmong", () => {
  it("finds none where no window holds more than fourteen", () => {
    expect(crowdedAmong(every(14, 10), 800).size).toBe(0);
    expect(crowdedAmong(every(100, 60), 800).size).toBe(0);
  });

  it("finds all that share one window with fourteen others", () => {
    expect(crowdedAmong(every(15, 10), 800).size).toBe(15);
  });

  it("leaves out those that stand apart", () => {
    const tops = new Map([...every(15, 10), [99, 5000]]);
    expect(crowdedAmong(tops, 800).has(99)).toBe(false);
  });
});
