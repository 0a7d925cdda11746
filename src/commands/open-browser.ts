// Opens either browser with the extension built for it.
import { resolve } from "node:path";
import type { DrivenBrowser, LaunchOptions } from "./drive-browser.ts";
import { openChromium } from "./drive-chromium.ts";
import { openFirefox } from "./drive-firefox.ts";
import type { FoundBrowser } from "./find-browser.ts";

/** The browser with dist/chrome or dist/firefox loaded, whichever is its own. */
export function openBrowser(
  { name, path }: FoundBrowser,
  options: Pick<LaunchOptions, "headless" | "proxy">,
): Promise<DrivenBrowser> {
  const extension = resolve("dist", name === "chromium" ? "chrome" : "firefox");
  const open = name === "chromium" ? openChromium : openFirefox;
  return open({ ...options, path, extension });
}
