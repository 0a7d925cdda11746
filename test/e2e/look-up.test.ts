import { describe, expect, it } from "vitest";
import { openedPlaces } from "./opened-places.ts";
import { inBothBrowsers } from "./stage.ts";

inBothBrowsers((stage) => {
  describe("looking up", () => {
    it.each(["menu", "address"] as const)("leads to a known name from the %s", async (from) => {
      await stage.browser().lookUp("Sergei Lavrov", from);
      expect(await openedPlaces(stage)).toEqual(["#entity=sergey-lavrov"]);
    });

    it.each(["menu", "address"] as const)("searches for other text from the %s", async (from) => {
      await stage.browser().lookUp("an unknown", from);
      expect(await openedPlaces(stage)).toEqual(["#search=an%20unknown"]);
    });
  });
});
