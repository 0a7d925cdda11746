// One page after another, by contenders in turn and several times over, so that a machine that
// slows down slows all of them down: medians, and ratios within this one run.
import type { BenchBrowser } from "./bench-browser.ts";
import type { BenchPage } from "./bench-pages.ts";
import type { BenchSite } from "./bench-site.ts";
import type { Other, Ran } from "./in-page.ts";

export interface PageRow {
  readonly page: string;
  readonly kind: BenchPage["kind"];
  readonly marks: number;
  readonly walkerMs: number;
  /** Of ours: all but `startMs`, the session's start. */
  readonly workMs: number;
  readonly startMs: number;
  readonly longestMs: number;
  readonly firstMarkMs: number | null;
  /** What stays in memory after garbage is taken out; null where the browser does not tell. */
  readonly heapMb: number | null;
  /** Null where it was not run. */
  readonly markJsMs: number | null;
  readonly findAndReplaceMs: number;
  /** The same without the style and layout that it leaves to the browser. */
  readonly findAndReplaceScriptMs: number;
}

const BYTES_PER_MB = 1_000_000;

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

type Contender = Other | "ours";
type Runs = { readonly [Each in Contender]: Ran[] };

/** Of the saved pages only the mean is of interest; of the others each by itself, some a matter of one ms. */
export const roundsFor = (kind: BenchPage["kind"], rounds: number): number =>
  kind === "saved" ? rounds : 3 * rounds;

/** One run that takes longer is enough: what disturbs it for a moment does not show. */
const LONG_RUN_MS = 3000;

export async function measurePage(
  browser: BenchBrowser,
  site: BenchSite,
  page: BenchPage,
  rounds: number,
  hasMarkJs: boolean,
): Promise<PageRow> {
  const runs = await timePage(browser, site, page.html, roundsFor(page.kind, rounds), hasMarkJs);
  await browser.goTo(site.put(page.html));
  const before = await browser.heapBytes();
  if (before !== null) await browser.ask(site.ours);
  const after = before === null ? null : await browser.heapBytes();
  return rowOf(page, runs, after === null ? null : (after - (before ?? 0)) / BYTES_PER_MB);
}

/** With a host of its own each run is the first page of a site, in a process that is new. */
export async function timePage(
  browser: BenchBrowser,
  site: BenchSite,
  html: string,
  rounds: number,
  hasMarkJs: boolean,
  hostOf = () => "127.0.0.1",
): Promise<Runs> {
  const runs: Runs = { walker: [], ours: [], markJs: [], findAndReplace: [] };
  const inTurn = async (contenders: readonly Contender[]) => {
    for (let round = 0; round < rounds; round++)
      for (const contender of contenders) await runOnce(contender);
  };

  async function runOnce(contender: Contender): Promise<void> {
    if ((runs[contender][0]?.totalMs ?? 0) > LONG_RUN_MS) return;
    await browser.goTo(site.put(html, hostOf()));
    const other = { kind: "other", other: contender as Other, names: site.names } as const;
    const ran = await browser.ask(contender === "ours" ? site.ours : other);
    runs[contender].push(ran);
    // What it leaves to be collected is not the next one's to pay. Not after each: a browser that is
    // made to collect throws away what it has compiled, as it does for no reader between two pages.
    if (ran.totalMs > LONG_RUN_MS) await browser.heapBytes();
  }

  // By itself: what mark.js leaves to be collected is a multiple of all others' work.
  if (hasMarkJs) await inTurn(["markJs"]);
  await inTurn(["walker", "findAndReplace", "ours"]);
  return runs;
}

export function rowOf({ name, kind }: BenchPage, runs: Runs, heapMb: number | null): PageRow {
  const middle = (list: readonly Ran[], of: (one: Ran) => number) => median(list.map(of));
  const script = ({ totalMs }: Ran) => totalMs;
  const total = ({ totalMs, layoutMs }: Ran) => totalMs + layoutMs;
  const firstMarks = runs.ours.flatMap(({ firstMarkMs }) => firstMarkMs ?? []);
  return {
    page: name,
    kind,
    marks: runs.ours[0]?.marks ?? 0,
    walkerMs: middle(runs.walker, total),
    workMs: middle(runs.ours, (ran) => total(ran) - ran.startMs),
    startMs: middle(runs.ours, ({ startMs }) => startMs),
    longestMs: middle(runs.ours, ({ longestMs }) => longestMs),
    firstMarkMs: firstMarks.length > 0 ? median(firstMarks) : null,
    heapMb,
    markJsMs: runs.markJs.length > 0 ? middle(runs.markJs, total) : null,
    findAndReplaceMs: middle(runs.findAndReplace, total),
    findAndReplaceScriptMs: middle(runs.findAndReplace, script),
  };
}
