// What a reader has chosen: stored in storage.local under "settings" (contracts.md, section 3).
import * as v from "valibot";

const MEMBERS = {
  version: v.picklist([1]),
  /** Which mentions are drawn; all others are quiet, yet answer to the pointer. */
  marks: v.picklist(["first-on-page", "first-in-section", "every"]),
};

export type Settings = {
  readonly [Name in keyof typeof MEMBERS]: v.InferOutput<(typeof MEMBERS)[Name]>;
};

export const DEFAULT_SETTINGS: Settings = { version: 1, marks: "first-on-page" };

export interface ParsedSettings {
  readonly settings: Settings;
  /** One line for each stored member that is not as it must be, naming it; the default stands in. */
  readonly problems: readonly string[];
}

/** Reads stored settings member by member: a broken one falls back alone, an unknown one is ignored. */
export function parseSettings(stored: unknown): ParsedSettings {
  const isRecord = typeof stored === "object" && stored !== null && !Array.isArray(stored);
  const given = (isRecord ? stored : {}) as Record<string, unknown>;
  const problems = isRecord || stored === undefined ? [] : ["settings: must be an object"];
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(MEMBERS)) {
    const read = v.safeParse(schema, name in given ? given[name] : settings[name]);
    if (read.success) settings[name] = read.output;
    else problems.push(`settings.${name}: ${read.issues[0].message}`);
  }
  return { settings: settings as unknown as Settings, problems };
}
