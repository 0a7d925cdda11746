// `npm run --silent spot -- FILE…`: prints the mentions in texts, one JSON object a line. `-` is
// standard input; `--explain` prints every candidate with its reasons instead.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { explained } from "./explain-decisions.ts";
import { givenPath } from "./given-path.ts";
import { blocksOfHtml } from "./html-blocks.ts";
import { loadFinder } from "./load-finder.ts";
import { whyInWords } from "./reason-words.ts";
import { blocksOfText, type FileBlock, type SpottedBlock, spotBlocks } from "./spot-blocks.ts";

const USAGE =
  "Usage: npm run --silent spot -- [--pack FILE] [--explain] FILE… (- is standard input)";
const STANDARD_INPUT = "-";
const STANDARD_INPUT_FD = 0;

// Whoever reads may stop early: `spot FILE | head`.
process.stdout.on("error", () => process.exit());

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: "string" }, explain: { type: "boolean", default: false } },
});
const loaded = loadFinder(values.pack === undefined ? undefined : givenPath(values.pack));
if (files.length === 0) fail([USAGE]);
else if (!loaded.ok) fail(loaded.problems);
else for (const file of files) spotFile(file, loaded.finder);

function spotFile(file: string, finder: Parameters<typeof spotBlocks>[0]): void {
  const blocks = readBlocks(file);
  if (blocks === null) return;
  const spotted = spotBlocks(finder, blocks);
  const lines = values.explain ? explained(file, spotted) : mentionLines(file, spotted);
  for (const line of lines) console.log(line);
}

/** The blocks of a file; null if it cannot be read, which is then said. */
function readBlocks(file: string): readonly FileBlock[] | null {
  try {
    const from = file === STANDARD_INPUT ? STANDARD_INPUT_FD : givenPath(file);
    const text = readFileSync(from, "utf8");
    return isHtml(file) ? blocksOfHtml(text) : blocksOfText(text);
  } catch (error) {
    fail([`${file} cannot be read: ${error instanceof Error ? error.message : error}`]);
    return null;
  }
}

function isHtml(file: string): boolean {
  return /\.x?html?$/i.test(file);
}

function mentionLines(file: string, spotted: readonly SpottedBlock[]): string[] {
  return spotted.flatMap(({ block, mentions }, index) =>
    mentions.map(({ entityId, span, surfaceForm, evidence }) =>
      JSON.stringify({
        file,
        start: block.start + span.start,
        end: block.start + span.end,
        text: surfaceForm,
        entity: entityId,
        why: whyInWords(evidence),
        ...(isHtml(file) ? { block: index } : {}),
      }),
    ),
  );
}

function fail(lines: readonly string[]): void {
  console.error(lines.join("\n"));
  process.exitCode = 1;
}
