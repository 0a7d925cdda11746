// Entry in each document: hands the browser to a page session.
import lexicon from "backgrounder:lexicon";
import cardCss from "../card/card.css";
import { createMentionFinder } from "../matching/find-mentions.ts";
import {
  askBackground,
  interfaceLanguage,
  isExtensionAlive,
  onStoredSettings,
  shadowRootOf,
  storedSettings,
  word,
} from "./browser-api.ts";
import markCss from "./marks.css";
import { requestFacts } from "./messages.ts";
import { startPageSession } from "./page-session.ts";
import { parseSettings } from "./settings.ts";

async function start(): Promise<void> {
  const { settings } = parseSettings(await storedSettings());
  startPageSession({
    ...{ document, settings, shadowRootOf, word, cardCss },
    ...(TARGET_BROWSER === "firefox" ? { markCss } : {}),
    finder: createMentionFinder(lexicon),
    onSettings: (changed, signal) =>
      onStoredSettings((stored) => changed(parseSettings(stored).settings), signal),
    requestFacts: (entityIds) => requestFacts(askBackground, entityIds),
    locale: interfaceLanguage(),
    isAlive: isExtensionAlive,
    today: () => new Date(),
  });
}

start().catch((reason) => {
  if (isExtensionAlive()) console.error("Backgrounder: could not start", reason);
});
