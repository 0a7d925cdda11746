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
    expect(mention.why).toContain("enough alone");
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

  it("says which file cannot be read, and ends with 1", () => {
    const { code, stderr } = runCommand("spot", ["--pack", pack, join(folder, "none.txt")]);
    expect(code).toBe(1);
    expect(stderr).toContain("none.txt cannot be read");
  });

  it("says how it is called when no file is named, and what is wrong with a pack", () => {
    expect(runCommand("spot", []).stderr).toContain("Usage: npm run --silent spot");
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
});
