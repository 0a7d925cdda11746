import { describe, it } from "vitest";
import { expectOpened } from "./opened-places.ts";
import { inBothBrowsers } from "./stage.ts";

inBothBrowsers((stage) => {
  describe("looking up", () => {
    it.each(["menu", "address"] as const)("leads to a known name from the %s", async (from) => {
      await stage.browser().lookUp("Sergei Lavrov", from);
      await expectOpened(stage, /^#entity=sergey-lavrov$/);
    });

    it.each(["menu", "address"] as const)("searches for other text from the %s", async (from) => {
      await stage.browser().lookUp("an unknown", from);
      await expectOpened(stage, /^#search=an%20unknown$/);
    });
  });
});
