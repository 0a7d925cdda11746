import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNameAutomaton, startOfScan } from "../../src/matching/name-automaton.ts";
import { prepareIndex } from "../../src/matching/prepare-index.ts";

/** All names found, as "name@end", in slices of so many units. */
function found(names: readonly string[], text: string, slice = 1000): string[] {
  const index = prepareIndex(names);
  const automaton = createNameAutomaton(index);
  const scan = startOfScan();
  const seen: string[] = [];
  const tell = (group: number, end: number) => {
    for (const each of index.groups[group] ?? []) seen.push(`${names[each]}@${end}`);
  };
  while (automaton.scan(text, scan, slice, tell) === "more");
  return seen.sort();
}

const letters = (units: string) => fc.constantFrom(...units);
const names = fc.array(
  fc
    .tuple(letters("AB"), fc.string({ unit: letters("AaBb -.c"), maxLength: 6 }))
    .map(([first, rest]) => (first + rest).trim().replaceAll(/ {2,}/g, " ")),
  { minLength: 1, maxLength: 8 },
);
const texts = fc.string({ unit: letters("AaBbc -–.,x"), maxLength: 60 });

describe("the automaton of all names", () => {
  it("finds names inside and across each other in one pass", () => {
    expect(
      found(["State Department", "U.S. State Department", "U.S."], "the U.S. State Department."),
    ).toEqual(["State Department@25", "U.S. State Department@25", "U.S.@8"]);
  });

  it("finds a name that begins where another breaks off", () => {
    expect(found(["Group of Twenty", "United Nations"], "Group of United Nations staff")).toEqual([
      "United Nations@23",
    ]);
  });

  it("finds nothing inside words", () => {
    expect(found(["US", "Bali"], "USB, Balinese, status, BUS")).toEqual([]);
  });

  it("reads every dash and space as one, and a run of spaces as a single one", () => {
    expect(found(["New Delhi"], "New\u00a0Delhi, New\n    Delhi, New–Delhi")).toHaveLength(3);
  });

  it("reads letters with accents as plain ones", () => {
    expect(found(["Wang Yi"], "Wáng Yì")).toEqual(["Wang Yi@7"]);
  });

  it("finds the same however the text is cut into slices", () => {
    fc.assert(
      fc.property(names, texts, fc.integer({ min: 1, max: 7 }), (some, text, slice) => {
        expect(found(some, text, slice)).toEqual(found(some, text));
      }),
    );
  });
});
