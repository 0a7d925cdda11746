// The finder of a pack file, for commands; the bundled pack unless another is named.
import { fileURLToPath } from "node:url";
import type { Lexicon } from "../facts/fact.ts";
import { lexiconOf } from "../facts/fact-base.ts";
import { parsePack } from "../facts/parse-pack.ts";
import { createMentionFinder, type ExplainingFinder } from "../matching/find-mentions.ts";
import { givenPath } from "./given-path.ts";
import { readJson } from "./read-json.ts";

const BUNDLED_PACK = fileURLToPath(new URL("../packs/g20-new-delhi-2023.json", import.meta.url));

export type LoadedFinder =
  | { readonly ok: true; readonly finder: ExplainingFinder; readonly lexicon: Lexicon }
  /** Lines for people. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** `given` is a pack as named on the command line. */
export function loadFinder(given?: string): LoadedFinder {
  const file = given === undefined ? BUNDLED_PACK : givenPath(given);
  const read = readJson(file);
  if (!read.ok) return { ok: false, problems: [`${file} ${read.message}`] };
  const parsed = parsePack(read.json);
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ path, message }) => `${file}: ${path}: ${message}`);
    return { ok: false, problems };
  }
  const lexicon = lexiconOf(parsed.pack);
  return { ok: true, finder: createMentionFinder(lexicon), lexicon };
}
