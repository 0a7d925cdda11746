// What a reader has chosen: stored in storage.local under "settings". The one truth of what may
// stand there; the options page has the words for it.
import * as v from "valibot";
import { HOVER_DELAY_MS } from "../card/hover-state.ts";
import { ENTITY_KINDS } from "../facts/pack-schema.ts";
import {
  DRAWN_MENTIONS,
  LONGEST_DELAY_MS,
  MARK_STYLES,
  type OptionSettings,
  SITE_RULES,
  TEXT_SCALES,
  THEMES,
  WAYS_TO_OPEN,
} from "../screens/option-settings.ts";
import { EntityIdPart } from "./message-parts.ts";

/** Of the form in which settings are stored. */
const VERSION = 1;

export interface Settings extends OptionSettings {
  readonly version: typeof VERSION;
}

/** What stands in for members that are missing or broken. */
export const DEFAULT_SETTINGS: Settings = {
  version: VERSION,
  marks: "first-on-page",
  markStyle: "dotted",
  hiddenKinds: [],
  hiddenNames: [],
  badge: false,
  openDelayMs: HOVER_DELAY_MS,
  openOn: "hover-or-click",
  textScale: 1,
  theme: "system",
  siteRule: "all-except",
  sitesExcept: [],
  sitesOnly: [],
};

/** A hidden name, as stored and as pages tell it. */
export const HiddenNameSchema = v.object({
  entityId: EntityIdPart,
  site: v.nullable(v.string()),
});

const MEMBERS: { readonly [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> } = {
  version: v.picklist([VERSION]),
  marks: v.picklist(DRAWN_MENTIONS),
  markStyle: v.picklist(MARK_STYLES),
  hiddenKinds: v.array(v.picklist(ENTITY_KINDS)),
  hiddenNames: v.array(HiddenNameSchema),
  badge: v.boolean(),
  openDelayMs: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_DELAY_MS)),
  openOn: v.picklist(WAYS_TO_OPEN),
  textScale: v.picklist(TEXT_SCALES),
  theme: v.picklist(THEMES),
  siteRule: v.picklist(SITE_RULES),
  sitesExcept: v.array(v.string()),
  sitesOnly: v.array(v.string()),
};

export interface ParsedSettings {
  readonly settings: Settings;
  /** One line for each stored member that is not as it must be, naming it; the default stands in. */
  readonly problems: readonly string[];
}

const isRecord = (stored: unknown): stored is Readonly<Record<string, unknown>> =>
  typeof stored === "object" && stored !== null && !Array.isArray(stored);

/** Reads stored settings member by member: a broken one falls back alone, an unknown one is ignored. */
export function parseSettings(stored: unknown): ParsedSettings {
  const given = isRecord(stored) ? stored : {};
  const problems = isRecord(stored) || stored === undefined ? [] : ["settings: must be an object"];
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(MEMBERS)) {
    const read = v.safeParse(schema, name in given ? given[name] : settings[name]);
    if (read.success) settings[name] = read.output;
    else problems.push(problemOf(name, read.issues[0]));
  }
  return { settings: settings as unknown as Settings, problems };
}

/** Names the very place: `settings.sitesOnly.2: …` where the third element is wrong. */
function problemOf(name: string, issue: v.BaseIssue<unknown>): string {
  return `${["settings", name, v.getDotPath(issue) ?? []].flat().join(".")}: ${issue.message}`;
}

/** What to store for a change: members that nobody here knows, or that are broken, stay as they stand. */
export function withChange(
  stored: unknown,
  change: Partial<OptionSettings>,
): Readonly<Record<string, unknown>> {
  return { ...(isRecord(stored) ? stored : {}), ...change, version: VERSION };
}
