import { describe, expect, it } from "vitest";
import {
  expectCard,
  expectMarks,
  expectNoCard,
  inBothBrowsers,
  markedTexts,
  pause,
  rest,
  restOn,
  staysSo,
} from "./stage.ts";

const STORY = `
  <p>Antony Blinken met Sergey Lavrov at the G-20.</p>
  <p>Later, Blinken spoke in New Delhi.</p>
  <p id="plain">Nothing is known of this paragraph.</p>
  <div style="height: 500px"></div>`;

/** Longer than the grace that a card has when it is left (LEAVE_GRACE_MS: 300 ms), and than its fading. */
const PAST_GRACE_MS = 900;

inBothBrowsers((stage) => {
  describe("a card", () => {
    it("opens where the pointer rests on a name, and says what is known, when, and who said so", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      const card = await page.card();
      expect(card?.text).toMatch(/person/i);
      expect(card?.text).toMatch(/as of 2 Mar(ch)? 2023/);
      expect(card?.text).toMatch(/AP ¶\d/);
      expect(card?.rect.width).toBe(352);
    });

    it("opens on a quiet mention too", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "Antony Blinken");
      const quiet = await page.run(() => {
        const text = document.querySelectorAll("p")[1]?.firstChild;
        const range = document.createRange();
        if (text) range.setStart(text, 7);
        if (text) range.setEnd(text, 14);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height, text: range.toString() };
      }, null);
      expect(quiet.text).toBe("Blinken");
      expect(await markedTexts(page)).not.toContain("Blinken");
      await page.moveTo(5, 5);
      await rest(page, quiet);
      await expectCard(page, "Antony Blinken");
    });

    it("opens on each name in turn", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      await restOn(page, "Sergey Lavrov");
      await expectCard(page, "Sergey Lavrov");
    });

    it("does not open where the pointer only passes", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "G-20", "New Delhi"]);
      const [first, second] = await page.marks();
      if (!first || !second) throw new Error("no marks");
      await page.moveTo(first.rect.x + 5, first.rect.y + 5);
      await page.moveTo(second.rect.x + 5, second.rect.y + 5, 10);
      await page.moveTo(5, 300, 10);
      await staysSo(PAST_GRACE_MS, async () => expect(await page.card()).toBeNull());
    });

    it("closes when name and card are left", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      await page.moveTo(900, 700, 8);
      await expectNoCard(page);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "G-20", "New Delhi"]);
    });

    it("closes on Escape, without the pointer being moved, and stays closed", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      await page.press("Escape");
      await expectNoCard(page);
      await staysSo(PAST_GRACE_MS, async () => expect(await page.card()).toBeNull());
    });

    it("stays while the pointer is on its way to it, and while it rests there", async () => {
      const page = await stage.show(STORY);
      const name = await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      const card = await page.card();
      if (!card) throw new Error("no card");
      const { x, y, height } = card.rect;
      const steps = 20;
      for (let step = 1; step <= steps; step++) {
        const from = { x: name.x + name.width / 2, y: name.y + name.height / 2 };
        const to = { x: x + 60, y: y + height / 2 };
        const part = step / steps;
        await page.moveTo(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
        await pause(20);
      }
      await staysSo(PAST_GRACE_MS, async () =>
        expect((await page.card())?.name).toBe("Antony Blinken"),
      );
    });

    it("is as high as what it says now, and stays where it got lower under the pointer", async () => {
      const page = await stage.show("<p>In Moscow.</p>");
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      await pause(250);
      const heightOf = async () => Math.round((await page.card())?.rect.height ?? 0);
      const pressWhy = async () => {
        const why = await page.inCard(".foot .text:not(.lead)");
        if (!why) throw new Error("no control");
        await page.moveTo(why.x + why.width / 2, why.y + why.height / 2, 4);
        await page.click(why.x + why.width / 2, why.y + why.height / 2);
        return why;
      };
      const before = await heightOf();
      const { x, y } = await pressWhy();
      await expect.poll(heightOf).toBeLessThan(before - 100);
      await page.moveTo(x + 12, y - 4, 3);
      await staysSo(PAST_GRACE_MS, async () => expect((await page.card())?.name).toBe("Moscow"));
      await pressWhy();
      await expect.poll(heightOf).toBe(before);
      await page.moveTo(900, 700, 8);
      await expectNoCard(page);
    });

    it("marks its name as the active one while it is open, and no other", async () => {
      const page = await stage.show(STORY);
      const activeTexts = async () =>
        (await page.marks()).filter((m) => m.highlight.includes("active")).map((m) => m.text);
      await restOn(page, "Sergey Lavrov");
      await expectCard(page, "Sergey Lavrov");
      await expect.poll(activeTexts).toEqual(["Sergey Lavrov"]);
      expect(await markedTexts(page)).toEqual([
        "Antony Blinken",
        "Sergey Lavrov",
        "G-20",
        "New Delhi",
      ]);
      await page.press("Escape");
      await expect.poll(activeTexts).toEqual([]);
    });

    it.each([
      ["a wide window", 1280, 800],
      ["a low window", 900, 460],
    ])("lies inside %s, and never over its name", async (_, width, height) => {
      const page = await stage.show(`
        <style>body{margin:0;max-width:none} p{position:fixed;margin:0}</style>
        <p style="top:0;left:0">Moscow</p><p style="top:0;right:0">Geneva</p>
        <p style="bottom:0;left:0">Kyiv</p><p style="bottom:0;right:0">Beijing</p>`);
      await page.resize({ width, height });
      for (const name of ["Moscow", "Geneva", "Kyiv", "Beijing"]) {
        await page.moveTo(width / 2, height / 2);
        const mark = await restOn(page, name);
        await expectCard(page, name);
        // A card comes up from 4 px below.
        await pause(250);
        const rect = (await page.card())?.rect;
        if (!rect) throw new Error("no card");
        expect(rect.x).toBeGreaterThanOrEqual(0);
        expect(rect.y).toBeGreaterThanOrEqual(0);
        expect(rect.x + rect.width).toBeLessThanOrEqual(width);
        expect(rect.y + rect.height).toBeLessThanOrEqual(height);
        const apart =
          rect.y >= mark.y + mark.height ||
          rect.y + rect.height <= mark.y ||
          rect.x >= mark.x + mark.width ||
          rect.x + rect.width <= mark.x;
        expect(apart, `${name}: ${JSON.stringify({ rect, mark })}`).toBe(true);
      }
    });

    it("shows the sign for copying inside its button", async () => {
      const page = await stage.show("<p>In Moscow.</p>");
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      const [control, sign] = [await page.inCard(".copy"), await page.inCard(".copy path")];
      if (!control || !sign) throw new Error("no control");
      expect(sign.x).toBeGreaterThan(control.x);
      expect(sign.x + sign.width).toBeLessThan(control.x + control.width);
    });

    it("is not printed with its page, and shows again after that", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      await page.prefer({ print: true });
      await expectNoCard(page);
      await page.prefer({});
      await expectCard(page, "Antony Blinken");
    });

    it("keeps the dates of its timeline within its column", async () => {
      const page = await stage.show("<p>In Moscow.</p>");
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      const column = await page.inCard(".timeline");
      if (!column) throw new Error("no timeline");
      for (let label = 1; ; label++) {
        const rect = await page.inCard(`.timeline > text:nth-of-type(${label})`);
        if (!rect) return expect(label).toBeGreaterThan(4);
        // Firefox counts a pixel more around the text of drawings.
        expect(rect.x).toBeGreaterThan(column.x - 1.5);
        expect(rect.x + rect.width).toBeLessThan(column.x + column.width + 1.5);
      }
    });

    it("scrolls as one between its head and its foot where all of it has no room", async () => {
      const page = await stage.show(`<div style="height:260px"></div><p>At the G-20.</p>`);
      await page.resize({ width: 900, height: 620 });
      await expectMarks(page, ["G-20"]);
      await stage.browser().command("next-mention");
      await expectCard(page, "Group of 20");
      await pause(250);
      const rects = async () => {
        const inside = ["h2", ".foot", ".relations .name"].map((part) => page.inCard(part));
        const [head, foot, last] = await Promise.all(inside);
        if (!head || !foot || !last) throw new Error("a part is left out");
        return { head, foot, last };
      };
      const before = await rects();
      expect(before.last.y).toBeGreaterThan(before.foot.y);
      for (let presses = 0; presses < 20; presses++) {
        await page.press("Tab");
        if ((await page.focusInCard())?.startsWith("G-20 foreign")) break;
      }
      await expect.poll(async () => (await rects()).last.y).toBeLessThan(before.foot.y);
      const { head, foot, last } = await rects();
      expect({ head, foot }).toEqual({ head: before.head, foot: before.foot });
      expect(last.y).toBeGreaterThan(head.y + head.height);
    });

    it("follows its name while the page scrolls, and closes when that is gone", async () => {
      const page = await stage.show(
        `<div style="height:500px"></div>${STORY}<div style="height:2000px"></div>`,
      );
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      await pause(250);
      const before = (await page.card())?.rect.y ?? 0;
      await page.run(() => window.scrollBy({ top: 60, behavior: "instant" }), null);
      await expect
        .poll(async () => Math.round((await page.card())?.rect.y ?? 0))
        .not.toBe(Math.round(before));
      await page.run(() => window.scrollBy({ top: 1500, behavior: "instant" }), null);
      await expectNoCard(page);
    });

    it("looks as it should on a page under a strict policy", async () => {
      const page = await stage.show("<p>Kyiv and Moscow.</p>", {
        "content-security-policy": "default-src 'none'",
      });
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      expect((await page.card())?.rect.width).toBe(352);
    });

    it("opens in a shadow root", async () => {
      const page = await stage.show(
        `<x-note><template shadowrootmode="open"><p>In here, Moscow.</p></template></x-note>`,
      );
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
    });

    it("opens for a frame: in it where it is large enough, else over the page", async () => {
      const inner = stage.put("<p>A frame tells of Moscow.</p>");
      const other = stage.put("<p>A frame tells of Geneva.</p>");
      const page = await stage.show(`
        <style>iframe{border:0;display:block}</style>
        <iframe title="large" src="${inner}" style="width:500px;height:300px"></iframe>
        <iframe title="small" srcdoc="<p>In place: Kyiv.</p>" style="width:280px;height:90px"></iframe>
        <iframe title="other" src="${stage.origin("localhost")}${other}" style="width:500px;height:300px"></iframe>`);
      for (const name of ["Moscow", "Kyiv", "Geneva"]) {
        // A card may cover the next frame: first it has to go.
        await page.moveTo(1200, 20);
        await expectNoCard(page);
        await restOn(page, name);
        await expectCard(page, name);
      }
    });
  });

  describe("a page's script", () => {
    it("cannot open a card with events of its own making", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "G-20", "New Delhi"]);
      const [mark] = await page.marks();
      await page.run((rect) => {
        const at = { clientX: (rect?.x ?? 0) + 5, clientY: (rect?.y ?? 0) + 5, bubbles: true };
        const target = document.elementFromPoint(at.clientX, at.clientY);
        for (const kind of ["pointermove", "mousemove", "mouseover", "click", "touchstart"]) {
          target?.dispatchEvent(new MouseEvent(kind, at));
        }
      }, mark?.rect);
      await staysSo(PAST_GRACE_MS, async () => expect(await page.card()).toBeNull());
    });
  });
});
