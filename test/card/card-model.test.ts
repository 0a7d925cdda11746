import { describe, expect, it } from "vitest";
import type { CardModel } from "../../src/card/card-model.ts";
import { createCardModels, whyMarked } from "../../src/card/card-model.ts";
import { aCardModel, aHarbourFact, aSheet } from "../make/card.ts";
import { anEntityId } from "../make/pack.ts";
import { englishWord } from "../make/words.ts";

const statements = ({ keyFacts }: CardModel) => keyFacts.map(({ statement }) => statement);
const both = [
  { source: "qp", paragraph: 10 },
  { source: "qp", paragraph: 4 },
  { source: "hl", paragraph: 7 },
];

describe("a card's head", () => {
  it("tells kind, name and line", () => {
    const card = aCardModel({}, { entityId: "harbour-pact" });
    expect([card.kindWord, card.name, card.description]).toEqual([
      "Treaty",
      "Harbour Pact",
      "A treaty.",
    ]);
  });

  it("is null for an entity that the sheet does not know", () => {
    const deps = { word: englishWord, locale: "en", today: () => new Date() };
    const subject = { sheet: aSheet(), mention: null, pageDate: null };
    expect(createCardModels(deps)({ entityId: anEntityId("nobody"), ...subject })).toBe(null);
  });
});

describe("a card's as-of line", () => {
  const status = { facts: [aHarbourFact({ perishable: true })] };

  it("is plain for facts that last", () => {
    expect(aCardModel().asOf).toEqual({
      text: "*As of 2 March 2023*, 3 years ago",
      stop: ".",
      notice: null,
      pageNote: null,
    });
  });

  it("warns of later events where a status may have changed", () => {
    expect(aCardModel(status).asOf).toMatchObject({
      text: "Status *as of 2 March 2023*, 3 years ago",
      notice: "Later events are not in this fact base.",
    });
  });

  it("does not warn of a status that is 30 days old, and does on the day after", () => {
    const noticeOn = (today: string) => aCardModel(status, { today }).asOf?.notice;
    expect(noticeOn("2023-04-01T23:59:00")).toBe(null);
    expect(noticeOn("2023-04-02T00:01:00")).not.toBe(null);
  });

  it("speaks for the youngest of the facts that may have changed", () => {
    const facts = [
      aHarbourFact({ statement: "One.", perishable: true, asOf: "2023-01-05" }),
      aHarbourFact({ statement: "Two.", perishable: true, asOf: "2023-02-07" }),
      aHarbourFact({ statement: "Three.", asOf: "2023-03-02" }),
    ];
    expect(aCardModel({ facts }).asOf?.text).toContain("7 February 2023");
  });

  it("speaks for the sources' day where there is no fact", () => {
    expect(aCardModel({}, { entityId: "bo-hansson" }).asOf?.text).toContain("2 March 2023");
  });

  it("tells when the page is over 30 days newer than the facts", () => {
    const noteFor = (pageDate: string) => aCardModel({}, { pageDate }).asOf?.pageNote;
    expect(noteFor("2026-03-20")).toBe("This page is 3 years newer than these facts.");
    expect(noteFor("2023-04-01")).toBe(null);
  });
});

describe("key facts", () => {
  const many = (weights: readonly (1 | 2 | 3)[], about = ["ada-lindqvist"]) =>
    weights.map((weight, place) => {
      const statement = `Fact ${place} of weight ${weight}.`;
      return aHarbourFact({ statement, weight, about, date: "2023-03-02" });
    });

  it("are the five heaviest at most", () => {
    const card = aCardModel({ facts: many([1, 3, 2, 3, 2, 3, 2]) });
    expect(card.keyFacts).toHaveLength(5);
    expect(statements(card)).not.toContain("Fact 0 of weight 1.");
    expect(statements(card)).not.toContain("Fact 6 of weight 2.");
  });

  it("hold light ones only as far as the third", () => {
    expect(aCardModel({ facts: many([3, 1, 1, 1, 1]) }).keyFacts).toHaveLength(3);
    expect(aCardModel({ facts: many([3, 2, 2, 2, 1]) }).keyFacts).toHaveLength(4);
  });

  it("come oldest first, one without a date by the day it speaks for", () => {
    const facts = [
      aHarbourFact({ statement: "Now.", weight: 3 }),
      aHarbourFact({ statement: "Then.", date: "2018-10/2018-12", weight: 2 }),
      aHarbourFact({ statement: "Between.", date: "2020", weight: 2 }),
    ];
    expect(statements(aCardModel({ facts }))).toEqual(["Then.", "Between.", "Now."]);
  });

  it("are rather those whose subject the entity is", () => {
    const facts = [
      ...many([3, 3, 3, 3, 3], ["bo-hansson", "ada-lindqvist"]),
      aHarbourFact({ statement: "Ada's own.", weight: 3 }),
    ];
    expect(statements(aCardModel({ facts }))).toContain("Ada's own.");
  });

  it("are counted with all others, and nobody else's are", () => {
    const facts = [...many([3, 3, 1]), aHarbourFact({ statement: "Bo's.", about: ["bo-hansson"] })];
    expect(aCardModel({ facts }).factCount).toBe(3);
  });
});

