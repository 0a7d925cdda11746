// The loaded extension as Chromium's own extensions page knows it: its id, and the errors of all its
// parts, which Chromium collects there in developer mode.
import type { BrowserContext, Page } from "playwright-core";
import type { ExtensionStep } from "./drive-browser.ts";
import { expressionOf } from "./page-probes.ts";
import { storeInExtension } from "./store-settings.ts";

interface ExtensionInfo {
  readonly id: string;
  readonly location: string;
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly { readonly message: string; readonly source: string }[];
}

/** What the extensions page may call; not part of any published types. */
declare const chrome: {
  readonly management: {
    readonly setEnabled: (id: string, isEnabled: boolean) => Promise<void>;
  };
  readonly developerPrivate: {
    readonly getExtensionsInfo: () => Promise<ExtensionInfo[]>;
    readonly updateProfileConfiguration: (update: { inDeveloperMode: boolean }) => Promise<void>;
    readonly updateExtensionConfiguration: (update: {
      extensionId: string;
      errorCollection: boolean;
    }) => Promise<void>;
    readonly reload: (id: string, options: { failQuietly: boolean }) => Promise<unknown>;
  };
  readonly contextMenus: {
    readonly onClicked: { readonly dispatch: (clicked: unknown) => void };
  };
  readonly omnibox: {
    readonly onInputEntered: { readonly dispatch: (text: string, where: string) => void };
  };
  readonly commands: {
    readonly onCommand: { readonly dispatch: (name: string, tab: unknown) => void };
  };
  readonly tabs: {
    readonly query: (wanted: { active: boolean; lastFocusedWindow: boolean }) => Promise<unknown[]>;
  };
};

/** What comes soon is looked for so often, with a pause between. */
const WELCOME_TRIES = 100;
const WELCOME_PAUSE_MS = 50;
const OWN_TRIES = 50;
const OWN_PAUSE_MS = 100;

/** What can be opened of the extension without running any of it. */
const OWN_ADDRESS = "/icons/icon-16.png";

/** The extension greets who has just installed it, in a tab before all others. */
export async function closeWelcome(context: BrowserContext): Promise<void> {
  // A tab is there before it has an address, so looking for it as it opens may miss it.
  // A slow machine may have no window yet when the extension wants to greet: then none comes.
  for (let tries = 0; tries < WELCOME_TRIES; tries++) {
    const page = context.pages().find((one) => one.url().endsWith("/welcome.html"));
    if (page) return page.close();
    await new Promise((resolve) => setTimeout(resolve, WELCOME_PAUSE_MS));
  }
}

/** Loads the extension once more, so that Chromium collects its errors; throws if it is not loaded. */
export async function chromiumExtension(context: BrowserContext) {
  // Kept open: opening it takes longer than all that is asked of it.
  const page = await context.newPage();
  await page.goto("chrome://extensions/");
  const id = await page.evaluate(collectErrors);
  if (!id) throw new Error("Chromium has not loaded the extension");
  // Kept open for the same reason; loading the extension anew closes it.
  let kept = await openOwn();

  async function errors(): Promise<string[]> {
    const infos = await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo());
    const own = infos.find((info) => info.id === id);
    if (!own) return ["the extension is gone"];
    return [
      ...own.manifestErrors.map(({ message }) => `manifest: ${message}`),
      ...own.runtimeErrors
        // Chromium's own view of a picture breaks the extension's policy; no part of the extension does.
        .filter(({ source }) => !source.endsWith(OWN_ADDRESS))
        .map(({ message, source }) => `${source}: ${message}`),
    ];
  }

  /** Behind the tab that is looked at. While the extension is being loaded anew, its addresses are refused. */
  async function openOwn(): Promise<Page> {
    const session = await context.newCDPSession(page);
    const opened = context.waitForEvent("page");
    await session.send("Target.createTarget", { url: "about:blank", background: true });
    const own = await opened;
    await session.detach();
    for (let tries = 0; ; tries++) {
      try {
        await own.goto(`chrome-extension://${id}${OWN_ADDRESS}`);
        return own;
      } catch (error) {
        if (tries === OWN_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, OWN_PAUSE_MS));
      }
    }
  }

  /** From an address of the extension's own: its worker may be asleep. */
  async function runOnOwn(expression: string): Promise<void> {
    if (kept.isClosed()) kept = await openOwn();
    await kept.evaluate(expression);
  }

  const storeSettings = (settings: unknown) => runOnOwn(expressionOf(storeInExtension, settings));

  async function take(step: ExtensionStep): Promise<void> {
    if (step === "remove") throw new Error("Chromium asks the reader before it removes one");
    if (step === "update") await page.evaluate(reload, id);
    else {
      const isEnabled = step === "enable";
      await page.evaluate(([own, is]) => chrome.management.setEnabled(own, is), [
        id,
        isEnabled,
      ] as const);
    }
  }

  const addressOf = (path: string) => `chrome-extension://${id}/${path}`;

  /** Only the worker can be asked to hear of what the browser itself offers; it is woken first. */
  async function wakeWorker() {
    await runOnOwn("chrome.runtime.sendMessage(null)");
    return context.serviceWorkers().at(-1);
  }

  async function command(name: string): Promise<void> {
    await (await wakeWorker())?.evaluate(pressed, name);
  }

  async function lookUp(text: string, from: "menu" | "address"): Promise<void> {
    await (await wakeWorker())?.evaluate(from === "menu" ? chosen : entered, text);
  }

  async function endBackground(): Promise<void> {
    const session = await context.newCDPSession(page);
    const { targetInfos } = await session.send("Target.getTargets");
    for (const { type, url, targetId } of targetInfos) {
      if (type === "service_worker" && url.includes(id)) {
        await session.send("Target.closeTarget", { targetId });
      }
    }
    await session.detach();
  }

  return { errors, storeSettings, take, addressOf, command, lookUp, endBackground };
}

/** Runs in the worker. */
async function pressed(name: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
}

/** Runs in the extensions page. Errors are collected from now on only, so the extension is loaded once more. */
async function collectErrors(): Promise<string> {
  const { developerPrivate } = chrome;
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  const all = await developerPrivate.getExtensionsInfo();
  const own = all.find(({ location }) => location === "UNPACKED");
  if (!own) return "";
  await developerPrivate.updateExtensionConfiguration({
    extensionId: own.id,
    errorCollection: true,
  });
  await developerPrivate.reload(own.id, { failQuietly: true });
  return own.id;
}

/** Runs in the extensions page. */
async function reload(id: string): Promise<void> {
  await chrome.developerPrivate.reload(id, { failQuietly: true });
}

/** Runs in the worker. */
function chosen(selectionText: string): void {
  chrome.contextMenus.onClicked.dispatch({ menuItemId: "look-up", selectionText });
}

/** Runs in the worker. */
function entered(text: string): void {
  chrome.omnibox.onInputEntered.dispatch(text, "newForegroundTab");
}
