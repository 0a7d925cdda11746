import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const CONTENT_BUDGET_BYTES = 32_000;

/** What must not stand in anything built: ways to the network, to run text as code, to set HTML. */
const FORBIDDEN =
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\beval\s*\(|new Function|innerHTML|document\.write\b/i;

const builtFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.\w+$/.test(file));

describe.each(["dist/chrome", "dist/firefox"])("%s", (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const scripts = builtFiles(folder).filter((file) => file.endsWith(".js"));

  it("holds no way to the network, to run text as code or to set HTML", () => {
    expect(scripts.length).toBeGreaterThan(1);
    const found = scripts.flatMap((file) => {
      const hit = readFileSync(join(folder, file), "utf8").match(FORBIDDEN);
      return hit ? [`${file}: ${hit[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it("keeps what every page loads within its size", () => {
    const bytes = ["content.js", "marks.css"]
      .map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length)
      .reduce((sum, length) => sum + length, 0);
    expect(bytes).toBeLessThanOrEqual(CONTENT_BUDGET_BYTES);
  });

  it("leaves the facts out of what every page loads", () => {
    const pack = JSON.parse(readFileSync("src/packs/g20-new-delhi-2023.json", "utf8"));
    const content = readFileSync(join(folder, "content.js"), "utf8");
    expect(content).not.toContain(pack.facts[0].statement);
  });

  it("asks for its store, the menu of selected text and Chrome's panel, and nothing else", () => {
    const panel = folder.endsWith("chrome") ? ["sidePanel"] : [];
    expect(manifest.permissions).toEqual(["storage", "contextMenus", ...panel]);
    expect(manifest).not.toHaveProperty("host_permissions");
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  it("lets its own pages reach nothing outside", () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self'");
  });

  it("has each file that its manifest and its pages name", () => {
    const files = builtFiles(folder);
    const pages = files.filter((file) => file.endsWith(".html"));
    const texts = [JSON.stringify(manifest)].concat(
      pages.map((file) => readFileSync(join(folder, file), "utf8")),
    );
    const named = texts.flatMap((text) => text.match(/[\w/-]+\.(html|png|js|css)\b/g) ?? []);
    expect(pages).toHaveLength(5);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it("carries no source map", () => {
    expect(
      scripts.filter((file) => readFileSync(join(folder, file), "utf8").includes("sourceMapping")),
    ).toEqual([]);
  });
});