describe("a fact", () => {
  const only = (given: Parameters<typeof aHarbourFact>[0]) => {
    const [fact] = aCardModel({ facts: [aHarbourFact(given)] }).keyFacts;
    if (!fact) throw new RangeError("no fact");
    return fact;
  };

  it("tells the day it speaks for where it has no date", () => {
    expect(only({})).toMatchObject({ dateWords: "as of *2 Mar 2023*", datetime: "2023-03-02" });
  });

  it.each([
    ["2023-03-02", "2023-03-02"],
    ["2023-02", "2023-02"],
    ["2022-22", "2022"],
    ["1985-04-XX", "1985-04"],
    ["1985-XX-XX", "1985"],
    ["201X", "2010"],
    ["20XX", "2000"],
    ["2022-02-24/", "2022-02-24"],
    ["/2023-03", "2023-03"],
    ["2018-10/2018-12", "2018-10"],
    ["../2023-03-02", "2023-03-02"],
  ])("of %s has the machine date %s", (date, datetime) => {
    expect(only({ date }).datetime).toBe(datetime);
  });

  it("names its sources in alphabetical order with their paragraphs in order", () => {
    const { chips } = only({ sources: both });
    expect(chips.map(({ source, paragraphs }) => `${source} ${paragraphs}`)).toEqual([
      "HL ¶7",
      "QP ¶4, ¶10",
    ]);
    expect(chips[1]?.label).toBe("Source: QP, paragraph 4 and 10");
  });

  it("tells whether one source has it or several agree", () => {
    expect(only({}).agreement).toBe("HL only");
    expect(only({ sources: both }).agreement).toBe("HL and QP agree");
  });

  it("names who claims it before the claim", () => {
    expect(only({ attribution: "Bo Hansson" }).speaker).toBe("Bo Hansson");
    expect(only({}).speaker).toBe(null);
  });

  it.each(["Bo Hansson says so.", "Hansson says so."])(
    "does not name the speaker twice: %s",
    (statement) => {
      expect(only({ attribution: "Bo Hansson", statement }).speaker).toBe(null);
    },
  );
});

describe("a dispute", () => {
  const yes = aHarbourFact({ statement: "It was high tide.", weight: 3, date: "2023-03-02" });
  const no = aHarbourFact({
    statement: "It was low tide.",
    weight: 3,
    date: "2023-03-02",
    sources: [{ source: "qp", paragraph: 2 }],
  });
  const others = [1, 2, 3, 4].map((n) => aHarbourFact({ statement: `Other ${n}.`, weight: 3 }));
  const card = aCardModel({
    facts: [no, yes, ...others],
    disputes: [
      {
        id: "tide",
        question: "Was the tide high?",
        facts: [no.id, yes.id],
        accounts: [
          { fact: no.id, answer: "No.", voice: "citing Bo Hansson" },
          { fact: yes.id, answer: "Yes.", voice: "own reporting" },
        ],
      },
    ],
  });

  it("keeps every account with its source and voice, no source before another", () => {
    const [dispute] = card.disputes;
    expect(dispute).toMatchObject({ question: "Was the tide high?", dateWords: "*2 Mar 2023*" });
    const accounts = dispute?.accounts.map(({ chips: [chip], voice, answer }) => {
      return `${chip?.source} ${chip?.paragraphs}, ${voice}: ${answer}`;
    });
    expect(accounts).toEqual(["HL ¶1, own reporting: Yes.", "QP ¶2, citing Bo Hansson: No."]);
  });

  it("takes its facts out of the list and the room of two of them", () => {
    expect(statements(card)).toEqual(["Other 1.", "Other 2.", "Other 3."]);
    expect(card.facts.map(({ statement }) => statement)).not.toContain("It was high tide.");
    expect(card.factCount).toBe(6);
  });
});

