// @vitest-environment jsdom
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MountedScreen } from "../../src/screens/mount-screen.ts";
import { mountPopup, type PopupData } from "../../src/screens/popup.tsx";
import { button, maybeButton, readAloud, texts } from "../card/dom.ts";
import { aBase } from "../make/base.ts";
import { anEntityId } from "../make/pack.ts";
import { englishWord } from "../make/words.ts";

const acts = {
  ...{ onSwitch: vi.fn(), onJump: vi.fn(), onPanel: vi.fn() },
  ...{ onFactBase: vi.fn(), onOptions: vi.fn() },
};
let root: HTMLElement;
let popup: MountedScreen<PopupData>;

beforeEach(() => {
  vi.clearAllMocks();
  root = document.createElement("div");
  document.body.append(root);
  popup = mountPopup({ root, word: englishWord, locale: "en", ...acts });
});
afterEach(() => {
  popup.stop();
  root.remove();
});

const base = aBase();
const site = "news.example";
const ids = ["harbour-pact", "ada-lindqvist", "bo-hansson", "port-alba", "the-pilots-guild"];
const names = ids.map((id, place) => ({ entityId: anEntityId(id), count: place === 1 ? 4 : 1 }));
const on: PopupData = { kind: "on", site, names, sheet: base.sheetFor(ids) };

describe("the popup", () => {
  it("tells how many names the page has, and how often", () => {
    popup.show(on);
    expect(texts(root, ".summary")).toEqual([
      "5names explained on this page8 mentions · 5 sourced facts",
    ]);
  });

  it("lists the names most often mentioned, and jumps to one", () => {
    popup.show(on);
    const [first] = root.querySelectorAll<HTMLElement>(".top button");
    expect(readAloud(first ?? root)).toBe(
      "Ada LindqvistA harbour master who keeps a careful log., 4 mentions",
    );
    first?.click();
    expect(acts.onJump).toHaveBeenCalledExactlyOnceWith("ada-lindqvist");
  });

  it("says how many names the list leaves out", () => {
    const more = [...names, { entityId: anEntityId("switzerland"), count: 9 }];
    popup.show({ ...on, names: more });
    expect(root.querySelector(".more")).toBeNull();
    const sixth = { ...base.sheetFor(ids) };
    const [pact] = sixth.entities;
    if (!pact) throw new RangeError("no entity");
    const entities = [...sixth.entities, { ...pact, id: anEntityId("switzerland") }];
    popup.show({ ...on, names: more, sheet: { ...sixth, entities } });
    expect(texts(root, ".more")).toEqual(["1 more in the panel"]);
  });

  it("turns the site off and on by a switch that tells its state", () => {
    popup.show(on);
    const name = "Mark names on news.example";
    expect(button(root, name).getAttribute("aria-checked")).toBe("true");
    button(root, name).click();
    expect(acts.onSwitch).toHaveBeenCalledExactlyOnceWith(false);
    popup.show({ kind: "off", site });
    expect(button(root, name).getAttribute("aria-checked")).toBe("false");
    button(root, name).click();
    expect(acts.onSwitch).toHaveBeenLastCalledWith(true);
  });

  it("shows no more than the site where it is off", () => {
    popup.show({ kind: "off", site });
    expect(readAloud(root)).toBe(
      "Backgroundernews.exampleOff on this site. Nothing is read or marked.",
    );
  });

  it("says so where the page holds no name we know", () => {
    popup.show({ ...on, names: [] });
    expect(readAloud(root)).toContain("No name from your packs appears on this page.");
    button(root, "Browse the fact base").click();
    expect(acts.onFactBase).toHaveBeenCalledOnce();
  });

  it("offers no switch on a page that cannot be read", () => {
    popup.show({ kind: "unreadable" });
    expect(root.querySelector('[role="switch"]')).toBeNull();
    expect(readAloud(root)).toContain("Names cannot be read here.");
  });

  it("leads to panel, facts and options", () => {
    popup.show(on);
    for (const name of ["Open panel", "Fact base", "Options"]) button(root, name).click();
    expect(acts.onPanel).toHaveBeenCalledOnce();
    expect(acts.onFactBase).toHaveBeenCalledOnce();
    expect(acts.onOptions).toHaveBeenCalledOnce();
  });

  it("offers no panel where the browser has none", () => {
    popup.stop();
    popup = mountPopup({ root, word: englishWord, locale: "en", ...acts, onPanel: null });
    popup.show(on);
    expect(maybeButton(root, "Open panel")).toBeUndefined();
  });

  it.each<[string, PopupData]>([
    ["on", on],
    ["off", { kind: "off", site }],
    ["unreadable", { kind: "unreadable" }],
  ])("gives axe nothing to find while it is %s", async (_, data) => {
    popup.show(data);
    const { violations } = await axe.run(document, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
