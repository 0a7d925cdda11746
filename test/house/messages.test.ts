import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITY_KINDS, RELATION_TYPES } from "../../src/facts/pack-schema.ts";
import { WEIGHTS } from "../../src/matching/evidence.ts";
import { faultsOf, type Messages, singular } from "./message-faults.ts";
import { sourceFiles } from "./source-files.ts";

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
});

describe("the texts in each language", () => {
  it("are there in six languages", () => {
    expect(languages).toEqual(["ar", "de", "en", "es", "fr", "hi"]);
  });

  it.each(languages)("have no fault in %s", (language) => {
    expect(faultsOf(language.replace("_", "-"), readMessages(language), english)).toEqual([]);
  });
});

describe("a fault in the texts", () => {
  const original: Messages = {
    interface_language: { message: "en" },
    interface_direction: { message: "ltr" },
    extension_description: { message: "What was known." },
    as_of: { message: "*As of $1*, $2" },
    found_one: { message: "$1 name" },
    found_other: { message: "$1 names" },
    relation_met: { message: "Met" },
    relation_met_inverse: { message: "Met" },
  };
  const german: Messages = {
    interface_language: { message: "de" },
    interface_direction: { message: "ltr" },
    extension_description: { message: "Was bekannt war." },
    as_of: { message: "*Stand: $1*, $2" },
    found_one: { message: "Ein Name" },
    found_other: { message: "$1 Namen" },
    relation_met: { message: "Traf" },
    relation_met_inverse: { message: "Traf" },
  };

  it("is none where all is translated", () => {
    expect(faultsOf("de", german, original)).toEqual([]);
  });

  it.each([
    ["as_of", undefined, "missing"],
    ["found_few", "$1 Namen", "English has none"],
    ["as_of", 7, "no text"],
    ["as_of", "", "empty"],
    ["as_of", "*Stand: $1*, $2 ", "white space around it"],
    ["as_of", "*Stand: $1*", "other places"],
    ["as_of", "Stand: $1, $2", "other places"],
    ["as_of", "*Stand: $1*, $2, $2", "other places"],
    ["found_other", "Namen", "other places"],
    ["as_of", "*As of $1*, $2", "as in English"],
    ["as_of", "*Stand:\u0007 $1*, $2", "invisible characters"],
    ["as_of", "*Stand: \u2068$1*, $2", "invisible characters"],
    ["as_of", "*Stand: $1*, $2, fu\u0308nf", "not in the usual form"],
    ["as_of", "*Stand: $1*, $2, 5 $", "a $ that is no $1"],
    ["as_of", "*Stand: $1*, $day$, $2", "a $ that is no $1"],
    ["as_of", "*Stand: $1*, $22", "a $ that is no $1"],
    ["extension_description", "Was bekannt war. ".repeat(9).trim(), "longer than 132"],
    ["interface_language", "fr", "another"],
    ["interface_direction", "rtl", "not that of the letters"],
    ["relation_met_inverse", "Getroffen von", "both ways the same, or not"],
  ])("of %s as %j is found: %s", (key, message, fault) => {
    const broken = { ...german, [key]: { message } } as Messages;
    const { [key]: _, ...without } = german;
    const found = faultsOf("de", message === undefined ? without : broken, original);
    expect(found.map((one) => one.split(": ")[1]?.slice(0, fault.length))).toContain(fault);
  });

  it("is a plural form that the language has and the texts do not", () => {
    expect(faultsOf("ar", german, original)).toContain("found_two: missing");
  });

  it("is a left-out number where the form serves others too, as French “one” serves 0", () => {
    expect(faultsOf("fr", german, original)).toContain("found_one: other places than “$1 name”");
  });
});
