// What a reader does with a card: keeps it, moves it, copies from it, or has a name hidden.
import { describe, expect, it } from "vitest";
import type { DrivenPage, Rect } from "../../src/commands/drive-browser.ts";
import { expectOpened } from "./opened-places.ts";
import { expectCard, expectMarks, expectNoCard, inBothBrowsers, pause, restOn } from "./stage.ts";

const STORY = `
  <style>body{margin:40px 0 0 700px}</style>
  <p>Antony Blinken.</p><p>Sergey Lavrov.</p><p>New START.</p><p>Kyiv.</p>
  <textarea id="field"></textarea>
  <div style="height: 2000px"></div>`;
const NAMES = ["Antony Blinken", "Sergey Lavrov", "New START", "Kyiv"];

const PIN = ".to-pin";

async function clickIn(page: DrivenPage, selector: string): Promise<void> {
  const { x, y, width, height } = await rectOf(page, selector);
  await page.moveTo(x + width / 2, y + height / 2, 4);
  await page.click(x + width / 2, y + height / 2);
}

async function rectOf(page: DrivenPage, selector: string): Promise<Rect> {
  await expect.poll(() => page.inCard(selector)).not.toBeNull();
  const rect = await page.inCard(selector);
  if (!rect) throw new Error(`not in the card: ${selector}`);
  return rect;
}

const cardNames = async (page: DrivenPage) => (await page.cards()).map(({ name }) => name);

/** Opens the card of a name with the mouse, and pins it. */
async function pinned(page: DrivenPage, name: string): Promise<void> {
  await restOn(page, name);
  await expectCard(page, name);
  await clickIn(page, PIN);
  await expect.poll(() => page.inCard(".said:not(:empty)")).not.toBeNull();
}

inBothBrowsers((stage) => {
  describe("a pinned card", () => {
    it("stays while the page scrolls and others open, until it is closed", async () => {
      const page = await stage.show(STORY);
      await pinned(page, "Antony Blinken");
      await pause(250);
      const [before] = await page.cards();
      await page.moveTo(20, 700, 8);
      await page.run(() => scrollBy({ top: 30, behavior: "instant" }), null);
      await pause(900);
      expect((await page.cards())[0]?.rect.y).toBe(before?.rect.y);
      await page.run(() => scrollTo({ top: 0, behavior: "instant" }), null);
      await clickIn(page, ".pinned .to-close");
      await expectNoCard(page);
    });

    it("is moved by dragging, by its buttons and by arrow keys, and never off the window", async () => {
      const page = await stage.show(STORY);
      await pinned(page, "Antony Blinken");
      const at = async () => {
        const [{ rect } = { rect: null }] = await page.cards();
        return rect && { x: Math.round(rect.x), y: Math.round(rect.y) };
      };
      const start = await at();
      if (!start) throw new Error("no card");
      await drag(page, { x: -300, y: 40 });
      await expect.poll(at).toEqual({ x: start.x - 300, y: start.y + 40 });
      await clickIn(page, ".to-left");
      await expect.poll(at).toEqual({ x: start.x - 364, y: start.y + 40 });
      await clickIn(page, ".grip");
      await page.press("ArrowDown");
      await page.press("ArrowRight");
      await expect.poll(at).toEqual({ x: start.x - 348, y: start.y + 56 });
      expect(await page.run(() => scrollY, null)).toBe(0);
      for (let steps = 0; steps < 40; steps++) await page.press("ArrowLeft");
      await expect.poll(async () => (await at())?.x).toBe(0);
    });

    it("is not covered by the word that it is pinned", async () => {
      const page = await stage.show(STORY);
      await page.resize({ width: 1000, height: 640 });
      await pinned(page, "Sergey Lavrov");
      await pause(250);
      const card = (await page.card())?.rect;
      const said = await page.inCard(".said:not(:empty)");
      if (!card || !said) throw new Error("no card, or nothing said");
      expect(card.y + card.height).toBeGreaterThan(640 - 24 - said.height);
      expect(said.y + said.height).toBeLessThanOrEqual(card.y);
    });

    it("gives fingers enough room", async () => {
      const page = await stage.show(STORY);
      await pinned(page, "Antony Blinken");
      await page.prefer({ touch: true });
      for (const part of [".relations .name", ".foot .lead", PIN, ".to-left"]) {
        const { width, height } = await rectOf(page, part);
        expect(Math.min(width, height), part).toBeGreaterThanOrEqual(44);
      }
    });

    it("is one of three at most: the first gives way", async () => {
      const page = await stage.show(STORY);
      for (const name of NAMES) {
        await pinned(page, name);
        await drag(page, { x: -420, y: 0 });
      }
      await expect.poll(() => cardNames(page)).toEqual(NAMES.slice(1));
    });

    it("goes back to its name when it is let go", async () => {
      const page = await stage.show(STORY);
      await pinned(page, "Antony Blinken");
      await clickIn(page, PIN);
      await expect.poll(() => page.inCard(".pinned")).toBeNull();
      await expectCard(page, "Antony Blinken");
      await page.press("Escape");
      await expectNoCard(page);
    });
  });

  describe("a fact", () => {
    it("leads by its source to the paragraph in the fact base", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "New START");
      await expectCard(page, "New START");
      await clickIn(page, ".chip");
      await expectOpened(stage, /^#source=(ap|wsj):\d+$/);
    });

    it("is left for its source by the keyboard, too", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, NAMES);
      await stage.browser().command("next-mention");
      await expectCard(page, "Antony Blinken");
      await page.press("Tab");
      const chip = /Source: (AP|WSJ), paragraph (\d+)/.exec((await page.focusInCard()) ?? "");
      await page.press("Enter");
      const [source, paragraph] = [chip?.[1]?.toLowerCase(), chip?.[2]];
      await expectOpened(stage, new RegExp(`^#source=${source}:${paragraph}$`));
    });

    it("is copied with its date and its source on a page that came by http", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "New START");
      await expectCard(page, "New START");
      await clickIn(page, ".copy");
      await expect.poll(async () => (await page.inCard(".said:not(:empty)")) !== null).toBe(true);
      await page.run(() => document.getElementById("field")?.focus(), null);
      await page.press("Control+v");
      const text = await page.run(
        () => document.querySelector<HTMLTextAreaElement>("#field")?.value,
        null,
      );
      expect(text).toMatch(/2023: .*\. \(The (Associated Press|Wall Street Journal), “.*, ¶\d/);
    });
  });

  describe("a name that is not meant", () => {
    it("is hidden from its card, at once", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, NAMES);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      const why = await rectOf(page, ".foot .text:not(.lead)");
      await page.click(why.x + 5, why.y + 5);
      await clickIn(page, ".edged:last-child");
      await expectNoCard(page);
      await expectMarks(page, NAMES.slice(0, 3));
      await stage.browser().storeSettings(undefined);
      await expectMarks(page, NAMES);
    });
  });
});

/** Drags the card that was pinned last by its bar. */
async function drag(page: DrivenPage, by: { x: number; y: number }): Promise<void> {
  await pause(250);
  const { x, y } = (await page.card())?.rect ?? { x: 0, y: 0 };
  const from = { x: x + 60, y: y + 14 };
  await page.moveTo(from.x, from.y);
  await page.hold(true);
  await page.moveTo(from.x + by.x, from.y + by.y, 10);
  await page.hold(false);
}
