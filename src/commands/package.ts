// `npm run package`: the archives for the stores and the source that they were built from, in dist/.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { refuse, wordsOf } from "./refuse.ts";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const archiveOf = (what: string) => `${name}-${what}-${version}.zip`;

process.exitCode = main();

/** 0 if all three archives are written, 1 if one could not be. */
function main(): number {
  try {
    for (const make of [() => packExtension("chrome"), () => packExtension("firefox"), packSource])
      console.log(`dist/${make()}`);
    return 0;
  } catch (error) {
    return refuse(["Not all archives could be written.", wordsOf(error)], 1);
  }
}

/** Runs a program and leaves its errors to the reader; throws where it fails. Gives back what it printed. */
function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
}

function packExtension(browser: "chrome" | "firefox"): string {
  const filename = archiveOf(browser);
  const folders = ["--source-dir", `dist/${browser}`, "--artifacts-dir", "dist"];
  run("npx", [
    "--no-install",
    "web-ext",
    "build",
    ...folders,
    "--filename",
    filename,
    "--overwrite-dest",
  ]);
  return filename;
}

/** What reviewers of a store build from: the last commit, nothing that lies about. */
function packSource(): string {
  const filename = archiveOf("source");
  if (run("git", ["status", "--porcelain"]) !== "")
    console.error("Changes that are not committed are in the extensions, yet not in their source.");
  run("git", [
    "archive",
    "--format=zip",
    `--prefix=${name}-${version}/`,
    "-o",
    `dist/${filename}`,
    "HEAD",
  ]);
  return filename;
}
