import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeProblem, parsePack } from "../../src/facts/parse-pack.ts";
import { aFact, anEntity, type PackJson, packJson } from "../make/pack.ts";

function problemsOf(json: unknown): string[] {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.problems.map(describeProblem);
}

/** A pack with members of any type, to break what types forbid. */
function broken(members: Readonly<Record<string, unknown>>): unknown {
  return { ...packJson(), ...members };
}

describe("a sound pack", () => {
  it("is taken, without the members that the format does not know", () => {
    const json = { ...packJson(), $schema: "./pack.schema.json", colour: "red" };
    const parsed = parsePack(json);
    expect(parsed.ok && Object.keys(parsed.pack)).not.toContain("colour");
    expect(parsed.ok && parsed.pack.entities[0]?.name).toBe("Ada Lindqvist");
  });

  it("is not changed by reading it", () => {
    const json = packJson();
    const before = structuredClone(json);
    parsePack(json);
    expect(json).toEqual(before);
  });
});

describe("the version of a pack", () => {
  it.each(["1.0.0", "0.12.3", "2.0.0-beta.1", "1.0.0+20230302"])("may be %s", (version) => {
    expect(problemsOf(packJson({ version }))).toEqual([]);
  });

  it.each(["1.0", "v1.0.0", "01.0.0", "1.0.0-", "1.0.0 "])("may not be %s", (version) => {
    expect(problemsOf(packJson({ version }))).toEqual([
      `version: must be a version like 1.0.0, not "${version}"`,
    ]);
  });
});

describe("something that is no pack", () => {
  it.each([
    [null, "pack: must be an object, not null"],
    [undefined, "pack: must be an object, not undefined"],
    [[], "pack: must be an object, not a list"],
    ["{}", "pack: must be an object, not string"],
    [7, "pack: must be an object, not number"],
  ])("is refused in one line: %j", (json, problem) => {
    expect(problemsOf(json)).toEqual([problem]);
  });

  it("has all its missing members named", () => {
    expect(problemsOf({})).toEqual(
      [
        "format",
        "id",
        "title",
        "version",
        "language",
        "asOf",
        "sources",
        "entities",
        "facts",
        "relations",
        "disputes",
      ].map((member) => `${member}: is missing`),
    );
  });

  it("is refused with problems, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(problemsOf(json)).not.toEqual([]);
      }),
    );
  });

  it("is refused with problems where one member of a good pack is replaced by anything", () => {
    const members = fc.constantFrom<keyof PackJson>("sources", "entities", "facts", "disputes");
    fc.assert(
      fc.property(members, fc.jsonValue(), (member, value) => {
        fc.pre(!Array.isArray(value) || value.length > 0);
        expect(problemsOf(broken({ [member]: value }))).not.toEqual([]);
      }),
    );
  });
});

