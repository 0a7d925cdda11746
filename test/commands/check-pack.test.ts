import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFact, anEntity, packJson } from "../make/pack.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "check-pack-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Checks a file with this content; the file's name is left out of what is printed. */
function checked(content: string | Uint8Array) {
  const file = join(folder, "pack.json");
  writeFileSync(file, content);
  const { code, stdout, stderr } = runCommand("check-pack", [file]);
  return { code, lines: stdout.replaceAll(file, "FILE").trim().split("\n"), stderr };
}

describe("check-pack", () => {
  it("says what a sound pack holds, and ends with 0", () => {
    expect(checked(JSON.stringify(packJson()))).toEqual({
      code: 0,
      lines: ["FILE: 1 entity, 1 fact, 0 relations, 0 disputes; no errors, 0 warnings"],
      stderr: "",
    });
  });

  it("takes a file that begins with a byte order mark", () => {
    expect(checked(`\ufeff${JSON.stringify(packJson())}`).code).toBe(0);
  });

  it("names every error by its path, and ends with 1", () => {
    const facts = [aFact({ date: "2023-02-30", sources: [{ source: "ledger", paragraph: 31 }] })];
    const { code, lines } = checked(JSON.stringify({ ...packJson({ facts }), format: 2 }));
    expect(code).toBe(1);
    expect(lines).toEqual([
      "error: format: must be 1, not 2",
      expect.stringContaining('error: facts[0].date: "2023-02-30" is no date in EDTF'),
      "error: facts[0].sources[0].paragraph: ledger has 10 paragraphs, not 31",
      "FILE: 3 errors",
    ]);
  });

  it("only warns of names that may mislead, and ends with 0", () => {
    const entities = [
      anEntity({ name: "West", matching: { weak: ["West"] } }),
      anEntity({ name: "Bout" }),
      anEntity(),
      anEntity({ id: "other-ada", name: "ADA-LINDQVIST" }),
    ];
    const { code, lines } = checked(JSON.stringify(packJson({ entities })));
    expect(code).toBe(0);
    expect(lines.slice(0, -1)).toEqual([
      'warning: entities[0].matching.weak[0]: nothing can tell who "West" is: no title, no context, no full name',
      'warning: entities[1].aliases[0]: "Bout" is a common English word: list it under matching.weak too',
      'warning: entities[3].aliases[0]: "ADA-LINDQVIST" also names ada-lindqvist',
    ]);
  });

  it("tells where a file stops being JSON", () => {
    expect(checked('{\n  "format": 1,\n}')).toMatchObject({
      code: 1,
      lines: ["error: FILE is not JSON: line 3, column 1: expected a name in quotes, found }"],
    });
  });

  it("refuses bytes that are no UTF-8", () => {
    expect(checked(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({
      code: 1,
      lines: ["error: FILE is not UTF-8 text"],
    });
  });

  it("says that there is no such file", () => {
    const { code, stdout } = runCommand("check-pack", ["no-such-pack.json"]);
    expect(code).toBe(1);
    expect(stdout).toBe("error: no-such-pack.json cannot be read: there is no such file\n");
  });

  it("says that a folder is none", () => {
    expect(runCommand("check-pack", [folder]).stdout).toContain("it is a folder");
  });

  it("explains itself when it is called without a file", () => {
    const { code, stdout, stderr } = runCommand("check-pack", []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Usage: npm run --silent check-pack -- FILE");
  });
});
