// Unknown JSON -> a pack, or every problem found, each with its path. The form is pack-schema's,
// what one member says of another is pack-rules'.
import * as v from "valibot";
import type { Pack } from "./fact.ts";
import { pathOf } from "./json-places.ts";
import { brokenRules, type PackProblem } from "./pack-rules.ts";
import { PackSchema } from "./pack-schema.ts";

export type { PackProblem } from "./pack-rules.ts";

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const LONGEST_QUOTE = 60;
/** JSON's types in words, by the names that valibot has for them. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  Array: "a list",
  Object: "an object",
  string: "text",
  number: "a number",
  boolean: "true or false",
};

/** A pack as it may be used, without the members that the format does not know; else all that is wrong, never none. */
export function parsePack(json: unknown): ParsedPack {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    const kind = Array.isArray(json) ? "a list" : json === null ? "null" : typeof json;
    return { ok: false, problems: [{ path: "", message: `must be an object, not ${kind}` }] };
  }
  const parsed = v.safeParse(PackSchema, json);
  const problems = [...(parsed.issues ?? []).map(problemOf), ...brokenRules(json)];
  if (parsed.success && problems.length === 0) return { ok: true, pack: parsed.output };
  return { ok: false, problems };
}

/** One line for people: `facts[12].sources[0].paragraph: ap has 28 paragraphs, not 31`. */
export function describeProblem({ path, message }: PackProblem): string {
  return `${path || "pack"}: ${message}`;
}

function problemOf(issue: v.BaseIssue<unknown>): PackProblem {
  return { path: pathOf((issue.path ?? []).map(({ key }) => key)), message: wordsOf(issue) };
}

/** valibot's messages name its own terms ("Invalid key"); an author needs to know what to write. */
function wordsOf({ type, expected, received, requirement, message }: v.BaseIssue<unknown>): string {
  const found = received.length > LONGEST_QUOTE ? `${received.slice(0, LONGEST_QUOTE)}…` : received;
  if (received === "undefined") return "is missing";
  if (type === "non_empty") return "must not be empty";
  if (type === "min_length") return `must have at least ${requirement}, not ${found}`;
  if (type === "max_length") return `must have at most ${requirement} characters, not ${found}`;
  if (message.startsWith("must")) return `${message}, not ${found}`;
  if (type === "integer") return `must be a whole number, not ${found}`;
  if (type === "url") return `must be a web address, not ${found}`;
  if (type === "starts_with") return `must begin with ${expected}, not ${found}`;
  const wanted = expected?.replaceAll(/^\(|\)$/g, "") ?? type;
  return `must be ${TYPE_WORDS[wanted] ?? wanted}, not ${found}`;
}
