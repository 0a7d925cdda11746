// Before the end-to-end tests: finds both browsers, installs them where that can be done.
import type { TestProject } from "vitest/node";
import { type BrowserName, findBrowser } from "../../src/commands/find-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whose turn it is: that of the project. */
    readonly browserName: BrowserName;
    readonly browserPaths: Readonly<Record<BrowserName, string>>;
  }
}

export default function findBrowsers(project: TestProject): void {
  const pathOf = (name: BrowserName) => {
    const search = findBrowser(name);
    if (!search.ok) throw new Error(search.advice);
    return search.browser.path;
  };
  project.provide("browserPaths", { chromium: pathOf("chromium"), firefox: pathOf("firefox") });
}
