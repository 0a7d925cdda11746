import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factHref, parseFactRoute } from "../../src/screens/fact-route.ts";

describe("addresses on the facts page", () => {
  it.each([
    ["#entity=new-start", { kind: "entity", entityId: "new-start" }],
    ["#fact=newstart-treaty", { kind: "fact", factId: "newstart-treaty" }],
    ["#source=ap:9", { kind: "source", sourceId: "ap", paragraph: 9 }],
    ["#source=ap", { kind: "source", sourceId: "ap", paragraph: null }],
    ["#search=New%20START", { kind: "search", query: "New START" }],
  ])("%s names a place, which writes the same address", (hash, route) => {
    expect(parseFactRoute(hash)).toEqual(route);
    expect(factHref(parseFactRoute(hash))).toBe(hash);
  });

  it.each(["", "#", "#entity=", "#color=red", "#entity=%E0%A4%A"])("%s is the overview", (hash) => {
    expect(parseFactRoute(hash)).toEqual({ kind: "overview" });
  });

  it.each(["#source=ap:0", "#source=ap:nine"])("%s names no paragraph", (hash) => {
    expect(parseFactRoute(hash)).toEqual({ kind: "source", sourceId: "ap", paragraph: null });
  });

  it("brings back whatever was searched for", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (query) => {
        const href = factHref({ kind: "search", query });
        expect(parseFactRoute(href)).toEqual({ kind: "search", query });
      }),
    );
  });
});
