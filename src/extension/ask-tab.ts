// One look at a tab: what its documents tell of themselves now.
import type { Line } from "./browser-api.ts";
import { ANSWER_MS, createTabMentions, type TabState } from "./tab-mentions.ts";

/** Null where no script of ours runs. */
export function askTab(line: Line): Promise<TabState | null> {
  const tab = createTabMentions();
  line.onMessage(tab.hear);
  return new Promise((resolve) => {
    setTimeout(() => {
      line.close();
      resolve(tab.state());
    }, ANSWER_MS);
  });
}
