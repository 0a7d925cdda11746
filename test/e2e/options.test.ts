import { afterEach, describe, expect, it } from "vitest";
import {
  clickOn,
  expectNothingForAxe,
  expectRoomForFingers,
  expectText,
  type,
} from "./own-page.ts";
import { expectMarks, inBothBrowsers } from "./stage.ts";

const STORY = "<h1>Antony Blinken</h1><p>From Kyiv to Moscow, New START and again Kyiv.</p>";
const ALL = ["Kyiv", "Moscow", "New START"];

inBothBrowsers((stage) => {
  afterEach(async () => {
    await stage.browser().storeSettings(undefined);
  });

  /** Opens a story and the options beside it. */
  async function both() {
    const page = await stage.show(STORY);
    await expectMarks(page, ALL);
    return { page, options: await stage.openOwn("options.html") };
  }

  const stylesOf = async (page: Awaited<ReturnType<typeof stage.show>>) => [
    ...new Set((await page.marks()).map(({ highlight }) => highlight)),
  ];

  describe("the options", () => {
    it("give axe nothing to find and fingers enough room", async () => {
      const options = await stage.openOwn("options.html");
      await expectText(options, "#marking h2", "Marking");
      const lines = await options.run(
        () => document.querySelector(".brand h1")?.clientHeight,
        null,
      );
      expect(lines, "the height of the name, of one line").toBe(26);
      await expectNothingForAxe(options);
      await expectRoomForFingers(options);
    });

    it("keep a sample in its tile, in more words than English has", async () => {
      const options = await stage.openOwn("options.html");
      await expectText(options, ".sample", "on New START");
      await options.resize({ width: 900, height: 800 });
      const over = await options.run(() => {
        const sample = document.querySelector(".sample");
        const tile = sample?.closest("label")?.getBoundingClientRect();
        if (!sample?.firstChild || !tile) return null;
        sample.firstChild.textContent = "Palabras sobre ";
        const text = document.createRange();
        text.selectNodeContents(sample);
        const { left, right } = text.getBoundingClientRect();
        return Math.max(tile.left - left, right - tile.right);
      }, null);
      expect(over).toBeLessThan(0);
    });

    it("tell which section one has come to", async () => {
      const options = await stage.openOwn("options.html");
      await expectText(options, "nav [aria-current]", "Marking");
      for (const section of ["Sites", "Shortcuts", "Cards"]) {
        await clickOn(options, `nav [href="#${section.toLowerCase()}"]`);
        await expectText(options, "nav [aria-current]", section);
      }
    });

    it("change which mentions are drawn in an open page, and still do after a restart", async () => {
      const { page, options } = await both();
      await clickOn(options, ".radios.marks label:nth-child(3)");
      await expectText(options, "[role=status]", "Saved");
      await page.toFront();
      await expectMarks(page, ["Antony Blinken", ...ALL, "Kyiv"]);
      await stage.browser().extension("update");
      const anew = await stage.openOwn("options.html");
      await expect
        .poll(() =>
          anew.run(
            () => document.querySelectorAll<HTMLInputElement>("[name=marks]")[2]?.checked,
            null,
          ),
        )
        .toBe(true);
    });

    it("change how marks look in an open page", async () => {
      const { page, options } = await both();
      const looks = [
        [2, ["backgrounder-line-light"]],
        [3, ["backgrounder-tint-light"]],
        [4, []],
        [1, ["backgrounder-light"]],
      ] as const;
      for (const [place, styles] of looks) {
        await options.toFront();
        await clickOn(options, `.radios.mark-style label:nth-child(${place})`);
        await page.toFront();
        await expect.poll(() => stylesOf(page)).toEqual(styles);
      }
    });

    it("take a kind of names out of an open page", async () => {
      const { page, options } = await both();
      await clickOn(options, ".checks label:nth-child(5)");
      await page.toFront();
      await expectMarks(page, ["New START"]);
    });

    it("take a site off the list, and put it back, without a reload", async () => {
      const { page, options } = await both();
      await clickOn(options, ".sites .add.link");
      await clickOn(options, ".sites form input");
      await type(options, "127.0.0.1");
      await options.press("Enter");
      await expectText(options, ".tokens li", "127.0.0.1");
      await page.toFront();
      await expectMarks(page, []);
      await options.toFront();
      await clickOn(options, ".tokens button");
      await page.toFront();
      await expectMarks(page, ALL);
    });

    it("follow the theme that is chosen there", async () => {
      const options = await stage.openOwn("options.html");
      await stage.browser().storeSettings({ version: 1, theme: "dark" });
      const ground = () => options.run(() => getComputedStyle(document.body).backgroundColor, null);
      await expect.poll(ground).toBe("rgb(23, 25, 28)");
    });
  });
});
