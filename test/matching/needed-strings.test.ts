import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/commands/read-json.ts";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import { lookAt, mayHold, newBits } from "../../src/matching/grams.ts";
import type { MatchingData } from "../../src/matching/matching-data.ts";
import { neededGrams } from "../../src/matching/needed-strings.ts";
import { prepareMatching } from "../../src/matching/prepare-matching.ts";
import type { PatternSource } from "../../src/matching/rules.ts";

/** Whether a pattern has to be tried on a text. */
const mayFit = (source: string, text: string): boolean => {
  const grams = neededGrams(source);
  return grams === undefined || mayHold(lookAt(text, newBits()), grams);
};

describe("strings that every fit holds", () => {
  it.each([
    ["(?:university|college)\\.?\\s+~", "The University of ~ and College. ~", "The town of ~"],
    ["~ (?:states?|gov(?:ernor)?)\\b", "at ~ state", "at ~, a gun"],
    ["\\b(?:in|from) ~, (?!Idaho)", "Back from ~, he", "Back to ~; he"],
    ["[Tt][Hh][Ee] ~", "so THE ~", "so a ~"],
    ["(?=((?<![\\p{L}\\p{N}])War(?![\\p{L}\\p{N}])|(?!)))", "a war", "awards"],
    ["\\(~\\)", "a (~)", "a ~ (a)"],
    ['["“‘]\\p{Lu}+ ~', "a “BIG ~", "a BIG ~”"],
    ["\\p{Lu}+, ~", "BIG, ~", "BIG ~"],
    ["(?<![\\p{L}\\p{N}_][.&]?|[-])(?:un|us)(?![\\p{L}\\p{N}_])", "the UN", "the sun and bus"],
    ["(?:Soviet )?Union of \\d+ ~", "a union of 4 ~", "the unit ~"],
    ["a{2,}bcdx+ef|xyzzw*y", "aabcdxef", "bcd xyzy"],
  ])("of %j are in %j, and not in %j", (source, fitting, other) => {
    expect(new RegExp(source, "iu").test(fitting)).toBe(true);
    expect(mayFit(source, fitting)).toBe(true);
    expect(mayFit(source, other)).toBe(false);
  });

  it("are none where a pattern can fit without any", () => {
    for (const source of ["~", "\\p{Lu}+ ~", "(?:state|\\d+) ~", "(?:state)?~", "st.te"]) {
      expect(neededGrams(source)).toBeUndefined();
    }
  });

  it("leave a pattern that never fits nothing to be tried on", () => {
    expect(neededGrams("(?!)")).toBe("");
  });
});

function bundledPatterns(): PatternSource[] {
  const read = readJson("src/packs/g20-new-delhi-2023.json");
  const loaded = loadFactBase(read.ok ? [read.json] : []);
  if (!loaded.ok) throw new Error("the bundled pack is invalid");
  const { rules }: MatchingData = prepareMatching(loaded.base.lexicon());
  return rules.map(({ pattern }) => pattern);
}

describe("the patterns of the bundled pack", () => {
  const patterns = bundledPatterns();
  const words = [
    ...new Set(patterns.flatMap(([source]) => source.match(/[A-Za-z’'.~-]+|\d+/g) ?? [])),
  ];

  it("are tried on every text that they fit", () => {
    const made = patterns.map(([source, flags]) => new RegExp(source, flags.replace("g", "")));
    const text = fc.array(fc.constantFrom(...words, "~", "~"), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(" ", " ", ", ", ""), (some, gap) => {
        const sentence = some.join(gap);
        const look = lookAt(sentence, newBits());
        const missed = patterns.filter(([, , grams], index) => {
          const isTried = grams === undefined || mayHold(look, grams);
          return !isTried && made[index]?.test(sentence);
        });
        expect(missed).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("mostly need some", () => {
    const needing = patterns.filter(([, , grams]) => grams !== undefined);
    expect(needing.length / patterns.length).toBeGreaterThan(0.75);
  });
});
