// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSlices } from "../../src/page/scan-slices.ts";

const hide = (isHidden: boolean) =>
  Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });

/** jsdom has none. */
const scheduler = { postTask: (task: () => void) => setTimeout(task) };

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(window, "scheduler", { value: scheduler, configurable: true });
  hide(false);
});
afterEach(() => vi.useRealTimers());

/** Work that lasts `costMs` a slice and has `slices` of them to do. */
function work(costMs: number, slices: number) {
  let left = slices;
  return vi.fn(() => {
    vi.setSystemTime(Date.now() + costMs);
    vi.advanceTimersByTime(costMs);
    return --left > 0;
  });
}

describe("createSlices", () => {
  it("begins before the next frame, once for any number of kicks", () => {
    const doIt = work(0, 1);
    const { kick } = createSlices(window, doIt);
    kick();
    kick();
    expect(doIt).not.toHaveBeenCalled();
    vi.advanceTimersByTime(17);
    expect(doIt).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2000);
    expect(doIt).toHaveBeenCalledTimes(1);
  });

  it("goes on until all is done", () => {
    const doIt = work(1, 5);
    createSlices(window, doIt).kick();
    vi.advanceTimersByTime(100);
    expect(doIt).toHaveBeenCalledTimes(5);
  });

  it("tells when a slice has lasted 8 ms", () => {
    const told: boolean[] = [];
    createSlices(window, (isTimeUp) => {
      told.push(isTimeUp());
      vi.advanceTimersByTime(7);
      told.push(isTimeUp());
      vi.advanceTimersByTime(1);
      told.push(isTimeUp());
      return false;
    }).kick();
    vi.advanceTimersByTime(50);
    expect(told).toEqual([false, false, true]);
  });

  it("rests after work, the longer the more it was, so that unrest costs a twentieth", () => {
    const doIt = vi.fn(() => {
      vi.advanceTimersByTime(5);
      return false;
    });
    const { kick } = createSlices(window, doIt);
    for (let ms = 0; ms < 2000; ms++) {
      kick();
      vi.advanceTimersByTime(1);
    }
    expect(doIt.mock.calls.length).toBeGreaterThan(10);
    expect(doIt.mock.calls.length).toBeLessThan(25);
  });

  it("does nothing in a hidden tab, and begins when kicked after that", () => {
    const doIt = work(0, 1);
    const { kick } = createSlices(window, doIt);
    hide(true);
    kick();
    vi.advanceTimersByTime(5000);
    expect(doIt).not.toHaveBeenCalled();
    hide(false);
    kick();
    vi.advanceTimersByTime(17);
    expect(doIt).toHaveBeenCalledTimes(1);
  });

  it("does nothing any more once stopped", () => {
    const doIt = work(0, 3);
    const { kick, stop } = createSlices(window, doIt);
    kick();
    stop();
    vi.advanceTimersByTime(5000);
    expect(doIt).not.toHaveBeenCalled();
  });
});
