// `npm run package`: the archives for the stores and the source that they were built from, in dist/.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const archiveOf = (what: string) => `${name}-${what}-${version}.zip`;

/** Runs a program and leaves its output to the reader; throws where it fails. */
const run = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });

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

for (const file of [packExtension("chrome"), packExtension("firefox"), packSource()]) {
  console.log(`dist/${file}`);
}
