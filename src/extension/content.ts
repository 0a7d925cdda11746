// Entry in each document: hands the browser to a page session.
import type { Lexicon } from "../facts/fact.ts";
import { createMentionFinder } from "../matching/find-mentions.ts";
import {
  askBackground,
  extensionVersion,
  isExtensionAlive,
  onStoredValue,
  shadowRootOf,
  storedValues,
  word,
} from "./browser-api.ts";
import markCss from "./marks.css";
import { requestCards } from "./messages.ts";
import { startPageSession } from "./page-session.ts";
import { parseSettings } from "./settings.ts";
import { parseNames } from "./stored-names.ts";

/** Right after an installation the names may not be there yet: then they are waited for. */
function namesFrom(stored: unknown): Promise<Lexicon> {
  const waiting = new AbortController();
  return new Promise((found) => {
    const take = (value: unknown) => {
      const lexicon = parseNames(value, extensionVersion());
      if (!lexicon) return;
      waiting.abort();
      found(lexicon);
    };
    onStoredValue("names", take, waiting.signal);
    take(stored);
  });
}

async function start(): Promise<void> {
  const stored = await storedValues(["settings", "names"]);
  const lexicon = await namesFrom(stored.names);
  startPageSession({
    ...{ document, shadowRootOf, word },
    ...(TARGET_BROWSER === "firefox" ? { markCss } : {}),
    settings: parseSettings(stored.settings).settings,
    finder: createMentionFinder(lexicon),
    onSettings: (changed, signal) =>
      onStoredValue("settings", (value) => changed(parseSettings(value).settings), signal),
    requestCards: (entityIds) => requestCards(askBackground, entityIds),
    isAlive: isExtensionAlive,
  });
}

start().catch((reason) => {
  if (isExtensionAlive()) console.error("Backgrounder: could not start", reason);
});
