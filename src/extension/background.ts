// Entry of the background: tells what cards say, keeps what pages need to begin, and looks up what a
// reader selects or types. It sleeps at will and keeps nothing in memory that it cannot make again.
import cardCss from "../card/card.css";
import { createCardModels } from "../card/card-model.ts";
import { printCard } from "../card/printed-card.tsx";
import { prepareMatching } from "../matching/prepare-matching.ts";
import { answerMessage } from "./answer-messages.ts";
import {
  extensionVersion,
  interfaceLanguage,
  keepSelectionMenu,
  lineTo,
  onAddressBar,
  onCommand,
  onInstalled,
  onMessage,
  onSelectionMenu,
  onStoredValue,
  openTab,
  showPage,
  storedItem,
  storedValue,
  word,
} from "./browser-api.ts";
import { createBundledBase } from "./bundled-base.ts";
import { lookUp, suggestNames } from "./look-up.ts";
import { keepSupply } from "./page-supply.ts";
import { runCommand } from "./run-commands.ts";
import { parseSettings } from "./settings.ts";
import { createSettingsStore } from "./settings-store.ts";

const base = createBundledBase();
const modelOf = createCardModels({ word, locale: interfaceLanguage(), today: () => new Date() });
const settings = createSettingsStore(storedItem("settings"));

onMessage((message) =>
  answerMessage(message, {
    cardsOf: (entityIds, pageDate) => ({
      css: cardCss,
      cards: entityIds.flatMap((id) => {
        const entity = base().entity(id);
        const subject = { sheet: base().sheetFor([id]), mention: null, pageDate };
        const model = entity && modelOf({ ...subject, entityId: entity.id });
        const pack = base().packs.find(({ entities }) => entities.some((one) => one.id === id));
        return model && pack ? [printCard(model, word, pack.title)] : [];
      }),
    }),
    hideName: settings.hideName,
  }),
);

/** Brings what is kept for pages up to date with the settings; tells once what is broken in them. */
async function supplyPages(isNew = false): Promise<void> {
  const { settings, problems } = parseSettings(await storedValue("settings"));
  for (const problem of problems) console.warn(`Backgrounder: ${problem}`);
  const supply = {
    version: extensionVersion(),
    ...storedItem("page"),
    prepareMatching: () => prepareMatching(base().lexicon()),
  };
  await keepSupply(supply, settings, isNew);
}

onStoredValue("settings", () => supplyPages());
onCommand((name, tabId) => runCommand(name, lineTo(tabId)));
// Also when a reader has cleared the storage while pages go on opening.
onStoredValue("page", (stored) => stored === undefined && supplyPages());
onInstalled((isFirst) => {
  supplyPages(true);
  keepSelectionMenu("look-up", word("menu_look_up"));
  if (isFirst) openTab("welcome.html");
});
supplyPages();

onSelectionMenu((text) => openTab(lookUp(text, base())));
onAddressBar({
  hint: word("facts_search"),
  suggest: (text) => suggestNames(text, base()),
  entered: (text, isInNewTab) => showPage(lookUp(text, base()), isInNewTab),
});
