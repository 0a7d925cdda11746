// `npm run evaluate -- GOLD.jsonl`: how well a pack's names are found in annotated texts, the
// bundled one's unless another is named.
import { parseArgs } from "node:util";
import { givenPath } from "./given-path.ts";
import { loadFinder } from "./load-finder.ts";
import { readGold } from "./read-gold.ts";
import { refuse, wordsOf } from "./refuse.ts";
import { reportOf } from "./spotting-report.ts";

const USAGE = "Usage: npm run evaluate -- [--pack FILE] [--errors N] GOLD.jsonl…";

interface Wish {
  readonly files: readonly string[];
  readonly pack: string | undefined;
  readonly mostErrors: number;
}

process.exitCode = main(process.argv.slice(2));

/** 0 if all was read, 1 if a file or the pack could not be, 2 if it was called wrongly. */
function main(args: readonly string[]): number {
  const wish = parseWish(args);
  if (typeof wish === "string") return refuse([wish, USAGE], 2);
  const loaded = loadFinder(wish.pack);
  if (!loaded.ok) return refuse(loaded.problems, 1);
  try {
    for (const file of wish.files) {
      const texts = readGold(givenPath(file));
      console.log(reportOf(file, texts, loaded, wish.mostErrors).join("\n"));
    }
    return 0;
  } catch (error) {
    return refuse([wordsOf(error)], 1);
  }
}

/** What is wished for, or what is wrong with the arguments. */
function parseWish(args: readonly string[]): Wish | string {
  try {
    const { positionals: files, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { pack: { type: "string" }, errors: { type: "string", default: "20" } },
    });
    if (files.length === 0) return "no file is named";
    if (!/^\d+$/.test(values.errors)) return `--errors takes a number, not ${values.errors}`;
    return { files, pack: values.pack, mostErrors: Number(values.errors) };
  } catch (error) {
    return wordsOf(error);
  }
}
