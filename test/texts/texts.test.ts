import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadFinder } from "../../src/commands/load-finder.ts";
import { type GoldText, readGold } from "../../src/commands/read-gold.ts";
import { addTo, ratesOf, scoreText, type Tally } from "../../src/commands/score-spotting.ts";
import { blocksOfText, spotBlocks } from "../../src/commands/spot-blocks.ts";

const TEXTS = readGold(fileURLToPath(new URL("texts.jsonl", import.meta.url)));

function finderOfBundledPack() {
  const loaded = loadFinder();
  if (!loaded.ok) throw new Error(loaded.problems.join("\n"));
  return loaded.finder;
}

/** Precision and recall over all these texts. */
function scored(texts: readonly GoldText[]) {
  const finder = finderOfBundledPack();
  const tallies = new Map<string, Tally>();
  for (const { text, mentions, optional } of texts) {
    const found = spotBlocks(finder, blocksOfText(text)).flatMap(({ block, mentions }) =>
      mentions.map(({ span, entityId }) => ({
        start: block.start + span.start,
        end: block.start + span.end,
        entity: entityId,
      })),
    );
    addTo(tallies, scoreText(found, mentions, optional), () => "all");
  }
  return ratesOf(tallies.get("all") ?? { right: 0, wrong: 0, missed: 1 });
}

describe("the bundled pack's names in texts of our own words", () => {
  it("has at least sixty texts, half of them adversarial", () => {
    expect(TEXTS.length).toBeGreaterThanOrEqual(60);
    expect(TEXTS.filter((text) => text.class === "adversarial").length).toBeGreaterThanOrEqual(30);
  });

  it("annotates spans that lie in the texts", () => {
    for (const { text, mentions } of TEXTS) {
      for (const { start, end } of mentions)
        expect(text.slice(start, end).trim()).toHaveLength(end - start);
    }
  });

  it("are found with precision of at least 0.985 and recall of at least 0.97", () => {
    expectAtLeast(TEXTS, 0.985, 0.97);
  });

  it("are found in news with precision of at least 0.995 and recall of at least 0.985", () => {
    expectAtLeast(of("news"), 0.995, 0.985);
  });

  // More traps than any page has: looking up the listed names alone has a precision of 0.45 here.
  it("are found in adversarial texts with precision of at least 0.96 and recall of at least 0.97", () => {
    expectAtLeast(of("adversarial"), 0.96, 0.97);
  });
});

const of = (name: string) => TEXTS.filter((text) => text.class === name);

function expectAtLeast(texts: readonly GoldText[], leastPrecision: number, leastRecall: number) {
  const { precision, recall } = scored(texts);
  expect(precision).toBeGreaterThanOrEqual(leastPrecision);
  expect(recall).toBeGreaterThanOrEqual(leastRecall);
}
