// @vitest-environment jsdom

import { afterEach, describe, expect, it, vi } from "vitest";
import type { CardControls } from "../../src/card/card-controls.tsx";
import type { CardModel } from "../../src/card/card-model.ts";
import { HoverCard, type HoverCardProps } from "../../src/card/hover-card.tsx";
import { ONLY_AMONG_ALL } from "../../src/card/markup.ts";
import { type PrintedCard, printCard } from "../../src/card/printed-card.tsx";
import { aCardModel, aHarbourFact } from "../make/card.ts";
import { englishWord } from "../make/words.ts";
import { button, drawn, languageOf, maybeButton, readAloud, texts } from "./dom.ts";

afterEach(() => document.body.replaceChildren());

const controls = () =>
  ({
    ...{ backTo: vi.fn(), view: vi.fn(), close: vi.fn() },
    ...{ togglePin: vi.fn(), move: vi.fn(), hide: vi.fn() },
  }) satisfies CardControls;

const mention = { surfaceForm: "Lindqvist", number: 1, of: 2, evidence: [] };

/** A card of Ada Lindqvist with a fact of 2020 and six of one day, a dispute, a timeline and two relations. */
const model = (() => {
  const day = "2023-03-02";
  const facts = [
    aHarbourFact({ statement: "She began.", date: "2020", weight: 3 }),
    aHarbourFact({
      statement: "The tide was high.",
      date: day,
      weight: 3,
      attribution: "Bo Hansson",
    }),
    aHarbourFact({
      statement: "The log is full.",
      date: day,
      weight: 2,
      sources: [
        { source: "hl", paragraph: 4 },
        { source: "qp", paragraph: 9 },
      ],
    }),
    ...[1, 2, 3].map((n) => aHarbourFact({ statement: `Light ${n}.`, date: day, weight: 1 })),
  ];
  const relation = { from: "ada-lindqvist", facts: ["she-began"] };
  return aCardModel(
    {
      facts,
      relations: [
        { ...relation, type: "party-to" as const, to: "harbour-pact" },
        { ...relation, type: "spoke-with" as const, to: "bo-hansson" },
      ],
    },
    { mention },
  );
})();

const disputed = (() => {
  const [no, yes] = ["It was no talk.", "It was a talk."].map((statement, place) =>
    aHarbourFact({
      statement,
      date: "2023-03-02",
      sources: [{ source: place ? "qp" : "hl", paragraph: 3 }],
    }),
  );
  if (!no || !yes) throw new RangeError("no facts");
  const accounts = [
    { fact: no.id, answer: "No.", voice: "own reporting" },
    { fact: yes.id, answer: "Yes.", voice: "citing Bo Hansson" },
  ];
  const other = aHarbourFact({ statement: "And more.", date: "2023-03-02" });
  const dispute = { id: "talk", question: "Was it a talk?", facts: [no.id, yes.id], accounts };
  return aCardModel({ facts: [no, yes, other], disputes: [dispute] });
})();

/** As a page gets it: what is no plain data does not come through a message. */
const sent = (one: CardModel): PrintedCard =>
  JSON.parse(JSON.stringify(printCard(one, englishWord, "Harbour pack")));

type CardGiven = Partial<HoverCardProps> & { readonly trail?: readonly CardModel[] };

/** The card of the last in the trail, opened through those before it. */
function card({ trail = [model], ...given }: CardGiven = {}) {
  const act = controls();
  const [printed, ...before] = trail.map(sent).reverse();
  if (!printed) throw new RangeError("no card");
  const props = {
    card: printed,
    before: before.reverse(),
    view: "key",
    ...{ isSheet: false, isPinned: false, told: null },
    word: englishWord,
    act,
  } as const;
  const dropped = ONLY_AMONG_ALL | (given.dropped ?? 0);
  return { act, element: drawn(<HoverCard {...props} {...given} dropped={dropped} />) };
}

