// Entry of the toolbar's popup: shows the tab in view, and closes when it has led somewhere.
import type { EntityId } from "../facts/fact.ts";
import { mountPopup } from "../screens/popup.tsx";
import { interfaceLanguage, lineTo, storedItem, word } from "./browser-api.ts";
import { hasPanel, openOptions, openPanel, openTab, tabInView } from "./browser-ui.ts";
import { createBundledBase } from "./bundled-base.ts";
import { followSettings } from "./follow-settings.ts";
import { type FollowedTab, followTab, type SeenTab } from "./follow-tab.ts";
import { countNames } from "./name-counts.ts";
import { createSettingsStore } from "./settings-store.ts";

const base = createBundledBase()();
const stored = storedItem("settings");
const { switchSite } = createSettingsStore(stored);
let seen: SeenTab | null = null;
let tab: FollowedTab | null = null;
let windowId: number | null = null;

const popup = mountPopup({
  root: document.body,
  word,
  locale: interfaceLanguage(),
  onSwitch(isOn) {
    if (seen && seen.kind !== "unreadable") switchSite(seen.site, isOn);
  },
  onJump(id: EntityId) {
    const mentions = seen?.kind === "on" ? seen.mentions : [];
    const first = mentions.find(({ entityId }) => entityId === id);
    if (first) tab?.jump(first.id);
    close();
  },
  // The browser opens it only in the very moment of the click.
  onPanel: hasPanel() ? () => leaveFor(() => windowId !== null && openPanel(windowId)) : null,
  onFactBase: () => leaveFor(() => openTab("facts-page.html")),
  onOptions: () => leaveFor(openOptions),
});

function leaveFor(open: () => unknown): void {
  open();
  close();
}

function show(now: SeenTab): void {
  seen = now;
  if (now.kind !== "on") popup.show(now);
  else {
    const names = countNames(now.mentions);
    const sheet = base.sheetFor(names.map(({ entityId }) => entityId));
    popup.show({ kind: "on", site: now.site, names, sheet });
  }
}

followSettings(stored, document, () => {});
tabInView().then((inView) => {
  windowId = inView?.windowId ?? null;
  if (inView) tab = followTab(() => lineTo(inView.id, "names"), show);
  else popup.show({ kind: "unreadable" });
});
