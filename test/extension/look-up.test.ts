import { describe, expect, it } from "vitest";
import { createBundledBase } from "../../src/extension/bundled-base.ts";
import { lookUp, suggestNames } from "../../src/extension/look-up.ts";

const base = createBundledBase()();

describe("looking up a text", () => {
  it.each([
    ["New START", "new-start"],
    ["  Sergei\n Lavrov, ", "sergey-lavrov"],
    ["blink", "antony-blinken"],
  ])("leads to the name that fits best: %j", (text, id) => {
    expect(lookUp(text, base)).toBe(`facts-page.html#entity=${id}`);
  });

  it("leads to a search where no name fits", () => {
    expect(lookUp("an & unknown", base)).toBe("facts-page.html#search=an%20%26%20unknown");
  });

  it("leads to the whole fact base without any text", () => {
    expect(lookUp(" \n", base)).toBe("facts-page.html");
  });

  it("searches for no more than a name's length", () => {
    expect(lookUp("word ".repeat(200), base).length).toBeLessThan(200);
  });
});

describe("suggestions for a text", () => {
  it("are the names that fit, each with what it is", () => {
    const [first] = suggestNames("blinken", base);
    expect(first?.content).toBe("Antony Blinken");
    expect(first?.description).toMatch(/^Antony Blinken: \S/);
  });

  it("are few, and none for nothing", () => {
    expect(suggestNames("s", base).length).toBeLessThanOrEqual(6);
    expect(suggestNames("", base)).toEqual([]);
  });

  it("lead where they say", () => {
    for (const { content } of suggestNames("new", base)) {
      expect(decodeURIComponent(lookUp(content, base))).toContain("#entity=");
    }
  });
});
