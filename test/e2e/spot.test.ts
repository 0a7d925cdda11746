import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../commands/run-command.ts";
import { inBothBrowsers } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "backgrounder-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Annotated texts of all sorts as one page, every other one with an element inside its words. */
function pageOfTexts(): string {
  const all = readFileSync("test/texts/texts.jsonl", "utf8").trim().split("\n");
  const lines = all.filter((_, index) => index % 3 === 0);
  const escaped = lines.map((line) => JSON.parse(line).text.replaceAll(/[&<]/g, escapedSign));
  return escaped
    .map((text, index) => (index % 2 ? text.replaceAll(/\b(\w\w)(\w+)/g, "$1<i>$2</i>") : text))
    .map((text) => `<p>${text}</p>`)
    .join("\n");
}

const escapedSign = (sign: string) => (sign === "&" ? "&amp;" : "&lt;");
const oneSpaced = (text: string) => text.replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");

/** The surface forms that the command line finds in a page, sorted. */
function spottedIn(html: string): string[] {
  const file = join(folder, "texts.html");
  writeFileSync(file, `<!doctype html><meta charset="utf-8">${html}`);
  const lines = runCommand("spot", [file]).stdout.trim().split("\n");
  return lines.map((line) => oneSpaced(JSON.parse(line).text)).sort();
}

inBothBrowsers((stage) => {
  describe("a page with every mention drawn", () => {
    it("has the marks that the command line finds in it", async () => {
      const html = pageOfTexts();
      const spotted = spottedIn(html);
      expect(spotted.length).toBeGreaterThan(300);
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      const page = await stage.show(html);
      const marked = async () => (await page.marks()).map(({ text }) => oneSpaced(text)).sort();
      await expect.poll(marked, { timeout: 10_000 }).toEqual(spotted);
    });
  });
});
