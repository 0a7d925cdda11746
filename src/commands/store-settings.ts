// Settings stored from a page of the extension, by tests.

interface Storage {
  readonly local: {
    readonly set: (items: Record<string, unknown>) => Promise<void>;
    readonly remove: (key: string) => Promise<void>;
  };
  readonly onChanged: {
    readonly addListener: (heard: (changes: object) => void) => void;
    readonly removeListener: (heard: (changes: object) => void) => void;
  };
}
interface Extension {
  readonly browser?: { readonly storage: Storage };
  readonly chrome?: { readonly storage: Storage };
}

/**
 * Runs in the extension, on its own. Undefined takes them away. Gives true when the background has
 * made of them what pages begin with; half a second later where there was nothing to be changed.
 */
export async function storeInExtension(settings: unknown): Promise<boolean> {
  const { browser, chrome } = globalThis as Extension;
  const storage = (browser ?? chrome)?.storage;
  if (!storage) throw new Error("no page of the extension");
  const supplied = new Promise<void>((resolve) => {
    const hear = (changes: object) => {
      if (!("page" in changes)) return;
      storage.onChanged.removeListener(hear);
      resolve();
    };
    storage.onChanged.addListener(hear);
    setTimeout(resolve, 500);
  });
  if (settings === undefined) await storage.local.remove("settings");
  else await storage.local.set({ settings });
  await supplied;
  return true;
}
