// Which places of the fact base have been opened in tabs of their own.
import type { Stage } from "./stage.ts";

/** The addresses behind "#" of the fact base in other tabs, which are closed then. */
export async function openedPlaces(stage: Stage): Promise<string[]> {
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
