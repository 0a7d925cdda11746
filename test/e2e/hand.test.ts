// When a card opens and stays: the mouse's way and pace, taps, and what is the page's own.
import { describe, expect, it } from "vitest";
import type { DrivenPage, Rect } from "../../src/commands/drive-browser.ts";
import {
  expectCard,
  expectMarks,
  expectNoCard,
  inBothBrowsers,
  pause,
  restOn,
  staysSo,
} from "./stage.ts";

const NAMES = ["Antony Blinken", "Sergey Lavrov", "Brittney Griner"];
const ROW = `<p>Antony Blinken, Sergey Lavrov, Brittney Griner.</p><div style="height:1500px"></div>`;
/** Longer than the rest that opens a card, and than the grace of one that is left. */
const LONG_MS = 900;

async function markOf(page: DrivenPage, text: string): Promise<Rect> {
  const mark = (await page.marks()).find((one) => one.text === text);
  if (!mark) throw new Error(`no mark: ${text}`);
  return mark.rect;
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });

const stays = (page: DrivenPage, name: string | undefined, forMs = LONG_MS) =>
  staysSo(forMs, async () => expect((await page.card())?.name).toBe(name));

/** Where the description stands in the card of a name, which is opened. */
async function lineOf(page: DrivenPage, name: string): Promise<Rect> {
  await restOn(page, name);
  await expectCard(page, name);
  await pause(250);
  const line = await page.inCard(".line");
  if (!line) throw new Error("no line");
  return line;
}

/** Copies what is selected and pastes it into a new field; gives what that holds. */
async function copied(page: DrivenPage): Promise<() => Promise<string>> {
  await page.press("Control+c");
  await page.run(() => {
    document.body.insertAdjacentHTML("beforeend", `<textarea id="field"></textarea>`);
    document.getElementById("field")?.focus();
  }, null);
  await page.press("Control+v");
  return () =>
    page.run(() => document.querySelector<HTMLTextAreaElement>("#field")?.value ?? "", null);
}

