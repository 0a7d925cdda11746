import { describe, expect, it } from "vitest";
import { createFactSearch } from "../../src/screens/fact-search.ts";
import { aBase } from "../make/base.ts";
import { aFact, anEntity } from "../make/pack.ts";

const found = (query: string, base = aBase()) => createFactSearch(base)(query);
const names = (query: string, base = aBase()) =>
  found(query, base)?.names.map(({ entity, alias }) => alias ?? entity.name);

describe("searching the fact base", () => {
  it("finds a name by the beginning of any of its words", () => {
    expect(names("lind")).toEqual(["Ada Lindqvist"]);
    expect(names("qvist")).toEqual([]);
  });

  it("finds a name by an alias, and says by which", () => {
    expect(names("quay")).toEqual(["Ada of the Quay"]);
  });

  it("lists first who has the most facts, but a name typed in full before all", () => {
    const base = aBase({
      entities: [
        anEntity({ name: "Port Authority" }),
        anEntity({ name: "Port", aliases: [] }),
        anEntity({ name: "Port Alba" }),
      ],
      facts: [aFact({ about: ["port-alba"], sources: [{ source: "hl", paragraph: 1 }] })],
      disputes: [],
      relations: [],
    });
    expect(names("port", base)).toEqual(["Port", "Port Alba", "Port Authority"]);
    expect(names("por", base)).toEqual(["Port Alba", "Port Authority", "Port"]);
  });

  it("wants every word, in any order", () => {
    expect(names("lindqvist a")).toEqual(["Ada Lindqvist"]);
    expect(names("lindqvist b")).toEqual([]);
  });

  it("finds facts by their words or their speaker, the heaviest first", () => {
    expect(found("harb")?.facts.map(({ id }) => id)).toEqual(["log"]);
    expect(found("lindqvist")?.facts.map(({ id }) => id)).toEqual(["log", "pilot"]);
  });

  it("finds sources by id, publisher and title", () => {
    expect(found("hl")?.sources.map(({ id }) => id)).toEqual(["hl"]);
    expect(found("quiet morning")?.sources.map(({ id }) => id)).toEqual(["hl", "qp"]);
  });

  it("does not care for case, accents and punctuation", () => {
    const base = aBase({
      entities: [anEntity({ id: "elan-vital", name: "Élan–Vital U.S. Corp" })],
      ...{ facts: [], disputes: [], relations: [] },
    });
    expect(names("elan vital us", base)).toEqual(["Élan–Vital U.S. Corp"]);
  });

  it("finds nothing at all for a query without a word", () => {
    expect(found(" … ")).toBeNull();
  });
});
