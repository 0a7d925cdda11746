import { describe, expect, it } from "vitest";
import { createWording, localeOf } from "../../src/card/wording.ts";
import { parseEdtf } from "../../src/facts/edtf-date.ts";
import { englishWord, wordIn } from "../make/words.ts";

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
    ["1985-04-XX", "*Apr 1985*"],
    ["1985-XX-XX", "*1985*"],
    ["201X", "*2010s*"],
    ["190X", "*1900 – 1909*"],
    ["20XX", "*2000 – 2099*"],
    ["201X~", "about *2010s*"],
    ["2018~", "about *2018*"],
    ["2018-10/2018-12", "*Late 2018*"],
    ["2018-01/2018-03", "*Early 2018*"],
    ["2023-02-20/2023-02-26", "*Week of 20 Feb 2023*"],
    ["2022-02-24/..", "since *24 Feb 2022*"],
    ["../2023-03-02", "by *2 Mar 2023*"],
    ["2018~/..", "since about *2018*"],
    ["2022-02-24/", "began *24 Feb 2022*"],
    ["2022-22/", "began *Summer 2022*"],
    ["2018~/", "began about *2018*"],
    ["/2023-03-02", "ended *2 Mar 2023*"],
    ["/2018", "ended *2018*"],
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

/** For each language: dates of all kinds, then a status of 2 March 2023 told of on 1 April 2026. */
const IN_LANGUAGES: Readonly<Record<string, readonly [readonly [string, string][], string]>> = {
  es: [
    [
      ["2023-03-02", "*2 mar 2023*"],
      ["2023-02", "*feb 2023*"],
      ["2022-22", "*verano de 2022*"],
      ["201X", "*década de 2010*"],
      ["20XX", "*2000 – 2099*"],
      ["2018~", "aprox. *2018*"],
      ["2018-10/2018-12", "*finales de 2018*"],
      ["2018-01/2018-03", "*principios de 2018*"],
      ["2023-02-20/2023-02-26", "*semana del 20 feb 2023*"],
      ["2022-02-24/..", "desde el *24 feb 2022*"],
      ["2018~/..", "desde aprox. *2018*"],
      ["../2023-03-02", "a más tardar el *2 mar 2023*"],
      ["../2018", "a más tardar en *2018*"],
      ["2022-02-24/", "comenzó el *24 feb 2022*"],
      ["2018/", "comenzó en *2018*"],
      ["/2023-03-02", "terminó el *2 mar 2023*"],
      ["/2018~", "terminó en aprox. *2018*"],
      ["2018/2020", "*2018* – *2020*"],
    ],
    "Situación *a fecha de 2 de marzo de 2023*, hace 3 años",
  ],
  fr: [
    [
      ["2023-03-02", "*2 mars 2023*"],
      ["2023-02", "*févr. 2023*"],
      ["2022-22", "*été 2022*"],
      ["201X", "*années 2010*"],
      ["20XX", "*2000 – 2099*"],
      ["2018~", "env. *2018*"],
      ["2018-10/2018-12", "*fin 2018*"],
      ["2018-01/2018-03", "*début 2018*"],
      ["2023-02-20/2023-02-26", "*semaine du 20 févr. 2023*"],
      ["2022-02-24/..", "depuis le *24 févr. 2022*"],
      ["2018~/..", "depuis env. *2018*"],
      ["../2023-03-02", "au plus tard le *2 mars 2023*"],
      ["../2018", "au plus tard en *2018*"],
      ["2022-02-24/", "a commencé le *24 févr. 2022*"],
      ["2018/", "a commencé en *2018*"],
      ["/2023-03-02", "a pris fin le *2 mars 2023*"],
      ["/2018~", "a pris fin en env. *2018*"],
      ["2018/2020", "*2018* – *2020*"],
    ],
    "Situation *au 2 mars 2023*, il y a 3 ans",
  ],
  de: [
    [
      ["2023-03-02", "*2. März 2023*"],
      ["2023-02", "*Feb. 2023*"],
      ["2022-22", "*Sommer 2022*"],
      ["201X", "*2010er-Jahre*"],
      ["20XX", "*2000 – 2099*"],
      ["2018~", "ca. *2018*"],
      ["2018-10/2018-12", "*Ende 2018*"],
      ["2018-01/2018-03", "*Anfang 2018*"],
      ["2023-02-20/2023-02-26", "*Woche vom 20. Feb. 2023*"],
      ["2022-02-24/..", "seit dem *24. Feb. 2022*"],
      ["2018~/..", "seit ca. *2018*"],
      ["../2023-03-02", "spätestens am *2. März 2023*"],
      ["../2018", "spätestens *2018*"],
      ["2022-02-24/", "begann am *24. Feb. 2022*"],
      ["2018/", "begann *2018*"],
      ["/2023-03-02", "endete am *2. März 2023*"],
      ["/2018~", "endete ca. *2018*"],
      ["2018/2020", "*2018* – *2020*"],
    ],
    "Sachlage *am 2. März 2023*, vor 3 Jahren",
  ],
  ar: [
    [
      ["2023-03-02", "*2 مارس 2023*"],
      ["2023-02", "*فبراير 2023*"],
      ["2022-22", "*صيف 2022*"],
      ["201X", "*عقد 2010*"],
      ["20XX", "*2000 – 2099*"],
      ["2018~", "نحو *2018*"],
      ["2018-10/2018-12", "*أواخر 2018*"],
      ["2018-01/2018-03", "*أوائل 2018*"],
      ["2023-02-20/2023-02-26", "*أسبوع 20 فبراير 2023*"],
      ["2022-02-24/..", "منذ *24 فبراير 2022*"],
      ["2018~/..", "منذ نحو *2018*"],
      ["../2023-03-02", "في موعد أقصاه *2 مارس 2023*"],
      ["../2018", "في موعد أقصاه *2018*"],
      ["2022-02-24/", "بدأ في *24 فبراير 2022*"],
      ["2018/", "بدأ في *2018*"],
      ["/2023-03-02", "انتهى في *2 مارس 2023*"],
      ["/2018~", "انتهى في نحو *2018*"],
      ["2018/2020", "*2018* – *2020*"],
    ],
    "الوضع *حتى 2 مارس 2023*، قبل 3 سنوات",
  ],
  hi: [
    [
      ["2023-03-02", "*2 मार्च 2023*"],
      ["2023-02", "*फ़र॰ 2023*"],
      ["2022-22", "*गर्मी 2022*"],
      ["201X", "*2010 का दशक*"],
      ["20XX", "*2000 – 2099*"],
      ["2018~", "लगभग *2018*"],
      ["2018-10/2018-12", "*2018 का अंत*"],
      ["2018-01/2018-03", "*2018 की शुरुआत*"],
      ["2023-02-20/2023-02-26", "*20 फ़र॰ 2023 से शुरू सप्ताह*"],
      ["2022-02-24/..", "*24 फ़र॰ 2022* से"],
      ["2018~/..", "लगभग *2018* से"],
      ["../2023-03-02", "*2 मार्च 2023* तक"],
      ["../2018", "*2018* तक"],
      ["2022-02-24/", "*24 फ़र॰ 2022* को शुरू"],
      ["2018/", "*2018* में शुरू"],
      ["/2023-03-02", "*2 मार्च 2023* को समाप्त"],
      ["/2018~", "लगभग *2018* में समाप्त"],
      ["2018/2020", "*2018* – *2020*"],
    ],
    "स्थिति *2 मार्च 2023 तक*, 3 वर्ष पहले",
  ],
};

describe.each(Object.entries(IN_LANGUAGES))("in %s", (language, [dates, status]) => {
  const wording = createWording(wordIn(language), language);

  it.each(dates)("%s is %s", (edtf, expected) => {
    expect(words(edtf, wording)).toBe(expected);
  });

  it("a status says how old it is", () => {
    const { word, longDay, ageWords } = wording;
    const day = "2023-03-02";
    expect(word("as_of_status", longDay(day), ageWords(day, "2026-04-01"))).toBe(status);
  });
});

describe("listWords", () => {
  it("joins names as the language does", () => {
    expect(english.listWords(["AP", "WSJ"])).toBe("AP and WSJ");
    expect(createWording(englishWord, "de").listWords(["AP", "WSJ"])).toBe("AP und WSJ");
  });

  it("keeps each name's own direction where the language runs from right to left", () => {
    const arabic = createWording(wordIn("ar"), "ar");
    expect(arabic.listWords(["AP", "U.S."])).toBe("\u2068AP\u2069 و\u2068U.S.\u2069");
  });
});
