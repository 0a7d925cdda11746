// The settings that the options page shows and changes. How they are stored, checked and carried
// to open pages is the business of whoever mounts the page.
import type { EntityId, EntityKind } from "../facts/fact.ts";

/** The values that each setting may have. */
export const MARK_STYLES = ["dotted", "line", "tint", "hover"] as const;
export const DRAWN_MENTIONS = ["first-on-page", "first-in-section", "every"] as const;
export const WAYS_TO_OPEN = ["hover-or-click", "click"] as const;
export const THEMES = ["system", "page", "light", "dark"] as const;
export const TEXT_SCALES = [1, 1.15, 1.3] as const;
export const SITE_RULES = ["all-except", "only"] as const;
export const LONGEST_DELAY_MS = 1000;

/** A name that a reader does not want marked. */
export interface HiddenName {
  readonly entityId: EntityId;
  /** The host where it is hidden; null for everywhere. */
  readonly site: string | null;
}

export interface OptionSettings {
  readonly marks: (typeof DRAWN_MENTIONS)[number];
  readonly markStyle: (typeof MARK_STYLES)[number];
  /** Kinds that are not marked; so a kind that packs learn later is. */
  readonly hiddenKinds: readonly EntityKind[];
  readonly hiddenNames: readonly HiddenName[];
  /** Whether the toolbar's icon tells how many names a page has. */
  readonly badge: boolean;
  /** 0 to LONGEST_DELAY_MS. */
  readonly openDelayMs: number;
  readonly openOn: (typeof WAYS_TO_OPEN)[number];
  readonly textScale: (typeof TEXT_SCALES)[number];
  /** "page" follows the page that a card stands on; our own pages then follow the system. */
  readonly theme: (typeof THEMES)[number];
  readonly siteRule: (typeof SITE_RULES)[number];
  /** Hosts for "all-except"; each stands for its subdomains too. */
  readonly sitesExcept: readonly string[];
  /** Hosts for "only": a list of its own, so that trying the other rule loses nothing. */
  readonly sitesOnly: readonly string[];
}

/** The host that a reader means, without "www.": typed alone or with the rest of an address; null if it is none. */
export function siteFrom(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (!typed || /\s/.test(typed)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, "") : null;
}
