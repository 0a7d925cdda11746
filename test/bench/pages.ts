// The page benchmark: ours and three others on made and saved pages in a real Chromium and Firefox.
// All run as content scripts. Measured is what takes the main thread: script, and the style and layout
// that a contender's marks make necessary; not the painting.
import { type FoundBrowser, findBrowser } from "../../src/commands/find-browser.ts";
import { buildBenchExtension, openBenchBrowser } from "./bench-browser.ts";
import { type BenchPage, madePages, savedPages, startPage } from "./bench-pages.ts";
import { type BenchSite, openBenchSite } from "./bench-site.ts";
import { headLine, livingLines, meanLines, rowLine, startUpLines } from "./bench-tables.ts";
import { hoverToCardMs } from "./hover-to-card.ts";
import { measureLiving } from "./measure-living.ts";
import { type BenchTabs, measurePage, openTabs, roundsFor, timePage } from "./measure-pages.ts";
import { type PageRow, rowOf } from "./page-row.ts";

export interface PageBenchOptions {
  /** A folder of saved pages to be measured too. */
  readonly folder: string | undefined;
  readonly rounds: number;
  readonly browsers: readonly FoundBrowser["name"][];
  readonly print: (line: string) => void;
}

/** Figures by browser, as they are to be kept. */
export async function benchPages(options: PageBenchOptions): Promise<Record<string, unknown>> {
  const { folder, browsers, print } = options;
  const pages = [startPage(), ...madePages(), ...(folder ? savedPages(folder) : [])];
  await buildBenchExtension();
  const site = await openBenchSite();
  const figures: Record<string, unknown> = {};
  for (const name of browsers) {
    const search = findBrowser(name);
    print("");
    if (search.ok) figures[name] = await benchIn(search.browser, site, pages, options);
    else print(search.advice);
  }
  await site.stop();
  return figures;
}

async function benchIn(
  found: FoundBrowser,
  site: BenchSite,
  pages: readonly BenchPage[],
  { rounds, print }: PageBenchOptions,
) {
  print(`${found.name}: medians of ${rounds} rounds, of made pages ${roundsFor("none", rounds)}`);
  const rows: PageRow[] = [];
  const browser = await openBenchBrowser(found);
  try {
    const tabs = await openTabs(browser);
    print(headLine());
    for (const page of pages) {
      const hasMarkJs = isMarkJsWorthIt(page, rows.at(-1));
      const row = await measurePage(tabs, site, page, { rounds, hasMarkJs });
      rows.push(row);
      print(rowLine(row));
    }
    meanLines(rows).forEach(print);
    startUpLines(rows).forEach(print);
    const cold = await measureCold(tabs, site, rounds);
    print("each the first page of its site, in a process that is new:");
    cold.map(rowLine).forEach(print);
    const living = await measureLiving(tabs.heap, site);
    await browser.close();
    const hoverMs = await hoverToCardMs(found, site);
    livingLines(living, hoverMs).forEach(print);
    return { rounds, pages: rows, cold, living, hoverMs };
  } finally {
    await browser.close().catch(() => {});
  }
}

/** Of ten times the text it makes up to a hundred times the work, which no one can break off. */
const MARK_JS_GROWTH = 100;
const MARK_JS_LONGEST_MS = 180_000;

/** Told by the made page before, a tenth as long. */
const isMarkJsWorthIt = ({ kind }: BenchPage, before: PageRow | undefined): boolean =>
  kind === "saved" ||
  before?.kind !== kind ||
  (before.markJsMs ?? Infinity) * MARK_JS_GROWTH < MARK_JS_LONGEST_MS;

/** Nothing compiled, nothing cached: a reader's first page of a site is like that. */
async function measureCold(tabs: BenchTabs, site: BenchSite, rounds: number) {
  let visits = 0;
  const rows: PageRow[] = [];
  for (const page of madePages().filter(({ name }) => name.endsWith("-50"))) {
    const hostOf = () => `site-${++visits}.localhost`;
    const runs = await timePage(tabs, site, page.html, { rounds, hasMarkJs: true, hostOf });
    rows.push(rowOf(page, runs, null));
  }
  return rows;
}
