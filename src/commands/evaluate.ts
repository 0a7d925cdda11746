// `npm run evaluate -- GOLD.jsonl`: how well the bundled pack's names are found in annotated texts.
import { parseArgs } from "node:util";
import { loadFinder } from "./load-finder.ts";
import { readGold } from "./read-gold.ts";
import { reportOf } from "./spotting-report.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: "string" }, errors: { type: "string", default: "20" } },
});

const loaded = loadFinder(values.pack);
if (positionals.length === 0 || !loaded.ok) {
  const problems = loaded.ok
    ? ["usage: npm run evaluate -- [--pack FILE] GOLD.jsonl…"]
    : loaded.problems;
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  for (const file of positionals) {
    console.log(reportOf(file, readGold(file), loaded, Number(values.errors)).join("\n"));
  }
}
