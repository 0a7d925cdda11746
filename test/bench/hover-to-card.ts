// How long after the pointer has come to rest on a mark its card shows, by the built extension.
import type { DrivenPage } from "../../src/commands/drive-browser.ts";
import type { FoundBrowser } from "../../src/commands/find-browser.ts";
import { openBrowser } from "../../src/commands/open-browser.ts";
import { articleOf } from "./bench-pages.ts";
import type { BenchSite } from "./bench-site.ts";
import { median } from "./page-row.ts";

const TIMES = 5;
const PATIENCE_MS = 8000;
const LOOK_MS = 50;

/** Medians in ms, the intended rest before a card opens included. */
export async function hoverToCardMs(found: FoundBrowser, site: BenchSite): Promise<number> {
  const browser = await openBrowser(found, { headless: true });
  const page = await browser.openPage();
  const waits: number[] = [];
  try {
    for (let round = 0; round < TIMES; round++) {
      await page.goTo(site.put(articleOf("some", 100)));
      waits.push(await hover(page));
    }
  } finally {
    await browser.close();
  }
  return median(waits);
}

async function hover(page: DrivenPage): Promise<number> {
  const rect = await firstMark(page);
  const waited = page.run(
    (patience) =>
      new Promise<number>((resolve) => {
        let movedAt = 0;
        addEventListener("mousemove", ({ timeStamp }) => (movedAt = timeStamp), true);
        const shown = () => requestAnimationFrame(() => resolve(performance.now() - movedAt));
        new MutationObserver(shown).observe(document.documentElement, { childList: true });
        setTimeout(resolve, patience, patience);
      }),
    PATIENCE_MS,
  );
  await page.moveTo(rect.x + rect.width / 2, rect.y + rect.height / 2, 4);
  return waited;
}

async function firstMark(page: DrivenPage) {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; ) {
    const [mark] = await page.marks();
    if (mark) return mark.rect;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error("nothing is marked: is dist built?");
}
