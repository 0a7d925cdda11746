// Entry of the background: tells what cards say, and keeps the names for the pages'
// scripts. It sleeps at will and keeps nothing in memory that it cannot make again.
import cardCss from "../card/card.css";
import { createCardModels } from "../card/card-model.ts";
import { loadFactBase } from "../facts/fact-base.ts";
import bundledPack from "../packs/g20-new-delhi-2023.json";
import {
  extensionVersion,
  interfaceLanguage,
  onMessage,
  onStoredValue,
  storedValues,
  storeValue,
  word,
} from "./browser-api.ts";
import { answerMessage } from "./messages.ts";
import { parseSettings } from "./settings.ts";
import { keepNames, type StoredNames } from "./stored-names.ts";

const loaded = loadFactBase([bundledPack]);
// The build refuses an invalid pack.
if (!loaded.ok) throw new Error(loaded.problems.map(({ path }) => path).join(", "));
const { base } = loaded;

const cardOf = createCardModels({ word, locale: interfaceLanguage(), today: () => new Date() });

onMessage((message) =>
  answerMessage(message, (entityIds) => ({
    css: cardCss,
    cards: entityIds.flatMap((id) => {
      const entity = base.entity(id);
      const subject = { sheet: base.sheetFor([id]), mention: null, pageDate: null };
      return (entity && cardOf({ ...subject, entityId: entity.id })) ?? [];
    }),
  })),
);

const names: StoredNames = { version: extensionVersion(), lexicon: base.lexicon() };
const keep = () =>
  keepNames(
    {
      read: async () => (await storedValues(["names"])).names,
      write: (made) => storeValue("names", made),
    },
    names,
  );
// Also when a reader has cleared the storage while pages go on opening.
onStoredValue("names", (stored) => stored === undefined && keep());
keep();

// Pages fall back in silence; here is the one place where a broken setting is told of.
const tellProblems = (stored: unknown) => {
  for (const problem of parseSettings(stored).problems) console.warn(`Backgrounder: ${problem}`);
};
onStoredValue("settings", tellProblems);
storedValues(["settings"]).then(({ settings }) => tellProblems(settings));
