import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packWarnings } from "../../src/commands/pack-warnings.ts";
import type { Pack } from "../../src/facts/fact.ts";
import { describeProblem, parsePack } from "../../src/facts/parse-pack.ts";
import { runCommand } from "../commands/run-command.ts";

const FOLDER = "src/packs";
const files = readdirSync(FOLDER).filter((file) => /(?<!schema)\.json$/.test(file));

function read(file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
}

function packOf(file: string): Pack {
  const parsed = parsePack(read(file));
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join("\n"));
  return parsed.pack;
}

describe("the bundled packs", () => {
  it("are found", () => {
    expect(files).not.toEqual([]);
  });

  it.each(files)("%s has no error", (file) => {
    const parsed = parsePack(read(file));
    expect(parsed.ok ? [] : parsed.problems.map(describeProblem)).toEqual([]);
  });

  it.each(files)("%s gives no reason for a warning", (file) => {
    expect(packWarnings(packOf(file)).map(describeProblem)).toEqual([]);
  });

  it.each(files)("%s is named for its subject, and points editors to the format", (file) => {
    expect(`${packOf(file).id}.json`).toBe(file);
    expect(read(file)).toHaveProperty("$schema", "./pack.schema.json");
  });

  it.each(files)("%s describes every entity in words of its own", (file) => {
    const idle = packOf(file).entities.filter(({ name, description }) => name === description);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it.each(files)("%s has something to say of every entity", (file) => {
    const { entities, facts } = packOf(file);
    const silent = entities.filter(({ id }) => facts.every(({ about }) => !about.includes(id)));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it.each(files)("%s leads to every entity by a relation", (file) => {
    const { entities, relations } = packOf(file);
    const joined = new Set(relations.flatMap(({ from, to }) => [from, to]));
    expect(entities.map(({ id }) => id).filter((id) => !joined.has(id))).toEqual([]);
  });

  it.each(files)("%s keeps weight 3 for a third of its facts at most", (file) => {
    const { facts } = packOf(file);
    const heavy = facts.filter(({ weight }) => weight === 3);
    expect(heavy.length).toBeLessThanOrEqual(facts.length / 3);
  });

  it.each(files)("%s cites in the order of sources and paragraphs", (file) => {
    const { facts, sources } = packOf(file);
    const rank = new Map(sources.map(({ id }, at) => [id, at * 1000]));
    const astray = facts.filter((fact) => {
      const places = fact.sources.map((s) => (rank.get(s.source) ?? 0) + s.paragraph);
      return places.some((place, at) => place < (places[at - 1] ?? 0));
    });
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it.each(files)("%s begins each statement as a sentence begins", (file) => {
    const openings = packOf(file).facts.filter(({ statement }) => !/^[“\d\p{Lu}]/u.test(statement));
    expect(openings.map(({ id }) => id)).toEqual([]);
  });

  it.each(files)("%s says no statement twice", (file) => {
    const statements = packOf(file).facts.map(({ statement }) => statement);
    expect(statements.filter((text, at) => statements.indexOf(text) !== at)).toEqual([]);
  });
});

describe("pack.schema.json", () => {
  it("is made from the schema in use: if not, run src/commands/print-pack-schema.ts as its first lines say", () => {
    const { stdout } = runCommand("print-pack-schema", []);
    expect(read("pack.schema.json")).toEqual(JSON.parse(stdout));
  });
});
