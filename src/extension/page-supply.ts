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
  /** The text of marks.css where the manifest's does not reach into shadow roots (Firefox). */
  readonly markCss?: string;
}

/** The supply that this very version has stored; null where there is none yet. */
export function supplyFor(version: string, stored: unknown): PageSupply | null {
  const supply = stored as PageSupply | null | undefined;
  return supply?.version === version ? supply : null;
}

export interface SupplyDeps {
  readonly version: string;
  readonly read: () => Promise<unknown>;
  readonly write: (supply: PageSupply) => Promise<void>;
  /** Takes a while, so it is asked for only where this version has not stored any. */
  readonly prepare: () => Pick<PageSupply, "matching" | "markCss">;
}

/** Stores the supply unless it stands there; with `isNew`, an unpacked extension's names may be others. */
export async function keepSupply(
  { version, read, write, prepare }: SupplyDeps,
  settings: Settings,
  isNew: boolean,
): Promise<void> {
  const stored = isNew ? null : supplyFor(version, await read());
  if (stored && JSON.stringify(stored.settings) === JSON.stringify(settings)) return;
  await write({ ...(stored ?? { version, ...prepare() }), settings });
}
