// One look at a tab: what its documents tell of themselves now.
import type { Line } from "./browser-api.ts";
import { createTabMentions, type TabState } from "./tab-mentions.ts";

/** All documents have answered by then. */
const PATIENCE_MS = 300;

/** Null where no script of ours runs. */
export function askTab(line: Line): Promise<TabState | null> {
  const tab = createTabMentions();
  line.onMessage(tab.hear);
  return new Promise((resolve) => {
    setTimeout(() => {
      line.close();
      resolve(tab.state());
    }, PATIENCE_MS);
  });
}
