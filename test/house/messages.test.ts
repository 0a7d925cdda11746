import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITY_KINDS, RELATION_TYPES } from "../../src/facts/pack-schema.ts";
import { WEIGHTS } from "../../src/matching/evidence.ts";
import { sourceFiles } from "./source-files.ts";

type Messages = Record<string, { message: string; description?: string }>;

const readMessages = (language: string): Messages =>
  JSON.parse(readFileSync(`src/locales/${language}/messages.json`, "utf8"));

const english = readMessages("en");
const languages = readdirSync("src/locales");
const sources = sourceFiles("src").map(({ text }) => text);
const manifest = readFileSync("manifest.json", "utf8");

const underscored = (name: string) => name.replaceAll("-", "_");

/** Keys that are put together at run time: one for each member of a closed list. */
const families = [
  ...ENTITY_KINDS.map((kind) => `kind_${kind}`),
  ...RELATION_TYPES.flatMap((type) => [type, `${type}-inverse`]).map(
    (type) => `relation_${underscored(type)}`,
  ),
  // What speaks against a name is never told of one that is marked.
  ...Object.entries(WEIGHTS).flatMap(([kind, weight]) =>
    weight > 0 ? [`evidence_${underscored(kind)}`] : [],
  ),
  ...["spring", "summer", "autumn", "winter"].map((season) => `date_${season}`),
];

/** The keys that stand written out in a call of `word`, both of a choice too. */
const asked = sources.flatMap((text) =>
  [...text.matchAll(/\bword\(([^(),]*)/g)].flatMap(([, first = ""]) =>
    [...first.matchAll(/(?<!=== )"([a-z0-9_]+)"/g)].map(([, key = ""]) => key),
  ),
);
/** The forms of a text that depends on a number; other languages have more of them, or fewer. */
const counted = sources.flatMap((text) =>
  [...text.matchAll(/\bcounted\(\s*"([a-z0-9_]+)"/g)].map(([, key = ""]) => key),
);
const singular = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key);

describe("messages", () => {
  it("has every text that the code and the manifest ask for", () => {
    expect(asked.length).toBeGreaterThan(20);
    const numbered = counted.flatMap((key) => [`${key}_one`, `${key}_other`]);
    const all = [...asked, ...numbered, ...inManifest, ...families];
    const missing = all.filter((key) => !(key in english));
    expect(missing).toEqual([]);
  });

  it("has no text that nobody asks for", () => {
    const written = new Set(sources.flatMap((text) => text.match(/(?<=")[a-z0-9_]+(?=")/g) ?? []));
    const used = new Set([...written, ...inManifest, ...families]);
    const isUsed = (key: string) => used.has(key) || used.has(singular(key));
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it("tells translators what each text is for", () => {
    const bare = Object.entries(english).filter(([, { description }]) => !description);
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  it("has a description of the extension that the stores take", () => {
    expect(english.extension_description?.message.length).toBeLessThanOrEqual(132);
  });

  it.each(languages)("in %s fills the same places as in English", (language) => {
    const placesOf = (text = "") => [...new Set(text.match(/\$\d|\*/g))].sort().join("");
    const inEnglish = (key: string) => english[key] ?? english[`${singular(key)}_other`];
    const wrong = Object.entries(readMessages(language))
      .filter(([key, { message }]) => placesOf(message) !== placesOf(inEnglish(key)?.message))
      .map(([key]) => key);
    expect(wrong).toEqual([]);
    const keysOf = (messages: Messages) => [...new Set(Object.keys(messages).map(singular))].sort();
    expect(keysOf(readMessages(language))).toEqual(keysOf(english));
  });
});
