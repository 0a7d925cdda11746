import { afterEach, describe, expect, it } from "vitest";
import type { DrivenPage } from "../../src/commands/drive-browser.ts";
import {
  clickOn,
  expectNothingForAxe,
  expectRoomForFingers,
  expectText,
  textsOf,
} from "./own-page.ts";
import { expectCard, expectMarks, expectNoCard, inBothBrowsers, restOn } from "./stage.ts";

const PATIENCE = { timeout: 8_000, interval: 50 };
const STORY = `<p>Antony Blinken came to Kyiv.</p><p>Blinken spoke of New START.</p>`;
const ALL = ["Antony Blinken", "Kyiv", "New START"];

/** What the toolbar's icons have for numbers, of all tabs that have one. */
const numbers = (own: DrivenPage) =>
  own.run(async () => {
    const api: typeof import("webextension-polyfill") =
      Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
    const tabs = await api.tabs.query({});
    const texts = await Promise.all(
      tabs.map(({ id = 0 }) => api.action.getBadgeText({ tabId: id })),
    );
    return texts.filter((text) => text !== "");
  }, null);

/** As the browser tells the extension. */
async function isPanelOpen(): Promise<boolean> {
  const api = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
  if (api.sidebarAction) return api.sidebarAction.isOpen({});
  const panels = await api.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] });
  return panels.length > 0;
}

inBothBrowsers((stage) => {
  afterEach(async () => {
    await stage.browser().storeSettings(undefined);
  });

  async function storyAndPopup() {
    const page = await stage.show(STORY);
    await expectMarks(page, ALL);
    return { page, popup: await stage.openOwn("popup.html") };
  }

  describe("the popup", () => {
    it("tells which names the page has, the most mentioned first", async () => {
      const { popup } = await storyAndPopup();
      await expectText(popup, ".host", "127.0.0.1");
      await expectText(
        popup,
        ".summary",
        /^3 names explained on this page 4 mentions · \d+ sourced facts$/,
      );
      expect(await textsOf(popup, ".top .who .clip:first-child")).toEqual(ALL);
    });

    it("switches the site off and on again at once, without a reload", async () => {
      const { page, popup } = await storyAndPopup();
      await page.toFront();
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      await page.run(() => Reflect.set(window, "same", true), null);
      await popup.toFront();
      await clickOn(popup, "[role=switch]");
      await expectText(popup, ".site", /Off on this site\. Nothing is read or marked\.$/);
      await page.toFront();
      await expectMarks(page, []);
      await expectNoCard(page);
      expect(
        await page.run(() => document.querySelectorAll("[data-backgrounder-card]").length, null),
      ).toBe(0);
      await popup.toFront();
      await clickOn(popup, "[role=switch]");
      await expectText(popup, ".site", /Marking names on this site$/);
      await page.toFront();
      await expectMarks(page, ALL);
      expect(await page.run(() => Reflect.get(window, "same"), null)).toBe(true);
    });

    it("leads to the first mention of a name", async () => {
      const page = await stage.show(`<div style="height: 3000px"></div>${STORY}`);
      await page.run(() => scrollTo(0, 3000), null);
      await expectMarks(page, ALL);
      await page.run(() => scrollTo(0, 0), null);
      const popup = await stage.openOwn("popup.html");
      // It closes at the click, sometimes before the click has been told to be over.
      await clickOn(popup, ".top li:nth-child(2) button").catch(() => {});
      await expect.poll(() => page.run(() => scrollY, null), PATIENCE).toBeGreaterThan(1000);
    });

    it("opens the panel", async () => {
      const { popup } = await storyAndPopup();
      const own = await stage.openOwn("options.html");
      await popup.toFront();
      await clickOn(popup, ".button.primary");
      await expect.poll(() => own.run(isPanelOpen, null), PATIENCE).toBe(true);
    });

    it("says that it cannot read where it cannot", async () => {
      const page = await stage.browser().openPage();
      await page.goTo("about:blank");
      const popup = await stage.openOwn("popup.html");
      await expectText(popup, ".message", /Names cannot be read here|No name from your packs/);
      await page.close();
    });

    it("gives axe nothing to find and fingers enough room, on and off", async () => {
      const { popup } = await storyAndPopup();
      await expectText(popup, ".summary", /3 names/);
      await expectNothingForAxe(popup);
      await expectRoomForFingers(popup);
      await clickOn(popup, "[role=switch]");
      await expectText(popup, ".site", /Off on this site/);
      await expectNothingForAxe(popup);
      await expectRoomForFingers(popup);
    });
  });

  describe("the number on the icon", () => {
    it("tells how many names the page has, where the reader wants that", async () => {
      const { page, popup } = await storyAndPopup();
      await page.toFront();
      expect(await numbers(popup)).toEqual([]);
      await stage.browser().storeSettings({ version: 1, badge: true });
      await page.toFront();
      await expect.poll(() => numbers(popup), PATIENCE).toEqual(["3"]);
      await page.run(() => document.body.append("And of Bali."), null);
      await expect.poll(() => numbers(popup), PATIENCE).toEqual(["4"]);
      await stage.browser().storeSettings({ version: 1, badge: false });
      await page.toFront();
      await expect.poll(() => numbers(popup), PATIENCE).toEqual([]);
    });
  });

  describe("a key of the reader's", () => {
    it("switches the site", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, ALL);
      await stage.browser().command("switch-site");
      await expectMarks(page, []);
      await stage.browser().command("switch-site");
      await expectMarks(page, ALL);
    });
  });
});
