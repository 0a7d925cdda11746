import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followTab, type SeenTab } from "../../src/extension/follow-tab.ts";
import type { FrameList } from "../../src/extension/tab-mentions.ts";

const page: FrameList = {
  ...{ kind: "list", id: 1, path: [], before: [], site: "news.example", pageDate: null },
  ...{ mentions: [], current: null },
};

/** Lines to a tab, one after the other, and what their other ends do. */
function aTab() {
  const lines: { tell: (message: unknown) => void; end: () => void; isOpen: boolean }[] = [];
  const send = vi.fn();
  const seen: SeenTab["kind"][] = [];
  const connect = () => {
    const line = { tell: (_: unknown) => {}, end: () => {}, isOpen: true };
    lines.push(line);
    return {
      subject: "list" as const,
      send,
      onMessage: (heard: (message: unknown) => void) => {
        line.tell = heard;
      },
      onEnd: (ended: () => void) => {
        line.end = ended;
      },
      close: () => {
        line.isOpen = false;
      },
    };
  };
  const tab = followTab(connect, ({ kind }) => seen.push(kind));
  return { ...{ tab, lines, send, seen }, last: () => lines.at(-1) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a tab that is followed", () => {
  it("is seen as its documents tell, again and again", () => {
    const { seen, last } = aTab();
    last()?.tell(page);
    last()?.tell({ kind: "off", site: "news.example" });
    vi.runAllTimers();
    expect(seen).toEqual(["on", "off"]);
  });

  it("is unreadable where nobody answers, and is not asked for ever", () => {
    const { seen, lines } = aTab();
    vi.runAllTimers();
    expect(seen.at(-1)).toBe("unreadable");
    expect(lines.length).toBeLessThan(8);
    expect(lines.filter(({ isOpen }) => isOpen)).toEqual([]);
  });

  it("is not called unreadable while the next page is on its way", () => {
    const { seen, last } = aTab();
    last()?.tell(page);
    last()?.end();
    vi.advanceTimersByTime(400);
    last()?.tell({ ...page, id: 2 });
    vi.runAllTimers();
    expect(seen).toEqual(["on", "on"]);
  });

  it("is asked anew by one line only", () => {
    const { tab, lines, seen } = aTab();
    lines[0]?.tell(page);
    tab.refresh();
    lines[0]?.tell({ kind: "off", site: "news.example" });
    lines[1]?.tell(page);
    expect(lines.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(seen).toEqual(["on", "on"]);
  });

  it("is told to which mention the reader wants to go", () => {
    const { tab, send } = aTab();
    tab.jump("1 7");
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: "jump", id: 1, key: 7 });
  });

  it("is left alone afterwards", () => {
    const { tab, lines, seen } = aTab();
    tab.stop();
    vi.runAllTimers();
    expect(seen).toEqual([]);
    expect(lines.map(({ isOpen }) => isOpen)).toEqual([false]);
  });
});
