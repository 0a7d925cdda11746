import { describe, expect, it } from "vitest";
import { bracketed, withoutBrackets } from "../make/bracketed.ts";
import { LEXICON } from "../make/lexicon.ts";

const says = (text: string) => expect(bracketed(LEXICON, withoutBrackets(text))).toBe(text);

describe("a weak name", () => {
  it.each([
    "The [price cap] on oil holds. Traders know the [price cap].",
    "The [New Start] treaty limits warheads.",
    "[Russia] blamed the [West].",
    "The [Griner]–[Russia] story is long.",
    "It is about [Russia] and [Griner].",
    "They plot attacks against the [West].",
    "Ties between the [US]-led [West] and [Russia] cool.",
    "([AP]) — A court ruled.",
    "LAGOS, Nigeria ([AP]) — A court ruled.",
    "So says Zeke Miller with [AP].",
    "The [Associated Press] counted. [AP] was first.",
    "The [Wang Yi] visit pleased [China].",
    "[AP] - A court ruled.",
    "Court Rules on River Dam ([AP])",
    "Thank you. Darlene, from the [AP].",
    "The AP exam is hard. [AP] reporters took it.",
    "It went to Zeke at [AP].",
    "([AP]) Stocks fell.",
    "Source: [AP]",
    "We changed in 2019, the same year as the [AP].",
  ])("is marked with evidence: %s", says);

  it.each([
    "The price cap on rent stays. The price cap helps.",
    "[Russia] sells oil. A price cap on commuter tickets is due; the price cap pleased riders.",
    "It was a New Start for Anna.",
    "[Russia] left the [New START] treaty. The New Start Shelter is full.",
    "We drove West.",
    "Of [Russia] they said less than Griner.",
    "The West stand of the stadium was full.",
    "The AP exam is in May.",
    "Search: prefer availability (AP) — stale results are fine.",
    "The river ends at Hamsaladeevi (AP)",
    "Wang Yi plays the cello.",
  ])("is not marked without: %s", says);

  it("is not marked where the sentence speaks of something else, though it is settled elsewhere", () => {
    says("The [price cap] on oil from [Russia] holds.\n\nThe price cap on rent does not.");
  });
});

describe("the other one of a name", () => {
  it("is the known one where the page is about a namesake", () => {
    says("Moscow, Idaho, has a fair. Moscow is small. Nobody took it for the other [Moscow].");
  });
});

describe("an abbreviation", () => {
  it("is somebody else's where their long form stands beside it", () => {
    says("Set the access point (AP) first. The AP blinks.");
    says("NATO — the National Association of Theatre Owners — met. NATO dined.");
  });

  it("is somebody else's where their long form stands in lines nearby, or the pack lists it", () => {
    says("The National Association of Theatre Owners met. It rained. NATO dined.");
    says("The National Association of Tower Erectors met.\n\nNATO dined.");
  });

  it("stands for what is said behind it, and its other spellings do not", () => {
    says("The US (ultrasound) was clear, and so was the US of the liver. [U.S.] officials came.");
    says("The NATO (No Action, Talk Only) joke was old.");
    says("The AP of [Russia] slept. Wear a NATO strap (NATO being nylon).");
  });

  it.each([
    "The 19th NATO flew on.",
    "It sold the G20 Pro.",
    "The old 3 Series, factory code G20, is cheap now.",
    "Rules of NATO II and NATO IV differ.",
    "Take the G20 motorway.",
    "Flats in G20 and G12 are dear; G-20 7QX is dearer.",
  ])("is one of a series where it is numbered: %s", says);

  it.each([
    "After the June 18th-19th [G20] Summit nobody spoke.",
    "The 18th [G20] summit and the 30th [NATO] ministerial meeting end.",
    "The [G20] and the G7 met; the [G20] agreed.",
  ])("is its own among meetings and like bodies: %s", says);

  it("is its own beside another body of that name where the sentence settles it", () => {
    says(
      "The National Association of Theatre Owners met. NATO dined. [Russia] fears [NATO] troops.",
    );
  });

  it("is its own where its long form stands before it", () => {
    says("The [People's Republic of China] ([PRC]) and the [Associated Press] ([AP]) agreed.");
  });
});

describe("a name that is an ordinary word in capitals", () => {
  it.each([
    "TRUST US, SAYS COACH",
    "US AGAINST THEM",
    "A NEW START FOR THE MILL",
    "ASK US about bread.",
    "UNE VILLE, US ÉTÉ",
  ])("is not marked among capitals: %s", says);

  it.each(["[US] AND [CHINA] MEET", "[RUSSIA] SUSPENDS [NEW START]", "The [US] and [China] met."])(
    "is marked with evidence, or in its own letter case: %s",
    says,
  );

  it("is never marked in small letters", () => {
    says("Give us a new start in the west, and tell us of china.");
  });
});