describe("relations", () => {
  const fact = aHarbourFact({ weight: 2 });
  const heavy = aHarbourFact({ statement: "Heavy.", weight: 3 });
  const relation = (from: string, type: "leads" | "party-to" | "spoke-with", to: string) => ({
    ...{ from, type, to },
    facts: [type === "spoke-with" ? heavy.id : fact.id],
  });
  const rowsOf = (entityId: string, relations: ReturnType<typeof relation>[]) =>
    aCardModel({ facts: [fact, heavy], relations }, { entityId }).relations.map(
      ({ label, entities }) => `${label}: ${entities.map(({ name }) => name).join(", ")}`,
    );

  it("are worded from the side of the card's entity", () => {
    const relations = [relation("ada-lindqvist", "party-to", "harbour-pact")];
    expect(rowsOf("ada-lindqvist", relations)).toEqual(["Party to: Harbour Pact"]);
    expect(rowsOf("harbour-pact", relations)).toEqual(["Parties: Ada Lindqvist"]);
  });

  it("of one kind share a row", () => {
    const relations = [
      relation("ada-lindqvist", "party-to", "harbour-pact"),
      relation("bo-hansson", "party-to", "harbour-pact"),
    ];
    expect(rowsOf("harbour-pact", relations)).toEqual(["Parties: Ada Lindqvist, Bo Hansson"]);
  });

  it("are two rows at most, those of the heaviest facts first", () => {
    const relations = [
      relation("ada-lindqvist", "party-to", "harbour-pact"),
      relation("ada-lindqvist", "leads", "bo-hansson"),
      relation("ada-lindqvist", "spoke-with", "bo-hansson"),
    ];
    expect(rowsOf("ada-lindqvist", relations)).toEqual([
      "Spoke with: Bo Hansson",
      "Party to: Harbour Pact",
    ]);
  });
});

describe("the timeline", () => {
  const dated = (...dates: string[]) =>
    aCardModel({
      facts: dates.map((date, place) =>
        aHarbourFact({ statement: `Fact ${place}.`, date, weight: 3 }),
      ),
    }).timeline;

  it("is drawn for two distinct dates, not for one", () => {
    expect(dated("2023-03-02", "2023-03-02")).toBe(null);
    expect(dated("2020", "2023-03-02")?.items.map(({ words }) => words)).toEqual([
      "2020",
      "2 Mar 2023",
    ]);
  });

  it("says in words what is drawn", () => {
    expect(dated("2020", "../2023-03-02")?.label).toBe("Timeline: 2020 and by 2 Mar 2023");
  });

  it("draws a stretch as long as its uncertainty, on a line of whole years", () => {
    const timeline = dated("2020", "2021-12-31");
    expect(timeline?.items[0]).toMatchObject({ from: 0, shape: "stretch" });
    expect(timeline?.items[0]?.to).toBeCloseTo(0.5, 2);
    expect(timeline?.ticks.map(({ words }) => words)).toEqual(["2020", "2021"]);
  });

  it("tells days from stretches, approximate and open dates", () => {
    const timeline = dated("2018~", "../2019-05-01", "2020-01-01", "2022-02-24/..", "2023");
    expect(timeline?.items.map(({ shape }) => shape)).toEqual([
      "about",
      "until",
      "day",
      "since",
      "stretch",
    ]);
  });

  it("draws the known side of a date whose other side is unknown, and nothing that runs on", () => {
    const timeline = dated("2018~/", "2022-02-24/", "/2023-03-02", "2024");
    expect(timeline?.items.map(({ words, shape }) => `${words}: ${shape}`)).toEqual([
      "began about 2018: about",
      "began 24 Feb 2022: day",
      "ended 2 Mar 2023: day",
      "2024: stretch",
    ]);
    expect(timeline?.items[0]?.to).toBeCloseTo(1 / 7, 2);
  });

  it("draws a decade and a century as bands of all their years", () => {
    const timeline = dated("20XX", "201X", "204X~");
    expect(timeline?.items.map(({ words, shape }) => `${words}: ${shape}`)).toEqual([
      "2000 – 2099: stretch",
      "2010s: stretch",
      "about 2040s: about",
    ]);
    const ends = timeline?.items.map(({ from, to }) => [from.toFixed(2), to.toFixed(2)]);
    expect(ends).toEqual([
      ["0.00", "1.00"],
      ["0.10", "0.20"],
      ["0.40", "0.50"],
    ]);
  });

  it("has ticks of days where the line is short, six at most", () => {
    const ticks = dated("2023-02-20/2023-02-26", "2023-03-02")?.ticks.map(({ words }) => words);
    expect(ticks?.[0]).toBe("20 Feb");
    expect(ticks?.length).toBeLessThanOrEqual(6);
  });
});

describe("why a name is marked", () => {
  const mention = { surfaceForm: "Lindqvist", number: 2, of: 3, evidence: [] };

  it("tells the characters on the page, and which mention they are", () => {
    expect(whyMarked(mention, englishWord).matched).toBe("“Lindqvist”, mention 2 of 3");
    expect(whyMarked({ ...mention, number: 1, of: 1 }, englishWord).matched).toBe("“Lindqvist”");
  });

  it("tells the reasons for it in words, the heaviest first, none twice, none against it", () => {
    const word = (key: string, ...details: string[]) => [key, ...details].join(" ").trim();
    const evidence = [
      { kind: "role", weight: 1 },
      { kind: "full-name", weight: 3, detail: "Ada Lindqvist" },
      { kind: "role", weight: 1 },
      { kind: "namesake", weight: -2 },
    ];
    expect(whyMarked({ ...mention, evidence }, word).reasons).toEqual([
      "evidence_full_name Ada Lindqvist",
      "evidence_role",
    ]);
  });
});
