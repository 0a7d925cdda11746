import { describe, expect, it } from "vitest";
import { addTo, ratesOf, scoreText, type Tally } from "../../src/commands/score-spotting.ts";

const at = (start: number, end: number, entity = "russia") => ({ start, end, entity });

describe("scoring what was found in a text", () => {
  it("counts a mention as right only with the same span and entity", () => {
    const gold = [at(0, 6), at(10, 16), at(20, 26)];
    const found = [at(0, 6), at(10, 15), at(20, 26, "china")];
    const { right, wrong, missed } = scoreText(found, gold, []);
    expect(right).toEqual([at(0, 6)]);
    expect(wrong).toHaveLength(2);
    expect(missed).toHaveLength(2);
  });

  it("counts what overlaps an optional span neither way", () => {
    const { right, wrong, missed } = scoreText([at(5, 9)], [], [{ start: 3, end: 7 }]);
    expect([right, wrong, missed]).toEqual([[], [], []]);
  });

  it("takes all texts as one for precision, recall and F1", () => {
    const tallies = new Map<string, Tally>();
    addTo(tallies, scoreText([at(0, 6), at(7, 9)], [at(0, 6)], []), () => "all");
    addTo(tallies, scoreText([], [at(0, 6)], []), () => "all");
    expect(ratesOf(tallies.get("all") ?? { right: 0, wrong: 0, missed: 0 })).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
  });

  it("is perfect where there is nothing to find and nothing was found", () => {
    expect(ratesOf({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
