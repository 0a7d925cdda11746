// The toolbar's button for one tab: its icon tells whether the site is on, its number, where the
// reader wants one, how many names the page has. The browser keeps both until the tab's page is another.
import { countNames } from "./name-counts.ts";
import type { TabState } from "./tab-mentions.ts";

export interface ToolbarDeps {
  readonly ask: () => Promise<TabState | null>;
  readonly hasNumber: boolean;
  readonly setIcon: (isOn: boolean) => Promise<void>;
  /** Empty for none. */
  readonly setNumber: (text: string) => Promise<void>;
}

/** Shows a page as it is now. */
export async function showOnToolbar(isOn: boolean, deps: ToolbarDeps): Promise<void> {
  await deps.setIcon(isOn);
  const state = isOn && deps.hasNumber ? await deps.ask() : null;
  const names = state?.kind === "on" ? countNames(state.mentions).length : 0;
  await deps.setNumber(names > 0 ? String(names) : "");
}
