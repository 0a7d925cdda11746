import { describe, expect, it } from "vitest";
import { createWording, localeOf } from "../../src/card/wording.ts";
import { parseEdtf } from "../../src/facts/edtf-date.ts";
import { englishWord } from "../make/words.ts";

const english = createWording(englishWord, "en");

function words(edtf: string, wording = english): string {
  const date = parseEdtf(edtf);
  if (!date) throw new RangeError(`no date: ${edtf}`);
  return wording.dateWords(date);
}

describe("dateWords", () => {
  it.each([
    ["2023-03-02", "*2 Mar 2023*"],
    ["2023-02", "*Feb 2023*"],
    ["2020", "*2020*"],
    ["2022-21", "*Spring 2022*"],
    ["2022-22", "*Summer 2022*"],
    ["2022-23", "*Autumn 2022*"],
    ["2022-24", "*Winter 2022*"],
    ["2018~", "about *2018*"],
    ["2018-10/2018-12", "*Late 2018*"],
    ["2018-01/2018-03", "*Early 2018*"],
    ["2023-02-20/2023-02-26", "*Week of 20 Feb 2023*"],
    ["2022-02-24/..", "since *24 Feb 2022*"],
    ["../2023-03-02", "by *2 Mar 2023*"],
    ["2018~/..", "since about *2018*"],
    ["2023-02-21/2023-02-27", "*21 Feb 2023* – *27 Feb 2023*"],
    ["2018/2020", "*2018* – *2020*"],
  ])("tells %s as exactly as it is known: %s", (edtf, expected) => {
    expect(words(edtf)).toBe(expected);
  });

  it("puts the day first for readers in the U.S. too, as the statements do", () => {
    expect(words("2023-03-02", createWording(englishWord, "en-US"))).toBe("*2 Mar 2023*");
  });

  it("tells dates in the reader's own format", () => {
    expect(words("2023-03-02", createWording(englishWord, "de"))).toBe("*2. März 2023*");
  });

  it("keeps the Gregorian calendar where a reader's own is another", () => {
    expect(words("2020", createWording(englishWord, "fa-u-nu-latn"))).toBe("*2020*");
  });
});

describe("localeOf", () => {
  it("takes the reader's own format of the language that the texts are in", () => {
    expect(localeOf("de", "de-AT")).toBe("de-AT");
  });

  it("never mixes the texts' language with another", () => {
    expect(localeOf("en", "pl")).toBe("en");
  });
});

describe("ageWords", () => {
  it.each([
    ["2023-03-02", "today"],
    ["2023-04-30", "59 days ago"],
    ["2023-05-02", "2 months ago"],
    ["2025-03-01", "23 months ago"],
    ["2025-03-02", "2 years ago"],
    ["2026-04-01", "3 years ago"],
  ])("of 2 March 2023 on %s is %s", (today, expected) => {
    expect(english.ageWords("2023-03-02", today)).toBe(expected);
  });
});

describe("spanWords", () => {
  it("tells how much later a day is, without a direction", () => {
    expect(english.spanWords("2023-03-02", "2026-04-01")).toBe("3 years");
    expect(english.spanWords("2023-03-02", "2023-04-02")).toBe("31 days");
  });
});

describe("listWords", () => {
  it("joins names as the language does", () => {
    expect(english.listWords(["AP", "WSJ"])).toBe("AP and WSJ");
    expect(createWording(englishWord, "de").listWords(["AP", "WSJ"])).toBe("AP und WSJ");
  });
});
