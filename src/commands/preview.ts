// What `npm start` shows where there is no display: opens the page headless, lists what is marked,
// rests the pointer on the first names, and keeps pictures of it all.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type DrivenBrowser,
  type DrivenPage,
  HEADLESS_SIZE,
  type SeenMark,
} from "./drive-browser.ts";

const CARDS = 5;
/** A page is read when its marks have stayed the same for so long. */
const SETTLED_MS = 700;
const LONGEST_WAIT_MS = 15_000;
const TALLEST_PICTURE_PX = 8_000;
const LOOK_EVERY_MS = 50;

/** Shows `url` in words, line by line through `print`, and in pictures in `folder`, which is emptied first. */
export async function preview(
  browser: DrivenBrowser,
  url: string,
  folder: string,
  print: (line: string) => void,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await browser.openPage();
  await page.goTo(url);
  const marks = await settledMarks(page);
  print(`${marks.length} names are marked on ${url}`);
  for (const text of new Set(marks.map(shown))) print(`  ${text}`);
  await pictureOfPage(page, folder);
  const named = marks.filter((mark, at) => marks.findIndex((m) => m.text === mark.text) === at);
  for (const [at, mark] of named.slice(0, CARDS).entries()) {
    const file = join(folder, `card-${at + 1}.png`);
    const said = await cardOf(page, mark, file);
    print("");
    print(`Resting on ${shown(mark)} (${said ? file : "no card opened"})`);
    for (const line of said ?? []) print(`  ${line}`);
  }
  for (const error of await browser.errors()) print(`error: ${error}`);
}

/** Without what only says where a line may break. */
function shown({ text }: SeenMark): string {
  return text.replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");
}

async function settledMarks(page: DrivenPage): Promise<readonly SeenMark[]> {
  const started = Date.now();
  let marks = await page.marks();
  for (let since = Date.now(); Date.now() - since < SETTLED_MS; await pause()) {
    const now = await page.marks();
    if (Date.now() - started > LONGEST_WAIT_MS) break;
    if (now.map(shown).join("\n") !== marks.map(shown).join("\n")) since = Date.now();
    marks = now;
  }
  return marks.filter(({ rect }) => rect.width > 0);
}

/** The whole page from top to bottom, in light and in dark. */
async function pictureOfPage(page: DrivenPage, folder: string): Promise<void> {
  const height = await page.run(() => document.documentElement.scrollHeight, null);
  await page.resize({ ...HEADLESS_SIZE, height: Math.min(height, TALLEST_PICTURE_PX) });
  await settledMarks(page);
  await page.screenshot(join(folder, "page.png"));
  await page.prefer({ dark: true });
  await settledMarks(page);
  await page.screenshot(join(folder, "page-dark.png"));
  await page.prefer({});
  await page.resize(HEADLESS_SIZE);
  await settledMarks(page);
}

/** The lines of the card that opens when the pointer rests on a mark; null if none does. */
async function cardOf(page: DrivenPage, mark: SeenMark, file: string) {
  await page.moveTo(0, 0);
  await until(async () => (await page.card()) === null);
  const found = await scrolledTo(page, mark);
  if (!found) return null;
  const { x, y, width, height } = found.rect;
  await page.moveTo(x + width / 2, y + height / 2, 5);
  if (!(await until(async () => (await page.card()) !== null))) return null;
  // A card fades in.
  await pause(300);
  await page.screenshot(file);
  const card = await page.card();
  // What a chip says to screen readers stands beside it for eyes.
  return card?.text.split("\n").filter((line) => line.trim() && !line.startsWith("Source: "));
}

/** The mark as it stands once the page is scrolled so that it is in the upper third. */
async function scrolledTo(page: DrivenPage, mark: SeenMark): Promise<SeenMark | undefined> {
  const same = async () =>
    (await page.marks()).find((m) => m.text === mark.text && m.frame === mark.frame);
  const before = await same();
  if (!before) return undefined;
  const by = before.rect.y - HEADLESS_SIZE.height / 3;
  await page.run((px) => window.scrollBy({ top: px, behavior: "instant" }), by);
  return same();
}

async function until(holds: () => Promise<boolean>, longestMs = 3_000): Promise<boolean> {
  for (const started = Date.now(); Date.now() - started < longestMs; await pause()) {
    if (await holds()) return true;
  }
  return false;
}

function pause(ms = LOOK_EVERY_MS): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
