import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEntity, packJson } from "../make/pack.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
let pack: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "spot-"));
  pack = join(folder, "pack.json");
  const entities = [anEntity({ name: "Ada Lindqvist", aliases: ["Ada Lindqvist", "Lindqvist"] })];
  writeFileSync(pack, JSON.stringify(packJson({ entities, facts: [] })));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TEXT = "Erik Lindqvist rowed.\n\nThe log of Ada\nLindqvist is kept in town.\n";

describe("spot", () => {
  it("prints each mention as JSON, with offsets into the file's text", () => {
    const { code, stdout } = runCommand("spot", ["--pack", pack, "-"], { input: TEXT });
    expect(code).toBe(0);
    const [mention, ...rest] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rest).toEqual([]);
    expect(mention).toMatchObject({ file: "-", text: "Ada\nLindqvist", entity: "ada-lindqvist" });
    expect(TEXT.slice(mention.start, mention.end)).toBe(mention.text);
    expect(mention.why).toContain("clear on its own");
  });

  it("reads an HTML file as the page would, and tells which block a mention is in", () => {
    const file = join(folder, "page.html");
    writeFileSync(file, "<h1>News</h1><p>By Ada <b>Lindqvist</b></p><nav>Ada Lindqvist</nav>");
    const { stdout } = runCommand("spot", ["--pack", pack, file]);
    const [mention, ...rest] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rest).toEqual([]);
    expect(mention).toMatchObject({ start: 8, end: 21, text: "Ada Lindqvist", block: 1 });
  });

  it("explains each candidate, with what speaks for and against it", () => {
    const { stdout } = runCommand("spot", ["--pack", pack, "--explain", "-"], { input: TEXT });
    expect(stdout).toContain("[Lindqvist] rowed");
    expect(stdout).toContain("ada-lindqvist: no mention");
    expect(stdout).toContain("other-given-name: Somebody else: “Erik Lindqvist”.");
    expect(stdout).toContain("ada-lindqvist: a mention");
  });

  it("tells what keeps a name from being a mention that its reasons speak for", () => {
    const file = join(folder, "rivals.json");
    const entities = [
      anEntity({ name: "Grain price cap", aliases: ["grain price cap"] }),
      anEntity({ name: "Price cap", aliases: ["price cap", "Quay Lines"] }),
      anEntity({ name: "Quay Line", aliases: ["Quay Lines"] }),
    ];
    writeFileSync(file, JSON.stringify(packJson({ entities, facts: [] })));
    const input = "They keep the grain price cap. The Quay Lines stood.";
    const { stdout } = runCommand("spot", ["--pack", file, "--explain", "-"], { input });
    expect(stdout).toMatch(
      /price-cap: would hold .* but the mention “grain price cap” \(grain-price-cap\) lies/,
    );
    expect(stdout).toMatch(/quay-line: would hold .* but another entity has as good a claim/);
  });

  it("says which file cannot be read, and ends with 1", () => {
    const { code, stderr } = runCommand("spot", ["--pack", pack, join(folder, "none.txt")]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none\.txt cannot be read: there is no such file\n$/);
  });

  it("reads the other files where one cannot be read", () => {
    const { code, stdout } = runCommand("spot", ["--pack", pack, "none.txt", "-"], { input: TEXT });
    expect([code, stdout]).toEqual([1, expect.stringContaining("ada-lindqvist")]);
  });

  it("says which page cannot be read, and reads the other files", () => {
    const file = join(folder, "deep.html");
    writeFileSync(file, `<style>${"@media screen {".repeat(20_000)}</style><p>Ada Lindqvist</p>`);
    const { code, stdout, stderr } = runCommand("spot", ["--pack", pack, file, "-"], {
      input: TEXT,
    });
    expect([code, stdout]).toEqual([1, expect.stringContaining("ada-lindqvist")]);
    expect(stderr).toMatch(/^\S+deep\.html cannot be read as a page: .+\n$/);
  });

  it.each([
    ["bytes that are no text", Uint8Array.of(0x50, 0xff, 0xfe, 0x00)],
    ["UTF-16", new Uint8Array(Buffer.from("\ufeffAda Lindqvist", "utf16le"))],
  ])("refuses %s instead of finding nothing in it", (_, bytes) => {
    const file = join(folder, "bytes.txt");
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = runCommand("spot", ["--pack", pack, file]);
    expect([code, stdout, stderr]).toEqual([1, "", `${file} is not UTF-8 text\n`]);
  });

  it("counts from a byte order mark as from any other character", () => {
    const { stdout } = runCommand("spot", ["--pack", pack, "-"], { input: "\ufeffAda Lindqvist" });
    expect(JSON.parse(stdout)).toMatchObject({ start: 1, end: 14, text: "Ada Lindqvist" });
  });

  it.each([
    ["no file is named", []],
    ["Unknown option '--offsets'", ["--offsets", "page.txt"]],
    ["Option '--pack <value>' argument missing", ["--pack"]],
  ])("says how it is called, and ends with 2: %s", (problem, args) => {
    const { code, stderr } = runCommand("spot", args);
    expect(code).toBe(2);
    expect(stderr.startsWith(problem)).toBe(true);
    expect(stderr).toMatch(/\nUsage: npm run --silent spot .*\n$/);
  });

  it("says what is wrong with a pack", () => {
    const { code, stderr } = runCommand("spot", ["--pack", join(folder, "no.json"), "-"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("there is no such file")]);
  });
});

