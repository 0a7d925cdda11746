import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookAt, newBits } from "../../src/matching/grams.ts";
import { phrasesSeen, stretchOf } from "../../src/matching/phrases.ts";
import { prepareMatching } from "../../src/matching/prepare-matching.ts";
import { readyRule } from "../../src/matching/rules.ts";
import { anEntry } from "../make/lexicon.ts";

/** As a pack's contexts are prepared. */
function phrasesOf(contexts: readonly string[]) {
  const [entity] = prepareMatching([anEntry("country", ["Ruritania"], { contexts })]).entities;
  if (!entity) throw new Error("the entity is gone");
  return entity.contextWords;
}

const seen = (contexts: readonly string[], text: string, near = 0) =>
  phrasesSeen(phrasesOf(contexts), stretchOf(text, newBits()), near).map((one) => one.text);

describe("phrases in a stretch of text", () => {
  it("are whole words, or with a star the beginnings of words", () => {
    expect(seen(["war", "treat*"], "awards of War, entreaties, Treaties")).toEqual([
      "War",
      "Treaties",
    ]);
  });

  it("are told with those nearest to an offset first", () => {
    expect(seen(["a war", "oil"], "Oil, a war, oil", 11)).toEqual(["oil", "a war", "Oil"]);
  });

  it("are the longest whole one of those that begin at one place", () => {
    expect(seen(["oil", "oil price", "oi*"], "the oil price")).toEqual(["oil price"]);
  });

  it("are found with either apostrophe, behind letters that grow when small, and when short", () => {
    expect(seen(["people's", "un", "x"], "İstanbul: People’s UN, X")).toEqual([
      "People’s",
      "UN",
      "X",
    ]);
  });

  it("are none in a text without them", () => {
    expect(seen(["war"], "")).toEqual([]);
    expect(seen([], "a war")).toEqual([]);
  });
});

describe("a pattern with a long list of words", () => {
  const words = Array.from({ length: 30 }, (_, i) => `word${i}`);
  const source = `\\b(?:${words.join("|")})s?, (?!(?:${words.join("|")}))\\p{Lu}`;
  const { pattern } = readyRule({ kind: "at-play", pattern: [source, "u"] });

  it("fits what it fits with all of them", () => {
    const parts = fc.array(fc.constantFrom(...words, "s", ", ", "A", " "), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join("");
        const narrow = pattern(lookAt(text, newBits()))?.exec(text);
        expect(narrow?.[0]).toBe(new RegExp(source, "u").exec(text)?.[0]);
      }),
    );
  });
});
