// Where the end-to-end tests play: one browser with the built extension, a site of pages written in
// the tests themselves, and after each test a look at what must never happen.
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import type { DrivenBrowser, DrivenPage, Rect } from "../../src/commands/drive-browser.ts";
import type { BrowserName } from "../../src/commands/find-browser.ts";
import { openVenue, sharedVenue, type Venue } from "./venue.ts";

export interface Stage {
  readonly name: BrowserName;
  readonly browser: () => DrivenBrowser;
  /** `http://127.0.0.1:port`, or the same site under another name, as another origin. */
  readonly origin: (host?: "127.0.0.1" | "localhost") => string;
  /** Puts a page on the site, given the body's HTML; with headers of its own it gets no style of ours. Gives its path. */
  readonly put: (html: string, headers?: Readonly<Record<string, string>>) => string;
  /** Puts a file of any type on the site, as it is. Gives its path. */
  readonly putFile: (
    body: string | Uint8Array,
    type: string,
    headers?: Readonly<Record<string, string>>,
  ) => string;
  /** Opens a page of this HTML in a tab of this test's own. */
  readonly show: (html: string, headers?: Readonly<Record<string, string>>) => Promise<DrivenPage>;
  /** Opens a path of the site, or a file of test/pages. */
  readonly open: (path: string) => Promise<DrivenPage>;
  /** Opens one of the extension's own pages: "options.html". */
  readonly openOwn: (path: string) => Promise<DrivenPage>;
  /** Paths that were asked for in this test. */
  readonly requests: () => readonly string[];
}

const PLAIN_HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>`;
/** With an empty icon, so that no browser asks for one. */
const HEAD = `${PLAIN_HEAD}<link rel="icon" href="data:,"><style>body{font:18px/1.6 Georgia,serif;margin:40px;max-width:640px}</style>`;

/** Tells the same cases for either browser: which one, the project says that vitest runs. */
export function inBothBrowsers(cases: (stage: Stage) => void): void {
  const name = inject("browserName");
  describe(name, () => cases(stageIn(name, sharedVenue)));
}

/** For cases after which the extension is not what it was. */
export function inBrowsersOfTheirOwn(cases: (stage: Stage) => void): void {
  const name = inject("browserName");
  describe(name, () => {
    let own: Promise<Venue> | null = null;
    afterAll(async () => (await own)?.close());
    cases(stageIn(name, () => (own ??= openVenue(name))));
  });
}

function stageIn(name: BrowserName, venueOf: typeof sharedVenue): Stage {
  const opened: DrivenPage[] = [];
  let venue: Venue;
  let requestsBefore = 0;

  beforeAll(async () => {
    venue = await venueOf(name);
    requestsBefore = venue.site.requests.length;
  });

  afterEach(async ({ task }) => {
    const isWell = task.result?.state === "pass";
    for (const page of opened.splice(0)) await venue.tab.leave(page, isWell);
    if (venue.hasSettings) await venue.browser.storeSettings(undefined);
    requestsBefore = venue.site.requests.length;
    const errors = await venue.browser.errors();
    const fresh = errors.slice(venue.errorsSeen);
    venue.errorsSeen = errors.length;
    expect(fresh, `errors of the page or the extension: ${fresh.join("\n")}`).toEqual([]);
    const hosts = venue.proxy.hosts();
    const freshHosts = hosts.slice(venue.hostsSeen);
    venue.hostsSeen = hosts.length;
    expect(freshHosts, "hosts asked for").toEqual([]);
  });

  const origin: Stage["origin"] = (host = "127.0.0.1") => `http://${host}:${venue.site.port}`;

  const putFile: Stage["putFile"] = (body, type, headers = {}) => {
    const path = `/page-${venue.pages.size + 1}`;
    venue.pages.set(path, { body, type, headers });
    return path;
  };

  const put: Stage["put"] = (html, headers) =>
    putFile((headers ? PLAIN_HEAD : HEAD) + html, "text/html", headers);

  const open: Stage["open"] = async (path) => {
    const page = await venue.tab.take(venue.browser.openPage);
    opened.push(page);
    await page.goTo(origin() + path);
    return page;
  };

  const openOwn: Stage["openOwn"] = async (path) => {
    const page = await venue.browser.openOwn(path);
    opened.push(page);
    return page;
  };

  return {
    openOwn,
    name,
    browser: () => venue.browser,
    origin,
    put,
    putFile,
    open,
    show: (html, headers) => open(put(html, headers)),
    requests: () => venue.site.requests.slice(requestsBefore),
  };
}

export const PATIENCE = { timeout: 8_000, interval: 50 };
/** Longer than the page code waits before it looks again at what has changed. */
const AFTERTHOUGHT_MS = 250;

/** The texts of all marks, soft hyphens left out, white space made one space. */
export async function markedTexts(page: DrivenPage): Promise<string[]> {
  const marks = await page.marks();
  return marks.map(({ text }) => text.replaceAll("\u00ad", "").replaceAll(/\s+/g, " "));
}

/** Waits until exactly these are marked, in this order, and sees that it stays so. */
export async function expectMarks(page: DrivenPage, texts: readonly string[]): Promise<void> {
  await expect.poll(() => markedTexts(page), PATIENCE).toEqual(texts);
  await pause(AFTERTHOUGHT_MS);
  expect(await markedTexts(page)).toEqual(texts);
}

/** Waits until exactly these are marked, in this order, for a time that may be part of what is tested. */
export async function marksBecome(
  page: DrivenPage,
  texts: readonly string[],
  withinMs = PATIENCE.timeout,
): Promise<void> {
  await expect.poll(() => markedTexts(page), { timeout: withinMs, interval: 25 }).toEqual(texts);
}

/** Calls a function of the page's own, by its name among those that its script keeps in `steps`. */
export function take(page: DrivenPage, step: string): Promise<unknown> {
  return page.run((name) => Reflect.get(window, "steps")[name](), step);
}

/** Rests the pointer on the middle of the first mark with this text. */
export async function restOn(page: DrivenPage, text: string): Promise<Rect> {
  await expect.poll(() => markedTexts(page), PATIENCE).toContain(text);
  const texts = await markedTexts(page);
  const mark = (await page.marks())[texts.indexOf(text)];
  if (!mark) throw new Error(`the mark is gone: ${text}`);
  await rest(page, mark.rect);
  return mark.rect;
}

/** Rests the pointer on the middle of a rectangle. */
export async function rest(page: DrivenPage, { x, y, width, height }: Rect): Promise<void> {
  await page.moveTo(x + width / 2, y + height / 2, 4);
}

/** Waits until the card of this name shows. */
export async function expectCard(page: DrivenPage, name: string): Promise<void> {
  await expect.poll(async () => (await page.card())?.name, PATIENCE).toBe(name);
}

/** Waits until no card shows. */
export async function expectNoCard(page: DrivenPage): Promise<void> {
  await expect.poll(() => page.card(), PATIENCE).toBeNull();
}

/** Looks again and again for so long: what is wanted must hold each time. */
export async function staysSo(forMs: number, look: () => Promise<void>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < forMs; await pause(40)) await look();
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
