// The loaded extension as Chromium's own extensions page knows it: its id, and the errors of all its
// parts, which Chromium collects there in developer mode.
import type { BrowserContext, Page } from "playwright-core";
import { expressionOf } from "./page-probes.ts";

interface ExtensionInfo {
  readonly id: string;
  readonly location: string;
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly { readonly message: string; readonly source: string }[];
}

/** What the extensions page may call; not part of any published types. */
declare const chrome: {
  readonly developerPrivate: {
    readonly getExtensionsInfo: () => Promise<ExtensionInfo[]>;
    readonly updateProfileConfiguration: (update: { inDeveloperMode: boolean }) => Promise<void>;
    readonly updateExtensionConfiguration: (update: {
      extensionId: string;
      errorCollection: boolean;
    }) => Promise<void>;
    readonly reload: (id: string, options: { failQuietly: boolean }) => Promise<unknown>;
  };
  readonly storage: {
    readonly local: {
      readonly set: (items: Record<string, unknown>) => Promise<void>;
      readonly remove: (key: string) => Promise<void>;
    };
  };
};

export async function chromiumExtension(context: BrowserContext) {
  /** Errors are collected from now on only, so the extension is loaded once more. */
  const id = await visit(context, "chrome://extensions/", (page) =>
    page.evaluate(async () => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      const all = await chrome.developerPrivate.getExtensionsInfo();
      const own = all.find(({ location }) => location === "UNPACKED");
      if (!own) return "";
      const extensionId = own.id;
      await chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        errorCollection: true,
      });
      await chrome.developerPrivate.reload(extensionId, { failQuietly: true });
      return extensionId;
    }),
  );
  if (!id) throw new Error("Chromium has not loaded the extension");

  async function errors(): Promise<string[]> {
    const infos = await visit(context, "chrome://extensions/", (page) =>
      page.evaluate(() => chrome.developerPrivate.getExtensionsInfo()),
    );
    const own = infos.find((info) => info.id === id);
    if (!own) return ["the extension is gone"];
    return [
      ...own.manifestErrors.map(({ message }) => `manifest: ${message}`),
      ...own.runtimeErrors.map(({ message, source }) => `${source}: ${message}`),
    ];
  }

  /** From a page of the extension's own: its worker may be asleep. */
  async function storeSettings(settings: unknown): Promise<void> {
    const work = async (value: unknown) => {
      if (value === undefined) await chrome.storage.local.remove("settings");
      else await chrome.storage.local.set({ settings: value });
    };
    await visit(context, `chrome-extension://${id}/icons/icon-16.png`, (page) =>
      page.evaluate(expressionOf(work, settings)),
    );
  }

  return { errors, storeSettings };
}

async function visit<Result>(
  context: BrowserContext,
  url: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    return await work(page);
  } finally {
    await page.close();
  }
}
