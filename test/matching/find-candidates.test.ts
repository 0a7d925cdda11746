import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCandidateFinder } from "../../src/matching/find-candidates.ts";
import type { Name } from "../../src/matching/matching-data.ts";

const aName = (text: string, entity: number): Name => ({
  entity,
  text,
  strength: "strong",
  ordinary: false,
  full: false,
  plain: false,
  surname: false,
  doubtable: "always",
  rules: {},
});

/** What is found, as "surface form@start". */
function found(names: readonly string[], text: string, slice = 1000): string[] {
  const search = createCandidateFinder(names.map(aName)).search(text);
  while (!search.advance(slice));
  const folded = search.folded().text;
  return search
    .candidates()
    .map(({ start, end }) => `${folded.slice(start, end)}@${start}`)
    .sort();
}

/** Whether letter case fits: as listed, with capitals where words begin, or in capitals throughout. */
function caseFits(seen: string, name: string): boolean {
  if (seen === seen.toUpperCase()) return true;
  const plain = seen.replaceAll(/ +/g, " ");
  return [...name].every((listed, i) => {
    const shown = plain.charAt(i);
    const begins = i === 0 || !/[a-z0-9_]/i.test(name.charAt(i - 1));
    if (/[A-Z]/.test(listed)) return /[A-Z]/.test(shown);
    return begins || !/[A-Z]/.test(shown) || !/[a-z]/.test(listed);
  });
}

/** A plain look at each name and each place. */
function naive(names: readonly string[], text: string): string[] {
  const seen: string[] = [];
  for (const name of names) {
    const pattern = [...name]
      .map((unit) => (/[ –-]/.test(unit) ? "(?: +|[-–])" : unit.replaceAll(".", "\\.")))
      .join("");
    for (let start = 0; start < text.length; start++) {
      const match = new RegExp(`(?<![a-z0-9_])${pattern}(?![a-z0-9_])`, "iy");
      match.lastIndex = start;
      const hit = match.exec(text)?.[0];
      if (hit && caseFits(hit, name)) seen.push(`${hit}@${start}`);
    }
  }
  return seen.sort();
}

const letters = (units: string) => fc.constantFrom(...units);
const names = fc
  .array(fc.stringMatching(/^[ABab][ABabc. –-]{0,5}[ABabc.]$/), { minLength: 1, maxLength: 8 })
  .map((some) => {
    const plain = some.map((name) => name.replaceAll(/[ –-]{2,}/g, " "));
    // Of names that differ in case or dashes only, the first is told.
    return [
      ...new Map(plain.map((name) => [name.toLowerCase().replaceAll(/[–-]/g, " "), name])).values(),
    ];
  });
const texts = fc.string({ unit: letters("AaBbc -–.,x"), maxLength: 60 });

describe("finding candidates", () => {
  it("takes a name as listed, with capitals at the beginnings of words, and in capitals", () => {
    expect(
      found(["war in Ukraine"], "war in Ukraine, War in Ukraine, WAR IN UKRAINE"),
    ).toHaveLength(3);
  });

  it("takes no name whose listed capitals are small in the text", () => {
    expect(found(["US", "New START", "West"], "us, Us, a new start, New start, the west")).toEqual(
      [],
    );
  });

  it("gives one candidate where an entity's forms differ in case only", () => {
    const finder = createCandidateFinder([aName("TASS", 0), aName("Tass", 0)]);
    const search = finder.search("TASS and Tass");
    while (!search.advance(10));
    expect(search.candidates().map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [9, 13],
    ]);
  });

  it("reads a text with invisible units in it as if they were not there", () => {
    expect(found(["Lavrov"], "that Lav\u00adrov, and La\u0301vrov")).toEqual([
      "Lavrov@17",
      "Lavrov@5",
    ]);
  });

  it("agrees with a plain look at each place, whatever names and text", () => {
    fc.assert(
      fc.property(names, texts, (some, text) => {
        expect(found(some, text)).toEqual(naive(some, text));
      }),
      { numRuns: 1000 },
    );
  });

  it("finds the same however the text is cut into slices", () => {
    fc.assert(
      fc.property(names, texts, fc.integer({ min: 1, max: 9 }), (some, text, slice) => {
        const soft = text.replaceAll("x", "\u00ad");
        expect(found(some, soft, slice)).toEqual(found(some, soft));
      }),
    );
  });
});
