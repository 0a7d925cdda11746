// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { hiddenIn, isOn, placeOf, siteOf, switchSite } from "../../src/extension/reader-choice.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/extension/settings.ts";
import type { EntityId } from "../../src/facts/fact.ts";

const settings = (given: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...given });
const on = (site: string, host = site) => ({ site, host });

describe("a site", () => {
  it("is called by its host, without scheme, port and www", () => {
    expect(siteOf("https://www.news.example:8080/a/b")).toBe("news.example");
    expect(siteOf("http://news.example")).toBe("news.example");
    expect(siteOf("null")).toBe("null");
    expect(siteOf("file:///home/me/a.html")).toBe("");
  });

  it("of a frame is that of the page around it", () => {
    const view = { origin: "https://ads.example", top: null };
    const inside = ["https://mid.example", "https://www.news.example"];
    expect(
      placeOf({ ...view, location: { ancestorOrigins: inside } } as unknown as Window),
    ).toEqual({ site: "news.example", host: "ads.example" });
    expect(placeOf(window)).toEqual(on(location.hostname));
  });
});

describe("where the extension is on", () => {
  it("is everywhere, as it comes", () => {
    expect(isOn(DEFAULT_SETTINGS, on("news.example"))).toBe(true);
    expect(isOn(DEFAULT_SETTINGS, on(""))).toBe(true);
  });

  it("is not on an excepted site, its subdomains and frames, nor in frames from there", () => {
    const { sitesExcept } = { sitesExcept: ["bank.example"] };
    const off = (site: string, host?: string) => !isOn(settings({ sitesExcept }), on(site, host));
    expect(off("bank.example")).toBe(true);
    expect(off("my.bank.example")).toBe(true);
    expect(off("bank.example", "ads.example")).toBe(true);
    expect(off("news.example", "bank.example")).toBe(true);
    expect(off("riverbank.example")).toBe(false);
    expect(off("example")).toBe(false);
  });

  it("is only on the sites listed, with all their frames, where the reader wants it so", () => {
    const only = settings({ siteRule: "only", sitesOnly: ["news.example"] });
    expect(isOn(only, on("news.example"))).toBe(true);
    expect(isOn(only, on("news.example", "video.example"))).toBe(true);
    expect(isOn(only, on("blog.example", "news.example"))).toBe(false);
    expect(isOn({ ...only, sitesOnly: [] }, on("news.example"))).toBe(false);
  });

  it("goes by the list of the chosen rule alone", () => {
    const both = { sitesExcept: ["a.example"], sitesOnly: ["a.example"] };
    expect(isOn(settings({ ...both, siteRule: "only" }), on("a.example"))).toBe(true);
    expect(isOn(settings({ ...both, siteRule: "all-except" }), on("a.example"))).toBe(false);
  });
});

describe("what is hidden", () => {
  const [bali, russia] = ["bali" as EntityId, "russia" as EntityId];
  const entities = [
    { id: bali, kind: "place" },
    { id: russia, kind: "country" },
  ] as const;
  const hidden = (given: Partial<Settings>, site = "news.example") => [
    ...hiddenIn(settings(given), on(site), entities),
  ];

  it("is nothing, as it comes", () => {
    expect(hidden({})).toEqual([]);
  });

  it("is a name everywhere, or on its site and the subdomains of that", () => {
    const hiddenNames = [
      { entityId: bali, site: null },
      { entityId: russia, site: "news.example" },
    ];
    expect(hidden({ hiddenNames })).toEqual([bali, russia]);
    expect(hidden({ hiddenNames }, "live.news.example")).toEqual([bali, russia]);
    expect(hidden({ hiddenNames }, "other.example")).toEqual([bali]);
  });

  it("is every name of a hidden kind", () => {
    expect(hidden({ hiddenKinds: ["country", "person"] })).toEqual([russia]);
  });
});

describe("switching a site", () => {
  const except = settings({ sitesExcept: ["a.example", "news.example"] });
  const only = settings({ siteRule: "only", sitesOnly: ["a.example", "news.example"] });

  it("excepts it, or takes the exception back, with one that stands for it", () => {
    expect(switchSite(except, "b.example", false)).toEqual({
      sitesExcept: ["a.example", "news.example", "b.example"],
    });
    expect(switchSite(except, "live.news.example", true)).toEqual({ sitesExcept: ["a.example"] });
  });

  it("lists it, or takes it off the list, where only listed sites are on", () => {
    expect(switchSite(only, "b.example", true)).toEqual({
      sitesOnly: ["a.example", "news.example", "b.example"],
    });
    expect(switchSite(only, "news.example", false)).toEqual({ sitesOnly: ["a.example"] });
  });

  it("does what it says, whatever the rule", () => {
    for (const before of [except, only, DEFAULT_SETTINGS]) {
      for (const wanted of [true, false]) {
        const after = { ...before, ...switchSite(before, "live.news.example", wanted) };
        expect(isOn(after, on("live.news.example"))).toBe(wanted);
      }
    }
  });
});
