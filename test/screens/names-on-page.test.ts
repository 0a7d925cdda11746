import { describe, expect, it } from "vitest";
import { summaryOf } from "../../src/screens/names-on-page.ts";
import { aBase } from "../make/base.ts";
import { anEntityId } from "../make/pack.ts";

const counted = (...names: [string, number][]) =>
  names.map(([id, count]) => ({ entityId: anEntityId(id), count }));
const sheet = aBase().sheetFor(["ada-lindqvist", "bo-hansson", "harbour-pact"]);

describe("what a page holds", () => {
  it("is counted in names, mentions and facts, each fact once", () => {
    const names = counted(["ada-lindqvist", 2], ["bo-hansson", 3]);
    expect(summaryOf(names, sheet, 5)).toMatchObject({
      ...{ nameCount: 2, mentionCount: 5, factCount: 4, moreCount: 0 },
    });
  });

  it("puts first what is mentioned most, then what comes first", () => {
    const names = counted(["bo-hansson", 1], ["harbour-pact", 1], ["ada-lindqvist", 4]);
    const { top, moreCount } = summaryOf(names, sheet, 2);
    expect(top.map(({ entity }) => entity.id)).toEqual(["ada-lindqvist", "bo-hansson"]);
    expect(moreCount).toBe(1);
  });

  it("passes over a name of which nothing is known", () => {
    expect(summaryOf(counted(["nobody", 4]), sheet, 5)).toMatchObject({ nameCount: 0, top: [] });
  });
});
