import { describe, expect, it } from "vitest";
import { cutAtTerms } from "../../src/screens/text-search.ts";

describe("cutting a text at what was searched for", () => {
  it("keeps the text whole and marks the words that begin so", () => {
    const parts = cutAtTerms("The U.S.–Russian log, logged", ["log", "us"]);
    expect(parts.map(({ text }) => text).join("")).toBe("The U.S.–Russian log, logged");
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
      "U.S.",
      "log",
      "logged",
    ]);
  });
});
