import { describe, expect, it, vi } from "vitest";
import { keepSupply, supplyFor } from "../../src/extension/page-supply.ts";
import { DEFAULT_SETTINGS } from "../../src/extension/settings.ts";
import { prepareMatching } from "../../src/matching/prepare-matching.ts";
import { aLexicon, anEntity } from "../make/pack.ts";

const supply = {
  version: "1.2.0",
  settings: DEFAULT_SETTINGS,
  matching: prepareMatching(aLexicon(anEntity())),
};

function store(stored: unknown) {
  const write = vi.fn(async () => {});
  return { read: async () => stored, write };
}

describe("what is kept for pages", () => {
  it("is read by the version that stored it", () => {
    expect(supplyFor("1.2.0", supply)).toBe(supply);
  });

  it("is not there for another version, or when something else is stored", () => {
    expect(supplyFor("1.3.0", supply)).toBeNull();
    for (const other of [undefined, null, "names", 7, []]) {
      expect(supplyFor("1.2.0", other)).toBeNull();
    }
  });

  it("is stored where there is none, or another", async () => {
    const other = { ...supply, settings: { ...DEFAULT_SETTINGS, marks: "every" } };
    for (const stored of [undefined, { ...supply, version: "1.1.0" }, other]) {
      const target = store(stored);
      await keepSupply(target, supply);
      expect(target.write).toHaveBeenCalledWith(supply);
    }
  });

  it("is left alone where it stands already", async () => {
    const target = store(JSON.parse(JSON.stringify(supply)));
    await keepSupply(target, supply);
    expect(target.write).not.toHaveBeenCalled();
  });
});
