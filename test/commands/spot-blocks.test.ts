import { describe, expect, it } from "vitest";
import { blocksOfText, spotBlocks } from "../../src/commands/spot-blocks.ts";
import { createMentionFinder } from "../../src/matching/find-mentions.ts";
import { LEXICON } from "../make/lexicon.ts";

describe("the blocks of a plain text", () => {
  it("are parted by blank lines, not by single line breaks", () => {
    const texts = blocksOfText("One\ntwo.\n\n  \nThree.\r\n\r\nFour.").map(({ text }) => text);
    expect(texts).toEqual(["One\ntwo.", "Three.", "Four."]);
  });

  it("know where in the file they begin", () => {
    const text = "\n\nNew Delhi.\n\n\nGeneva.";
    for (const block of blocksOfText(text)) {
      expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
    }
  });

  it("are read as one page, in which a line break in a name is a space", () => {
    const finder = createMentionFinder(LEXICON);
    const blocks = blocksOfText("Griner slept in New\nDelhi.\n\nBrittney Griner woke.");
    const found = spotBlocks(finder, blocks).map(({ mentions }) =>
      mentions.map(({ surfaceForm }) => surfaceForm),
    );
    expect(found).toEqual([["Griner", "New\nDelhi"], ["Brittney Griner"]]);
  });
});
