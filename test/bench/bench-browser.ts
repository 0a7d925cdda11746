// A real browser with the benchmark's own extension, whose content script measures, instead of ours.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import * as esbuild from "esbuild";
import { type BrowserContext, type CDPSession, chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import type { FoundBrowser } from "../../src/commands/find-browser.ts";
import { expressionOf } from "../../src/commands/page-probes.ts";
import { forPages, smaller } from "../../src/commands/page-script.ts";
import type { Job, Ran } from "./in-page.ts";

export interface BenchTab {
  readonly goTo: (url: string) => Promise<void>;
  /** Has the content script of the open page do something. */
  readonly ask: (job: Job) => Promise<Ran>;
  /** Of the page's whole process, garbage taken out; null where the browser does not tell. */
  readonly heapBytes: () => Promise<number | null>;
}

export interface BenchBrowser {
  readonly openTab: () => Promise<BenchTab>;
  readonly close: () => Promise<void>;
}

const FOLDER = resolve("dist/bench-extension");
const WINDOW = { width: 1280, height: 800 };

/** Bundled and minified like the product's own script, but for names of members, which the jobs bring. */
export async function buildBenchExtension(): Promise<void> {
  await esbuild.build({
    entryPoints: ["test/bench/in-page.ts"],
    outfile: `${FOLDER}/in-page.js`,
    ...{ bundle: true, minify: true, format: "iife", jsx: "automatic", jsxImportSource: "preact" },
    target: ["chrome129", "firefox149"],
    plugins: [...forPages, smaller({})],
  });
  const manifest = {
    ...{ manifest_version: 3, name: "bench", version: "1" },
    browser_specific_settings: { gecko: { id: "bench@backgrounder.example" } },
    content_scripts: [{ matches: ["<all_urls>"], js: ["in-page.js"], css: ["marks.css"] }],
  };
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/manifest.json`, JSON.stringify(manifest));
  await copyFile("src/extension/marks.css", `${FOLDER}/marks.css`);
}

/** Runs in the page: what the content script answers to a job, both as JSON. A page can be there before its script. */
function ask(job: string): Promise<string> {
  return new Promise((resolve) => {
    const answered = (event: Event) => resolve((event as CustomEvent<string>).detail);
    window.addEventListener("bench-answer", answered, { once: true });
    const begin = () =>
      document.documentElement.hasAttribute("data-bench")
        ? window.dispatchEvent(new CustomEvent("bench-ask", { detail: job }))
        : setTimeout(begin, 10);
    begin();
  });
}

async function answerOf(evaluate: (script: string) => Promise<unknown>, job: Job): Promise<Ran> {
  const answer = JSON.parse(String(await evaluate(expressionOf(ask, JSON.stringify(job)))));
  if (answer.error) throw new Error(`${job.kind}: ${answer.error}`);
  return answer.ok;
}

export function openBenchBrowser({ name, path }: FoundBrowser): Promise<BenchBrowser> {
  return name === "chromium" ? openChromium(path) : openFirefox(path);
}

async function openChromium(executablePath: string): Promise<BenchBrowser> {
  const context = await chromium.launchPersistentContext("", {
    ...{ executablePath, headless: true, viewport: WINDOW, chromiumSandbox: false },
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [`--load-extension=${FOLDER}`, `--disable-extensions-except=${FOLDER}`],
  });
  return { openTab: () => chromiumTab(context), close: () => context.close() };
}

/** A page of either driver. */
interface DriverPage {
  readonly bringToFront: () => Promise<void>;
  readonly goto: (url: string) => Promise<unknown>;
  readonly evaluate: (script: string) => Promise<unknown>;
}

const tabOf = (page: DriverPage, heapBytes: BenchTab["heapBytes"]): BenchTab => ({
  async goTo(url) {
    await page.bringToFront();
    await page.goto(url);
  },
  ask: (job) => answerOf((script) => page.evaluate(script), job),
  heapBytes,
});

async function chromiumTab(context: BrowserContext): Promise<BenchTab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return tabOf(page, () => heapOf(session));
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const heap: object = await session.send("Runtime.getHeapUsage");
  const parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
  return parts.reduce((bytes, part) => bytes + (Number(Reflect.get(heap, part)) || 0), 0);
}

async function openFirefox(executablePath: string): Promise<BenchBrowser> {
  const browser = await puppeteer.launch({
    ...{ browser: "firefox", executablePath, headless: true, defaultViewport: WINDOW },
    // Clocks as fine as Chromium's; by default Firefox rounds to whole ms.
    extraPrefsFirefox: { "privacy.reduceTimerPrecision": false },
    protocolTimeout: 600_000,
  });
  await browser.installExtension(FOLDER);
  const openTab = async () => tabOf(await browser.newPage(), async () => null);
  return { openTab, close: () => browser.close() };
}
