// Opens either browser with the extension built for it.
import { resolve } from "node:path";
import type { DrivenBrowser, LaunchOptions } from "./drive-browser.ts";
import type { FoundBrowser } from "./find-browser.ts";

/** The browser with dist/chrome or dist/firefox loaded, whichever is its own. */
export async function openBrowser(
  { name, path }: FoundBrowser,
  options: Pick<LaunchOptions, "headless" | "proxy">,
): Promise<DrivenBrowser> {
  // Each brings a large library with it, of which only one is needed.
  if (name === "chromium") {
    const { openChromium } = await import("./drive-chromium.ts");
    return openChromium({ ...options, path, extension: resolve("dist/chrome") });
  }
  const { openFirefox } = await import("./drive-firefox.ts");
  return openFirefox({ ...options, path, extension: resolve("dist/firefox") });
}
