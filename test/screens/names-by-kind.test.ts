import { describe, expect, it } from "vitest";
import { namesByKind, sortingName } from "../../src/screens/names-by-kind.ts";
import { aBase, englishWords } from "../make/base.ts";
import { anEntity } from "../make/pack.ts";

describe("names by kind", () => {
  const groups = namesByKind(aBase(), englishWords.compareNames);

  it("puts people by surname, and leaves out kinds without a name", () => {
    expect(groups.map(({ heading, names }) => [heading, names.map((n) => n.entity.name)])).toEqual([
      ["facts_group_people", ["Bo Hansson", "Ada Lindqvist"]],
      ["facts_group_organizations", ["The Pilots' Guild"]],
      ["facts_group_places", ["Port Alba"]],
      ["facts_group_papers", ["Harbour Pact"]],
    ]);
  });

  it("counts the facts about each", () => {
    const people = groups[0]?.names.map(({ factCount }) => factCount);
    expect(people).toEqual([3, 4]);
  });

  it("knows surnames that come first, and no surname of what is no person", () => {
    expect(sortingName(anEntity({ name: "Qin Gang", aliases: ["Qin Gang", "Qin"] }))).toBe(
      "Qin Qin Gang",
    );
    expect(
      sortingName(anEntity({ kind: "organization", name: "The Tide", aliases: ["Tide"] })),
    ).toBe("Tide");
  });
});
