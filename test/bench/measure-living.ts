// What ours costs a page that goes on living: added paragraphs, a ticker, a list drawn anew, frames.
import type { BenchTab } from "./bench-browser.ts";
import { articleOf } from "./bench-pages.ts";
import type { BenchSite } from "./bench-site.ts";
import { median } from "./page-row.ts";

export interface LivingFigures {
  /** Script time of one added paragraph on pages of so many. */
  readonly addedOn100Ms: number;
  readonly addedOn5000Ms: number;
  /** Script time a second while a paragraph is rewritten 60 times a second, and the longest task. */
  readonly tickerMsPerSecond: number;
  readonly tickerLongestMs: number;
  /** Heap left over by a list drawn anew 1,800 times, and by as many again; null if not told. */
  readonly redrawnMb: readonly [number, number] | null;
  /** Frames in which one style changes, by how many ranges the page has registered itself. */
  readonly frameMs: Readonly<Record<string, number>>;
  /** The same on an article without ours and with it, and how many ranges ours has registered. */
  readonly articleFrameMs: {
    readonly without: number;
    readonly with: number;
    readonly marks: number;
  };
}

const ADDED =
  "<p>In New Delhi, Antony Blinken spoke of Ukraine, and of the river that had risen.</p>";
const TICKS = ["Moscow has the price of bread at 12.", "Kyiv has the price of bread at 13."];
const ADDED_TIMES = 9;
const TICKER_MS = 6000;
const REDRAWS = 1800;
const FRAMES = 61;
const RANGES = [0, 40, 200, 1000];
const BYTES_PER_MB = 1_000_000;

export async function measureLiving(tab: BenchTab, site: BenchSite): Promise<LivingFigures> {
  const goTo = (filling: "some" | "full", paragraphs: number) =>
    tab.goTo(site.put(articleOf(filling, paragraphs)));

  async function added(paragraphs: number): Promise<number> {
    await goTo("some", paragraphs);
    await tab.ask(site.ours);
    const { eachMs } = await tab.ask({ kind: "add", html: ADDED, times: ADDED_TIMES });
    return median(eachMs);
  }

  async function framesWith(ranges: number): Promise<number> {
    return median((await tab.ask({ kind: "frames", ranges, times: FRAMES })).eachMs);
  }

  const addedOn100Ms = await added(100);
  const redrawnMb = await redrawn(tab);
  const addedOn5000Ms = await added(5000);
  await goTo("some", 500);
  await tab.ask(site.ours);
  const ticker = await tab.ask({ kind: "ticker", texts: TICKS, forMs: TICKER_MS });
  const frameMs: Record<string, number> = {};
  await goTo("some", 100);
  for (const ranges of RANGES) frameMs[ranges] = await framesWith(ranges);
  const without = await framesWith(0);
  const { marks } = await tab.ask(site.ours);
  return {
    addedOn100Ms,
    addedOn5000Ms,
    tickerMsPerSecond: ticker.totalMs / (TICKER_MS / 1000),
    tickerLongestMs: ticker.longestMs,
    redrawnMb,
    frameMs,
    articleFrameMs: { without, with: await framesWith(0), marks },
  };
}

/** A list of other paragraphs each time, as many as an hour of a busy page brings. */
async function redrawn(tab: BenchTab): Promise<[number, number] | null> {
  const html = Array.from({ length: 40 }, (_, round) =>
    Array.from({ length: 20 }, (_, row) => `<p>Row ${row} of ${round}: Moscow and Kyiv.</p>`).join(
      "",
    ),
  );
  const heaps: number[] = [];
  for (let half = 0; half < 3; half++) {
    const bytes = await tab.heapBytes();
    if (bytes === null) return null;
    heaps.push(bytes / BYTES_PER_MB);
    if (half < 2) await tab.ask({ kind: "redraw", html, times: REDRAWS });
  }
  const [before = 0, middle = 0, after = 0] = heaps;
  return [middle - before, after - middle];
}
