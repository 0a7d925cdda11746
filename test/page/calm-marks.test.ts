import { describe, expect, it } from "vitest";
import { createNearMentions, crowdedAmong } from "../../src/page/calm-marks.ts";
import type { KnownBlock } from "../../src/page/known-blocks.ts";
import type { PlacedMention } from "../../src/page/text-block.ts";

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

describe("createNearMentions", () => {
  /** A paragraph at so many px from the window's top, with one mention; notes when it is measured. */
  const paragraph = (name: string, top: { px: number }, measured: string[]) => ({
    name,
    block: {
      element: {
        getBoundingClientRect() {
          measured.push(name);
          return { top: top.px, bottom: top.px + 20 };
        },
      },
    },
    placed: [{ name }],
  });

  function page() {
    const measured: string[] = [];
    const [near, far] = [{ px: 100 }, { px: 9000 }];
    const blocks = [paragraph("near", near, measured), paragraph("far", far, measured)];
    const mentions = createNearMentions(
      { innerHeight: 800 } as Window,
      () => blocks as unknown as KnownBlock[],
      () => [],
    );
    let shown: readonly PlacedMention[] = [];
    const isDrawn = (placed: PlacedMention) =>
      blocks.some((block) => block.placed.includes(placed as never));
    return {
      ...{ blocks, measured, near, far, mentions },
      names() {
        measured.length = 0;
        const among = mentions.among(shown, isDrawn);
        let step = among.next();
        while (!step.done) step = among.next();
        shown = step.value;
        return shown.map((placed) => (placed as unknown as { name: string }).name);
      },
    };
  }

  it("gives the mentions within two windows, and asks only those that came since", () => {
    const { blocks, measured, names } = page();
    expect(names()).toEqual(["near"]);
    blocks.push(paragraph("new", { px: 1500 }, measured));
    expect(names()).toEqual(["near", "new"]);
    expect(measured).toEqual(["new"]);
  });

  it("asks all again when the layout may be another", () => {
    const { near, far, mentions, names } = page();
    names();
    [near.px, far.px] = [-9000, 100];
    mentions.forget();
    expect(names()).toEqual(["far"]);
  });

  it("leaves out what has gone", () => {
    const { blocks, names } = page();
    names();
    blocks.shift();
    expect(names()).toEqual([]);
  });
});
