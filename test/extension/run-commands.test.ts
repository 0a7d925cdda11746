import { describe, expect, it, vi } from "vitest";
import type { FrameReport } from "../../src/extension/frame-order.ts";
import { runCommand } from "../../src/extension/run-commands.ts";
import type { SiteOff } from "../../src/extension/tab-mentions.ts";

const aReport = (given: Partial<FrameReport>): FrameReport => ({
  ...{ id: 1, path: [], windows: 1, count: 1, before: [], current: -1, sinceMs: 0, seen: 0 },
  ...{ isCardOpen: false, ...given },
});

/** A tab whose frames answer with these, and what they are then told. */
async function tabOf(...reports: (FrameReport | SiteOff)[]) {
  const send = vi.fn();
  const close = vi.fn();
  const started = performance.now();
  const onMessage = (heard: (message: unknown) => void) => reports.forEach(heard);
  const line = { subject: "command", send, close, onMessage, onEnd: () => {} } as const;
  await runCommand("next-mention", line);
  return { send, close, elapsedMs: performance.now() - started };
}

describe("a command", () => {
  it("goes to one frame as soon as all have answered, and hangs up", async () => {
    const inner = aReport({ id: 2, path: [0], count: 3 });
    const { send, close, elapsedMs } = await tabOf(inner, aReport({ windows: 2, before: [0] }));
    expect(send.mock.calls).toEqual([[{ id: 1, kind: "open", index: 0, number: 4, of: 4 }]]);
    expect(close).toHaveBeenCalledOnce();
    expect(elapsedMs).toBeLessThan(100);
  });

  it("does not wait for long for frames that never answer", async () => {
    const { send, elapsedMs } = await tabOf(aReport({ windows: 9 }));
    expect(send).toHaveBeenCalledOnce();
    expect(elapsedMs).toBeLessThan(1000);
  });

  it("waits for a page that is busy when it is given", async () => {
    const send = vi.fn();
    const line = { subject: "command", send, close: () => {}, onEnd: () => {} } as const;
    const onMessage = (heard: (message: unknown) => void) =>
      void setTimeout(() => heard(aReport({})), 500);
    await runCommand("next-mention", { ...line, onMessage });
    expect(send).toHaveBeenCalledOnce();
  });

  it("does nothing on a site that is switched off", async () => {
    const { send, close } = await tabOf({ kind: "off", site: "news.example" });
    expect(send).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });

  it("does nothing in a tab where no script of ours runs", async () => {
    const { send, close } = await tabOf();
    expect(send).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });
});
