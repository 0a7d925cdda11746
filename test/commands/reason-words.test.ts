import { describe, expect, it } from "vitest";
import { inWords } from "../../src/commands/reason-words.ts";
import { WEIGHTS } from "../../src/matching/evidence.ts";

describe("a reason in words", () => {
  it.each(Object.entries(WEIGHTS))("is a sentence with its detail: %s", (kind, weight) => {
    const words = inWords({ kind, weight, detail: "Erik Lindqvist" });
    expect(words).toMatch(/^[\p{Lu}“].* .*\.$/u);
    expect(words).not.toContain("$1");
  });
});
