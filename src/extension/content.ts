// Entry in each document: hands the browser to a page session.
import { createFinder } from "../matching/mention-finder.ts";
import {
  askBackground,
  extensionVersion,
  isExtensionAlive,
  onLine,
  onStoredValue,
  shadowRootOf,
  storedValue,
  word,
} from "./browser-api.ts";
import markCss from "./marks.css";
import { type HideName, requestCards } from "./messages.ts";
import { type PageSession, startPageSession } from "./page-session.ts";
import { type PageSupply, supplyFor } from "./page-supply.ts";
import { isOn, placeOf } from "./reader-choice.ts";

const place = placeOf(window);
let session: PageSession | null = null;

const begin = ({ settings, matching }: PageSupply) =>
  startPageSession({
    ...{ document, settings, place, shadowRootOf, word },
    ...(TARGET_BROWSER === "firefox" ? { markCss } : {}),
    finder: createFinder(matching),
    entities: matching.entities,
    requestCards: (wanted) => requestCards(askBackground, wanted),
    hideName: (hidden) => askBackground({ kind: "hide-name", hidden } satisfies HideName),
    isAlive: isExtensionAlive,
  });

function end(): void {
  session?.stop();
  session = null;
}

/** Right after an installation nothing may be stored yet: then this waits for it. */
function take(stored: unknown): void {
  const supply = isExtensionAlive() && supplyFor(extensionVersion(), stored);
  if (!supply) return;
  if (!isOn(supply.settings, place)) end();
  else if (session) session.setSettings(supply.settings);
  else session = begin(supply);
}

const refresh = () =>
  storedValue("page").then(take, (reason) => {
    if (isExtensionAlive()) console.error("Backgrounder: could not start", reason);
  });

onLine((line) => session?.answer(line));
onStoredValue("page", take);
refresh();
// A page that the reader comes back to has heard of no change, and of no answer to what it asked.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  end();
  refresh();
});
