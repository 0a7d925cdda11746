import { describe, expect, it } from "vitest";
import { createScreenWords } from "../../src/screens/screen-words.ts";
import { wordIn } from "../make/words.ts";

const texts: Record<string, string> = {
  day_one: "$1 dzień",
  day_few: "$1 dni",
  day_other: "$1 dnia",
};
const word = (key: string, first = "") => (texts[key] ?? "").replace("$1", first);

describe("counts in words", () => {
  it("take the form that the language has for the number", () => {
    const { counted } = createScreenWords(word, "pl");
    expect([1, 2, 1.5].map((count) => counted("day", count))).toEqual([
      "1 dzień",
      "2 dni",
      "1,5 dnia",
    ]);
  });

  it("are words rather than figures where a form is for one number alone", () => {
    const { counted } = createScreenWords(wordIn("ar"), "ar");
    const counts = [0, 1, 2, 3, 11, 100].map((count) => counted("facts_count_sources", count));
    expect(counts).toEqual(["لا مصادر", "مصدر واحد", "مصدران", "3 مصادر", "11 مصدرًا", "100 مصدر"]);
  });

  it("fall back to the form for all others", () => {
    expect(createScreenWords(word, "pl").counted("day", 5)).toBe("5 dnia");
  });

  it("group their figures as the language does", () => {
    expect(createScreenWords(word, "en").counted("day", 1234)).toBe("1,234 dnia");
  });
});