describe("evaluate", () => {
  it("prints figures for all texts and each error with its context", () => {
    const gold = join(folder, "gold.jsonl");
    const mentions = [
      [15, 28, "ada-lindqvist"],
      [0, 4, "ada-lindqvist"],
    ];
    writeFileSync(
      gold,
      JSON.stringify({ id: "t1", text: "Soon there was Ada Lindqvist.", mentions }),
    );
    const { code, stdout } = runCommand("evaluate", ["--pack", pack, gold]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/all +P R F1 {2}1\.0000 {2}0\.5000 {2}0\.6667/);
    expect(stdout).toContain("missed t1 ada-lindqvist: …[Soon] there was");
  });

  it("prints first what it was surest of", () => {
    const gold = join(folder, "gold.jsonl");
    const mentions = [[8, 17, "ada-lindqvist"]];
    const texts = ["Perhaps Lindqvist slept. Ada Lindqvist did.", "Perhaps Lindqvist slept."];
    writeFileSync(
      gold,
      texts.map((text, at) => JSON.stringify({ id: `t${at}`, text, mentions })).join("\n"),
    );
    const { stdout } = runCommand("evaluate", ["--pack", pack, "--errors", "1", gold]);
    expect(stdout).toContain("wrong  t0 ada-lindqvist");
    expect(stdout).not.toContain("missed t1");
    expect(stdout).toContain("2 errors");
  });

  it.each([
    ["[]", "1: "],
    ['{"id": "a", "text": "b", "mentions": []}\n{"id": ', "2: Invalid JSON"],
    ['{"id": "a", "text": "b", "mentions": [[0]]}', "1: mentions.0.1: "],
  ])("tells the line that is no annotated text: %s", (content, problem) => {
    const gold = join(folder, "broken.jsonl");
    writeFileSync(gold, content);
    const { code, stdout, stderr } = runCommand("evaluate", ["--pack", pack, gold]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")).toEqual([expect.stringContaining(`${gold}:${problem}`), ""]);
  });

  it("says that there is no such file, and how it is called", () => {
    const missing = runCommand("evaluate", ["none.jsonl"]);
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringMatching(/none\.jsonl cannot be read: there is no such file\n$/),
    ]);
    const misused = runCommand("evaluate", ["--errors", "all", "texts.jsonl"]);
    expect(misused.code).toBe(2);
    expect(misused.stderr).toMatch(/^--errors takes a number, not all\nUsage: /);
  });
});
