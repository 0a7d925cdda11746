// Entry of the background: tells what cards say, and keeps what pages need to begin. It sleeps at
// will and keeps nothing in memory that it cannot make again.
import cardCss from "../card/card.css";
import { createCardModels } from "../card/card-model.ts";
import { printCard } from "../card/printed-card.tsx";
import { loadFactBase } from "../facts/fact-base.ts";
import { prepareMatching } from "../matching/prepare-matching.ts";
import bundledPack from "../packs/g20-new-delhi-2023.json";
import { answerMessage } from "./answer-messages.ts";
import {
  extensionVersion,
  interfaceLanguage,
  onMessage,
  onStoredValue,
  storedValue,
  storeValue,
  word,
} from "./browser-api.ts";
import { keepSupply } from "./page-supply.ts";
import { parseSettings } from "./settings.ts";

const loaded = loadFactBase([bundledPack]);
// The build refuses an invalid pack.
if (!loaded.ok) throw new Error(loaded.problems.map(({ path }) => path).join(", "));
const { base } = loaded;

const modelOf = createCardModels({ word, locale: interfaceLanguage(), today: () => new Date() });

onMessage((message) =>
  answerMessage(message, (entityIds) => ({
    css: cardCss,
    cards: entityIds.flatMap((id) => {
      const entity = base.entity(id);
      const subject = { sheet: base.sheetFor([id]), mention: null, pageDate: null };
      const model = entity && modelOf({ ...subject, entityId: entity.id });
      return model ? [printCard(model, word)] : [];
    }),
  })),
);

/** Brings what is kept for pages up to date with the settings; tells once what is broken in them. */
async function supplyPages(): Promise<void> {
  const { settings, problems } = parseSettings(await storedValue("settings"));
  for (const problem of problems) console.warn(`Backgrounder: ${problem}`);
  await keepSupply(
    { read: () => storedValue("page"), write: (supply) => storeValue("page", supply) },
    { version: extensionVersion(), settings, matching: prepareMatching(base.lexicon()) },
  );
}

onStoredValue("settings", supplyPages);
// Also when a reader has cleared the storage while pages go on opening.
onStoredValue("page", (stored) => stored === undefined && supplyPages());
supplyPages();
