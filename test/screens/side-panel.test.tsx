// @vitest-environment jsdom
import axe from "axe-core";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MountedScreen } from "../../src/screens/mount-screen.ts";
import { mountSidePanel, type PanelData } from "../../src/screens/side-panel.tsx";
import { button, readAloud, texts } from "../card/dom.ts";
import { aBase } from "../make/base.ts";
import { panelMentions } from "../make/mentions.ts";
import { englishWord } from "../make/words.ts";

const acts = {
  ...{ onJump: vi.fn(), onNext: vi.fn(), onPrevious: vi.fn() },
  ...{ onFactBase: vi.fn(), onOptions: vi.fn() },
};
let root: HTMLElement;
let panel: MountedScreen<PanelData>;

beforeEach(() => {
  vi.clearAllMocks();
  root = document.createElement("div");
  document.body.append(root);
  const today = () => new Date("2026-04-01T12:00:00");
  panel = mountSidePanel({ root, word: englishWord, locale: "en", today, ...acts });
});
afterEach(() => {
  panel.stop();
  root.remove();
});

const page: Extract<PanelData, { kind: "on" }> = {
  kind: "on",
  pageId: "1",
  mentions: panelMentions(
    ["harbour-pact", "the [Harbour Pact] holds"],
    ["bo-hansson", "[Bo Hansson] waved"],
    ["ada-lindqvist", "[Ada Lindqvist] wrote"],
    ...Array.from({ length: 4 }, (): [string, string] => ["bo-hansson", "and [Hansson] said"]),
  ),
  sheet: aBase().sheetFor(["harbour-pact", "bo-hansson", "ada-lindqvist"]),
  currentId: null,
  pageDate: null,
};

const show = (given: Partial<typeof page> = {}) => act(() => panel.show({ ...page, ...given }));
const press = (name: string) => act(() => button(root, name).click());
const headings = () => texts(root, ".group h2").map((text) => text.split(",")[0]);
const rows = () => texts(root, ".mention");
const key = (name: string) =>
  act(() => {
    const event = new KeyboardEvent("keydown", { key: name, bubbles: true });
    void document.activeElement?.dispatchEvent(event);
  });
const focused = () => readAloud(document.activeElement ?? root);

