// Entry of the background: tells what cards say, keeps what pages need to begin, and looks up what a
// reader selects or types. It sleeps at will and keeps nothing in memory that it cannot make again.
import cardCss from "../card/card.css";
import { createCardModels } from "../card/card-model.ts";
import { printCard } from "../card/printed-card.tsx";
import { prepareMatching } from "../matching/prepare-matching.ts";
import { factHref } from "../screens/fact-route.ts";
import { answerMessage } from "./answer-messages.ts";
import { askTab } from "./ask-tab.ts";
import {
  extensionVersion,
  interfaceLanguage,
  lineTo,
  onInstalled,
  onMessage,
  onStoredValue,
  storedItem,
  storedValue,
  word,
} from "./browser-api.ts";
import {
  goTo,
  keepSelectionMenu,
  onAddressBar,
  onCommand,
  onSelectionMenu,
  openPanel,
  openTab,
  setIcon,
  setNumber,
  tabIds,
} from "./browser-ui.ts";
import { createBundledBase } from "./bundled-base.ts";
import { lookUp, suggestNames } from "./look-up.ts";
import markCss from "./marks.css";
import { keepSupply } from "./page-supply.ts";
import { giveOrder, runCommand } from "./run-commands.ts";
import { parseSettings } from "./settings.ts";
import { createSettingsStore } from "./settings-store.ts";
import { showOnToolbar } from "./toolbar.ts";

const base = createBundledBase();
const modelOf = createCardModels({ word, locale: interfaceLanguage(), today: () => new Date() });
const settings = createSettingsStore(storedItem("settings"));

onMessage((message, tabId) =>
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
    showSource: (sourceId, paragraph) =>
      openTab(`facts-page.html${factHref({ kind: "source", sourceId, paragraph })}`),
    pageChanged: async (isOn) => {
      if (tabId !== undefined) await showPage(tabId, isOn);
    },
    tellFrames: (what) => tabId !== undefined && giveOrder(lineTo(tabId, "command"), what),
  }),
);

/** A page's icon, and the number on it. */
async function showPage(tabId: number, isOn: boolean): Promise<void> {
  const { badge } = parseSettings(await storedValue("settings")).settings;
  await showOnToolbar(isOn, {
    ask: () => askTab(lineTo(tabId, "names")),
    hasNumber: badge,
    setIcon: (isNowOn) => setIcon(tabId, isNowOn),
    setNumber: (text) => setNumber(tabId, text),
  });
}

async function switchTab(tabId: number): Promise<void> {
  const state = await askTab(lineTo(tabId, "names"));
  if (state) await settings.switchSite(state.site, state.kind === "off");
}

/** Brings what is kept for pages up to date with the settings; tells once what is broken in them. */
async function supplyPages(isNew = false): Promise<void> {
  const { settings, problems } = parseSettings(await storedValue("settings"));
  for (const problem of problems) console.warn(`Backgrounder: ${problem}`);
  const supply = {
    version: extensionVersion(),
    ...storedItem("page"),
    prepare: () => ({
      matching: prepareMatching(base().lexicon()),
      ...(TARGET_BROWSER === "firefox" ? { markCss } : {}),
    }),
  };
  await keepSupply(supply, settings, isNew);
}

/** All pages look anew at what is kept for them. */
async function tellPages(): Promise<void> {
  for (const tabId of await tabIds()) lineTo(tabId, "supply");
}

onStoredValue("settings", () => supplyPages());
onCommand((name, { id, windowId }) => {
  if (name === "open-panel") openPanel(windowId);
  else if (name === "switch-site") switchTab(id);
  else runCommand(name, lineTo(id, "command"));
});
// Pages do not follow the storage themselves: Firefox would log an error of its own for each that goes
// (Mozilla's bug 1633315). A reader may clear it while pages go on opening.
onStoredValue("page", (stored) => (stored === undefined ? supplyPages() : tellPages()));
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
  entered: (text, isInNewTab) => goTo(lookUp(text, base()), isInNewTab),
});
