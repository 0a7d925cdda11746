import { describe, expect, it } from "vitest";
import { packWarnings } from "../../src/commands/pack-warnings.ts";
import { describeProblem } from "../../src/facts/parse-pack.ts";
import { aFact, anEntity, aPack, type PackJson } from "../make/pack.ts";

function warningsOf(given: Partial<PackJson>): string[] {
  return packWarnings(aPack(given)).map(describeProblem);
}

function saying(statement: string): Partial<PackJson> {
  return { facts: [aFact({ statement })] };
}

describe("packWarnings", () => {
  it("warns of a weak name without contexts, also beside a full one", () => {
    const matching = { weak: ["Lindqvist"] };
    const entity = anEntity({ aliases: ["Ada Lindqvist", "Lindqvist"], matching });
    expect(warningsOf({ entities: [entity] })).toEqual([
      'entities[0].matching.weak[0]: only "Ada Lindqvist" on the same page can tell who "Lindqvist" is: no title, no context',
    ]);
  });

  it.each([{ titles: ["Captain"] }, { contexts: ["harbour"] }])(
    "has nothing against a weak name alone with %j",
    (rules) => {
      const matching = { weak: ["Lindqvist"], ...rules };
      const entity = anEntity({ aliases: ["Lindqvist"], matching });
      expect(warningsOf({ entities: [entity] })).toEqual([]);
    },
  );

  it("lets capitals tell an abbreviation from a word", () => {
    expect(warningsOf({ entities: [anEntity({ name: "US" })] })).toEqual([]);
    expect(warningsOf({ entities: [anEntity({ name: "Us" })] })).toHaveLength(1);
  });

  it("does not take English words for common in a pack of another language", () => {
    expect(warningsOf({ language: "de", entities: [anEntity({ name: "Bout" })] })).toEqual([]);
  });

  it("warns of two entities with one name, however it is spelled", () => {
    const entities = [anEntity({ name: "G-20" }), anEntity({ id: "room", name: "G 20" })];
    expect(warningsOf({ entities })).toEqual(['entities[1].aliases[0]: "G 20" also names g-20']);
  });

  it.each([
    ["She sailed on Thursday.", '"Thursday" says nothing later: give the date'],
    ["She sailed last week.", '"last week" says nothing later: give the date'],
    ["She sailed", "does not end like a sentence"],
    ["She called it “a very good day indeed”.", "quotes 5 words, more than 4"],
  ])("warns of the statement %j", (statement, warning) => {
    expect(warningsOf(saying(statement))).toEqual([`facts[0].statement: ${warning}`]);
  });

  it.each(["She saw “a good day”.", "She said “divergences”", "She sailed on 2 March 2023."])(
    "has nothing against the statement %j",
    (statement) => {
      expect(warningsOf(saying(statement))).toEqual([]);
    },
  );

  it("warns of a relation that rests on a fact about somebody else", () => {
    const relation = { from: "ada-lindqvist", type: "leads", to: "bo" } as const;
    const entities = [anEntity(), anEntity({ name: "Bo" })];
    expect(
      warningsOf({ entities, relations: [{ ...relation, facts: ["lindqvist-log"] }] }),
    ).toEqual(['relations[0].facts[0]: "lindqvist-log" is not about bo']);
  });
});
