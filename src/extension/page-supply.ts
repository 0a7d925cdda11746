// What every page's script needs to begin, made by the background and kept in storage: what matching
// goes by (names of the packs in use, rules and words of their language) and the settings as parsed.
// So no page loads names as code or checks settings anew, and no worker has to wake for it to begin.
import type { MatchingData } from "../matching/matching-data.ts";
import type { Settings } from "./settings.ts";

/** What stands in storage.local under "page"; only the background writes it. */
export interface PageSupply {
  /** The version of the extension that made it; another version's is not read. */
  readonly version: string;
  readonly settings: Settings;
  readonly matching: MatchingData;
}

/** The supply that this very version has stored; null where there is none yet. */
export function supplyFor(version: string, stored: unknown): PageSupply | null {
  const supply = stored as PageSupply | null | undefined;
  return supply?.version === version ? supply : null;
}

export interface SupplyStore {
  readonly read: () => Promise<unknown>;
  readonly write: (supply: PageSupply) => Promise<void>;
}

/** Stores the supply unless it stands there as it is. */
export async function keepSupply(store: SupplyStore, supply: PageSupply): Promise<void> {
  const stored = JSON.stringify(await store.read());
  if (stored !== JSON.stringify(supply)) await store.write(supply);
}
