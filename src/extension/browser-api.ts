// The only file that speaks to the browser's extension interfaces; what others need of them is
// handed to them from here, so that they can be tried without a browser.
import browser, { type Runtime } from "webextension-polyfill";
import { localeOf } from "../card/wording.ts";

/** What the extension keeps in storage.local. */
export type StoredKey = "settings" | "page";

/** A value as it is stored, unchecked; undefined where none is. */
export const storedValue = async (key: StoredKey): Promise<unknown> =>
  (await browser.storage.local.get(key))[key];

export const storeValue = (key: StoredKey, value: unknown): Promise<void> =>
  browser.storage.local.set({ [key]: value });

/** Calls back with each new value of a key, unchecked. */
export const onStoredValue = (key: StoredKey, changed: (value: unknown) => void): void =>
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && key in changes) changed(changes[key]?.newValue);
  });

/** One key of storage, for who reads, writes and follows it. */
export const storedItem = (key: StoredKey) => ({
  read: () => storedValue(key),
  write: (value: unknown) => storeValue(key, value),
  onChange: (changed: (value: unknown) => void) => onStoredValue(key, changed),
});

/** Sends a message to the background and gives its answer, unchecked. */
export const askBackground = (message: unknown): Promise<unknown> =>
  browser.runtime.sendMessage(message);

/** Answers messages from our own pages and content scripts; others' are not heard. */
export function onMessage(answer: (message: unknown) => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? Promise.resolve(answer(message)) : undefined,
  );
}

/** Calls back when the extension, or another version of it, has just come; true at its very first time. */
export const onInstalled = (came: (isFirst: boolean) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => came(reason === "install"));
/** A line between the background and a page's script, or all of a tab's frames. */
export interface Line {
  readonly send: (message: unknown) => void;
  readonly onMessage: (heard: (message: unknown) => void) => void;
  readonly close: () => void;
}

const lineOf = (port: Runtime.Port): Line => ({
  send: (message) => port.postMessage(message),
  onMessage: (heard) => port.onMessage.addListener((message) => heard(message)),
  close: () => port.disconnect(),
});

/** Opens a line to all frames of a tab in which our script runs. */
export const lineTo = (tabId: number): Line => lineOf(browser.tabs.connect(tabId));

/** Lines that the background opens to this frame. */
export const onLine = (opened: (line: Line) => void): void =>
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id === browser.runtime.id) opened(lineOf(port));
  });

/** A command of the manifest, and the tab in which the reader gave it. */
export const onCommand = (given: (name: string, tabId: number) => void): void =>
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) given(name, tab.id);
  });

/** False once the extension was updated, disabled or removed under a page that still runs its script. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** The extension's own version, as its manifest has it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** One text of the interface in the reader's language. */
export const word = (key: string, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions);

/** BCP 47 tag of the language that our texts are in. */
export const interfaceLanguage = (): string =>
  localeOf(word("interface_language"), browser.i18n.getUILanguage());

/** Chromium has a function for it, Firefox a property. */
interface RootOpener {
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}
interface OpenedElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, closed ones too; null where it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (TARGET_BROWSER === "firefox")
    return (element as OpenedElement).openOrClosedShadowRoot ?? null;
  const opener = (browser as unknown as RootOpener).dom;
  return opener && element instanceof HTMLElement ? opener.openOrClosedShadowRoot(element) : null;
}

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
  if (TARGET_BROWSER === "firefox") browser.commands.openShortcutSettings();
  else openTab("chrome://extensions/shortcuts");
}

/** Opens an address, or a page of ours by its path, in a new tab. */
export const openTab = (url: string): void =>
  void browser.tabs.create({ url: URL.canParse(url) ? url : browser.runtime.getURL(url) });

/** Shows in the current tab, or in a new one, as the reader has asked. */
export function showPage(path: string, isInNewTab: boolean): void {
  if (isInNewTab) openTab(path);
  else browser.tabs.update({ url: browser.runtime.getURL(path) });
}

/** An entry in the menu of selected text; `%s` in its title is that text. The browser keeps it. */
export const keepSelectionMenu = (id: string, title: string): void => {
  browser.contextMenus?.removeAll().then(() => {
    browser.contextMenus.create({ id, title, contexts: ["selection"] });
  });
};

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
