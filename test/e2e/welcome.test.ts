import { describe, expect, it } from "vitest";
import { expectNothingForAxe, expectRoomForFingers, expectText } from "./own-page.ts";
import { expectCard, expectMarks, inBothBrowsers, restOn } from "./stage.ts";

inBothBrowsers((stage) => {
  describe("the welcome page", () => {
    it("marks its sample, and shows a card on it", async () => {
      const page = await stage.openOwn("welcome.html");
      await expectText(page, "h1", "Background, where you read");
      await expectMarks(page, [
        "NEW DELHI",
        "war in Ukraine",
        "Antony Blinken",
        "Sergey Lavrov",
        "G-20",
        "New START",
        "Paul Whelan",
        "Russia",
      ]);
      await restOn(page, "Paul Whelan");
      await expectCard(page, "Paul Whelan");
    });

    it("shows its sign whole, and gives axe nothing to find and fingers enough room", async () => {
      const page = await stage.openOwn("welcome.html");
      await expectText(page, "h1", "Background, where you read");
      const widths = await page.run(
        () =>
          [".sign", ".sign .tile"].map(
            (part) => document.querySelector(part)?.getBoundingClientRect().width,
          ),
        null,
      );
      expect(widths, "the sign and its tile").toEqual([32, 32]);
      await expectNothingForAxe(page);
      await expectRoomForFingers(page);
    });
  });
});
