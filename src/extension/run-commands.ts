// Keys of the browser's own that a reader may press on any page: asks the frames of the tab for their
// mentions, and tells one of them what to do. In the background, which keeps nothing of it.
import type { Line } from "./browser-api.ts";
import { type FrameOrder, type FrameReport, orderFor } from "./frame-order.ts";
import type { SiteOff } from "./tab-mentions.ts";

/** Some frames never answer: those where no extension may run. Counted from the first that does. */
const PATIENCE_MS = 150;
/** The page may be busy when the keys are pressed, and they should not be lost. */
const FIRST_ANSWER_MS = 2000;

/** Asks all frames where they stand, tells the right one what to do, and hangs up; `command` as in the manifest. */
export async function runCommand(command: string, line: Line): Promise<void> {
  giveOrder(line, orderFor(command, await reportsOn(line)));
}

/** Tells all frames, and hangs up. */
export function giveOrder(line: Line, what: FrameOrder | null): void {
  if (what) line.send(what);
  line.close();
}

function reportsOn(line: Line): Promise<FrameReport[]> {
  const reports: FrameReport[] = [];
  return new Promise((resolve) => {
    let timer = setTimeout(() => resolve(reports), FIRST_ANSWER_MS);
    line.onMessage((told) => {
      // What frames send is our own script's word: a report, or that the site is off.
      const report = told as FrameReport | SiteOff;
      if (!("path" in report)) return;
      if (reports.length === 0) {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(reports), PATIENCE_MS);
      }
      reports.push(report);
      const top = reports.find(({ path }) => path.length === 0);
      if (top?.windows !== reports.length) return;
      clearTimeout(timer);
      resolve(reports);
    });
  });
}
