// The command `check-pack FILE…`: prints every error of a fact pack with its path in the JSON, and
// warns of what is likely to go wrong. Exit code 1 if there is an error, 2 if it was called wrongly.
import type { Pack } from "../facts/fact.ts";
import { describeProblem, type PackProblem, parsePack } from "../facts/parse-pack.ts";
import { givenPath } from "./given-path.ts";
import { packWarnings } from "./pack-warnings.ts";
import { readJson } from "./read-json.ts";
import { refuse } from "./refuse.ts";

const USAGE = "Usage: npm run --silent check-pack -- FILE…";

const files = process.argv.slice(2);
if (files.length === 0 || files.some((file) => file.startsWith("-"))) {
  process.exitCode = refuse([USAGE], 2);
} else if (!files.map(check).every((sound) => sound)) {
  process.exitCode = 1;
}

/** Prints what is to be said of a file; false if no pack can be had from it. */
function check(file: string): boolean {
  const read = readJson(givenPath(file));
  if (!read.ok) {
    console.log(`error: ${file} ${read.message}`);
    return false;
  }
  const parsed = parsePack(read.json);
  if (!parsed.ok) {
    print("error", parsed.problems);
    console.log(`${file}: ${counted(parsed.problems.length, "error")}`);
    return false;
  }
  const warnings = packWarnings(parsed.pack);
  print("warning", warnings);
  const tally = `no errors, ${counted(warnings.length, "warning")}`;
  console.log(`${file}: ${contentsOf(parsed.pack)}; ${tally}`);
  return true;
}

function print(gravity: "error" | "warning", problems: readonly PackProblem[]): void {
  for (const problem of problems) console.log(`${gravity}: ${describeProblem(problem)}`);
}

function contentsOf({ entities, facts, relations, disputes }: Pack): string {
  return [
    counted(entities.length, "entity"),
    counted(facts.length, "fact"),
    counted(relations.length, "relation"),
    counted(disputes.length, "dispute"),
  ].join(", ");
}

function counted(count: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}
