// The measured pages on a server of this machine, and what is handed to the contenders.

import { serve } from "../../src/commands/serve.ts";
import { DEFAULT_SETTINGS } from "../../src/extension/settings.ts";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import { prepareMatching } from "../../src/matching/prepare-matching.ts";
import pack from "../../src/packs/g20-new-delhi-2023.json" with { type: "json" };
import type { Job } from "./in-page.ts";

export interface BenchSite {
  /** Gives the address of this HTML, which replaces the one before. */
  readonly put: (html: string, host?: string) => string;
  /** The names to be marked. */
  readonly names: readonly string[];
  readonly ours: Job;
  readonly stop: () => Promise<void>;
}

/** Isolated from other sites, which gives it a clock of 5 µs in Chromium; of 100 µs else. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};
/** Nothing but the page itself: no script of its own, nothing from elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const HEADERS = { ...ISOLATED, "content-security-policy": POLICY };

export async function openBenchSite(): Promise<BenchSite> {
  const loaded = loadFactBase([pack]);
  if (!loaded.ok) throw new Error("the bundled pack is invalid");
  const matching = prepareMatching(loaded.base.lexicon());
  let body = "";
  let count = 0;
  const site = await serve((path) =>
    path.startsWith("/page-") ? { body, type: "text/html", headers: HEADERS } : null,
  );
  const meant = matching.names.filter(({ strength }) => strength !== "never");
  return {
    put(html, host = "127.0.0.1") {
      body = html;
      return `http://${host}:${site.port}/page-${++count}`;
    },
    names: [...new Set(meant.map(({ text }) => text))],
    ours: { kind: "ours", matching, settings: { ...DEFAULT_SETTINGS, marks: "every" } },
    stop: site.stop,
  };
}
