import { describe, expect, it } from "vitest";
import { type FrameReport, inReadingOrder, orderFor } from "../../src/extension/frame-order.ts";

const aFrame = (given: Partial<FrameReport>): FrameReport => ({
  ...{ id: 0, path: [], windows: 1, count: 0, before: [], current: -1, sinceMs: 0, seen: 0 },
  ...{ isCardOpen: false, ...given },
});

/** "0.1" is the second mention of the frame with id 0. */
const orderOf = (...reports: FrameReport[]) =>
  inReadingOrder(reports).map(({ frame, index }) => `${frame.id}.${index}`);

describe("the mentions of all frames", () => {
  it("stand where their frame stands in its parent's text, however deep", () => {
    const top = aFrame({ id: 0, count: 3, before: [1, 3] });
    const first = aFrame({ id: 1, path: [0], count: 2, before: [1] });
    const inFirst = aFrame({ id: 2, path: [0, 0], count: 1 });
    const last = aFrame({ id: 3, path: [1], count: 1 });
    const all = ["0.0", "1.0", "2.0", "1.1", "0.1", "0.2", "3.0"];
    expect(orderOf(top, first, inFirst, last)).toEqual(all);
    expect(orderOf(last, inFirst, first, top)).toEqual(all);
  });

  it("come last in a frame that its parent does not list, or whose parent does not answer", () => {
    const top = aFrame({ id: 0, count: 2, before: [0] });
    const inShadow = aFrame({ id: 1, path: [-1], count: 1 });
    const orphan = aFrame({ id: 2, path: [0, 3], count: 1 });
    expect(orderOf(inShadow, orphan, top)).toEqual(["0.0", "0.1", "1.0", "2.0"]);
  });
});

describe("a command", () => {
  const top = aFrame({ id: 7, count: 3, before: [1] });
  const inner = aFrame({ id: 8, path: [0], count: 1 });
  const opens = (command: string, ...reports: FrameReport[]) => {
    const order = orderFor(command, reports);
    return order?.kind === "open" && `${order.id}.${order.index}, ${order.number}/${order.of}`;
  };

  it("goes from the mention in focus to the next and the one before, through frames", () => {
    const focused = { ...top, current: 0 };
    expect(opens("next-mention", focused, inner)).toBe("8.0, 2/4");
    expect(opens("previous-mention", focused, inner)).toBe("7.2, 4/4");
    expect(opens("open-card", focused, inner)).toBe("7.0, 1/4");
    expect(opens("next-mention", { ...top, current: 2 }, inner)).toBe("7.0, 1/4");
  });

  it("goes on from the frame where a mention came into focus last", () => {
    const reports = [
      { ...top, current: 2, sinceMs: 10 },
      { ...inner, current: 0, sinceMs: 20 },
    ];
    expect(opens("next-mention", ...reports)).toBe("7.1, 3/4");
  });

  it("begins with what is seen of the page where no mention is in focus", () => {
    expect(opens("next-mention", { ...top, seen: 1 }, inner)).toBe("7.1, 3/4");
    expect(opens("open-card", { ...top, seen: 1 }, inner)).toBe("7.1, 3/4");
    expect(opens("previous-mention", { ...top, seen: 1 }, inner)).toBe("8.0, 2/4");
    expect(opens("next-mention", { ...top, seen: -1 }, inner)).toBe("7.0, 1/4");
  });

  it("has the top document say so where there is no mention at all", () => {
    const none = { ...top, count: 0, seen: -1 };
    const order = orderFor("next-mention", [{ ...inner, count: 0, seen: -1 }, none]);
    expect(order).toEqual({ id: 7, kind: "none" });
    expect(orderFor("next-mention", [])).toBe(null);
  });

  it("pins the card where one is open, and does nothing where none is", () => {
    expect(orderFor("pin-card", [top, { ...inner, isCardOpen: true }])).toEqual({
      id: 8,
      kind: "pin",
    });
    expect(orderFor("pin-card", [top, inner])).toBe(null);
  });
});
