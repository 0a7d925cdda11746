// One tab goes from test to test: opening and closing one costs a browser three times what going to
// the next page does.
import type { DrivenPage } from "../../src/commands/drive-browser.ts";

export interface KeptTab {
  /** The tab that was kept, before all others, its pointer in the corner; a new one where there is none. */
  readonly take: (open: () => Promise<DrivenPage>) => Promise<DrivenPage>;
  /** Closes a tab that is still open, or keeps it for the next who takes one. */
  readonly leave: (page: DrivenPage, isWell: boolean) => Promise<void>;
}

/** What leaves a tab unlike a new one, whatever page it goes to next. */
const ALTERING = ["resize", "prefer", "hide", "hold", "tap"] as const;

export function keptTab(): KeptTab {
  const asNew = new Set<DrivenPage>();
  const closed = new Set<DrivenPage>();
  let kept: DrivenPage | null = null;

  function noting(tab: DrivenPage): DrivenPage {
    const page = { ...tab };
    for (const step of ALTERING) {
      const act = tab[step] as (...args: unknown[]) => Promise<void>;
      const noted = (...args: unknown[]) => {
        asNew.delete(page);
        return act(...args);
      };
      Object.assign(page, { [step]: noted });
    }
    asNew.add(page);
    const close = async () => {
      closed.add(page);
      await tab.close();
    };
    return Object.assign(page, { close });
  }

  return {
    take: async (open) => {
      const page = kept;
      kept = null;
      if (!page) return noting(await open());
      await page.toFront();
      await page.moveTo(0, 0);
      return page;
    },
    leave: async (page, isWell) => {
      if (closed.has(page)) return;
      if (isWell && !kept && asNew.has(page)) kept = page;
      else await page.close();
    },
  };
}
