import { afterEach, describe, expect, it } from "vitest";
import type { DrivenPage } from "../../src/commands/drive-browser.ts";
import {
  clickOn,
  expectNothingForAxe,
  expectRoomForFingers,
  expectText,
  textsOf,
  type,
} from "./own-page.ts";
import { expectMarks, inBothBrowsers } from "./stage.ts";

const PATIENCE = { timeout: 8_000, interval: 50 };
const FAR = `<div style="height: 3000px"></div>`;

inBothBrowsers((stage) => {
  afterEach(async () => {
    await stage.browser().storeSettings(undefined);
  });

  /** A story with a shadow root and a frame from elsewhere in the midst of it. */
  async function storyAndPanel() {
    const inner = stage.put("<p>In the frame, Geneva.</p>");
    const page = await stage.show(`<h1>On Kyiv</h1><p>First came Antony Blinken to Kyiv.</p>
      <x-note><template shadowrootmode="open"><p>In the note, Moscow.</p></template></x-note>
      <iframe src="${stage.origin("localhost")}${inner}" width="500" height="300"></iframe>
      ${FAR}<p id="last">At last, Blinken tiptoed to Bengaluru.</p>`);
    await expectMarks(page, ["Antony Blinken", "Kyiv", "Moscow", "Bengaluru", "Geneva"]);
    return { page, panel: await stage.openOwn("side-panel.html") };
  }

  const namesIn = (panel: DrivenPage) => textsOf(panel, ".group-row .clip");
  const expectNames = (panel: DrivenPage, names: readonly string[]) =>
    expect.poll(() => namesIn(panel), PATIENCE).toEqual(names);
  const ALL = ["Kyiv", "Antony Blinken", "Moscow", "Geneva", "Bengaluru"];
  const activeIn = async (page: DrivenPage) =>
    (await page.marks())
      .filter(({ highlight }) => highlight.includes("active"))
      .map(({ text }) => text);

  describe("the panel", () => {
    it("lists the names in reading order, over shadow roots and frames", async () => {
      const { panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      await expectText(panel, ".where", "7 mentions");
      await expectText(panel, ".mention .clip", "On Kyiv");
    });

    it("scrolls the list alone, between head and foot", async () => {
      const names = "Antony Blinken,Kyiv,Moscow,Geneva,Bali,Bengaluru,New START";
      const page = await stage.show(`<p>${names.replaceAll(",", ", ")}.</p>`);
      await expectMarks(page, names.split(","));
      const panel = await stage.openOwn("side-panel.html");
      await panel.resize({ width: 360, height: 500 });
      await expectNames(panel, names.split(","));
      await clickOn(panel, ".group:nth-of-type(7) .group-row");
      const [list, all] = await panel.run(() => {
        const beyond = (one: Element | null) => (one ? one.scrollHeight - one.clientHeight : null);
        return [".panel-scroll", "html"].map((one) => beyond(document.querySelector(one)));
      }, null);
      expect(list).toBeGreaterThan(0);
      expect(all).toBe(0);
    });

    it("leads to a mention far down the page, which is drawn as active", async () => {
      const { page, panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      await clickOn(panel, ".group:nth-of-type(5) .group-row");
      await clickOn(panel, ".group:nth-of-type(5) .mention");
      await expectText(panel, "[aria-current=true] .clip", /Bengaluru/);
      await expectText(panel, ".where", "Mention 7 of 7");
      await page.toFront();
      expect(await page.run(() => scrollY, null)).toBeGreaterThan(1000);
      await expect.poll(() => activeIn(page), PATIENCE).toEqual([]);
    });

    it("goes on to the next mention and back, through frames", async () => {
      const { panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      for (const place of [1, 2, 3, 4, 5]) {
        await clickOn(panel, ".step-button:last-child");
        await expectText(panel, ".where", `Mention ${place} of 7`);
      }
      await expectText(panel, "[aria-current=true] .clip", /Geneva/);
      await clickOn(panel, ".step-button");
      await expectText(panel, ".where", "Mention 4 of 7");
    });

    it("finds names and sentences as one types", async () => {
      const { panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      await clickOn(panel, "input[type=search]");
      await type(panel, "tiptoed");
      await expectNames(panel, ["Antony Blinken", "Bengaluru"]);
      await expectText(panel, ".search-field [aria-live]", "2 names and 2 mentions");
    });

    it("tells what is known of a name, and leads back to the list", async () => {
      const { panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      await clickOn(panel, ".group-more .link");
      await expectText(panel, ".panel-entity h2", "Kyiv");
      await clickOn(panel, ".panel-entity .to-list");
      await expectNames(panel, ALL);
    });

    it("follows the page as it changes, and the tab that is looked at", async () => {
      const { page, panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      await page.toFront();
      await page.run(() => {
        const last = document.querySelector("#last");
        if (last) last.textContent = "At last, he left for Bali.";
      }, null);
      await expectNames(panel, ["Kyiv", "Antony Blinken", "Moscow", "Geneva", "Bali"]);
      await stage.show("<p>Another story, of New START.</p>");
      await expectNames(panel, ["New START"]);
      await page.toFront();
      await expectNames(panel, ["Kyiv", "Antony Blinken", "Moscow", "Geneva", "Bali"]);
    });

    it("follows a page to the next one in its tab", async () => {
      const { page, panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      await page.toFront();
      await page.goTo(stage.origin() + stage.put("<p>Nothing that anybody knows.</p>"));
      await expectText(
        panel,
        ".panel-scroll .message",
        "No name from your packs appears on this page.",
      );
      await page.goTo(stage.origin() + stage.put("<p>Then New START.</p>"));
      await expectNames(panel, ["New START"]);
    });

    it("says so where the site is switched off, and follows when it is on again", async () => {
      const { page, panel } = await storyAndPanel();
      await page.toFront();
      await stage.browser().storeSettings({ version: 1, sitesExcept: ["127.0.0.1"] });
      await expectText(panel, ".message", "Off on 127.0.0.1. Nothing is read or marked.");
      await stage.browser().storeSettings(undefined);
      await page.toFront();
      await expectNames(panel, ALL);
    });

    it("gives axe nothing to find and fingers enough room", async () => {
      const { panel } = await storyAndPanel();
      await expectNames(panel, ALL);
      await expectNothingForAxe(panel);
      await expectRoomForFingers(panel);
      await clickOn(panel, ".group-more .link");
      await expectText(panel, ".panel-entity h2", "Kyiv");
      await expectNothingForAxe(panel);
      await expectRoomForFingers(panel);
    });
  });
});
