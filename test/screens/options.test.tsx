// @vitest-environment jsdom
import axe from "axe-core";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OptionSettings } from "../../src/screens/option-settings.ts";
import { type MountedOptions, mountOptions } from "../../src/screens/options.tsx";
import { button, maybeButton, readAloud, texts } from "../card/dom.ts";
import { someOptions } from "../make/options.ts";
import { anEntityId } from "../make/pack.ts";
import { englishWord } from "../make/words.ts";

let root: HTMLElement;
let page: MountedOptions;
const onChange = vi.fn<(change: Partial<OptionSettings>) => Promise<void>>();
const onReset = vi.fn(() => Promise.resolve());
const onShortcuts = vi.fn();

beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
  onChange.mockReset().mockResolvedValue();
  onReset.mockClear();
  page = mountOptions({ root, word: englishWord, locale: "en", onChange, onReset, onShortcuts });
});
afterEach(() => {
  page.stop();
  root.remove();
});

const show = (given: Partial<OptionSettings> = {}) => act(() => page.show(someOptions(given)));
const status = () => root.querySelector('[role="status"]')?.textContent;
const press = (name: string) => act(() => button(root, name).click());

function field(label: string): HTMLInputElement | HTMLSelectElement {
  const owner = [...root.querySelectorAll("label")].find((one) => readAloud(one) === label);
  const control = owner?.htmlFor ? document.getElementById(owner.htmlFor) : owner?.control;
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
  throw new RangeError(`no field ${label}`);
}

async function typeSite(site: string): Promise<void> {
  await act(() => {
    const input = root.querySelector<HTMLInputElement>('form input[aria-label="Site"]');
    if (!input) throw new RangeError("no field for a site");
    input.value = site;
    input.form?.requestSubmit();
  });
}

describe("the options page", () => {
  it.each<[string, Partial<OptionSettings>]>([
    ["Tint", { markStyle: "tint" }],
    ["On hover only", { markStyle: "hover" }],
    ["Every mention", { marks: "every" }],
    ["City", { hiddenKinds: ["city"] }],
    ["115%", { textScale: 1.15 }],
    ["Only the sites below", { siteRule: "only" }],
  ])("saves the choice of %s at once, and shows it", async (label, change) => {
    await show();
    const before = (field(label) as HTMLInputElement).checked;
    await act(() => field(label).click());
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
    expect((field(label) as HTMLInputElement).checked).toBe(!before);
  });

  it.each<[string, number, Partial<OptionSettings>]>([
    ["Open on", 1, { openOn: "click" }],
    ["Theme", 3, { theme: "dark" }],
  ])("saves what is chosen under %s", async (label, index, change) => {
    await show();
    await act(() => {
      const select = field(label) as HTMLSelectElement;
      select.selectedIndex = index;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it("shows the delay while the slider moves, and saves where it is let go", async () => {
    await show();
    const slider = field("Delay before a card opens") as HTMLInputElement;
    expect([slider.min, slider.max, slider.step]).toEqual(["0", "1000", "50"]);
    slider.value = "450";
    await act(() => void slider.dispatchEvent(new Event("input", { bubbles: true })));
    expect(root.querySelector("output")?.textContent).toBe("450 ms");
    expect(slider.getAttribute("aria-valuetext")).toBe("450 milliseconds");
    expect(onChange).not.toHaveBeenCalled();
    await act(() => void slider.dispatchEvent(new Event("change", { bubbles: true })));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ openDelayMs: 450 });
  });

  it("marks a kind again", async () => {
    await show({ hiddenKinds: ["city", "event"] });
    await act(() => field("City").click());
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ hiddenKinds: ["event"] });
  });

  it("switches the number on the icon", async () => {
    await show();
    await press("Number on the icon");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ badge: true });
    expect(button(root, "Number on the icon").getAttribute("aria-checked")).toBe("true");
  });

  it("says that a change is saved, or that it could not be", async () => {
    await show();
    await act(() => field("Tint").click());
    await vi.waitFor(() => expect(status()).toBe("Saved"));
    await show({ markStyle: "tint" });
    expect(status()).toBe("Saved");
    onChange.mockRejectedValue(new Error("no room"));
    await act(() => field("Dotted").click());
    await vi.waitFor(() => expect(status()).toBe("Could not be saved"));
  });

  it("takes a site out, and leaves the focus with the next one", async () => {
    await show();
    await press("Remove mail.example");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ sitesExcept: ["bank.example"] });
    expect(document.activeElement).toBe(button(root, "Remove bank.example"));
    await press("Remove bank.example");
    expect(document.activeElement).toBe(button(root, "Add site"));
  });

  it("puts a site in by any form of its address, once", async () => {
    await show();
    await press("Add site");
    await typeSite("https://www.news.example/today");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      sitesExcept: ["mail.example", "bank.example", "news.example"],
    });
    await press("Add site");
    await typeSite("news.example");
    expect(onChange).toHaveBeenCalledOnce();
  });

  it("says so when what was typed is no site, and lets it be mended or left", async () => {
    await show();
    await press("Add site");
    await typeSite("two words");
    expect(readAloud(root)).toContain("This is not the address of a site.");
    expect(onChange).not.toHaveBeenCalled();
    const leaving = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    await act(() => void root.querySelector('[aria-label="Site"]')?.dispatchEvent(leaving));
    expect(maybeButton(root, "Add site")).toBeDefined();
  });

  it("keeps a list of sites for each rule", async () => {
    await show({ siteRule: "only", sitesOnly: ["news.example"] });
    expect(texts(root, ".sites .tokens li")).toEqual(["news.example"]);
    await press("Remove news.example");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ sitesOnly: [] });
  });

  it("lists hidden names, where they are hidden, and brings them back", async () => {
    const entityId = anEntityId("ada-lindqvist");
    await show({
      hiddenNames: [
        { entityId, site: null },
        { entityId, site: "mail.example" },
      ],
    });
    await press("Mark Ada Lindqvist on mail.example again");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ hiddenNames: [{ entityId, site: null }] });
    expect(maybeButton(root, "Mark Ada Lindqvist again")).toBeDefined();
  });

  it("tells of each pack its size, its day and its sources", async () => {
    await show();
    const told = texts(root, ".packs > li").join();
    expect(told).toContain("The harbour in March 2023");
    expect(told).toContain("5 names · 5 facts · 2 sources · as of 2 March 2023");
    expect(told).toContain("The Harbour Ledger: A quiet morning at the quay");
  });

  it("shows the keys in use, and leads to where they are changed", async () => {
    await show();
    expect(texts(root, ".shortcuts div")).toEqual([
      "Next markAlt+Shift+.",
      "Open the panelNot set",
    ]);
    await press("Change in the browser");
    expect(onShortcuts).toHaveBeenCalledOnce();
  });

  it("resets all settings, but asks first", async () => {
    await show();
    await press("Reset all settings");
    await press("Keep mine");
    expect(onReset).not.toHaveBeenCalled();
    await press("Reset all settings");
    await press("Reset");
    expect(onReset).toHaveBeenCalledOnce();
  });

  it("follows settings that were changed elsewhere", async () => {
    await show();
    await show({ markStyle: "line", sitesExcept: [] });
    expect((field("Thin line") as HTMLInputElement).checked).toBe(true);
    expect(texts(root, ".sites .tokens li")).toEqual([]);
  });

  it("gives axe nothing to find", async () => {
    await show({ hiddenNames: [{ entityId: anEntityId("ada-lindqvist"), site: null }] });
    await press("Add site");
    const { violations } = await axe.run(document, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
