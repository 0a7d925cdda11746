import { describe, expect, it, vi } from "vitest";
import { keepSupply, supplyFor } from "../../src/extension/page-supply.ts";
import { DEFAULT_SETTINGS } from "../../src/extension/settings.ts";
import { prepareMatching } from "../../src/matching/prepare-matching.ts";
import { aLexicon, anEntity } from "../make/pack.ts";

const matching = prepareMatching(aLexicon(anEntity()));
const supply = { version: "1.2.0", settings: DEFAULT_SETTINGS, matching };

function store(stored: unknown) {
  const target = {
    version: "1.2.0",
    read: async () => stored,
    write: vi.fn(async () => {}),
    prepare: vi.fn(() => ({ matching })),
  };
  return { ...target, keep: (isNew = false) => keepSupply(target, DEFAULT_SETTINGS, isNew) };
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
      const { keep, write } = store(stored);
      await keep();
      expect(write).toHaveBeenCalledWith(supply);
    }
  });

  it("is left alone where it stands already, and nothing is prepared", async () => {
    const { keep, write, prepare } = store(supply);
    await keep();
    expect(write).not.toHaveBeenCalled();
    expect(prepare).not.toHaveBeenCalled();
  });

  it("keeps its names where only the settings are others", async () => {
    const stored = { ...supply, settings: { ...DEFAULT_SETTINGS, marks: "every" } };
    const { keep, prepare } = store(stored);
    await keep();
    expect(prepare).not.toHaveBeenCalled();
  });

  it("is made anew for an extension that has just come, whatever stands there", async () => {
    const { keep, write } = store(supply);
    await keep(true);
    expect(write).toHaveBeenCalledWith(supply);
  });
});
