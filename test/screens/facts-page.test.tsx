// @vitest-environment jsdom
import axe from "axe-core";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mountFactsPage } from "../../src/screens/facts-page.tsx";
import { button, languageOf, readAloud, texts } from "../card/dom.ts";
import { aBase } from "../make/base.ts";
import { englishWord } from "../make/words.ts";

let root: HTMLElement;
let stop: () => void;

/** Opens the page at an address; its facts are three years old. */
async function open(hash: string, base = aBase()): Promise<void> {
  // Unlike an assignment, this is not told again later.
  window.history.replaceState(null, "", hash || "#");
  await act(() => {
    stop = mountFactsPage({
      ...{ root, view: window, base, word: englishWord, locale: "en" },
      today: () => new Date("2026-04-01T12:00:00"),
    });
  });
}

async function follow(name: string): Promise<void> {
  const link = [...root.querySelectorAll("a")].find(
    (one) => (one.ariaLabel ?? readAloud(one)) === name,
  );
  await act(async () => {
    const arrived = new Promise((done) =>
      window.addEventListener("hashchange", done, { once: true }),
    );
    link?.click();
    await arrived;
  });
}

async function type(query: string): Promise<void> {
  await act(() => {
    const field = root.querySelector("input");
    if (!field) throw new RangeError("no search field");
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const heading = () => root.querySelector("main h2")?.textContent;

beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  stop();
  root.remove();
});

describe("the facts page", () => {
  it("opens on what packs there are and where their sources differ", async () => {
    await open("");
    expect(heading()).toBe("The harbour in March 2023");
    expect(readAloud(root)).toContain("5 names · 5 facts · 2 sources");
    expect(texts(root, ".questions a")).toEqual(["Did they talk?"]);
  });

  it("goes where the reader points: list, relation, source, paragraph", async () => {
    await open("");
    await follow("Ada Lindqvist, 4 facts");
    expect(heading()).toBe("Ada Lindqvist");
    expect(document.title).toBe("Ada Lindqvist – Fact base");
    await follow("Harbour Pact");
    expect(heading()).toBe("Harbour Pact");
    await follow("Source: The Harbour Ledger, paragraph 9");
    expect(heading()).toBe("The Harbour Ledger");
    expect(readAloud(document.activeElement ?? root)).toBe("Paragraph 9");
  });

  it("leads from a fact to the paragraph that it stands in", async () => {
    await open("#entity=bo-hansson");
    await follow("Source: QP, paragraph 4");
    expect(heading()).toBe("The Quay Post");
    expect(readAloud(document.activeElement ?? root)).toBe("Paragraph 4");
  });

  it("moves the focus to the heading of what was opened", async () => {
    await open("#entity=bo-hansson");
    expect(document.activeElement).toBe(document.body);
    await follow("Ada Lindqvist, 4 facts");
    expect(document.activeElement?.textContent).toBe("Ada Lindqvist");
  });

  it("marks the open name in the list", async () => {
    await open("#entity=bo-hansson");
    expect(texts(root, '[aria-current="page"]')).toEqual(["Bo Hansson, 3 facts"]);
  });

  it("opens on a fact, on the page of its subject", async () => {
    await open("#fact=pilot");
    expect(heading()).toBe("Bo Hansson");
    expect(document.activeElement?.matches("li")).toBe(true);
    expect(readAloud(document.activeElement ?? root)).toContain("Hansson steers by night.");
  });

  it.each([
    ["", ["The harbour in March 2023", "Did they talk?", "A quiet morning at the quay"]],
    ["#entity=bo-hansson", ["Ada Lindqvist: Hansson steers by night.", "The Pilots' Guild"]],
    ["#source=qp", ["The Quay Post", "A quiet morning at the quay", "Hansson steers by night."]],
    ["#search=night", ["Hansson steers by night."]],
  ])("tells in which language the pack's words are at %j", async (hash, told) => {
    await open(hash, aBase({ language: "sv" }));
    expect(told.map((text) => languageOf(root, text))).toEqual(told.map(() => "sv"));
  });

  it("says so where a link leads nowhere", async () => {
    await open("#entity=nobody");
    expect(readAloud(root)).toContain("This is not in the fact base.");
  });

  it("lists what is found while one types, and announces how much", async () => {
    await open("#entity=bo-hansson");
    await type("lindq");
    expect(texts(root, ".found h2")).toEqual(["1 name", "2 facts"]);
    expect(texts(root, "[aria-live]")).toEqual(["1 name and 2 facts"]);
    expect(heading()).toBe("Bo Hansson");
    await type("xyz");
    expect(texts(root, "[aria-live]")).toEqual(["Nothing found."]);
    await type("");
    expect(texts(root, ".names h2")[0]).toBe("People");
  });

  it("opens the best of what was found on Enter", async () => {
    await open("");
    await type("pact");
    await act(async () => {
      const arrived = new Promise((done) =>
        window.addEventListener("hashchange", done, { once: true }),
      );
      root.querySelector("form")?.requestSubmit();
      await arrived;
    });
    expect(heading()).toBe("Harbour Pact");
  });

  it("keeps what was found while one looks at it, and shows what was opened", async () => {
    await open("");
    await type("pact");
    const shown = () => root.querySelector<HTMLElement>(".facts-page")?.dataset.shows;
    expect(shown()).toBe("found");
    await follow("Harbour Pact");
    expect(shown()).toBe("place");
    expect(texts(root, ".found h2")).toEqual(["1 name", "1 fact"]);
    await follow("Fact base");
    expect(shown()).toBe("names");
    expect(root.querySelector("input")?.value).toBe("");
  });

  it("opens with a search that a link brings along", async () => {
    await open("#search=pact");
    expect(texts(root, ".found h2")).toEqual(["1 name", "1 fact"]);
  });

  it("leads to the search by the slash, but lets it be typed there", async () => {
    await open("");
    const press = (target: Element | null) => {
      const event = new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true });
      target?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press(document.body)).toBe(true);
    expect(document.activeElement).toBe(root.querySelector("input"));
    expect(press(document.activeElement)).toBe(false);
  });

  it("shows only the facts on which the sources differ, when asked to", async () => {
    await open("#entity=ada-lindqvist");
    await act(() => button(root, "2 differ").click());
    expect(root.querySelectorAll(".facts > li")).toHaveLength(1);
    expect(button(root, "2 differ").getAttribute("aria-pressed")).toBe("true");
  });

  it("draws the timeline for a wide column and for a narrow one, its words as large in both", async () => {
    await open("#entity=ada-lindqvist");
    const boxes = [...root.querySelectorAll(".timeline")].map((one) => one.getAttribute("viewBox"));
    expect(boxes).toEqual(["0 0 580 46", "0 0 320 46"]);
  });

  it("says in words what the drawing of relations shows", async () => {
    await open("#entity=ada-lindqvist");
    expect(root.querySelector("svg.graph")?.getAttribute("aria-label")).toBe(
      "Ada Lindqvist and what it relates to: Bo Hansson and Harbour Pact",
    );
    expect(texts(root, ".relations a")).toEqual(["Bo Hansson", "Harbour Pact"]);
  });

  it("leaves nothing behind when it ends", async () => {
    await open("");
    stop();
    expect(root.childElementCount).toBe(0);
    window.dispatchEvent(new Event("hashchange"));
    expect(root.childElementCount).toBe(0);
  });

  it.each(["", "#entity=ada-lindqvist", "#source=hl", "#search=ada"])(
    "gives axe nothing to find at %s",
    async (hash) => {
      await open(hash);
      const { violations } = await axe.run(document, {
        rules: { "color-contrast": { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
