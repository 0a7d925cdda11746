// What the browser has around a page, as only the background and our own pages may use it: tabs,
// commands, the toolbar's button, the panel, the menu of selected text, the address bar.
import browser, { type Runtime, type Tabs } from "webextension-polyfill";

/** A tab, as far as it must be known to reach it. */
export interface TabInView {
  readonly id: number;
  readonly windowId: number;
}

const inView = (tab: Tabs.Tab | undefined): TabInView | null =>
  tab?.id === undefined || tab.windowId === undefined
    ? null
    : { id: tab.id, windowId: tab.windowId };

/** A command of the manifest, and the tab in which the reader gave it. */
export const onCommand = (given: (name: string, tab: TabInView) => void): void =>
  browser.commands?.onCommand.addListener((name, tab) => {
    const seen = inView(tab);
    if (seen) given(name, seen);
  });

/** Of all tabs of all windows. */
export const tabIds = async (): Promise<readonly number[]> =>
  (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);

/** The tab that the reader has before them; for a page of ours in a tab, the one before it. */
export async function tabInView(): Promise<TabInView | null> {
  const [own, tabs] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  const others = tabs.filter(({ id }) => id !== own?.id);
  const [last] = own
    ? others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    : others.filter(({ active }) => active);
  return inView(last);
}

/** Calls back with the tab in view, again when it is another one or has loaded another page. */
export function onTabInView(seen: (tab: TabInView) => void): void {
  const look = async () => {
    const tab = await tabInView();
    if (tab) seen(tab);
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((_id, { status }) => {
    if (status === "complete") look();
  });
  look();
}

/**
 * Calls back at each message from a document in a tab, whatever it says: mostly that it wants cards,
 * as it has come or has found other names.
 */
export const onPageMessage = (came: (tabId: number) => void): void =>
  browser.runtime.onMessage.addListener((_message: unknown, { id, tab }: Runtime.MessageSender) => {
    if (id === browser.runtime.id && tab?.id !== undefined) came(tab.id);
    return undefined;
  });

/** Opens the options page. */
export const openOptions = (): void => void browser.runtime.openOptionsPage();

interface ChromePanel {
  readonly sidePanel: { readonly open: (where: { windowId: number }) => Promise<void> };
}

/** Firefox on Android has none. */
export const hasPanel = (): boolean =>
  TARGET_BROWSER === "chrome" || browser.sidebarAction !== undefined;

/** Only in the very moment of a click or a key of the reader's. */
export function openPanel(windowId: number): void {
  if (TARGET_BROWSER === "firefox") browser.sidebarAction.open();
  else (globalThis as unknown as { chrome: ChromePanel }).chrome.sidePanel.open({ windowId });
}

/** The toolbar's icon on one tab, until that shows another page. */
export async function setIcon(tabId: number, isOn: boolean): Promise<void> {
  const icon = { tabId, path: isOn ? ICONS : OFF_ICONS };
  if (TARGET_BROWSER === "firefox") return browser.action.setIcon(icon);
  // Chromium 156 logs an error of its own where the tab has been closed meanwhile and nobody looks at
  // what went wrong, which only a callback can.
  await new Promise<void>((done) => {
    const { action } = (globalThis as unknown as { chrome: ChromeAction }).chrome;
    action.setIcon(icon, () => done(void browser.runtime.lastError));
  });
}

interface ChromeAction {
  readonly action: {
    readonly setIcon: (
      icon: { tabId: number; path: Readonly<Record<number, string>> },
      done: () => void,
    ) => void;
  };
}

const ICONS = { 16: "icons/icon-16.png", 32: "icons/icon-32.png" };
const OFF_ICONS = { 16: "icons/icon-off-16.png", 32: "icons/icon-off-32.png" };

/** The number on that icon; empty for none. */
export async function setNumber(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
}

/** The accent of card.css. */
const BADGE_COLOUR = "#0b625e";

/** The extension's commands with their keys, empty where none are set; none on browsers without. */
export const commandKeys = async (): Promise<readonly CommandKeys[]> =>
  ((await browser.commands?.getAll()) ?? []).map(
    ({ name = "", description = "", shortcut = "" }) => ({
      name,
      description,
      keys: shortcut,
    }),
  );

export interface CommandKeys {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

/** Where a reader sets the keys of extensions. */
export function openShortcuts(): void {
  if (TARGET_BROWSER === "firefox") browser.commands?.openShortcutSettings();
  else openTab("chrome://extensions/shortcuts");
}

/** Opens an address, or a page of ours by its path, in a new tab. */
export const openTab = (url: string): void =>
  void browser.tabs.create({ url: URL.canParse(url) ? url : browser.runtime.getURL(url) });

/** Shows in the current tab, or in a new one, as the reader has asked. */
export function goTo(path: string, isInNewTab: boolean): void {
  if (isInNewTab) openTab(path);
  else browser.tabs.update({ url: browser.runtime.getURL(path) });
}

/** An entry in the menu of selected text; `%s` in its title is that text. The browser keeps it. */
export const keepSelectionMenu = (id: string, title: string): void => {
  browser.contextMenus?.removeAll().then(() => {
    browser.contextMenus.create({ id, title, contexts: ["selection"] });
  });
};

/** Calls back with the selected text when the entry is chosen. */
export const onSelectionMenu = (chosen: (text: string) => void): void =>
  browser.contextMenus?.onClicked.addListener(({ selectionText = "" }) => chosen(selectionText));

export interface AddressBar {
  /** Plain text, told behind the keyword before anything is typed. */
  readonly hint: string;
  readonly suggest: (
    text: string,
  ) => readonly { readonly content: string; readonly description: string }[];
  readonly entered: (text: string, isInNewTab: boolean) => void;
}

/** Chromium reads suggestions as XML. */
const asSuggestion = (text: string) =>
  TARGET_BROWSER === "firefox"
    ? text
    : text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Answers behind the keyword in the address bar. */
export function onAddressBar({ hint, suggest, entered }: AddressBar): void {
  browser.omnibox?.setDefaultSuggestion({ description: asSuggestion(hint) });
  browser.omnibox?.onInputChanged.addListener((text, answer) =>
    answer(
      suggest(text).map(({ content, description }) => ({
        content,
        description: asSuggestion(description),
      })),
    ),
  );
  browser.omnibox?.onInputEntered.addListener((text, disposition) =>
    entered(text, disposition !== "currentTab"),
  );
}
