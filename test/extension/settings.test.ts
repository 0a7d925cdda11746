import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, parseSettings } from "../../src/extension/settings.ts";

describe("stored settings", () => {
  it("are the defaults where nothing is stored", () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it("draw the first mention of each name unless the reader chose otherwise", () => {
    expect(parseSettings({ version: 1 }).settings.marks).toBe("first-on-page");
    expect(parseSettings({ version: 1, marks: "every" }).settings.marks).toBe("every");
  });

  it("fall back one by one, and name what is broken", () => {
    const { settings, problems } = parseSettings({ version: 1, marks: "all of them" });
    expect(settings.marks).toBe("first-on-page");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^settings\.marks: .*all of them/);
  });

  it("keep what is whole beside what is broken", () => {
    const { settings, problems } = parseSettings({ version: "two", marks: "every" });
    expect(settings.marks).toBe("every");
    expect(problems[0]).toMatch(/^settings\.version: /);
  });

  it("let members pass that a later version stored", () => {
    expect(parseSettings({ version: 1, marks: "every", tomorrow: true }).problems).toEqual([]);
  });

  it("are always whole, whatever was stored", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { settings } = parseSettings(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      }),
    );
  });
});
