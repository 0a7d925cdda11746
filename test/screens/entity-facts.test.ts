import { describe, expect, it } from "vitest";
import {
  countOf,
  createEntityFacts,
  filterFacts,
  placeOfFact,
} from "../../src/screens/entity-facts.ts";
import { aBase, englishWords } from "../make/base.ts";
import { aFactId } from "../make/pack.ts";

const factsOf = createEntityFacts({
  base: aBase(),
  words: englishWords,
  today: () => new Date("2026-04-01T12:00:00"),
});

function ada() {
  const facts = factsOf("ada-lindqvist");
  if (!facts) throw new RangeError("nothing about Ada Lindqvist");
  return facts;
}

describe("what the facts page shows of an entity", () => {
  it("is nothing for one that the base does not know", () => {
    expect(factsOf("nobody")).toBeNull();
  });

  it("names the other forms of the name", () => {
    expect(ada().aliases).toEqual(["Lindqvist", "Ada of the Quay"]);
  });

  it("tells each source's paragraphs once, in order, and how many facts they bear", () => {
    const told = ada().sources.map(({ source, factCount, paragraphs }) => [
      ...[source.id, factCount, paragraphs],
    ]);
    expect(told).toEqual([
      ["hl", 2, [1, 4]],
      ["qp", 3, [2, 3, 4]],
    ]);
  });

  it("counts facts that several sources have, that one has, and on which they differ", () => {
    const { model } = ada();
    const counts = (["all", "agree", "one", "differ"] as const).map((one) => countOf(one, model));
    expect(counts).toEqual([4, 1, 1, 2]);
  });

  it("filters to the facts that it counts", () => {
    const { model } = ada();
    expect(filterFacts("agree", model).facts.map(({ id }) => id)).toEqual(["log"]);
    expect(filterFacts("one", model).facts.map(({ id }) => id)).toEqual(["pilot"]);
    expect(filterFacts("differ", model)).toMatchObject({ disputes: [{ id: "talk" }], facts: [] });
  });

  it("finds a disputed fact in the row of its dispute", () => {
    const shown = filterFacts("all", ada().model);
    expect(placeOfFact(aFactId("talk"), shown)).toBe(0);
    expect(placeOfFact(aFactId("pilot"), shown)).toBe(2);
    expect(placeOfFact(aFactId("pact-signed"), shown)).toBe(-1);
  });
});
