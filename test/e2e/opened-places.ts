// Which places of the fact base have been opened in tabs of their own.
import { expect } from "vitest";
import { PATIENCE, type Stage } from "./stage.ts";

/** Runs in one of our own pages: the addresses behind "#" of the fact base in tabs, which may be closed. */
function placesOpen(areToClose: boolean): string[] {
  const api: typeof import("webextension-polyfill") =
    Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
  const views = api.extension
    .getViews({ type: "tab" })
    .filter(({ location }) => location.pathname.endsWith("facts-page.html"));
  const places = views.map(({ location }) => location.hash);
  if (areToClose) for (const view of views) view.close();
  return places;
}

/** Waits until a tab of the fact base stands at such a place, and closes it. */
export async function expectOpened(stage: Stage, place: RegExp): Promise<void> {
  const own = await stage.openOwn("options.html");
  const places = () => own.run(placesOpen, false);
  await expect.poll(places, PATIENCE).toContainEqual(expect.stringMatching(place));
  await own.run(placesOpen, true);
}
