// Entry of the panel beside the page: follows the tab in view, and the page in it.
import { factHref } from "../screens/fact-route.ts";
import { mountSidePanel } from "../screens/side-panel.tsx";
import { interfaceLanguage, lineTo, storedItem, word } from "./browser-api.ts";
import { onPageMessage, onTabInView, openOptions, openTab } from "./browser-ui.ts";
import { createBundledBase } from "./bundled-base.ts";
import { followSettings } from "./follow-settings.ts";
import { type FollowedTab, followTab, type SeenTab } from "./follow-tab.ts";

const base = createBundledBase()();
let seen: SeenTab | null = null;
let tab: FollowedTab | null = null;
let tabId: number | null = null;

const panel = mountSidePanel({
  root: document.body,
  word,
  locale: interfaceLanguage(),
  today: () => new Date(),
  onJump: (id) => tab?.jump(id),
  onNext: () => step(1),
  onPrevious: () => step(-1),
  onFactBase: (id) =>
    openTab(`facts-page.html${id ? factHref({ kind: "entity", entityId: id }) : ""}`),
  onOptions: openOptions,
});

/** From the last mention to the first and back; before any, to the first or the last. */
function step(by: 1 | -1): void {
  if (seen?.kind !== "on" || seen.mentions.length === 0) return;
  const { mentions, currentId } = seen;
  const at = mentions.findIndex(({ id }) => id === currentId);
  const next = at < 0 && by < 0 ? mentions.length - 1 : at + by;
  const mention = mentions.at(next % mentions.length);
  if (mention) tab?.jump(mention.id);
}

function show(now: SeenTab): void {
  seen = now;
  if (now.kind !== "on") panel.show(now);
  else {
    const sheet = base.sheetFor(new Set(now.mentions.map(({ entityId }) => entityId)));
    panel.show({ ...now, sheet });
  }
}

followSettings(storedItem("settings"), document, () => {});
onTabInView(({ id }) => {
  if (id === tabId) return tab?.refresh();
  tab?.stop();
  tabId = id;
  tab = followTab(() => lineTo(id, "list"), show);
});
// A document that has come asks for its cards: in a frame, nothing else tells of it.
onPageMessage((from) => from === tabId && tab?.refresh());