describe("the form of members", () => {
  it.each<[Record<string, unknown>, string]>([
    [{ format: 2 }, "format: must be 1, not 2"],
    [{ id: "My Pack" }, 'id: must be a slug like new-start, not "My Pack"'],
    [{ title: "" }, "title: must not be empty"],
    [{ version: "1" }, 'version: must be a version like 1.0.0, not "1"'],
    [{ asOf: "yesterday" }, 'asOf: must be a date like 2023-03-02, not "yesterday"'],
    [{ asOf: "2023-02-30" }, "asOf: no calendar has a 2023-02-30"],
    [{ entities: "none" }, 'entities: must be a list, not "none"'],
    [{ entities: [null] }, "entities[0]: must be an object, not null"],
    [
      { entities: [{ ...anEntity(), kind: "ship" }] },
      'entities[0].kind: must be "person" | "organization" | "country" | "place" | "city" | "treaty" | "measure" | "document" | "event", not "ship"',
    ],
    [
      { facts: [{ ...aFact(), statement: "x".repeat(101) }] },
      "facts[0].statement: must have at most 100 characters, not 101",
    ],
    [{ facts: [{ ...aFact(), weight: 4 }] }, "facts[0].weight: must be 1 | 2 | 3, not 4"],
    [
      { facts: [{ ...aFact(), perishable: "no" }] },
      'facts[0].perishable: must be true or false, not "no"',
    ],
    [
      { facts: [{ ...aFact(), sources: [{ source: "ledger", paragraph: 1.5 }] }] },
      "facts[0].sources[0].paragraph: must be a whole number, not 1.5",
    ],
    [
      { facts: [{ ...aFact(), statement: " Ada Lindqvist sails." }] },
      "facts[0].statement: must be one line, without white space at its ends",
    ],
    [
      { entities: [anEntity(), { ...anEntity({ name: "Bo" }), aliases: ["Bo\nBerg"] }] },
      "entities[1].aliases[0]: must be one line, without white space at its ends",
    ],
  ])("is checked in words for authors: %j", (members, problem) => {
    expect(problemsOf(broken(members))).toContain(problem);
  });

  it("refuses a source that is not on the secure web", () => {
    const [source] = packJson().sources;
    expect(
      problemsOf(broken({ sources: [{ ...source, url: "http://ledger.example/1" }] })),
    ).toEqual(['sources[0].url: must begin with "https://", not "http://l"']);
  });
});

