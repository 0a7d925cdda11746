// Firefox by puppeteer-core and WebDriver BiDi: launched with the extension installed, its errors
// read from what the program prints and logs.
import { writeFileSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import {
  type DrivenBrowser,
  type DrivenPage,
  HEADLESS_SIZE,
  type LaunchOptions,
} from "./drive-browser.ts";
import { drivenPage, offsetOf, type PageParts, trusted } from "./driven-page.ts";
import { type Bidi, bidiOf, contextOf } from "./firefox-bidi.ts";
import { EXTENSION_HOST, EXTENSION_ID, firefoxExtension, ownPage } from "./firefox-extension.ts";
import { functionOf } from "./page-probes.ts";

/** In the browser's own scope. */
const EXTENSION = `WebExtensionPolicy.getByID("${EXTENSION_ID}").extension`;

/** Throws if it cannot be started, or does not take the extension. */
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
  const logged: string[] = [];
  if (!headless) closeWithLastPage(browser);
  const bidi = bidiOf(browser);
  await browser.installExtension(extension);
  await bidi.closeTab("/welcome.html");
  const loaded = headless ? await firefoxExtension(browser, bidi) : null;
  return {
    name: "firefox",
    openPage: async () => openPage(browser, await tabOf(browser, headless), bidi, pageErrors),
    openOwn: async (path) => {
      const page = await browser.newPage();
      const own = openPage(browser, page, bidi, pageErrors);
      return ownPage(own, bidi, contextOf(page.mainFrame()), path);
    },
    storeSettings: async (settings) => loaded?.storeSettings(settings),
    extension: async (step) => loaded?.take(step),
    lookUp: async (text, from) => {
      const given = JSON.stringify(text);
      const event =
        from === "menu"
          ? `"webext-menu-menuitem-click", { menuItemId: "look-up", selectionText: ${given} }, gBrowser.selectedTab`
          : `"webext-omnibox-input-entered", ${given}, "newForegroundTab"`;
      await bidi.evaluateInChrome(`${EXTENSION}.emit(${event})`);
    },
    command: async (name) => {
      await bidi.evaluateInChrome(`${EXTENSION}.shortcuts.onCommand(${JSON.stringify(name)})`);
    },
    endBackground: async () => {
      await bidi.evaluateInChrome(`${EXTENSION}.terminateBackground()`);
    },
    errors: async () => {
      if (headless) logged.push(...(await loggedErrors(bidi)));
      return [...pageErrors, ...printed, ...logged];
    },
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

/**
 * What Firefox logs of any extension: when a background or a page of it goes that listens, and when
 * a tab with its page is closed while that still loads, as the welcome is here.
 */
const OF_ANY_EXTENSION = /destroyExtensionContext@|FrameData missing/;

/** What the browser has logged about the extension since it was asked last, errors of its own parts too. */
async function loggedErrors(bidi: Bidi): Promise<readonly string[]> {
  const found = await bidi.evaluateInChrome(`(() => {
    const errors = Services.console.getMessageArray().flatMap((one) =>
      one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag) ? one.message : []);
    Services.console.reset();
    return errors.filter((message) =>
      message.includes("${EXTENSION_ID}") && !${OF_ANY_EXTENSION}.test(message));
  })()`);
  return found as readonly string[];
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

function openPage(browser: Browser, page: Page, bidi: Bidi, errors: string[]): DrivenPage {
  page.on("pageerror", (error) => {
    // Under a strict policy Firefox reports as the page's error that it wanted an icon for the tab.
    if (!String(error).includes("/favicon.ico")) errors.push(`${page.url()}: ${error}`);
  });
  return drivenPage(page, partsOf(browser, page, bidi));
}

function partsOf(browser: Browser, page: Page, bidi: Bidi): PageParts {
  let cover: Page | null = null;
  return {
    hide: async () => {
      cover = await browser.newPage();
      await cover.bringToFront();
    },
    toFront: async () => {
      await page.bringToFront();
      await cover?.close();
    },
    press: async (keys) => {
      const held = trusted<Parameters<Page["keyboard"]["press"]>[0][]>(keys.split("+"));
      const key = held.pop();
      for (const modifier of held) await page.keyboard.down(modifier);
      if (key) await page.keyboard.press(key);
      for (const modifier of held) await page.keyboard.up(modifier);
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    resize: (size) => page.setViewport(size),
    prefer: async ({ dark = false, print = false, touch = false }) => {
      const scheme = dark ? "dark" : "light";
      const medium = print ? "print" : "";
      // Firefox has coarse pointers only where it plays a phone.
      await bidi.evaluateInChrome(
        `(() => { const { browsingContext } = gBrowser.selectedBrowser;
          browsingContext.inRDMPane = ${touch};
          browsingContext.touchEventsOverride = "${touch ? "enabled" : "none"}";
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
