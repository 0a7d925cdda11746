import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, parseSettings, withChange } from "../../src/extension/settings.ts";

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

  it.each([
    ["marks", "loud"],
    ["markStyle", "blink"],
    ["hiddenKinds", ["person", "planet"]],
    ["hiddenNames", [{ entityId: "bali" }]],
    ["badge", "yes"],
    ["openDelayMs", 1001],
    ["openDelayMs", -1],
    ["openOn", "wish"],
    ["textScale", 9],
    ["theme", "sepia"],
    ["siteRule", "none"],
    ["sitesExcept", "news.example"],
    ["sitesOnly", [7]],
  ] as const)("take no other %s for one: %j", (name, value) => {
    const stored = { version: 1, marks: "every", theme: "dark", [name]: value };
    const { settings, problems } = parseSettings(stored);
    expect(settings[name]).toEqual(DEFAULT_SETTINGS[name]);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^settings\\.${name}[.:]`))]);
  });

  it("tell which element of a list is broken, and which member of it", () => {
    const hiddenNames = [{ entityId: "bali", site: null }, { entityId: "bali" }];
    const { problems } = parseSettings({ hiddenNames, sitesOnly: ["news.example", 7] });
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual([
      "settings.hiddenNames.1.site",
      "settings.sitesOnly.1",
    ]);
  });

  it("keep what the reader has chosen", () => {
    const chosen = {
      ...{ version: 1, marks: "every", markStyle: "tint", hiddenKinds: ["person", "treaty"] },
      hiddenNames: [
        { entityId: "bali", site: null },
        { entityId: "russia", site: "news.example" },
      ],
      ...{ badge: true, openDelayMs: 0, openOn: "click", textScale: 1.3, theme: "page" },
      ...{ siteRule: "only", sitesExcept: ["mail.example"], sitesOnly: ["news.example"] },
    };
    expect(parseSettings(chosen)).toEqual({ settings: chosen, problems: [] });
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

describe("a change of settings", () => {
  it("leaves all else as it is stored, also what is broken or of a later version", () => {
    const stored = { version: 1, marks: "loud", tomorrow: true, theme: "dark" };
    expect(withChange(stored, { badge: true })).toEqual({ ...stored, badge: true });
  });

  it("begins anew where what is stored is no settings at all", () => {
    for (const stored of [undefined, null, 7, "every", ["every"]]) {
      expect(withChange(stored, { marks: "every" })).toEqual({ version: 1, marks: "every" });
    }
  });
});
