// `npm run --silent spot -- FILE…`: prints the mentions in texts, one JSON object a line. `-` is
// standard input; `--explain` prints every candidate with its reasons instead.
import { parseArgs } from "node:util";
import { explained } from "./explain-decisions.ts";
import { givenPath } from "./given-path.ts";
import { blocksOfHtml } from "./html-blocks.ts";
import { loadFinder } from "./load-finder.ts";
import { readText } from "./read-text.ts";
import { whyInWords } from "./reason-words.ts";
import { refuse, wordsOf } from "./refuse.ts";
import { blocksOfText, type FileBlock, type SpottedBlock, spotBlocks } from "./spot-blocks.ts";

const USAGE =
  "Usage: npm run --silent spot -- [--pack FILE] [--explain] FILE… (- is standard input)";
const STANDARD_INPUT = "-";
const STANDARD_INPUT_FD = 0;

interface Wish {
  readonly files: readonly string[];
  readonly pack: string | undefined;
  readonly explain: boolean;
}

type ReadBlocks =
  | { readonly ok: true; readonly blocks: readonly FileBlock[] }
  /** One line for people, the file's name not in it. */
  | { readonly ok: false; readonly message: string };

// Whoever reads may stop early: `spot FILE | head`.
process.stdout.on("error", () => process.exit());

process.exitCode = main(process.argv.slice(2));

/** 0 if all was read, 1 if a file or the pack could not be, 2 if it was called wrongly. */
function main(args: readonly string[]): number {
  const wish = parseWish(args);
  if (typeof wish === "string") return refuse([wish, USAGE], 2);
  const loaded = loadFinder(wish.pack);
  if (!loaded.ok) return refuse(loaded.problems, 1);
  return Math.max(...wish.files.map((file) => spotFile(file, loaded.finder, wish.explain)));
}

/** What is wished for, or what is wrong with the arguments. */
function parseWish(args: readonly string[]): Wish | string {
  try {
    const { positionals: files, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { pack: { type: "string" }, explain: { type: "boolean", default: false } },
    });
    if (files.length === 0) return "no file is named";
    return { files, pack: values.pack, explain: values.explain };
  } catch (error) {
    return wordsOf(error);
  }
}

function spotFile(
  file: string,
  finder: Parameters<typeof spotBlocks>[0],
  explain: boolean,
): number {
  const read = readBlocksOf(file);
  if (!read.ok) return refuse([`${file} ${read.message}`], 1);
  const spotted = spotBlocks(finder, read.blocks);
  const lines = explain ? explained(file, spotted) : mentionLines(file, spotted);
  for (const line of lines) console.log(line);
  return 0;
}

function readBlocksOf(file: string): ReadBlocks {
  const read = readText(file === STANDARD_INPUT ? STANDARD_INPUT_FD : givenPath(file));
  if (!read.ok) return read;
  if (!isHtml(file)) return { ok: true, blocks: blocksOfText(read.text) };
  try {
    return { ok: true, blocks: blocksOfHtml(read.text) };
  } catch (error) {
    // The simulated page breaks where a browser does not: on what is nested some thousand times.
    return { ok: false, message: `cannot be read as a page: ${wordsOf(error)}` };
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
