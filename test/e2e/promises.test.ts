import { describe, expect, it } from "vitest";
import type { DrivenPage } from "../../src/commands/drive-browser.ts";
import { expectCard, expectMarks, expectNoCard, inBothBrowsers, restOn } from "./stage.ts";

/** Notes each change of the document from its last line on, but for our host's coming and going. */
const WITNESS = `<script>
  window.seen = [];
  const isHost = (node) => node instanceof Element && node.hasAttribute("data-backgrounder-card");
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (isHost(target) || (nodes.length > 0 && nodes.every(isHost))) continue;
      window.seen.push([type, target.nodeName, attributeName].join(" "));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`;

const STORY = `
  <main class="story"><h1>Blinken in New Delhi</h1>
  <p>Antony <b>Blinken</b> met Sergey&nbsp;Lavrov, and <a href="#x">New <i>START</i></a> was named.</p>
  <p style="color:#333">Later, Blinken went to Kyiv.</p></main>`;

/** All that a page can see of itself: its source, its nodes one by one, and its globals. */
function looksOf(page: DrivenPage) {
  return page.run(() => {
    const host = document.querySelector("[data-backgrounder-card]");
    const html = document.documentElement.outerHTML;
    const nodes: string[] = [];
    const walker = document.createTreeWalker(document);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node !== host) nodes.push(`${node.nodeName} ${node.nodeValue ?? ""}`);
    }
    return {
      html: host ? html.replace(host.outerHTML, "") : html,
      nodes,
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$/.test(name))
        .sort(),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
    };
  }, null);
}

inBothBrowsers((stage) => {
  describe("the page", () => {
    it("is what it would be without the extension, with marks, with a card, and after it", async () => {
      const bare = await stage.show(STORY.replaceAll(/[A-Z]/g, "x"));
      const page = await stage.show(STORY + WITNESS);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "Kyiv"]);
      const before = await looksOf(page);
      expect(before.globals.filter((name) => name !== "seen")).toEqual(
        (await looksOf(bare)).globals,
      );
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      expect(await looksOf(page)).toEqual(before);
      await page.press("Escape");
      await expectNoCard(page);
      expect(await looksOf(page)).toEqual(before);
      expect(await page.run(() => Reflect.get(window, "seen"), null)).toEqual([]);
    });

    it("has no element of ours before a card first shows, then one plain div with a closed root", async () => {
      const hosts = () =>
        [...document.querySelectorAll("[data-backgrounder-card]")].map((host) => [
          host.localName,
          host.parentElement?.localName,
          host.shadowRoot,
        ]);
      const page = await stage.show(STORY);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "Kyiv"]);
      expect(await page.run(hosts, null)).toEqual([]);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      expect(await page.run(hosts, null)).toEqual([["div", "html", null]]);
    });

    it("keeps its focus and its selection when a card opens by the pointer", async () => {
      const page = await stage.show(`${STORY}<p><input id="field" value="mine"></p>`);
      await page.run(() => document.querySelector<HTMLElement>("#field")?.focus(), null);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      expect(await page.run(() => document.activeElement?.id, null)).toBe("field");
    });

    it("gets every key itself while no card is open", async () => {
      const page = await stage.show(`${STORY}<script>
        window.keys = []; addEventListener("keydown", (event) => window.keys.push(event.key));</script>`);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "Kyiv"]);
      for (const key of ["Escape", "a", "Enter", "ArrowDown"]) await page.press(key);
      expect(await page.run(() => Reflect.get(window, "keys"), null)).toEqual([
        "Escape",
        "a",
        "Enter",
        "ArrowDown",
      ]);
    });
  });

  describe("the console", () => {
    it("stays empty where tabs are closed while their button is still drawn", async () => {
      await stage.browser().storeSettings({ version: 1, siteRule: "only" });
      for (let round = 0; round < 2; round++) await (await stage.show(STORY)).close();
      await stage.browser().storeSettings(undefined);
    });
  });

  describe("the network", () => {
    it("is asked for the page, and for nothing else, with marks and a card", async () => {
      const page = await stage.show(STORY);
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      const { pathname } = new URL(await page.run(() => location.href, null));
      expect(stage.requests()).toEqual([pathname]);
      const loaded = await page.run(
        () => performance.getEntriesByType("resource").map(({ name }) => name),
        null,
      );
      expect(loaded.filter((name) => !name.startsWith("data:"))).toEqual([]);
    });
  });
});
