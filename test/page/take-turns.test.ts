import { describe, expect, it } from "vitest";
import { takeTurns } from "../../src/page/take-turns.ts";

const SLICE_MS = 8;

/** Reads `toRead` steps of 1 ms; to show what is read takes a tenth of a ms for each step so far. */
function page(toRead: number) {
  let clock = 0;
  let read = 0;
  let owed = 0;
  const log: string[] = [];
  const work = takeTurns({
    now: () => clock,
    read() {
      if (read === toRead) return false;
      clock += 1;
      read += 1;
      owed = read / 10;
      return true;
    },
    show(isTimeUp) {
      for (; owed > 0; owed -= 1) {
        if (isTimeUp()) return true;
        clock += Math.min(1, owed);
      }
      log.push(`shown ${read}`);
      return false;
    },
  });
  function slice() {
    const from = clock;
    const isMoreLeft = work(() => clock - from >= SLICE_MS);
    return { isMoreLeft, ms: clock - from };
  }
  return { slice, log };
}

function runToTheEnd({ slice }: ReturnType<typeof page>) {
  const times: number[] = [];
  for (let isMoreLeft = true; isMoreLeft; ) {
    const { ms, ...rest } = slice();
    times.push(ms);
    isMoreLeft = rest.isMoreLeft;
  }
  return times;
}

describe("reading and showing by turns", () => {
  it("shows in one slice what is read in less", () => {
    const small = page(3);
    expect(small.slice().isMoreLeft).toBe(false);
    expect(small.log).toEqual(["shown 3"]);
  });

  it("shows what a first slice has read in the next", () => {
    const long = page(1000);
    long.slice();
    long.slice();
    expect(long.log).toEqual(["shown 8"]);
  });

  it("ends a slice within a step of its time, however much is known", () => {
    expect(Math.max(...runToTheEnd(page(2000)))).toBeLessThan(SLICE_MS + 1);
  });

  it("spends far less time on showing than on reading, and shows all in the end", () => {
    const long = page(2000);
    const all = runToTheEnd(long).reduce((sum, ms) => sum + ms);
    expect(all).toBeLessThan(2000 * 1.5);
    expect(long.log.at(-1)).toBe("shown 2000");
  });
});
