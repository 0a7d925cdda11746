// What a reader's settings mean for one document: whether it is read at all, and which names are
// left out of it.
import type { EntityId, EntityKind } from "../facts/fact.ts";
import type { Settings } from "./settings.ts";

/** Where a document stands. Hosts without "www."; empty where there is none, as for a file. */
export interface Place {
  /** The host of the page in the tab: what a reader calls the site. */
  readonly site: string;
  /** The document's own, which is another one in a frame from elsewhere. */
  readonly host: string;
}

/** The host of an origin without "www." and port; empty for a file. */
export function siteOf(origin: string): string {
  // By hand: to make a regular expression ready would take longer than the rest of this file.
  const [all = "", , hostAndPort = all] = origin.split("/");
  const [host = ""] = hostAndPort.split(":");
  return host.startsWith("www.") ? host.slice("www.".length) : host;
}

/** A frame whose ancestors its browser does not tell of counts as its own page. */
export function placeOf({ origin, location, top }: Window): Place {
  const host = siteOf(origin);
  const outermost = [...(location.ancestorOrigins ?? [])].at(-1);
  if (outermost !== undefined) return { host, site: siteOf(outermost) };
  try {
    return { host, site: top ? siteOf(top.origin) : host };
  } catch {
    return { host, site: host };
  }
}

/** A site stands for its subdomains too. */
const isOf = (host: string, site: string) => host === site || host.endsWith(`.${site}`);

/** A frame is on where its page is, unless the reader has excepted the frame's own site. */
export function isOn({ siteRule, sitesExcept, sitesOnly }: Settings, { site, host }: Place) {
  if (siteRule === "only") return sitesOnly.some((one) => isOf(site, one));
  return !sitesExcept.some((one) => isOf(site, one) || isOf(host, one));
}

/** The entities whose names are neither drawn nor listed nor answer to the pointer. */
export function hiddenIn(
  { hiddenKinds, hiddenNames }: Settings,
  { site }: Place,
  entities: readonly { readonly id: EntityId; readonly kind: EntityKind }[],
): ReadonlySet<EntityId> {
  const named = hiddenNames.filter((hidden) => hidden.site === null || isOf(site, hidden.site));
  const ofKind = hiddenKinds.flatMap((hidden) => entities.filter(({ kind }) => kind === hidden));
  return new Set([...named.map(({ entityId }) => entityId), ...ofKind.map(({ id }) => id)]);
}

/** The change that switches a site on or off under the reader's own rule. */
export function switchSite(
  { siteRule, sitesExcept, sitesOnly }: Settings,
  site: string,
  isOnNow: boolean,
): Partial<Settings> {
  const isListed = (siteRule === "only") === isOnNow;
  const sites = siteRule === "only" ? sitesOnly : sitesExcept;
  // One that stands for it goes as well: "news.example" for "live.news.example".
  const others = sites.filter((one) => !isOf(site, one));
  const list = isListed ? [...others, site] : others;
  return siteRule === "only" ? { sitesOnly: list } : { sitesExcept: list };
}