describe("what members say of each other", () => {
  it("names a paragraph that a source does not have", () => {
    const facts = [
      aFact(),
      aFact({ id: "second", sources: [{ source: "ledger", paragraph: 31 }] }),
    ];
    expect(problemsOf(packJson({ facts }))).toEqual([
      "facts[1].sources[0].paragraph: ledger has 10 paragraphs, not 31",
    ]);
  });

  it("names every reference that leads nowhere", () => {
    const json = packJson({
      facts: [aFact({ about: ["nobody"], sources: [{ source: "gazette", paragraph: 1 }] })],
      relations: [{ from: "ada-lindqvist", type: "leads", to: "atlantis", facts: ["untold"] }],
    });
    expect(problemsOf(json)).toEqual([
      'facts[0].about[0]: "nobody" is no id in entities',
      'facts[0].sources[0].source: "gazette" is no id in sources',
      'relations[0].to: "atlantis" is no id in entities',
      'relations[0].facts[0]: "untold" is no id in facts',
    ]);
  });

  it("names an id that is used twice", () => {
    expect(problemsOf(packJson({ facts: [aFact(), aFact()] }))).toEqual([
      'facts[1].id: "lindqvist-log" is already the id of facts[0].id',
    ]);
  });

  it("lets a source and an entity have the same id", () => {
    const entities = [anEntity(), anEntity({ name: "Ledger" })];
    expect(problemsOf(packJson({ entities }))).toEqual([]);
  });

  it("names a name that is listed twice for one entity, yet not one that two entities share", () => {
    const entities = [
      anEntity({ aliases: ["Ada Lindqvist", "Lindqvist", "Lindqvist"] }),
      anEntity({ name: "Bo Lindqvist", aliases: ["Bo Lindqvist", "Lindqvist"] }),
    ];
    expect(problemsOf(packJson({ entities }))).toEqual([
      'entities[0].aliases[2]: "Lindqvist" is listed twice, first in aliases[1]',
    ]);
  });

  it("names a weak name that is no alias, and a name that is both meant and never meant", () => {
    const matching = { weak: ["Lindquist"], ordinary: ["Ada"], never: ["Ada Lindqvist"] };
    expect(problemsOf(packJson({ entities: [anEntity({ matching })] }))).toEqual([
      'entities[0].matching.weak[0]: "Lindquist" is not among the aliases',
      'entities[0].matching.ordinary[0]: "Ada" is not among the aliases',
      'entities[0].matching.never[0]: "Ada Lindqvist" is also an alias',
    ]);
  });

  it.each(["2023-02-30", "2004-1X", "201X/2023"])(
    "names %s, which is no date of level 1",
    (date) => {
      expect(problemsOf(packJson({ facts: [aFact({ date })] }))).toEqual([
        expect.stringContaining(
          `facts[0].date: "${date}" is no date in EDTF level 1, such as 2023-`,
        ),
      ]);
    },
  );

  it.each(["2018~", "201X", "2022-02-24/..", "2022-02-24/", "2023-02-20/2023-02-26", "2022-22"])(
    "takes %s",
    (date) => {
      expect(problemsOf(packJson({ facts: [aFact({ date })] }))).toEqual([]);
    },
  );

  it("names what the pack knows later than it says", () => {
    const facts = [aFact({ asOf: "2023-03-03" })];
    expect(problemsOf(packJson({ facts, asOf: "2023-03-01" }))).toEqual([
      "sources[0].date: 2023-03-02 is after the pack's asOf, 2023-03-01",
      "facts[0].asOf: 2023-03-03 is after the pack's asOf, 2023-03-01",
    ]);
  });

  it("names a relation of an entity to itself", () => {
    const relation = { from: "ada-lindqvist", type: "leads", to: "ada-lindqvist" } as const;
    expect(
      problemsOf(packJson({ relations: [{ ...relation, facts: ["lindqvist-log"] }] })),
    ).toEqual(["relations[0].to: must be another entity than from"]);
  });

  it("names a relation that is told twice", () => {
    const entities = [anEntity(), anEntity({ name: "Bo Berg" })];
    const relation = { from: "ada-lindqvist", to: "bo-berg", facts: ["lindqvist-log"] };
    const relations = (["leads", "spoke-with", "leads"] as const).map((type) => ({
      ...relation,
      type,
    }));
    expect(problemsOf(packJson({ entities, relations }))).toEqual([
      'relations[2]: "ada-lindqvist leads bo-berg" is told already by relations[0]',
    ]);
  });

  it("names a paragraph that a fact cites twice", () => {
    const sources = [1, 2, 1].map((paragraph) => ({ source: "ledger", paragraph }));
    expect(problemsOf(packJson({ facts: [aFact({ sources })] }))).toEqual([
      'facts[0].sources[2]: "ledger 1" is cited already in facts[0].sources[0]',
    ]);
  });

  it("names a fact to which a dispute has two accounts", () => {
    const facts = ["one", "two"].map((id) => aFact({ id }));
    const accounts = ["one", "two", "two"].map((fact) => ({ fact, answer: "Then", voice: "Ada" }));
    const dispute = { id: "when", question: "When did she sail?", facts: ["one", "two"], accounts };
    expect(problemsOf(packJson({ facts, disputes: [dispute] }))).toEqual([
      'disputes[0].accounts[2].fact: "two" is listed twice, first in accounts[1].fact',
    ]);
  });

  it("names an account of a foreign fact, and a side of a dispute that no account tells", () => {
    const facts = ["one", "two", "three"].map((id) => aFact({ id }));
    const accounts = ["one", "three"].map((fact) => ({ fact, answer: "At dawn", voice: "Ada" }));
    const dispute = { id: "when", question: "When did she sail?", facts: ["one", "two"], accounts };
    expect(problemsOf(packJson({ facts, disputes: [dispute] }))).toEqual([
      'disputes[0].accounts[1].fact: "three" is not among the dispute\'s facts',
      'disputes[0].facts[1]: no account tells "two"',
    ]);
  });

  it("is checked beside the form: all problems come at once", () => {
    const facts = [{ ...aFact({ date: "2023-13" }), weight: 9, about: ["nobody"] }];
    const paths = problemsOf(broken({ facts, title: 5 })).map((line) => line.split(":")[0]);
    expect(paths).toEqual(["title", "facts[0].weight", "facts[0].about[0]", "facts[0].date"]);
  });
});
