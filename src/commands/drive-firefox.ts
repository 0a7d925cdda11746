// Firefox by puppeteer-core and WebDriver BiDi: launched with the extension installed, its errors
// read from what the program prints.
import { writeFileSync } from "node:fs";
import puppeteer, { type Browser, type Frame, type Page } from "puppeteer-core";
import {
  type DrivenBrowser,
  type DrivenPage,
  HEADLESS_SIZE,
  type LaunchOptions,
} from "./drive-browser.ts";
import { drivenPage, offsetOf, type PageParts, trusted } from "./driven-page.ts";
import { type Bidi, bidiOf } from "./firefox-bidi.ts";
import { expressionOf, functionOf } from "./page-probes.ts";

const EXTENSION_ID = "backgrounder@backgrounder.example";
/** Firefox gives each extension a random address; settings are stored from there, so it is fixed. */
const EXTENSION_HOST = "5d2a8c3e-91b4-4f6a-8a55-2f0c7d1e6b90";

export async function openFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const { path, extension, headless, proxy } = options;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    headless,
    defaultViewport: headless ? HEADLESS_SIZE : null,
    args: headless ? ["--remote-allow-system-access"] : [],
    extraPrefsFirefox: { ...PREFERENCES, ...(proxy ? proxied(proxy) : {}) },
  });
  const printed = printedErrors(browser);
  const pageErrors: string[] = [];
  if (!headless) closeWithLastPage(browser);
  const bidi = bidiOf(browser);
  await browser.installExtension(extension);
  return {
    name: "firefox",
    openPage: async () => openPage(await tabOf(browser, headless), bidi, pageErrors),
    storeSettings: (settings) => storeSettings(browser, bidi, settings),
    errors: async () => [...pageErrors, ...printed],
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
    close: () => browser.close(),
  };
}

const PREFERENCES = {
  "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
  // Prints what pages and extensions log, so that errors of the background script are seen too.
  "devtools.console.stdout.content": true,
};

function proxied(proxy: string) {
  const [host = "", port = ""] = proxy.split(":");
  return {
    "network.proxy.type": 1,
    "network.proxy.http": host,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": host,
    "network.proxy.ssl_port": Number(port),
  };
}

/** Errors of the extension's scripts wherever they run, and whatever is logged as an error. */
function printedErrors(browser: Browser): readonly string[] {
  const errors: string[] = [];
  const read = (chunk: unknown) => {
    for (const line of String(chunk).split("\n")) {
      const thrown = line.startsWith("JavaScript error:") && line.includes(EXTENSION_HOST);
      if (thrown || line.startsWith('console.error: "')) errors.push(line);
    }
  };
  browser.process()?.stdout?.on("data", read);
  browser.process()?.stderr?.on("data", read);
  return errors;
}

/** Where an application outlives its windows (macOS), the browser is to end with the last of them. */
function closeWithLastPage(browser: Browser): void {
  browser.on("targetdestroyed", async () => {
    const pages = await browser.pages().catch(() => []);
    if (pages.length === 0) await browser.close().catch(() => {});
  });
}

/** A window begins with an empty tab: a reader should not find it beside the page. Without a window it keeps the browser open. */
async function tabOf(browser: Browser, headless: boolean): Promise<Page> {
  const blank = (await browser.pages()).find((page) => page.url() === "about:blank");
  return headless || !blank ? browser.newPage() : blank;
}

function openPage(page: Page, bidi: Bidi, errors: string[]): DrivenPage {
  page.on("pageerror", (error) => {
    // Under a strict policy Firefox reports as the page's error that it wanted an icon for the tab.
    if (!String(error).includes("/favicon.ico")) errors.push(`${page.url()}: ${error}`);
  });
  return drivenPage(page, partsOf(page, bidi));
}

function partsOf(page: Page, bidi: Bidi): PageParts {
  return {
    press: (key) => page.keyboard.press(trusted<Parameters<Page["keyboard"]["press"]>[0]>(key)),
    resize: (size) => page.setViewport(size),
    prefer: async ({ dark = false, print = false }) => {
      const scheme = dark ? "dark" : "light";
      const medium = print ? "print" : "";
      await bidi.evaluateInChrome(
        `(() => { const { browsingContext } = gBrowser.selectedBrowser;
          browsingContext.prefersColorSchemeOverride = "${scheme}";
          browsingContext.mediumOverride = "${medium}" })()`,
      );
    },
    screenshot: async (file) => {
      const png = await page.screenshot();
      if (file) writeFileSync(file, png);
      return png;
    },
    onCardRoots: async (work, arg) => {
      const found = await Promise.all(
        page.frames().map(async (frame) => {
          const results = await bidi
            .onCardRoots(contextOf(frame), functionOf(work, arg))
            // A frame may leave, or navigate, while it is asked.
            .catch(() => []);
          if (results.length === 0) return [];
          const offset = frame === page.mainFrame() ? { x: 0, y: 0 } : await offsetOf(frame);
          return results.map((result) => ({
            result: trusted<never>(result),
            offset,
            frame: frame.url(),
          }));
        }),
      );
      return found.flat();
    },
  };
}

/** BiDi's name of a frame; not in puppeteer's types. */
function contextOf(frame: Frame): string {
  return Reflect.get(frame, "_id");
}

/** From an address of the extension's own, where its storage can be reached. */
async function storeSettings(browser: Browser, bidi: Bidi, settings: unknown): Promise<void> {
  const page = await browser.newPage();
  const context = contextOf(page.mainFrame());
  await bidi.navigate(context, `moz-extension://${EXTENSION_HOST}/icons/icon-16.png`);
  const work = async (value: unknown) => {
    const { local } = (globalThis as unknown as Storing).browser.storage;
    if (value === undefined) await local.remove("settings");
    else await local.set({ settings: value });
    return true;
  };
  await untilTrue(() =>
    bidi.evaluate(context, `location.protocol === "moz-extension:" && typeof browser === "object"`),
  );
  await bidi.evaluate(context, expressionOf(work, settings));
  await page.close();
}

interface Storing {
  readonly browser: {
    readonly storage: {
      readonly local: {
        readonly set: (items: Record<string, unknown>) => Promise<void>;
        readonly remove: (key: string) => Promise<void>;
      };
    };
  };
}

async function untilTrue(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Firefox does not open the extension's own address");
}
