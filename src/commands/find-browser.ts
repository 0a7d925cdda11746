// Finds a Chromium and a Firefox that can load the extension; installs one where apt-get can, else
// says what to install and how.
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

export interface FoundBrowser {
  readonly name: BrowserName;
  /** The program's path. */
  readonly path: string;
}

export type BrowserSearch =
  | { readonly ok: true; readonly browser: FoundBrowser }
  /** What is missing and what to do about it, in whole sentences. */
  | { readonly ok: false; readonly advice: string };

interface Kind {
  /** As people know it. */
  readonly title: string;
  /** Below this, what the extension rests on is missing (see the manifest). */
  readonly oldest: number;
  /** The environment variable that names the program. */
  readonly variable: string;
  readonly programs: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsPaths: readonly string[];
  /** The package of Debian and its kin. */
  readonly debianPackage: string;
  readonly howToInstall: string;
}

/** Chrome itself is not among them: since 137 it ignores the flag that loads an extension. */
const KINDS: Readonly<Record<BrowserName, Kind>> = {
  chromium: {
    title: "Chromium",
    oldest: 129,
    variable: "CHROMIUM",
    programs: ["chromium", "chromium-browser", "chrome-for-testing", "google-chrome-for-testing"],
    macApps: [
      "Chromium.app/Contents/MacOS/Chromium",
      "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    ],
    windowsPaths: ["Chromium\\Application\\chrome.exe"],
    debianPackage: "chromium",
    howToInstall:
      "Install Chromium (Debian: apt install chromium; macOS: brew install --cask chromium; " +
      "anywhere: npx @puppeteer/browsers install chrome@stable, which is Chrome for Testing). " +
      "Google Chrome itself cannot be used: it ignores the flag that loads an extension.",
  },
  firefox: {
    title: "Firefox",
    oldest: 149,
    variable: "FIREFOX",
    programs: ["firefox-esr", "firefox"],
    macApps: ["Firefox.app/Contents/MacOS/firefox"],
    windowsPaths: ["Mozilla Firefox\\firefox.exe"],
    debianPackage: "firefox-esr",
    howToInstall:
      "Install Firefox 149 or later (Debian: apt install firefox-esr; macOS: " +
      "brew install --cask firefox; others: https://www.firefox.com).",
  },
};

/** The browser, if need be freshly installed; of several, the first that is new enough. */
export function findBrowser(name: BrowserName): BrowserSearch {
  const kind = KINDS[name];
  const chosen = process.env[kind.variable];
  const found = chosen ? [chosen].filter(isProgram) : candidates(kind).filter(isProgram);
  if (chosen && found.length === 0) {
    return { ok: false, advice: `${kind.variable} names no program: ${chosen}` };
  }
  const installed = found.length === 0 && install(kind) ? candidates(kind).filter(isProgram) : [];
  return newEnough(name, [...found, ...installed]);
}

function newEnough(name: BrowserName, paths: readonly string[]): BrowserSearch {
  const { title, oldest, variable, howToInstall } = KINDS[name];
  const versions = paths.map((path) => ({ path, version: versionOf(path) }));
  // A version that cannot be asked for (on Windows, a browser does not tell) is given its chance.
  const fit = versions.find(({ version }) => version === null || version >= oldest);
  if (fit) return { ok: true, browser: { name, path: fit.path } };
  const [old] = versions;
  const lack = old
    ? `${old.path} is ${title} ${old.version}, but ${oldest} or later is needed.`
    : `No ${title} was found.`;
  const hint = `A browser in another place is named by the environment variable ${variable}.`;
  return { ok: false, advice: `${lack} ${howToInstall}\n${hint}` };
}

function candidates(kind: Kind): string[] {
  if (process.platform === "darwin") {
    const folders = ["/Applications", join(process.env.HOME ?? "", "Applications")];
    return folders.flatMap((folder) => kind.macApps.map((app) => join(folder, app)));
  }
  if (process.platform === "win32") {
    const folders = [
      process.env.PROGRAMFILES,
      process.env["PROGRAMFILES(X86)"],
      process.env.LOCALAPPDATA,
    ];
    return folders.flatMap((folder) =>
      folder ? kind.windowsPaths.map((path) => join(folder, path)) : [],
    );
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  return kind.programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function versionOf(path: string): number | null {
  if (process.platform === "win32") return null;
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  const [, major] = /(\d+)\.\d/.exec(stdout ?? "") ?? [];
  return major === undefined ? null : Number(major);
}

/** On Debian and its kin, as root: true if apt-get has installed the package. */
function install(kind: Kind): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  if (spawnSync("apt-get", ["--version"]).status !== 0) return false;
  console.error(`${kind.title} is missing: installing the package ${kind.debianPackage} …`);
  const apt = (...args: string[]) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  // An index that is partly out of reach may still know the package.
  apt("update", "-q");
  return apt("install", "-q", "-y", "--no-install-recommends", kind.debianPackage);
}
