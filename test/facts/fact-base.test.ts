import { describe, expect, it } from "vitest";
import { type FactBase, lexiconOf, loadFactBase } from "../../src/facts/fact-base.ts";
import { aFact, anEntity, anEntityId, aPack, type PackJson, packJson } from "../make/pack.ts";

function baseOf(given: Partial<PackJson>): FactBase {
  const loaded = loadFactBase([packJson(given)]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.base;
}

/** Ada – Bo – Cy – Dee – Eve, each in one fact with the next; Ada leads Zoe's crew. */
function chain(): FactBase {
  const names = ["Ada", "Bo", "Cy", "Dee", "Eve", "Zoe"];
  const pairs = [
    ["ada", "bo"],
    ["bo", "cy"],
    ["cy", "dee"],
    ["dee", "eve"],
  ];
  return baseOf({
    entities: names.map((name) => anEntity({ name })),
    facts: pairs.map((about) => aFact({ id: about.join("-"), about })),
    relations: [{ from: "ada", type: "leads", to: "zoe", facts: ["ada-bo"] }],
  });
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("loadFactBase", () => {
  it("gives what is wrong with each pack, and no base", () => {
    const loaded = loadFactBase([packJson(), { ...packJson(), title: 3 }, null]);
    expect(loaded).toEqual({
      ok: false,
      problems: [
        { path: "packs[1].title", message: "must be text, not 3" },
        { path: "packs[2]", message: "must be an object, not null" },
      ],
    });
  });

  it("refuses two packs that mean different things by one id", () => {
    const second = packJson({ id: "quay", facts: [aFact({ id: "other" })] });
    const loaded = loadFactBase([packJson(), second]);
    expect(loaded.ok ? [] : loaded.problems.map(({ path }) => path)).toEqual([
      "packs[1].sources[0].id",
      "packs[1].entities[0].id",
    ]);
  });

  it("makes one base of several packs", () => {
    const [source] = packJson().sources;
    if (!source) throw new Error("the pack has no source");
    const second = packJson({
      id: "quay",
      sources: [{ ...source, id: "gazette" }],
      entities: [anEntity({ name: "Bo" })],
      facts: [aFact({ id: "bo", about: ["bo"], sources: [{ source: "gazette", paragraph: 1 }] })],
    });
    const loaded = loadFactBase([packJson(), second]);
    expect(loaded.ok && ids(loaded.base.lexicon())).toEqual(["ada-lindqvist", "bo"]);
    expect(loaded.ok && loaded.base.entity("bo")?.name).toBe("Bo");
  });

  it("knows the language of each pack's facts and sources", () => {
    const loaded = loadFactBase([packJson({ language: "sv" })]);
    const base = loaded.ok ? loaded.base : null;
    const told = base?.packs.flatMap(({ entities, facts, sources }) => [
      ...entities,
      ...facts,
      ...sources,
    ]);
    expect(new Set(told?.map((one) => base?.languageOf(one)))).toEqual(new Set(["sv"]));
    expect(base?.sheetFor(["ada-lindqvist"]).entities[0]?.language).toBe("sv");
  });

  it("is an empty base without packs", () => {
    const loaded = loadFactBase([]);
    expect(loaded.ok && loaded.base.lexicon()).toEqual([]);
  });
});

describe("looking up an entity", () => {
  it("gives null for an id that nobody knows, also one that every object has", () => {
    expect(chain().entity("nobody")).toBeNull();
    expect(chain().entity("constructor")).toBeNull();
  });

  it("gives the facts about it, as subject or not", () => {
    expect(ids(chain().factsAbout(anEntityId("cy")))).toEqual(["bo-cy", "cy-dee"]);
    expect(chain().factsAbout(anEntityId("zoe"))).toEqual([]);
  });

  it("gives its relations from both ends", () => {
    const base = chain();
    expect(base.relationsOf(anEntityId("zoe"))).toEqual(base.relationsOf(anEntityId("ada")));
    expect(base.relationsOf(anEntityId("zoe"))).toHaveLength(1);
  });

  it("gives the disputes of which some fact is about it", () => {
    const facts = [aFact({ id: "one" }), aFact({ id: "two", about: ["bo"] })];
    const accounts = facts.map(({ id }) => ({ fact: id, answer: "At dawn", voice: "Ada" }));
    const dispute = { id: "when", question: "When?", facts: ["one", "two"], accounts };
    const entities = [anEntity(), anEntity({ name: "Bo" }), anEntity({ name: "Cy" })];
    const base = baseOf({ entities, facts, disputes: [dispute] });
    expect(ids(base.disputesOf(anEntityId("bo")))).toEqual(["when"]);
    expect(base.disputesOf(anEntityId("cy"))).toEqual([]);
  });
});

describe("a sheet for some entities", () => {
  it("reaches two steps by facts and relations, with all facts of whom it reaches", () => {
    const sheet = chain().sheetFor(["ada"]);
    expect(ids(sheet.entities)).toEqual(["ada", "bo", "cy", "zoe"]);
    expect(ids(sheet.facts)).toEqual(["ada-bo", "bo-cy", "cy-dee"]);
    expect(sheet.relations).toHaveLength(1);
    expect(ids(sheet.sources)).toEqual(["ledger"]);
  });

  it("leaves out relations to those it does not reach, so that every link leads to a card", () => {
    const sheet = chain().sheetFor(["eve"]);
    expect(ids(sheet.entities)).toEqual(["cy", "dee", "eve"]);
    expect(sheet.relations).toEqual([]);
  });

  it("keeps both sides of a dispute, although one is about somebody else", () => {
    const facts = [aFact({ id: "one" }), aFact({ id: "two", about: ["bo"] })];
    const accounts = facts.map(({ id }) => ({ fact: id, answer: "At dawn", voice: "Ada" }));
    const dispute = { id: "when", question: "When?", facts: ["one", "two"], accounts };
    const base = baseOf({
      entities: [anEntity(), anEntity({ name: "Bo" })],
      facts,
      disputes: [dispute],
    });
    const sheet = base.sheetFor(["ada-lindqvist"]);
    expect(ids(sheet.disputes)).toEqual(["when"]);
    expect(ids(sheet.facts)).toEqual(["one", "two"]);
  });

  it("carries no names to match, as the page has them already", () => {
    expect(Object.keys(chain().sheetFor(["ada"]).entities[0] ?? {})).toEqual([
      "id",
      "kind",
      "name",
      "description",
      "language",
    ]);
  });

  it("passes over ids that nobody knows", () => {
    expect(chain().sheetFor(["nobody", "constructor"])).toEqual({
      entities: [],
      facts: [],
      relations: [],
      disputes: [],
      sources: [],
    });
  });
});

describe("lexiconOf", () => {
  it("has names and their rules, no facts, and nobody who has no name to spot", () => {
    const matching = { weak: ["Lindqvist"], titles: ["Captain"] };
    const named = anEntity({ aliases: ["Ada Lindqvist", "Lindqvist"], matching });
    const entities = [named, anEntity({ name: "The meeting at the quay", aliases: [] })];
    expect(lexiconOf(aPack({ entities }))).toEqual([
      {
        id: "ada-lindqvist",
        kind: "person",
        aliases: ["Ada Lindqvist", "Lindqvist"],
        matching,
      },
    ]);
  });
});