describe("a card", () => {
  it("is a dialog named by its heading and described by its line and as-of date", () => {
    const dialog = card().element.querySelector('[role="dialog"]');
    const byId = (name: string) => {
      const ids = dialog?.getAttribute(name)?.split(" ") ?? [];
      const elements = ids.map((id) => document.getElementById(id));
      return elements.map((element) => element && readAloud(element)).join(" ");
    };
    expect(dialog?.getAttribute("aria-modal")).toBe("false");
    expect(byId("aria-labelledby")).toBe("Ada Lindqvist");
    expect(byId("aria-describedby")).toContain("harbour master");
    expect(byId("aria-describedby")).toContain("As of 2 March 2023, 3 years ago");
  });

  it("tells one by one what may be out of date, and by how much", () => {
    const facts = [aHarbourFact({ perishable: true })];
    const old = aCardModel({ facts }, { pageDate: "2026-03-20" });
    expect(texts(card({ trail: [old] }).element, ".as-of")).toEqual([
      "Status as of 2 March 2023, 3 years ago. Later events are not in this fact base. This page is 3 years newer than these facts.",
    ]);
  });

  it("reads each fact as date, sentence, and what the sources say together", () => {
    const { element } = card();
    expect(element.querySelector("ol")?.getAttribute("aria-label")).toBe("Key facts, oldest first");
    expect(texts(element, "ol > li")).toEqual([
      "2020She began.HL only. Source: HL, paragraph 1",
      "2 Mar 2023Bo Hansson: The tide was high.HL only. Source: HL, paragraph 1",
      "2 Mar 2023The log is full.HL and QP agree. Source: HL, paragraph 4Source: QP, paragraph 9",
    ]);
  });

  it("is in the reader's language, and what the pack says in the pack's", () => {
    const swedish = card({ trail: [{ ...model, language: "sv" }] }).element;
    const told = ["Ada Lindqvist", "She began.", "Harbour Pact"];
    expect(told.map((text) => languageOf(swedish, text))).toEqual(["sv", "sv", "sv"]);
    const ours = ["Person", "2020", "Party to"];
    expect(ours.map((text) => languageOf(swedish, text))).toEqual(["en", "en", "en"]);
    const answers = card({ trail: [{ ...disputed, language: "sv" }] }).element;
    const accounts = ["Was it a talk?", "own reporting", "Yes.", "Sources differ"];
    expect(accounts.map((text) => languageOf(answers, text))).toEqual(["sv", "sv", "sv", "en"]);
  });

  it("shows a date in its machine form too", () => {
    const times = [...card().element.querySelectorAll("time")];
    expect(times.map((time) => time.getAttribute("datetime"))).toContain("2023-03-02");
  });

  it("never quiets a date whose equal above was left out", () => {
    const facts = [
      aHarbourFact({ statement: "First.", date: "2019", weight: 3 }),
      aHarbourFact({ statement: "Lighter.", date: "2020", weight: 2 }),
      aHarbourFact({ statement: "Heavy.", date: "2020", weight: 3 }),
      ...[1, 2].map((n) => aHarbourFact({ statement: `More ${n}.`, date: `202${n}`, weight: 3 })),
    ];
    const quiet = (dropped: number) =>
      texts(card({ trail: [aCardModel({ facts })], dropped }).element, ".again time");
    expect([quiet(0), quiet(1)]).toEqual([["2020"], []]);
  });

  it("keeps a date equal to the one above, only quieter", () => {
    const again = card().element.querySelectorAll(".again time");
    expect([...again].map(readAloud)).toEqual(["2 Mar 2023"]);
  });

  it("describes its timeline in words", () => {
    const drawing = card().element.querySelector('svg[role="img"]');
    expect(drawing?.getAttribute("aria-label")).toBe("Timeline: 2020 and 2 Mar 2023");
  });

  it("keeps a comma between names at the one before, out of what is read aloud", () => {
    const relations = ["bo-hansson", "harbour-pact"].map((to) => ({
      ...{ from: "ada-lindqvist", type: "spoke-with" as const, to, facts: ["she-began"] },
    }));
    const facts = [aHarbourFact({ statement: "She began." })];
    const { element } = card({ trail: [aCardModel({ facts, relations })] });
    const names = [...element.querySelectorAll(".relations .name")];
    expect(names.map(({ textContent }) => textContent)).toEqual(["Bo Hansson,", "Harbour Pact"]);
    expect(names.map(readAloud)).toEqual(["Bo Hansson", "Harbour Pact"]);
  });

  it("names what stands in no fact", () => {
    const bare = aCardModel({}, { entityId: "bo-hansson" });
    expect(readAloud(card({ trail: [bare] }).element)).toContain(
      "No facts of its own in this pack.",
    );
  });

  it("tells whose facts name what stands in none of its own", () => {
    const facts = [aHarbourFact({ statement: "Ada Lindqvist met the pilot." })];
    const relations = [
      {
        from: "ada-lindqvist",
        type: "spoke-with" as const,
        to: "bo-hansson",
        facts: ["ada-lindqvist-met-the-pilot"],
      },
    ];
    const named = aCardModel({ facts, relations }, { entityId: "bo-hansson" });
    expect(texts(card({ trail: [named] }).element, ".none")).toEqual([
      "No facts of its own in this pack. Facts about Ada Lindqvist name it.",
    ]);
  });

  it("says why it is marked: text, rule and pack, and hides its name here or everywhere", () => {
    const { element, act } = card({ view: "why" });
    expect(texts(element, "dt")).toEqual(["Matched text", "Rule", "Pack"]);
    expect(readAloud(element)).toContain("Harbour pack");
    button(element, "on this site").click();
    button(element, "everywhere").click();
    expect(act.hide.mock.calls).toEqual([[true], [false]]);
  });

  it("copies each fact as a sentence with its date and its sources in full", () => {
    const { element } = card({ view: "all" });
    expect(button(element, "Copy this fact with its source: She began.").dataset.copy).toBe(
      "2020: She began. (The Harbour Ledger, “A quiet morning at the quay”, 2 March 2023, ¶1)",
    );
  });

  it("copies a dispute with both accounts", () => {
    const { element } = card({ trail: [disputed] });
    const text = button(element, "Copy this fact with its source: Was it a talk?").dataset.copy;
    expect(text).toMatch(
      /^2 Mar 2023: .*\? No\. \(own reporting; The Harbour Ledger, .*¶3\) Yes\. \(/,
    );
  });

  it("has a button for each source, that tells where it is found", () => {
    const chips = [...card().element.querySelectorAll<HTMLElement>("button.chip")];
    expect(chips.map((chip) => [readAloud(chip), chip.dataset.source])).toEqual([
      ["Source: HL, paragraph 1", "hl:1"],
      ["Source: HL, paragraph 1", "hl:1"],
      ["Source: HL, paragraph 4", "hl:4"],
      ["Source: QP, paragraph 9", "qp:9"],
    ]);
  });

  it("says how much newer the page is than its facts", () => {
    const late = aCardModel({}, { pageDate: "2026-03-10" });
    expect(texts(card({ trail: [late] }).element, ".as-of")).toEqual([
      "As of 2 March 2023, 3 years ago. This page is 3 years newer than these facts.",
    ]);
  });

  it("closes by its button", () => {
    const { element, act } = card();
    button(element, "Close").click();
    expect(act.close).toHaveBeenCalledOnce();
  });
});

describe("all facts", () => {
  it("are offered with their number, and shown in the card", () => {
    const { element, act } = card();
    button(element, "All 6 facts").click();
    expect(act.view).toHaveBeenCalledWith("all");
    expect(texts(card({ view: "all" }).element, "ol > li")).toHaveLength(6);
  });

  it("lead back to the key facts", () => {
    const { element, act } = card({ view: "all" });
    const back = button(element, "Key facts");
    expect(back.getAttribute("aria-expanded")).toBe("true");
    back.click();
    expect(act.view).toHaveBeenCalledWith("key");
  });

  it("lead back to them also where some were only left out for want of room", () => {
    const facts = [1, 2, 3, 4].map((n) => aHarbourFact({ statement: `Fact ${n}.`, weight: 3 }));
    const { element } = card({ trail: [aCardModel({ facts })], view: "all" });
    expect(maybeButton(element, "Key facts")).toBeDefined();
  });

  it("are not offered where all of them show", () => {
    const few = aCardModel({ facts: [aHarbourFact({})] });
    expect(readAloud(card({ trail: [few] }).element)).not.toContain("All 1 facts");
  });

  it("are offered where some had to be left out", () => {
    const facts = [1, 2, 3, 4].map((n) => aHarbourFact({ statement: `Fact ${n}.`, weight: 3 }));
    const four = aCardModel({ facts });
    expect(maybeButton(card({ trail: [four] }).element, "All 4 facts")).toBeUndefined();
    expect(
      maybeButton(card({ trail: [four], dropped: 0b11 }).element, "All 4 facts"),
    ).toBeDefined();
  });
});

describe("a card with little room", () => {
  const five = aCardModel({
    facts: [1, 2, 3, 4, 5].map((n) =>
      aHarbourFact({ statement: `Fact ${n}.`, date: `202${n - 1}`, weight: 3 }),
    ),
    relations: [
      { from: "ada-lindqvist", type: "party-to", to: "harbour-pact", facts: ["fact-1"] },
      { from: "ada-lindqvist", type: "spoke-with", to: "bo-hansson", facts: ["fact-1"] },
    ],
  });
  const partsAt = (count: number) => {
    const { element } = card({ trail: [five], dropped: 2 ** count - 1 });
    const facts = element.querySelectorAll("ol > li").length;
    const relations = element.querySelectorAll("dt").length;
    const timeline = element.querySelector('svg[role="img"]') ? "timeline" : "no timeline";
    return `${facts} facts, ${timeline}, ${relations} relations`;
  };

  it("leaves out fact 5, fact 4, the timeline, the second relation, in this order", () => {
    expect([0, 1, 2, 3, 4].map(partsAt)).toEqual([
      "5 facts, timeline, 2 relations",
      "4 facts, timeline, 2 relations",
      "3 facts, timeline, 2 relations",
      "3 facts, no timeline, 2 relations",
      "3 facts, no timeline, 1 relations",
    ]);
  });

  it("leaves out the lightest fact, not the last in time", () => {
    const facts = [
      aHarbourFact({ statement: "Light and old.", date: "2019", weight: 2 }),
      ...[1, 2, 3, 4].map((n) => aHarbourFact({ statement: `Heavy ${n}.`, weight: 3 })),
    ];
    const { element } = card({ trail: [aCardModel({ facts })], dropped: 1 });
    expect(readAloud(element)).not.toContain("Light and old.");
    expect(readAloud(element)).toContain("Heavy 4.");
  });
});

describe("a dispute in a card", () => {
  it("comes first, with its question, and each account with source and voice", () => {
    const { element } = card({ trail: [disputed] });
    expect(texts(element, "ol > li")[0]).toBe(
      "2 Mar 2023Sources differWas it a talk?" +
        "Source: HL, paragraph 3own reportingNo." +
        "Source: QP, paragraph 3citing Bo HanssonYes.",
    );
    expect(element.querySelector("ul")?.getAttribute("aria-label")).toBe("Was it a talk?");
  });

  it("does not tell its facts a second time", () => {
    expect(readAloud(card({ trail: [disputed] }).element)).not.toContain("It was a talk.");
  });
});

describe("why a name is marked", () => {
  it("is asked for by a button, and stands in place of the facts", () => {
    const { element, act } = card();
    button(element, "Why marked?").click();
    expect(act.view).toHaveBeenCalledWith("why");
    const why = card({ view: "why" }).element;
    expect(readAloud(why)).toContain("“Lindqvist”, mention 1 of 2");
    expect(why.querySelector("ol")).toBe(null);
  });

  it("leads back to the facts", () => {
    const { element, act } = card({ view: "why" });
    button(element, "Back to facts").click();
    expect(act.view).toHaveBeenCalledWith("key");
  });

  it("is not asked of a card that no mark opened", () => {
    expect(maybeButton(card({ trail: [disputed] }).element, "Why marked?")).toBeUndefined();
  });
});

describe("the way back", () => {
  const names = ["One", "Two", "Three", "Four"];
  const trail = names.map((name) => ({ ...model, name }));
  const path = (count: number) => {
    const nav = card({ trail: trail.slice(0, count) }).element.querySelector("nav");
    return nav && readAloud(nav);
  };

  it("is not there on the first card", () => {
    expect(path(1)).toBe(null);
  });

  it("names the cards before, and folds the middle of a long one", () => {
    expect(path(3)).toBe("OneTwoThree");
    expect(path(4)).toBe("One…ThreeFour");
  });

  it("leads to any card it names", () => {
    const { element, act } = card({ trail: trail.slice(0, 3) });
    button(element, "One").click();
    button(element, "Back").click();
    expect(act.backTo.mock.calls).toEqual([[0], [1]]);
  });

  it("tells which card is here", () => {
    const here = card({ trail: trail.slice(0, 2) }).element.querySelector('[aria-current="page"]');
    expect(here?.textContent).toBe("Two");
  });
});