inBothBrowsers((stage) => {
  describe("the mouse", () => {
    it("crosses three names quickly and opens none", async () => {
      const page = await stage.show(ROW);
      await expectMarks(page, NAMES);
      const [first, last] = [
        await markOf(page, "Antony Blinken"),
        await markOf(page, "Brittney Griner"),
      ];
      await page.moveTo(first.x - 20, middle(first).y);
      await page.moveTo(last.x + last.width + 60, middle(first).y, 12);
      await page.moveTo(last.x + 300, 600, 4);
      await stays(page, undefined);
    });

    it("opens the next card soon once one is open", async () => {
      await stage.browser().storeSettings({ version: 1, openDelayMs: 1000 });
      const page = await stage.show(ROW);
      await expectMarks(page, NAMES);
      await restOn(page, "Brittney Griner");
      await expectCard(page, "Brittney Griner");
      const { x, y } = middle(await markOf(page, "Antony Blinken"));
      await page.moveTo(x, y, 3);
      await page.moveTo(x + 1, y);
      // Sooner than the first card, which waits for a whole second here.
      const second = async () => (await page.card())?.name;
      await expect.poll(second, { timeout: 800, interval: 40 }).toBe("Antony Blinken");
    });

    it("may pass over another name on its way to the card", async () => {
      const page = await stage.show(`<p>Of Sergey Lavrov.</p><p>To Antony Blinken.</p>`);
      await expectMarks(page, ["Sergey Lavrov", "Antony Blinken"]);
      await page.resize({ width: 900, height: 460 });
      const below = await markOf(page, "Antony Blinken");
      await page.moveTo(800, 400);
      await restOn(page, "Sergey Lavrov");
      await expectCard(page, "Sergey Lavrov");
      const card = (await page.card())?.rect;
      if (!card) throw new Error("no card");
      const from = middle(await markOf(page, "Sergey Lavrov"));
      const to = { x: from.x + 5, y: card.y + 60 };
      expect(to.y).toBeGreaterThan(below.y);
      for (let step = 1; step <= 30; step++) {
        const part = step / 30;
        await page.moveTo(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
        await pause(15);
      }
      await stays(page, "Sergey Lavrov");
    });

    it("may leave the card for a moment and come back", async () => {
      const page = await stage.show(ROW);
      const name = await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      await page.moveTo(name.x + 30, 5);
      await pause(80);
      await page.moveTo(name.x + 31, middle(name).y);
      await stays(page, "Antony Blinken");
    });

    it("opens nothing that the page scrolls under it", async () => {
      const page = await stage.show(`<div style="height:300px"></div>${ROW}`);
      await expectMarks(page, NAMES);
      const { x, y } = middle(await markOf(page, "Sergey Lavrov"));
      await page.moveTo(x, y - 150, 3);
      await pause(100);
      await page.run(() => scrollBy({ top: 150, behavior: "instant" }), null);
      await stays(page, undefined);
    });

    it("selects text in the card", async () => {
      const page = await stage.show(ROW);
      const line = await lineOf(page, "Antony Blinken");
      await page.moveTo(line.x + 2, line.y + 10, 3);
      await page.hold(true);
      await page.moveTo(line.x + 120, line.y + 10, 6);
      await page.hold(false);
      const pasted = await copied(page);
      expect((await pasted()).length).toBeGreaterThan(5);
    });

    it("drags a selection out of the card, which stays with it until a click elsewhere", async () => {
      const page = await stage.show(ROW);
      const line = await lineOf(page, "Antony Blinken");
      await page.moveTo(line.x + 60, line.y + 10, 3);
      await page.hold(true);
      await page.moveTo(line.x + 90, line.y + 10, 3);
      await page.moveTo(line.x + 600, line.y + 10, 6);
      await stays(page, "Antony Blinken");
      await page.hold(false);
      await page.moveTo(line.x + 610, line.y + 12, 2);
      await stays(page, "Antony Blinken");
      const pasted = await copied(page);
      // On to the card's end, not back to what comes before on the page and in the card.
      await expect.poll(pasted).toMatch(/as of/i);
      expect(await pasted()).not.toContain("Person");
      await page.click(line.x + 610, line.y + 60);
      await expectNoCard(page);
    });

    it("waits for a click where the reader wants that", async () => {
      await stage.browser().storeSettings({ version: 1, openOn: "click" });
      const page = await stage.show(ROW);
      const mark = await restOn(page, "Sergey Lavrov");
      await stays(page, undefined);
      await page.click(middle(mark).x, middle(mark).y);
      await expectCard(page, "Sergey Lavrov");
    });

    it("waits for as long as the reader wants", async () => {
      await stage.browser().storeSettings({ version: 1, openDelayMs: 1000 });
      const page = await stage.show(ROW);
      await restOn(page, "Sergey Lavrov");
      await stays(page, undefined, 500);
      await expectCard(page, "Sergey Lavrov");
    });
  });

  describe("a link under a mark", () => {
    const LINKS = `
      <p><a id="one" href="#one-followed">On Moscow</a> and then <button id="two">Kyiv</button>.</p>
      <p>Moscow, Kyiv.</p>`;
    const hash = (page: DrivenPage) => page.run(() => location.hash, null);

    it("is followed by a click and by the keyboard", async () => {
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      const page = await stage.show(LINKS);
      const mark = await restOn(page, "Moscow");
      await page.click(middle(mark).x, middle(mark).y);
      expect(await hash(page)).toBe("#one-followed");
      await page.run(() => {
        location.hash = "";
        document.getElementById("one")?.focus();
      }, null);
      await page.press("Enter");
      expect(await hash(page)).toBe("#one-followed");
    });

    it("is followed by the second tap where the mark is drawn, by the first where it is quiet", async () => {
      const page = await stage.show(LINKS);
      await expectMarks(page, ["Moscow", "Kyiv"]);
      const link = await page.run(() => {
        const { x, y, width, height } =
          document.querySelector("a")?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width, height };
      }, null);
      const at = { x: link.x + link.width - 20, y: link.y + link.height / 2 };
      await page.tap(at.x, at.y);
      await expect.poll(() => hash(page)).toBe("#one-followed");
      expect(await page.card()).toBeNull();
      await page.run(() => {
        location.hash = "";
      }, null);
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      await expectMarks(page, ["Moscow", "Moscow", "Kyiv"]);
      await page.tap(at.x, at.y);
      await expectCard(page, "Moscow");
      expect(await hash(page)).toBe("");
      await page.tap(at.x, at.y);
      await expect.poll(() => hash(page)).toBe("#one-followed");
    });
  });

  describe("a tap", () => {
    it("opens a sheet on a drawn name and on a quiet one, and closes it elsewhere", async () => {
      const page = await stage.show(`<p>Moscow.</p><p id="again">Moscow</p><p>Nothing.</p>`);
      await page.resize({ width: 390, height: 760 });
      await expectMarks(page, ["Moscow"]);
      const drawn = middle(await markOf(page, "Moscow"));
      await page.tap(drawn.x, drawn.y);
      await expectCard(page, "Moscow");
      await pause(300);
      const sheet = (await page.card())?.rect;
      expect([sheet?.x, sheet?.width, (sheet?.y ?? 0) + (sheet?.height ?? 0)]).toEqual([
        0, 390, 760,
      ]);
      const handle = await page.inCard(".handle");
      if (!handle) throw new Error("no handle");
      await page.tap(195, handle.y + 12);
      await expect.poll(async () => (await page.card())?.rect.height).toBeGreaterThan(400);
      const fact = await page.inCard(".facts p");
      if (!fact) throw new Error("no fact");
      await page.tap(fact.x + 20, fact.y + 10);
      await expectCard(page, "Moscow");
      await page.tap(200, 200);
      await expectNoCard(page);
      const quiet = await page.run(() => {
        const { x, y } = document.getElementById("again")?.getBoundingClientRect() ?? new DOMRect();
        return { x, y };
      }, null);
      await page.tap(quiet.x + 10, quiet.y + 10);
      await expectCard(page, "Moscow");
    });

    it("opens a sheet that says as of when, also in large letters on a small screen", async () => {
      await stage.browser().storeSettings({ version: 1, textScale: 1.3 });
      const page = await stage.show("<p>Subrahmanyam Jaishankar.</p>");
      await page.resize({ width: 320, height: 640 });
      const { x, y } = middle(await restOn(page, "Subrahmanyam Jaishankar"));
      await page.tap(x, y);
      await expectCard(page, "Subrahmanyam Jaishankar");
      await pause(300);
      const [asOf, foot] = [await page.inCard(".as-of"), await page.inCard(".foot")];
      if (!asOf || !foot) throw new Error("a part is left out");
      expect(asOf.y + asOf.height).toBeLessThanOrEqual(foot.y);
    });
  });
});
