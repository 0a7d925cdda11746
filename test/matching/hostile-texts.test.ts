import { describe, expect, it } from "vitest";
import { mentionsIn } from "../make/bracketed.ts";
import { LEXICON } from "../make/lexicon.ts";

const counted = (count: number) => Array.from({ length: count }, (_, i) => i).join(" ");

/** Far above what any of these takes on a busy machine, far below what a pattern that backtracks would. */
const MOST_MS = 15_000;

describe("a text made to be slow", () => {
  it.each([
    ["a row of numbers", `${counted(60)} NATO said 1 (x`],
    ["a row of numbers before a credit", `${counted(120)} (AP) x`],
    ["a row of capitals", `${"Aa ".repeat(200)}Washington${" Aa".repeat(200)}`],
    ["a row of scores", `Michigan ${"10-1 ".repeat(100)}`],
    ["a row of results", `${"12 ".repeat(100)}Michigan ${"12 ".repeat(100)}`],
    ["a row of hyphens", `${"U-".repeat(150)}NATO`],
    ["half a long form", `${"National And Of The ".repeat(40)}NATO`],
    ["quotation marks", `${"“A ".repeat(150)}Russia${" A”".repeat(150)}`],
    ["a row of names", "G20 US ".repeat(150)],
    ["a long apposition", `Wang Yi, a ${"very ".repeat(100)}x`],
  ])("is read in time: %s", (_, text) => {
    const start = performance.now();
    mentionsIn(LEXICON, [text]);
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });
});
