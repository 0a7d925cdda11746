import { describe, expect, it } from "vitest";
import { bracketed, withoutBrackets } from "../make/bracketed.ts";
import { LEXICON } from "../make/lexicon.ts";

const says = (text: string) => expect(bracketed(LEXICON, withoutBrackets(text))).toBe(text);

describe("a name inside a longer proper name", () => {
  it.each([
    "The Washington Post and the Moscow Times carried it.",
    "He studied at the University of Michigan and at Moscow State University.",
    "Bank of China and China Merchants Bank rose.",
    "They sailed on Lake Michigan and across the South China Sea.",
    "The Geneva Conventions protect them.",
    "USS Washington met the SS City of Geneva.",
    "She lives on Washington Street, near Moscow Road.",
    "Shares of U.S. Steel rose.",
    "US Airways Pilots Approve Cuts",
    "Florida's Department of State counts votes.",
    "Team Moscow lost.",
    "The Obama-Biden administration began it.",
    "The Florida Department of State counts votes.",
    "The New Delhi Declaration was read out.",
    "The State Department of Health sent a nurse.",
    "Antony Blinken Stadium is empty.",
    "Take US 23 north.",
    "Buses on US 1 have been late. US 12 reopens Monday. The drums were marked UN 1203.",
    "NATO Systems, of Helmond, makes alarms.",
    "Walk down Washington St. and Moscow Ave. to the Federation of New Delhi.",
    "In 1885 the Michigan became stuck in ice.",
    "She crossed on the ferry Michigan and the steamer *Geneva*.",
    "She sat in the Western District of Washington and in the Eastern District of Michigan.",
    "Refugee Council USA wrote a letter.",
    "Tugs eased the United States from her pier.",
  ])("is not marked: %s", says);

  it.each([
    "The [U.S.] Treasury and the [U.S.] Air Force agreed.",
    "A [Moscow] court heard the [NATO] Secretary General.",
    "[Michigan] Governor Ann Lee met the [G-20] Leaders' Summit team.",
    "The [New START] Treaty holds.",
    "Government of [Russia] and Communist [China] officials came.",
    "[U.S.]-[Russia] talks, a [Moscow]-based firm, ex-[U.S.] officials, post-[Cold War] maps.",
    "He told Reuters [Moscow] would wait.",
    "Overnight [Russia] fired more missiles. A cook (Ann Lee via [AP]) saw it.",
    "On Thursday [Russia] said no; Eastern [Ukraine] was quiet.",
    "[WASHINGTON] Oil prices rose again on Monday.",
    "[US] Insurance Stocks Plunge on Fears",
    "The [US] Disney Corporation bought shares.",
    "[Russia]'s Duma and [China]’s ministry replied.",
    "Ask the [Moscow] and [Geneva] bureaus. Of [Moscow] I’ll say this.",
    "The [US] 2020 census counted him.",
  ])("is marked where the capital is no part of it: %s", says);

  it("is not marked where the pack says that the form never means it", () => {
    says("The Republic of China and the [People's Republic of China] differ.");
  });

  it("is not marked in a quoted title, but is in quoted speech", () => {
    says("“Midnight in Moscow” was played. “We met in [Moscow],” he said.");
    says("“Made in [Russia],” she said.");
  });
});

describe("a name that is a title alone", () => {
  it.each([
    "Her romance “Cold War” took a prize at Cannes.",
    "The band played “Moscow,” then “Geneva.”",
    "He wrote the novel Michigan.",
    "Cold War (2018 film)",
  ])("is not marked beside a word for works: %s", says);

  it("is marked where it is only quoted", () => {
    says("“[Russia]” was the one word that he heard.");
    says("The film opens in [Moscow] during the [Cold War].");
    says("A banner reading “Gift of the [PRC]” hung there.");
  });
});

describe("a place that shares its name", () => {
  it.each([
    "Moscow, Idaho, has a fair. Moscow is small.",
    "A man from Spokane, Washington, waved.",
    "In Washington state the apples were early.",
    "Oregon and Washington share the river.",
    "Sen. Ann Lee (D-Washington) voted no.",
    "She wrote from Geneva, N.Y., and from Moscow, Pa., where it rains.",
    "A box went to “Moscow, Ayrshire”, by rail.",
    "RUSSIA, Ohio — The school won.",
    "China, Maine, USA, has a lake. China is proud of it, says its mayor.",
    "Russia was settled early in Shelby County. The town of China is near.",
    "I think of Moscow, Idaho and the games there.",
    "MOSCOW — The borough has a bakery. “Moscow is a bread town,” said its mayor.",
    "Geneva, a spaniel, barked; Great-Aunt Russia laughed. Russia did not mind.",
  ])("is not marked: %s", says);

  it.each([
    "[MOSCOW], Dec. 25 — It snowed.",
    "A parcel for [Geneva], [Switzerland], went to Geneva, Illinois.",
    "Ships call at [New Delhi], [Moscow] and [Washington].",
    "In Detroit, [Michigan], it rained.",
    "Geneva, Illinois, is small; he was born in the other [Geneva], the one in [Switzerland].",
    "Trade with [Russia], [China], Texas and Ohio grew.",
    "The treaty of [Geneva], Switz., was signed. The Ambassador to [Russia] Ann Lee came.",
  ])("is marked where it is meant: %s", says);
});

describe("a team named for its town", () => {
  it.each([
    "No. 7 Michigan plays on.",
    "In the end, Michigan beat Ohio State 30-24.",
    "The quarterback took Moscow to the final.",
    "California ran past Washington 42-to-12.",
    "Results: Iowa 20, Washington 13.",
  ])("is not marked: %s", says);

  it("is not meant where its government is", () => {
    says("Moscow won 2-0. The [Moscow] government was pleased.");
    says("Washington won 2-0, and [Washington, D.C.] cheered.");
  });

  it("is not the town's other name, nor is a person where a place stands", () => {
    says("He left [Washington, D.C.], and flew back. [Washington] slept.");
    says("George Washington rode on. In [Washington] it rained; Washington slept.");
  });

  it("is not meant where a report begins with the town", () => {
    says("By ANN HENDERSON [WASHINGTON] (Reuters) -- It rained.");
    says("[MOSCOW] (Ticker) - The top seed won 7-6, 6-4.");
  });

  it("is not marked, and the town is", () => {
    says(
      "Michigan beat Ohio State 30-24. Michigan has never lost at home. In [Michigan], all rejoiced.",
    );
  });
});

describe("a name in what is no prose", () => {
  it.each([
    "See https://example.org/Russia/Moscow or www.moscow.example/China.",
    "Write to desk@Moscow.example, or to the handle @Russia.",
    "Set `NATO` to true, and call print(US) or Russia().",
    'The answer was { "country": "United States" }.',
    'Call login("Ann", 22, "Russia") first.',
    "The locale is en/US, the table ISO-646-US; codes are US/LOCODE.",
  ])("is not marked: %s", says);

  it("is marked between slashes that are no path", () => {
    says("A line from /[NATO]/ and a talk with [Russia]/[China] experts.");
  });
});
