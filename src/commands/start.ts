// The command `npm start [-- --browser firefox] [URL or file]`: opens a real browser with the built
// extension on a page, the sample page unless told otherwise, and stays until its window is closed.
import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isUnreachable } from "./driven-page.ts";
import { type BrowserName, findBrowser } from "./find-browser.ts";
import { givenPath } from "./given-path.ts";
import { openBrowser } from "./open-browser.ts";
import { preview } from "./preview.ts";
import { refuse, wordsOf } from "./refuse.ts";
import { filesOf, serve } from "./serve.ts";

const USAGE = "Usage: npm start [-- [--browser chromium|firefox] [URL or file]]";
const SAMPLE = "test/pages/sample-news.html";
const PREVIEW_FOLDER = "dist/preview";

interface Wish {
  readonly browser: BrowserName;
  readonly target: string | undefined;
}

process.exitCode = await main(process.argv.slice(2));

/** 0 if all went well, 1 if the page or the browser could not be had, 2 if it was called wrongly. */
async function main(args: readonly string[]): Promise<number> {
  const wish = parseWish(args);
  if (typeof wish === "string") return refuse([wish, USAGE], 2);
  const place = await placeOf(wish.target);
  if (typeof place === "string") return refuse([place], 1);
  try {
    return await show(place.url, wish.browser);
  } finally {
    await place.stop();
  }
}

async function show(url: string, name: BrowserName): Promise<number> {
  const search = findBrowser(name);
  if (!search.ok) return refuse([search.advice], 1);
  try {
    const headless = !hasDisplay();
    const browser = await openBrowser(search.browser, { headless });
    await (headless
      ? preview(browser, url, PREVIEW_FOLDER, console.log).finally(browser.close)
      : stay(browser, url));
    return 0;
  } catch (error) {
    const whose = isUnreachable(error) ? "" : `${search.browser.path}: `;
    return refuse([whose + wordsOf(error)], 1);
  }
}

/** What is wished for, or what is wrong with the arguments. */
function parseWish(args: readonly string[]): Wish | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { browser: { type: "string", default: "chromium" } },
      allowPositionals: true,
    });
    const { browser } = values;
    if (browser !== "chromium" && browser !== "firefox") {
      return `--browser takes chromium or firefox, not ${browser}`;
    }
    if (positionals.length > 1) return `one page at a time, not ${positionals.join(" and ")}`;
    return { browser, target: positionals[0] };
  } catch (error) {
    return wordsOf(error);
  }
}

interface Place {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Where the page is to be found, files by a server of their folder; or why it cannot be opened. */
async function placeOf(target: string | undefined): Promise<Place | string> {
  if (target && /^https?:\/\//i.test(target)) {
    if (!URL.canParse(target)) return `${target} is no address`;
    return { url: target, stop: async () => {} };
  }
  const file = resolve(target === undefined ? SAMPLE : givenPath(target));
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) return `${target} is a folder: name a file in it`;
  if (!found) return `There is no file ${target}; an address begins with http:// or https://`;
  const site = await serve(filesOf(dirname(file)));
  return { url: `${site.origin}/${encodeURIComponent(basename(file))}`, stop: site.stop };
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function stay(browser: Awaited<ReturnType<typeof openBrowser>>, url: string): Promise<void> {
  const page = await browser.openPage();
  console.log(`Backgrounder reads along on ${url}`);
  console.log("Rest the pointer on an underlined name. Close the window to end.");
  // The window shows what went wrong, and may be closed before the page has loaded.
  await page.goTo(url).catch((error: unknown) => console.error(wordsOf(error)));
  await browser.closed;
}
