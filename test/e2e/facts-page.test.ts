import { describe, expect, it } from "vitest";
import {
  clickOn,
  expectNothingForAxe,
  expectRoomForFingers,
  expectText,
  textsOf,
  type,
} from "./own-page.ts";
import { inBothBrowsers } from "./stage.ts";

inBothBrowsers((stage) => {
  describe("the fact base", () => {
    it("shows the name that its address leads to, with its facts and sources", async () => {
      const page = await stage.openOwn("facts-page.html#entity=new-start");
      await expectText(page, "h2#entity-name, .entity h2", "New START");
      expect((await textsOf(page, ".facts > li")).length).toBeGreaterThan(3);
      await expectText(page, ".sources-cited li", /paragraphs/);
    });

    it("finds names as one types, and opens the best of them", async () => {
      const page = await stage.openOwn("facts-page.html");
      await clickOn(page, "input[type=search]");
      await type(page, "lavr");
      await expectText(page, ".found .row", /Sergey Lavrov/);
      await page.press("Enter");
      await expectText(page, ".entity h2", "Sergey Lavrov");
      expect(await page.run(() => location.hash, null)).toBe("#entity=sergey-lavrov");
    });

    it("leads from a name to those it relates to, and back", async () => {
      const page = await stage.openOwn("facts-page.html#entity=paul-whelan");
      await expectText(page, ".entity h2", "Paul Whelan");
      const [name = ""] = await textsOf(page, ".relations a.name");
      await clickOn(page, ".relations a.name");
      await expectText(page, ".entity h2", name);
      await page.run(() => history.back(), null);
      await expectText(page, ".entity h2", "Paul Whelan");
    });

    it.each(["", "#entity=sergey-lavrov", "#source=ap", "#search=talk"])(
      "gives axe nothing to find and fingers enough room at %j",
      async (hash) => {
        const page = await stage.openOwn(`facts-page.html${hash}`);
        await expectText(page, "main h2", /./);
        await expectNothingForAxe(page);
        await expectRoomForFingers(page);
      },
    );
  });
});
