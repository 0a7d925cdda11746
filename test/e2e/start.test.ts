import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../commands/run-command.ts";

describe.each(["chromium", "firefox"])("npm start without a display, in %s", (browser) => {
  it("lists what is marked and what the cards say, and keeps pictures", { timeout: 90_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "start-"));
    const file = join(folder, "a page.html");
    writeFileSync(file, "<!doctype html><title>T</title><p>From Kyiv to Maria Zakha&shy;rova.</p>");
    const env = { DISPLAY: "", WAYLAND_DISPLAY: "" };
    const { code, stdout, stderr } = runCommand("start", ["--browser", browser, file], { env });
    rmSync(folder, { recursive: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines[0]).toMatch(/^2 names are marked on http:\/\/127\.0\.0\.1:\d+\/a%20page\.html$/);
    expect(lines.slice(1, 3)).toEqual(["  Kyiv", "  Maria Zakharova"]);
    expect(stdout).toContain("Resting on Kyiv (dist/preview/card-1.png)");
    expect(stdout).toContain("Resting on Maria Zakharova (dist/preview/card-2.png)");
    expect(stdout).toMatch(/as of 2 Mar/);
    expect(stdout).not.toContain("error:");
    for (const picture of ["page", "page-dark", "card-1", "card-2"]) {
      expect(statSync(`dist/preview/${picture}.png`).size).toBeGreaterThan(5_000);
    }
  });

  it("says in one sentence that an address cannot be reached", { timeout: 60_000 }, () => {
    const url = "http://no-such-host.invalid/story";
    const env = { DISPLAY: "", WAYLAND_DISPLAY: "" };
    const { code, stderr } = runCommand("start", ["--browser", browser, url], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^http:\/\/no-such-host\.invalid\/story cannot be reached: \w+\n$/);
  });
});
