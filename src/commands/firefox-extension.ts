// The loaded extension in Firefox: its address, its storage, and what may happen to it while pages
// are open.
import type { Browser, Page } from "puppeteer-core";
import type { DrivenPage, ExtensionStep } from "./drive-browser.ts";
import { trusted } from "./driven-page.ts";
import { type Bidi, contextOf } from "./firefox-bidi.ts";
import { expressionOf } from "./page-probes.ts";
import { storeInExtension } from "./store-settings.ts";

/** As in manifest.json. */
export const EXTENSION_ID = "backgrounder@backgrounder.example";
/** Firefox gives each extension a random address; settings are stored from there, so it is fixed. */
export const EXTENSION_HOST = "5d2a8c3e-91b4-4f6a-8a55-2f0c7d1e6b90";

/** The loaded extension, handled from an address of its own, where its storage can be reached. */
export async function firefoxExtension(browser: Browser, bidi: Bidi) {
  const openOwn = async () => {
    const page = await browser.newPage();
    await goToOwn(bidi, contextOf(page.mainFrame()), "icons/icon-16.png");
    return page;
  };
  // Kept open, as opening it takes longer than all that is done there, until Firefox closes it with
  // the extension that it is of.
  let kept: Page | null = await openOwn();

  async function storeSettings(settings: unknown): Promise<void> {
    const page = kept ?? (await openOwn());
    await bidi.evaluate(contextOf(page.mainFrame()), expressionOf(storeInExtension, settings));
    if (page !== kept) await page.close();
  }

  async function take(step: ExtensionStep): Promise<void> {
    kept = null;
    await takeStep(bidi, step);
  }

  return { storeSettings, take };
}

async function goToOwn(bidi: Bidi, context: string, path: string): Promise<void> {
  const address = `moz-extension://${EXTENSION_HOST}/${path}`;
  await bidi.navigate(context, address);
  await untilTrue(() =>
    bidi.evaluate(
      context,
      `location.href === ${JSON.stringify(address)} && document.readyState === "complete"
        && typeof browser === "object"`,
    ),
  );
}

/** A tab at an address of the extension's own, of which Puppeteer is not told. */
export async function ownPage(
  page: DrivenPage,
  bidi: Bidi,
  context: string,
  path: string,
): Promise<DrivenPage> {
  await goToOwn(bidi, context, path);
  return {
    ...page,
    run: async (work, arg) => trusted(await bidi.evaluate(context, expressionOf(work, arg))),
  };
}

const STEPS: Readonly<Record<ExtensionStep, string>> = {
  update: "reload",
  disable: "disable",
  enable: "enable",
  remove: "uninstall",
};

/** Does with the extension what a reader, or an update, would do. */
async function takeStep(bidi: Bidi, step: ExtensionStep): Promise<void> {
  await bidi.evaluateInChrome(`(async () => {
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const addon = await AddonManager.getAddonByID("${EXTENSION_ID}");
    await addon.${STEPS[step]}();
    return true;
  })()`);
}

async function untilTrue(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Firefox does not open the extension's own address");
}
