import { afterEach, describe, expect, it } from "vitest";
import type { DrivenPage, ExtensionStep } from "../../src/commands/drive-browser.ts";
import {
  expectCard,
  expectNoCard,
  inBrowsersOfTheirOwn,
  marksBecome,
  pause,
  rest,
  restOn,
  staysSo,
} from "./stage.ts";

const STORY = `<p>Antony Blinken went to Kyiv.</p>
  <x-note><template shadowrootmode="open"><p>In here, Moscow.</p></template></x-note>`;
const NAMES = ["Antony Blinken", "Kyiv", "Moscow"];

/** Well beyond the second after which a script looks whether its extension is still there. */
const SOON = { timeout: 3_000, interval: 100 };

inBrowsersOfTheirOwn((stage) => {
  const looks = async (page: DrivenPage) => Buffer.from(await page.screenshot()).toString("base64");

  /** A page with a card open: how it looks without anything of ours, and where the card's name is. */
  async function withCard() {
    const page = await stage.show(STORY);
    await marksBecome(page, NAMES);
    const marked = await looks(page);
    await stage.browser().storeSettings({ version: 1, siteRule: "only" });
    await marksBecome(page, []);
    const bare = await looks(page);
    expect(bare).not.toBe(marked);
    await stage.browser().storeSettings(undefined);
    const name = await restOn(page, "Kyiv");
    await expectCard(page, "Kyiv");
    return { page, bare, name };
  }

  const hosts = (page: DrivenPage) =>
    page.run(() => document.querySelectorAll("[data-backgrounder-card]").length, null);

  let isDisabled = false;

  async function take(step: ExtensionStep): Promise<void> {
    await stage.browser().extension(step);
    isDisabled = step === "disable";
  }

  // Where a case broke off, it is tried once more, and the next one comes.
  afterEach(async () => {
    if (isDisabled) await take("enable");
  });

  describe("an extension that is updated under an open page", () => {
    it(
      stage.name === "firefox"
        ? "takes over from its old version, marks and card"
        : "leaves nothing of its old version there, and marks what is opened from then on",
      async () => {
        const { page, bare, name } = await withCard();
        await take("update");
        await expectNoCard(page);
        if (stage.name === "firefox") {
          await marksBecome(page, NAMES);
          expect(await hosts(page)).toBe(0);
          await page.moveTo(900, 600);
          await rest(page, name);
          await expectCard(page, "Kyiv");
          expect(await hosts(page)).toBe(1);
          return;
        }
        // Chromium starts new scripts in new pages only.
        await marksBecome(page, []);
        await expect.poll(() => looks(page), SOON).toBe(bare);
        expect(await hosts(page)).toBe(0);
        await page.moveTo(900, 600);
        await rest(page, name);
        await staysSo(600, async () => expect(await page.card()).toBeNull());
        const next = await stage.show(STORY);
        await restOn(next, "Moscow");
        await expectCard(next, "Moscow");
      },
    );
  });

  describe("an extension that goes while the page changes", () => {
    // The old script may hear of the page before it can tell that its extension is not there any more.
    it.each(["update", "disable"] as const)(
      "leaves without a word in the console: %s",
      async (step) => {
        await stage.browser().storeSettings({ version: 1, badge: true });
        const page = await stage.show(`${STORY}<p id="news"></p><script>
        const names = ["Geneva", "Beijing", "Bali", "Bengaluru", "New Delhi", "China", "South Africa", "New START",
          "Paul Whelan", "Maria Zakharova", "Brittney Griner", "Narendra Modi", "Wang Yi"];
        let n = 0;
        window.steps = {
          begin() { setInterval(() => { news.textContent = "News of " + names[n++ % names.length] + "." }, 100) },
          count() { return n },
        };
      </script>`);
        await marksBecome(page, NAMES);
        await page.run(() => Reflect.get(window, "steps").begin(), null);
        await take(step);
        const count = () => page.run(() => Reflect.get(window, "steps").count(), null);
        await expect.poll(count, { timeout: 8_000 }).toBeGreaterThan(26);
      },
    );
  });

  describe("an extension that is switched off or removed under an open page", () => {
    // Chromium asks the reader in a window of its own before it removes one, which nobody can answer
    // here; to the page it is the same as switching it off.
    const steps =
      stage.name === "firefox" ? (["disable", "remove"] as const) : (["disable"] as const);

    it.each(steps)("leaves nothing to be seen and nothing that listens: %s", async (step) => {
      const { page, bare, name } = await withCard();
      await take(step);
      await expect.poll(() => looks(page), SOON).toBe(bare);
      await page.moveTo(900, 600);
      await rest(page, name);
      await page.run(() => void document.body.append("Later Geneva."), null);
      await page.run(() => document.body.lastChild?.remove(), null);
      await pause(600);
      await page.press("Escape");
      expect(await looks(page)).toBe(bare);
      // Firefox ends the script without a word: it cannot tidy up what only it could see.
      if (stage.name === "chromium") {
        await marksBecome(page, []);
        expect(await hosts(page)).toBe(0);
      }
      if (step === "remove") return;
      await take("enable");
      const back = stage.name === "firefox" ? page : await stage.show(STORY);
      await marksBecome(back, NAMES);
      await restOn(back, "Moscow");
      await expectCard(back, "Moscow");
      expect(await hosts(back)).toBe(1);
    });
  });
});
