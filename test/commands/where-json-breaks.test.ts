import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whereJsonBreaks } from "../../src/commands/where-json-breaks.ts";

describe("whereJsonBreaks", () => {
  it.each([
    ["", "line 1, column 1: expected a value, the file ends"],
    ["{", "line 1, column 2: expected a name in quotes or }, the file ends"],
    ["not JSON", "line 1, column 1: expected a value, found not JSON"],
    ['{"a": 1,}', "line 1, column 9: expected a name in quotes, found }"],
    ["[1, 2,]", "line 1, column 7: expected a value, found ]"],
    ['{"a" 1}', "line 1, column 6: expected a colon, found 1}"],
    ['{"a": 1 "b": 2}', 'line 1, column 9: expected a comma or }, found "b": 2}'],
    ["[1\n 2]", "line 2, column 2: expected a comma or ], found 2]"],
    ['{"a": 1}\n\n}', "line 3, column 1: expected the end, found }"],
    ['{\r\n  "a": 01\r\n}', "line 2, column 8: expected a value, found 01"],
    ["{'a': 1}", "line 1, column 2: expected a name in quotes or }, found 'a': 1}"],
    ["[}", "line 1, column 2: expected a value or ], found }"],
    [
      '["a\nb"]',
      'line 1, column 2: expected a value or ], found a text that has no end on its line, or a wrong \\ in it: "a',
    ],
  ])("in %j is at %s", (text, where) => {
    expect(whereJsonBreaks(text)).toBe(where);
  });

  it("is the end of any text that is JSON, so it breaks nowhere that JSON.parse would go on", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(whereJsonBreaks(text)).toContain("expected the end, the file ends");
      }),
    );
  });

  it("is found at once in a long text that never ends", () => {
    const where = whereJsonBreaks(`["${"a".repeat(500_000)}`);
    expect(where).toMatch(
      /^line 1, column 2: expected a value or \], found a text that has no end/,
    );
  });

  it("is before the end of what was cut out of a JSON text, or at it", () => {
    const cut = fc.tuple(fc.json(), fc.nat(40), fc.nat(5));
    fc.assert(
      fc.property(cut, ([text, from, length]) => {
        const broken = text.slice(0, from) + text.slice(from + length);
        expect(whereJsonBreaks(broken)).toMatch(/^line \d+, column \d+: expected /);
      }),
    );
  });
});
