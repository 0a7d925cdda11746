import { describe, expect, it, vi } from "vitest";
import { keepNames, parseNames } from "../../src/extension/stored-names.ts";
import { aLexicon, anEntity } from "../make/pack.ts";

const names = { version: "1.2.0", lexicon: aLexicon(anEntity()) };

function store(stored: unknown) {
  const write = vi.fn(async () => {});
  return { read: async () => stored, write };
}

describe("the names in storage", () => {
  it("are read by the version that stored them", () => {
    expect(parseNames(names, "1.2.0")).toBe(names.lexicon);
  });

  it("are not there for another version, or when something else is stored", () => {
    expect(parseNames(names, "1.3.0")).toBeNull();
    for (const other of [undefined, null, "names", 7, [], { version: "1.2.0" }]) {
      expect(parseNames(other, "1.2.0")).toBeNull();
    }
  });

  it("are stored where there are none, or others", async () => {
    for (const stored of [undefined, { ...names, version: "1.1.0" }, { ...names, lexicon: [] }]) {
      const target = store(stored);
      await keepNames(target, names);
      expect(target.write).toHaveBeenCalledWith(names);
    }
  });

  it("are left alone where they stand already", async () => {
    const target = store(JSON.parse(JSON.stringify(names)));
    await keepNames(target, names);
    expect(target.write).not.toHaveBeenCalled();
  });
});