describe("the panel", () => {
  it("lists the names in the page's order, the first one open", async () => {
    await show();
    expect(headings()).toEqual(["Harbour Pact", "Bo Hansson", "Ada Lindqvist"]);
    expect(rows()).toEqual(["Jump to mention 1: the Harbour Pact holds"]);
  });

  it("tells of each name what it is, how many facts, whether sources differ, how many mentions", async () => {
    await show();
    expect(texts(root, ".group h2")[1]).toBe(
      "Bo Hansson, Person · 3 facts · sources differ, 5 mentions",
    );
  });

  it("opens and closes a name, and shows all its mentions", async () => {
    await show();
    const name = "Bo Hansson, Person · 3 facts · sources differ, 5 mentions";
    await press(name);
    expect(button(root, name).getAttribute("aria-expanded")).toBe("true");
    expect(rows()).toHaveLength(4);
    await press("2 more mentions");
    expect(rows()).toHaveLength(6);
    expect(focused()).toBe("Jump to mention 5: and Hansson said");
    expect(document.activeElement?.getAttribute("tabindex")).toBe("0");
    await press(name);
    expect(rows()).toHaveLength(1);
  });

  it("jumps to a mention", async () => {
    await show();
    await press("Jump to mention 1: the Harbour Pact holds");
    expect(acts.onJump).toHaveBeenCalledExactlyOnceWith("m1");
  });

  it("shows where on the page one is, with its name open and its row current", async () => {
    await show();
    expect(texts(root, ".where")).toEqual(["7 mentions"]);
    await show({ currentId: "m7" });
    expect(texts(root, ".where")).toEqual(["Mention 7 of 7"]);
    expect(texts(root, '[aria-current="true"]')).toEqual(["Jump to mention 7: and Hansson said"]);
  });

  it("steps to the next and the previous mention", async () => {
    await show();
    await press("Next mention");
    await press("Previous mention");
    expect(acts.onNext).toHaveBeenCalledOnce();
    expect(acts.onPrevious).toHaveBeenCalledOnce();
  });

  it("orders names by the alphabet", async () => {
    await show();
    await press("A–Z");
    expect(headings()).toEqual(["Ada Lindqvist", "Bo Hansson", "Harbour Pact"]);
  });

  it("filters as one types, opens what it finds, and announces how much", async () => {
    await show();
    const type = (query: string) =>
      act(() => {
        const field = root.querySelector("input");
        if (field) field.value = query;
        field?.dispatchEvent(new Event("input", { bubbles: true }));
      });
    await type("waved");
    expect(headings()).toEqual(["Bo Hansson"]);
    expect(rows()).toEqual(["Jump to mention 2: Bo Hansson waved"]);
    expect(texts(root, "[aria-live]")).toEqual(["1 name and 1 mention"]);
    await type("xyz");
    expect(readAloud(root)).toContain("Nothing found.");
  });

  it("shows what a card says, and returns to the row that led there", async () => {
    await show();
    await press("What is known: 1 fact: Harbour Pact");
    expect(focused()).toBe("Harbour Pact");
    expect(texts(root, ".facts p")).toEqual(["The pact is signed in Port Alba."]);
    await press("Ada Lindqvist");
    expect(focused()).toBe("Ada Lindqvist");
    await key("Escape");
    expect(focused()).toBe("Harbour Pact");
    await press("Back");
    expect(focused()).toBe("What is known: 1 fact: Harbour Pact");
  });

  it("leads from a fact to its source, in a tab of the fact base", async () => {
    await show();
    await press("What is known: 1 fact: Harbour Pact");
    const link = root.querySelector("a");
    expect([link && readAloud(link), link?.getAttribute("href"), link?.target]).toEqual([
      "Source: HL, paragraph 2 and 9",
      "facts-page.html#source=hl:2",
      "_blank",
    ]);
  });

  it("leads to the fact base, to the name in view", async () => {
    await show();
    await press("Fact base");
    await press("What is known: 1 fact: Harbour Pact");
    await press("Fact base");
    expect(acts.onFactBase.mock.calls).toEqual([[null], ["harbour-pact"]]);
  });

  it("is one stop for Tab, and is walked by the arrow keys", async () => {
    await show();
    const stops = root.querySelectorAll('.mentions [tabindex="0"]');
    expect(stops).toHaveLength(1);
    await act(() => (stops[0] as HTMLElement).focus());
    await key("ArrowDown");
    expect(focused()).toBe("Jump to mention 1: the Harbour Pact holds");
    await key("End");
    expect(focused()).toContain("Ada Lindqvist");
    expect(root.querySelectorAll('.mentions [tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement?.getAttribute("tabindex")).toBe("0");
    await key("ArrowUp");
    await key("ArrowRight");
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
    await key("ArrowDown");
    await key("ArrowLeft");
    expect(focused()).toContain("Bo Hansson, Person");
    await key("ArrowLeft");
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false");
    await key("Home");
    expect(focused()).toContain("Harbour Pact, Treaty");
  });

  it("keeps what was opened while the page grows, and forgets it with the page", async () => {
    await show();
    await press("Bo Hansson, Person · 3 facts · sources differ, 5 mentions");
    await show({ mentions: page.mentions.slice(0, 4) });
    expect(rows()).toHaveLength(3);
    await show({ pageId: "2" });
    expect(rows()).toHaveLength(1);
  });

  it("says what day the facts speak for", async () => {
    await show();
    expect(texts(root, "footer span")).toEqual(["Facts as of 2 March 2023"]);
  });

  it("says why it is empty", async () => {
    await show({ mentions: [] });
    expect(readAloud(root)).toContain("No name from your packs appears on this page.");
    await act(() => panel.show({ kind: "off", site: "news.example" }));
    expect(readAloud(root)).toContain("Off on news.example. Nothing is read or marked.");
    await act(() => panel.show({ kind: "unreadable" }));
    expect(readAloud(root)).toContain("Names cannot be read here.");
  });

  it.each(["list", "entity", "off"])("gives axe nothing to find in its %s", async (view) => {
    await show({ currentId: "m5" });
    if (view === "entity") await press("What is known: 1 fact: Harbour Pact");
    if (view === "off") await act(() => panel.show({ kind: "off", site: "news.example" }));
    const { violations } = await axe.run(document, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
