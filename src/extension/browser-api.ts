// The only file that speaks to the browser's extension interfaces; what others need of them is
// handed to them from here, so that they can be tried without a browser.
import browser, { type Runtime, type Storage } from "webextension-polyfill";

/** What the extension keeps in storage.local. */
export type StoredKey = "settings" | "names";

/** Values as they are stored, unchecked; undefined where none is. One look-up for all keys. */
export const storedValues = (keys: readonly StoredKey[]): Promise<Record<string, unknown>> =>
  browser.storage.local.get([...keys]);

export const storeValue = (key: StoredKey, value: unknown): Promise<void> =>
  browser.storage.local.set({ [key]: value });

/** Calls back with each new value of a key, unchecked, until the signal ends. */
export function onStoredValue(
  key: StoredKey,
  changed: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === "local" && key in changes) changed(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener("abort", () => {
    // A lost extension context has no listeners to remove, and throws when asked to.
    if (isExtensionAlive()) browser.storage.onChanged.removeListener(listener);
  });
}

/** Sends a message to the background and gives its answer, unchecked. */
export const askBackground = (message: unknown): Promise<unknown> =>
  browser.runtime.sendMessage(message);

/** Answers messages from our own pages and content scripts; others' are not heard. */
export function onMessage(answer: (message: unknown) => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? Promise.resolve(answer(message)) : undefined,
  );
}

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

/** BCP 47 tag of the browser's interface. */
export const interfaceLanguage = (): string => browser.i18n.getUILanguage();

interface RootOpener {
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** The shadow root of an element, closed ones too; null where it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const opener = (browser as unknown as RootOpener).dom;
  return opener && element instanceof HTMLElement ? opener.openOrClosedShadowRoot(element) : null;
}
