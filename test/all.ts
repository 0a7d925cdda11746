// What `npm test` runs: every check there is, each under its heading, to the end even where one
// fails. The last line counts all tests and checks; the exit code is 1 if anything failed.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly title: string;
  readonly run: () => Outcome | Promise<Outcome>;
}

const RESULTS = "dist/test-results";
const PACK = "src/packs/g20-new-delhi-2023.json";

const STEPS: readonly Step[] = [
  { title: "Types", run: () => check("tsc", "--noEmit") },
  { title: "Lint and formatting", run: () => check("biome", "ci", ".") },
  { title: "Build", run: () => check("node", "build.mjs") },
  { title: "Unit tests", run: () => tests("unit", "-c", "vitest.config.ts") },
  {
    title: "The bundled pack",
    run: () => check("node", "--import", "tsx", "src/commands/check-pack.ts", PACK),
  },
  { title: "web-ext lint", run: lintExtension },
  {
    title: "End-to-end tests in Chromium and Firefox",
    run: inBothBrowsers,
  },
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const outcomes: (Outcome & Pick<Step, "title">)[] = [];
for (const { title, run } of STEPS) {
  console.log(`\n=== ${title} ===`);
  const outcome = await run();
  console.log(outcome.failed === 0 ? `${title}: good` : `${title}: FAILED`);
  outcomes.push({ title, ...outcome });
}
const failures = outcomes.filter(({ failed }) => failed > 0).map(({ title }) => title);
const { passed, failed } = sumOf(outcomes);
console.log(failures.length === 0 ? "\nAll is well." : `\nFailed: ${failures.join(", ")}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

function sumOf(outcomes: readonly Outcome[]): Outcome {
  const sum = (count: keyof Outcome) => outcomes.reduce((all, one) => all + one[count], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}

/** How a program of node_modules/.bin, or Node itself, is started. */
function startOf(program: string, args: readonly string[]) {
  const [command, rest] =
    program === "node" ? [process.execPath, args] : ["npx", ["--no-install", program, ...args]];
  return { command, rest, shell: process.platform === "win32" && command === "npx" } as const;
}

/** One check, passed or failed as a whole, its output shown. */
function check(program: string, ...args: readonly string[]): Outcome {
  const { command, rest, shell } = startOf(program, args);
  const { status } = spawnSync(command, rest, { stdio: "inherit", shell });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run of vitest, each line of its output under its name; one that breaks off is a failure of its own. */
async function tests(name: string, ...args: readonly string[]): Promise<Outcome> {
  const file = `${RESULTS}/${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { command, rest, shell } = startOf("vitest", ["run", ...args, ...reporters]);
  const run = spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"], shell });
  const show = (lines: Readable) =>
    createInterface(lines).on("line", (line) => console.log(`${name}: ${line}`));
  show(run.stdout);
  show(run.stderr);
  const status = await new Promise((resolve) => run.on("close", resolve));
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
    const failed = Number(numFailedTests);
    return { passed: Number(numPassedTests), failed: status === 0 ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Side by side, since each waits for its browser most of the time. */
async function inBothBrowsers(): Promise<Outcome> {
  const of = (project: string) =>
    tests(project, "-c", "vitest.e2e.config.ts", `--project=${project}`);
  return sumOf(await Promise.all(["chromium", "firefox", "start"].map(of)));
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
