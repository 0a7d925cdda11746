import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endInBlock, foldText, startInBlock } from "../../src/matching/fold-text.ts";
import type { FoldedOffset } from "../../src/matching/mention.ts";

/** Strings in which what folding drops or replaces is frequent. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "a",
      "B",
      " ",
      "é",
      "\u0301",
      "\u00ad",
      "\u200b",
      "\u202e",
      "Ａ",
      "－",
      "\ud83d",
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
  ),
});

describe("folding a text", () => {
  it("keeps the case of letters, and spaces and dashes as they are", () => {
    expect(foldText("New START – a G\u201120\u00a0plan").text).toBe(
      "New START – a G\u201120\u00a0plan",
    );
  });

  it("drops soft hyphens, zero-width units and bidi marks", () => {
    expect(foldText("Za\u00adkha\u200bro\u200fva\ufeff").text).toBe("Zakharova");
  });

  it("drops accents that follow their letter, and makes full-width letters plain", () => {
    expect(foldText("Kyi\u0308v Ｇ２０").text).toBe("Kyiv G20");
  });

  it("maps a span back around invisible units inside it, and not to those behind it", () => {
    const folded = foldText("by La\u00advrov\u200b, he");
    const start = folded.text.indexOf("Lavrov") as FoldedOffset;
    const span = [startInBlock(folded, start), endInBlock(folded, (start + 6) as FoldedOffset)];
    expect("by La\u00advrov\u200b, he".slice(...span)).toBe("La\u00advrov");
  });

  it("keeps the accents on a span's last letter inside the span", () => {
    const text = "in Bali\u0301.";
    const folded = foldText(text);
    expect(text.slice(3, endInBlock(folded, 7 as FoldedOffset))).toBe("Bali\u0301");
  });

  it("gives for any text offsets that rise and lie inside it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, offsets } = foldText(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets?.at(-1)).toBe(text.length);
        for (let at = 0; at < folded.length; at++) {
          expect(offsets?.[at]).toBeLessThan(offsets?.[at + 1] ?? 0);
        }
      }),
    );
  });

  it("comes back to the same folded characters from any span of any text", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldText(text);
        const [start, end] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y);
        if (start === undefined || end === undefined || start === end) return;
        const from = startInBlock(folded, start as FoldedOffset);
        const to = endInBlock(folded, end as FoldedOffset);
        expect(foldText(text.slice(from, to)).text).toBe(folded.text.slice(start, end));
      }),
    );
  });

  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldText(text).text;
        expect(foldText(once).text).toBe(once);
      }),
    );
  });
});
