// What a reader has chosen: stored in storage.local under "settings" (contracts.md, section 3).
import * as v from "valibot";

export const DRAWINGS = ["first-on-page", "first-in-section", "every"] as const;

export interface Settings {
  readonly version: 1;
  /** Which mentions are drawn; all others are quiet, yet answer to the pointer. */
  readonly marks: (typeof DRAWINGS)[number];
}

export const DEFAULT_SETTINGS: Settings = { version: 1, marks: "first-on-page" };

const MEMBERS = {
  version: v.literal(1),
  marks: v.picklist(DRAWINGS),
};

export interface ParsedSettings {
  readonly settings: Settings;
  /** One line for each stored member that is not as it must be, naming it; the default stands in. */
  readonly problems: readonly string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads stored settings member by member: a broken one falls back alone, an unknown one is ignored. */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(stored)) {
    return { settings: DEFAULT_SETTINGS, problems: ["settings: must be an object"] };
  }
  const problems: string[] = [];
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    if (!(name in stored)) return DEFAULT_SETTINGS[name];
    const result = v.safeParse(MEMBERS[name], stored[name]);
    if (result.success) return result.output as Settings[Name];
    problems.push(`settings.${name}: ${result.issues[0].message}`);
    return DEFAULT_SETTINGS[name];
  };
  return { settings: { version: read("version"), marks: read("marks") }, problems };
}
