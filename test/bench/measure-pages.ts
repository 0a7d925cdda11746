// One page after another, by contenders in turn and several times over, so that a machine that
// slows down slows all of them down: medians, and ratios within this one run.
import type { BenchBrowser, BenchTab } from "./bench-browser.ts";
import type { BenchPage } from "./bench-pages.ts";
import type { BenchSite } from "./bench-site.ts";
import { type Contender, type PageRow, type Runs, rowOf } from "./page-row.ts";

/**
 * A tab for each, and on a site of its own: a process for each. None pays for what another leaves to be
 * collected. One more for the heap: a browser that is made to collect forgets what it has compiled.
 */
export type BenchTabs = { readonly [Each in Contender | "heap"]: BenchTab };

export interface Timing {
  readonly rounds: number;
  readonly hasMarkJs: boolean;
  /** With another host for each run it is the first page of a site, in a process that is new. */
  readonly hostOf: (contender: Contender) => string;
}

const BYTES_PER_MB = 1_000_000;
/** One run that takes longer is enough: what disturbs it for a moment does not show. */
const LONG_RUN_MS = 3000;

const ownHost = (tab: keyof BenchTabs) => `${tab}.localhost`;

export async function openTabs(browser: BenchBrowser): Promise<BenchTabs> {
  return {
    walker: await browser.openTab(),
    markJs: await browser.openTab(),
    findAndReplace: await browser.openTab(),
    ours: await browser.openTab(),
    heap: await browser.openTab(),
  };
}

/** Of the saved pages only the mean is of interest; of the others each by itself, some a matter of one ms. */
export const roundsFor = (kind: BenchPage["kind"], rounds: number): number =>
  kind === "saved" ? rounds : 3 * rounds;

export async function measurePage(
  tabs: BenchTabs,
  site: BenchSite,
  page: BenchPage,
  { rounds, hasMarkJs }: Omit<Timing, "hostOf">,
): Promise<PageRow> {
  const timing = { rounds: roundsFor(page.kind, rounds), hasMarkJs, hostOf: ownHost };
  const runs = await timePage(tabs, site, page.html, timing);
  return rowOf(page, runs, await heapMb(tabs.heap, site, page.html));
}

/** What ours takes of a page's memory; null where the browser does not tell. */
async function heapMb(tab: BenchTab, site: BenchSite, html: string): Promise<number | null> {
  await tab.goTo(site.put(html, ownHost("heap")));
  const before = await tab.heapBytes();
  if (before === null) return null;
  await tab.ask(site.ours);
  const after = await tab.heapBytes();
  return after === null ? null : (after - before) / BYTES_PER_MB;
}

export async function timePage(
  tabs: BenchTabs,
  site: BenchSite,
  html: string,
  { rounds, hasMarkJs, hostOf }: Timing,
): Promise<Runs> {
  const runs: Runs = { walker: [], ours: [], markJs: [], findAndReplace: [] };

  async function runOnce(contender: Contender): Promise<void> {
    if ((runs[contender][0]?.totalMs ?? 0) > LONG_RUN_MS) return;
    const tab = tabs[contender];
    await tab.goTo(site.put(html, hostOf(contender)));
    const { names } = site;
    const isOurs = contender === "ours";
    runs[contender].push(
      await tab.ask(isOurs ? site.ours : { kind: "other", other: contender, names }),
    );
  }

  async function inTurn(contenders: readonly Contender[]): Promise<void> {
    for (let round = 0; round < rounds; round++)
      for (const contender of contenders) await runOnce(contender);
  }

  // By itself: its process goes on collecting for a while, which takes a core from the next.
  if (hasMarkJs) await inTurn(["markJs"]);
  await inTurn(["walker", "findAndReplace", "ours"]);
  return runs;
}
