import { describe, expect, it, vi } from "vitest";
import type { TabState } from "../../src/extension/tab-mentions.ts";
import { showOnToolbar } from "../../src/extension/toolbar.ts";
import { panelMentions } from "../make/mentions.ts";

const page: TabState = {
  ...{ kind: "on", pageId: "1", site: "news.example", currentId: null, pageDate: null },
  mentions: panelMentions(
    ["bali", "to [Bali]"],
    ["kyiv", "from [Kyiv]"],
    ["bali", "on [Bali] again"],
  ),
};

async function shown(isOn: boolean, hasNumber: boolean, state: TabState | null = page) {
  const [setIcon, setNumber] = [vi.fn(async () => {}), vi.fn(async () => {})];
  const ask = vi.fn(async () => state);
  await showOnToolbar(isOn, { ask, hasNumber, setIcon, setNumber });
  expect(setIcon).toHaveBeenCalledExactlyOnceWith(isOn);
  expect(setNumber).toHaveBeenCalledOnce();
  return { number: setNumber.mock.calls.flat()[0], asked: ask.mock.calls.length };
}

describe("the toolbar's button", () => {
  it("tells how many names the page has, each counted once", async () => {
    expect(await shown(true, true)).toEqual({ number: "2", asked: 1 });
  });

  it("has no number unless the reader wants it, and then asks no page", async () => {
    expect(await shown(true, false)).toEqual({ number: "", asked: 0 });
  });

  it("has no number where the site is off, where there are no names and where nobody answers", async () => {
    expect(await shown(false, true)).toEqual({ number: "", asked: 0 });
    expect((await shown(true, true, { ...page, mentions: [] })).number).toBe("");
    expect((await shown(true, true, null)).number).toBe("");
  });
});
