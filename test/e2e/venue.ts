// A browser with the built extension, and a site for it whose pages are written in the tests
// themselves. Opening a browser takes seconds, so all files share one.
import { inject } from "vitest";
import type { DrivenBrowser } from "../../src/commands/drive-browser.ts";
import type { BrowserName } from "../../src/commands/find-browser.ts";
import { openBrowser } from "../../src/commands/open-browser.ts";
import { type Answer, filesOf, type Site, serve } from "../../src/commands/serve.ts";
import { type KeptTab, keptTab } from "./kept-tab.ts";
import { type RecordingProxy, recordingProxy } from "./recording-proxy.ts";

export interface Venue {
  readonly browser: DrivenBrowser;
  readonly site: Site;
  /** Records what is asked for from anywhere else. */
  readonly proxy: RecordingProxy;
  /** The site's pages by their paths; besides them it has the files of test/pages. */
  readonly pages: Map<string, Answer>;
  readonly tab: KeptTab;
  /** How many of the browser's errors, and of the hosts asked for, have been looked at. */
  errorsSeen: number;
  hostsSeen: number;
  /** Whether settings are stored, which the next test should not find. */
  hasSettings: boolean;
  readonly close: () => Promise<void>;
}

export async function openVenue(name: BrowserName): Promise<Venue> {
  const pages = new Map<string, Answer>();
  const files = filesOf("test/pages");
  const site = await serve((path) => pages.get(path) ?? files(path));
  const proxy = await recordingProxy();
  const path = inject("browserPaths")[name];
  const opened = await openBrowser({ name, path }, { headless: true, proxy: proxy.address });
  const browser: DrivenBrowser = {
    ...opened,
    storeSettings(settings) {
      venue.hasSettings = settings !== undefined;
      return opened.storeSettings(settings);
    },
  };
  const close = async () => {
    await browser.close();
    await site.stop();
    await proxy.stop();
  };
  const seen = { errorsSeen: 0, hostsSeen: 0, hasSettings: false };
  const venue: Venue = { browser, site, proxy, pages, tab: keptTab(), ...seen, close };
  return venue;
}

let shared: Promise<Venue> | null = null;

/** The one that all files play at, opened anew where that failed; the browser ends with their process. */
export async function sharedVenue(name: BrowserName): Promise<Venue> {
  shared ??= openVenue(name);
  try {
    return await shared;
  } catch {
    shared = openVenue(name);
    return shared;
  }
}
