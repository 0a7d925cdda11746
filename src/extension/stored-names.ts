// All names of the packs in use, made once by the background and kept in storage for every page's
// script: so no page loads them as code, and no worker has to wake for a page to begin.
import type { Lexicon } from "../facts/fact.ts";

/** What stands in storage.local under "names". */
export interface StoredNames {
  /** The version of the extension that made it; another version's is not read. */
  readonly version: string;
  readonly lexicon: Lexicon;
}

/** The names that this very version has stored; null where there are none yet. */
export function parseNames(stored: unknown, version: string): Lexicon | null {
  const names = stored as Partial<StoredNames> | null | undefined;
  return names?.version === version && Array.isArray(names.lexicon) ? names.lexicon : null;
}

export interface NamesStore {
  readonly read: () => Promise<unknown>;
  readonly write: (names: StoredNames) => Promise<void>;
}

/** Stores the names unless they stand there as they are. */
export async function keepNames(store: NamesStore, names: StoredNames): Promise<void> {
  const stored = JSON.stringify(await store.read());
  if (stored !== JSON.stringify(names)) await store.write(names);
}
