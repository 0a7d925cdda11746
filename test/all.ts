// What `npm test` runs: every check there is, each under its heading, to the end even where one
// fails. The last line counts all tests and checks; the exit code is 1 if anything failed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly title: string;
  readonly run: () => Outcome;
}

const RESULTS = "dist/test-results";
const PACK = "src/packs/g20-new-delhi-2023.json";

const STEPS: readonly Step[] = [
  { title: "Types", run: () => check("tsc", "--noEmit") },
  { title: "Lint and formatting", run: () => check("biome", "ci", ".") },
  { title: "Build", run: () => check("node", "build.mjs") },
  { title: "Unit tests", run: () => tests("unit", "vitest.config.ts") },
  {
    title: "The bundled pack",
    run: () => check("node", "--import", "tsx", "src/commands/check-pack.ts", PACK),
  },
  { title: "web-ext lint", run: lintExtension },
  {
    title: "End-to-end tests in Chromium and Firefox",
    run: () => tests("e2e", "vitest.e2e.config.ts"),
  },
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const outcomes = STEPS.map(({ title, run }) => {
  console.log(`\n=== ${title} ===`);
  const outcome = run();
  console.log(outcome.failed === 0 ? `${title}: good` : `${title}: FAILED`);
  return { title, ...outcome };
});
const failures = outcomes.filter(({ failed }) => failed > 0).map(({ title }) => title);
const sum = (count: "passed" | "failed") => outcomes.reduce((all, one) => all + one[count], 0);
console.log(failures.length === 0 ? "\nAll is well." : `\nFailed: ${failures.join(", ")}.`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** A program of node_modules/.bin or Node itself, its output shown. */
function call(program: string, args: readonly string[]): boolean {
  const [command, rest] =
    program === "node" ? [process.execPath, args] : ["npx", ["--no-install", program, ...args]];
  const shell = process.platform === "win32" && command === "npx";
  return spawnSync(command, rest, { stdio: "inherit", shell }).status === 0;
}

/** One check, passed or failed as a whole. */
function check(program: string, ...args: readonly string[]): Outcome {
  return call(program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run of vitest; one that breaks off counts as a failure of its own. */
function tests(name: string, config: string): Outcome {
  const file = `${RESULTS}/${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const good = call("vitest", ["run", "-c", config, ...reporters]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
    const failed = Number(numFailedTests);
    return { passed: Number(numPassedTests), failed: good ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Mozilla's linter must have nothing to say of the Firefox build: no error, warning or notice. */
function lintExtension(): Outcome {
  const args = ["--no-install", "web-ext", "lint", "--source-dir=dist/firefox", "--output=json"];
  const { stdout, stderr } = spawnSync("npx", args, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  try {
    const { summary } = JSON.parse(stdout);
    const { errors, warnings, notices } = summary;
    console.log(`${errors} errors, ${warnings} warnings, ${notices} notices`);
    if (errors + warnings + notices === 0) return { passed: 1, failed: 0 };
  } catch {
    console.error(stderr);
  }
  console.log(stdout);
  return { passed: 0, failed: 1 };
}
