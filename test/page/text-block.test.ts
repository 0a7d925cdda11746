// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { BlockOffset } from "../../src/matching/mention.ts";
import { blockOf } from "../../src/page/read-blocks.ts";
import { pointsOf } from "../../src/page/text-block.ts";

const spanOf = (start: number, end: number) => ({
  start: start as BlockOffset,
  end: end as BlockOffset,
});

describe("pointsOf", () => {
  document.body.innerHTML = "<p>New <b>START</b> ended</p>";
  const [first, bold, last] = ["p", "b", "p"].map(
    (name, index) => document.querySelector(name)?.childNodes[index === 2 ? 2 : 0] as Text,
  ) as [Text, Text, Text];
  const block = blockOf([first, bold, last]);
  if (!block) throw new Error("no block");

  it("ends in the node of the last character, not at the beginning of the next", () => {
    expect(pointsOf(block, spanOf(4, 9))).toEqual({
      start: { node: bold, offset: 0 },
      end: { node: bold, offset: 5 },
    });
  });

  it("begins in the node of the first character, not at the end of the one before", () => {
    expect(pointsOf(block, spanOf(0, 9)).start).toEqual({ node: first, offset: 0 });
    expect(pointsOf(block, spanOf(9, 12)).start).toEqual({ node: last, offset: 0 });
  });
});
