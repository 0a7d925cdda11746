import { describe, expect, it } from "vitest";
import { inBothBrowsers } from "./stage.ts";

inBothBrowsers((stage) => {
  /** The addresses of the fact base in other tabs, which are closed then. */
  async function openedPlaces(): Promise<string[]> {
    const own = await stage.openOwn("options.html");
    const work = async () => {
      const api: typeof import("webextension-polyfill") =
        Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
      const views = api.extension
        .getViews({ type: "tab" })
        .filter(({ location }) => location.pathname.endsWith("facts-page.html"));
      const places = views.map(({ location }) => location.hash);
      for (const view of views) view.close();
      return places;
    };
    for (let tries = 0; tries < 100; tries++) {
      const places = await own.run(work, null);
      if (places.length > 0) return places;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return [];
  }

  describe("looking up", () => {
    it.each(["menu", "address"] as const)("leads to a known name from the %s", async (from) => {
      await stage.browser().lookUp("Sergei Lavrov", from);
      expect(await openedPlaces()).toEqual(["#entity=sergey-lavrov"]);
    });

    it.each(["menu", "address"] as const)("searches for other text from the %s", async (from) => {
      await stage.browser().lookUp("an unknown", from);
      expect(await openedPlaces()).toEqual(["#search=an%20unknown"]);
    });
  });
});
