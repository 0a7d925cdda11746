// Speaks to the browser's extension interfaces, for pages' scripts as well as for the extension's own
// parts; for these alone, browser-ui.ts does. No other file does: what others need is handed to them
// from here, so that they can be tried without a browser.
import browser, { type Runtime } from "webextension-polyfill";
import { localeOf } from "../card/wording.ts";

/** What the extension keeps in storage.local. */
export type StoredKey = "settings" | "page";

/** A value as it is stored, unchecked; undefined where none is. */
export const storedValue = async (key: StoredKey): Promise<unknown> =>
  (await browser.storage.local.get(key))[key];

const storeValue = (key: StoredKey, value: unknown): Promise<void> =>
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

/** Tells the background something. Where the extension has been updated since, nobody hears it. */
export function tellBackground(message: unknown): void {
  if (isExtensionAlive()) browser.runtime.sendMessage(message).catch(() => {});
}

/** Answers messages from our own pages and content scripts, told with their tab; others' are not heard. */
export function onMessage(answer: (message: unknown, tabId?: number) => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? Promise.resolve(answer(message, sender.tab?.id)) : undefined,
  );
}

/** Calls back when the extension, or another version of it, has just come; true at its very first time. */
export const onInstalled = (came: (isFirst: boolean) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => came(reason === "install"));

/** A line between the background and a page's script, or all of a tab's frames. */
export interface Line {
  /** What is spoken of on it. */
  readonly subject: LineSubject;
  readonly send: (message: unknown) => void;
  readonly onMessage: (heard: (message: unknown) => void) => void;
  /** The other end has closed it, or all of them have gone. */
  readonly onEnd: (ended: () => void) => void;
  readonly close: () => void;
}

/**
 * A command for one of the tab's mentions; or its list of them, told again after each change: with
 * the text around them, or only which names they are of; or that what pages begin with is another.
 */
export type LineSubject = "command" | "list" | "names" | "supply";

function lineOf(port: Runtime.Port): Line {
  // Chromium logs as an error what nobody has looked at: here, that a page has gone.
  port.onDisconnect.addListener(() => browser.runtime.lastError);
  return {
    subject: port.name as LineSubject,
    send: (message) => port.postMessage(message),
    onMessage: (heard) => port.onMessage.addListener((message) => heard(message)),
    onEnd: (ended) => port.onDisconnect.addListener(() => ended()),
    close: () => port.disconnect(),
  };
}

/** Opens a line to all frames of a tab in which our script runs. */
export const lineTo = (tabId: number, subject: LineSubject): Line =>
  lineOf(browser.tabs.connect(tabId, { name: subject }));

/** Lines that the extension's other parts open to this frame. */
export const onLine = (opened: (line: Line) => void): void =>
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id === browser.runtime.id) opened(lineOf(port));
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
