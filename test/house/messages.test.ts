import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITY_KINDS, RELATION_TYPES } from "../../src/facts/pack-schema.ts";
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
  ...["spring", "summer", "autumn", "winter"].map((season) => `date_${season}`),
];

/** The keys that stand written out in a call of `word`, both of a choice too. */
const asked = sources.flatMap((text) =>
  [...text.matchAll(/\bword\(([^(),]*)/g)].flatMap(([, first = ""]) =>
    [...first.matchAll(/(?<!=== )"([a-z0-9_]+)"/g)].map(([, key = ""]) => key),
  ),
);
const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key);

describe("messages", () => {
  it("has every text that the code and the manifest ask for", () => {
    expect(asked.length).toBeGreaterThan(20);
    const missing = [...asked, ...inManifest, ...families].filter((key) => !(key in english));
    expect(missing).toEqual([]);
  });

  it("has no text that nobody asks for", () => {
    const written = new Set(sources.flatMap((text) => text.match(/(?<=")[a-z0-9_]+(?=")/g) ?? []));
    const used = new Set([...written, ...inManifest, ...families]);
    expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
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
    const wrong = Object.entries(readMessages(language))
      .filter(([key, { message }]) => placesOf(message) !== placesOf(english[key]?.message))
      .map(([key]) => key);
    expect(wrong).toEqual([]);
    expect(Object.keys(readMessages(language)).sort()).toEqual(Object.keys(english).sort());
  });
});
