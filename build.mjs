// Builds dist/chrome and dist/firefox, two unpacked extensions, from src and the one manifest.json.
// `node build.mjs` builds for production; `--watch` keeps building, with source maps and unminified.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import * as esbuild from "esbuild";
import { register } from "tsx/esm/api";

register();
const { loadFactBase } = await import("./src/facts/fact-base.ts");
const { forPages, nativeApi, preactAsUsed, smaller } = await import(
  "./src/commands/page-script.ts"
);

const BROWSERS = ["chrome", "firefox"];
const PACKS = ["src/packs/g20-new-delhi-2023.json"];
/** The extension's own pages: each has a script of its name, a style sheet of its name, and page.html around both. */
const PAGES = ["popup", "side-panel", "options", "facts-page", "welcome"];
/** The welcome page's sample is marked by what marks all pages. */
const SAMPLE_PARTS =
  '<link rel="stylesheet" href="marks.css">\n    <script defer src="content.js"></script>';
/** All that browsers have names for. */
const DOM_TYPES = `node_modules/@typescript/typescript-${process.platform}-${process.arch}/lib/lib.dom.d.ts`;
const watch = process.argv.includes("--watch");

const readJson = async (file) => JSON.parse(await readFile(file, "utf8"));

/** A pack that breaks the format is refused with every error named. */
async function checkPacks() {
  const loaded = loadFactBase(await Promise.all(PACKS.map(readJson)));
  if (loaded.ok) return;
  const lines = loaded.problems.map(({ path, message }) => `  ${path}: ${message}`);
  throw new Error(`the bundled pack is invalid:\n${lines.join("\n")}`);
}

/** The style sheets of cards and marks go into the background script as text: nothing of ours may be web-accessible. */
const styleText = {
  name: "style-text",
  setup(build) {
    build.onLoad({ filter: /\/(card|marks)\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      const { code } = await esbuild.transform(css, { loader: "css", minify: !watch });
      return { contents: code, loader: "text" };
    });
  },
};

const wordsOf = (text) => text.match(/\w+/g) ?? [];

/**
 * Every page loads the content script, so the names of members that nobody else reads are shortened
 * in it: not those of the browser (TypeScript lists them), nor any word of the extension's other
 * scripts, with which it shares messages and storage.
 */
async function shortNames(browser) {
  const others = ["background", ...PAGES].map((entry) => `dist/${browser}/${entry}.js`);
  const chunks = (await readdir(`dist/${browser}`)).filter((file) => file.startsWith("pages-"));
  const files = [DOM_TYPES, ...others, ...chunks.map((chunk) => `dist/${browser}/${chunk}`)];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const reserved = [...new Set(texts.flatMap(wordsOf))];
  return { properties: { regex: /^(?!on[A-Z])[a-z]/, keep_quoted: true, reserved } };
}

const options = (browser, entries, plugins) => ({
  entryPoints: entries.map((entry) => `src/extension/${entry}.ts`),
  outdir: `dist/${browser}`,
  bundle: true,
  format: "iife",
  target: ["chrome129", "firefox149"],
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { TARGET_BROWSER: JSON.stringify(browser) },
  minify: !watch,
  sourcemap: watch ? "inline" : false,
  legalComments: "none",
  logLevel: "warning",
  plugins: [styleText, ...plugins],
});

const builds = (browser) => [
  options(browser, ["background"], [preactAsUsed]),
  // Modules, so that what the pages share stands, and is loaded, once: the fact base above all.
  {
    ...options(browser, PAGES, [nativeApi, preactAsUsed]),
    format: "esm",
    splitting: true,
    chunkNames: "pages-[hash]",
  },
  {
    entryPoints: PAGES.map((page) => `src/screens/${page}.css`),
    outdir: `dist/${browser}`,
    bundle: true,
    minify: !watch,
    target: ["chrome129", "firefox149"],
  },
];

/** What one browser knows and the other warns of. */
function manifestFor(browser, manifest) {
  const { browser_specific_settings, minimum_chrome_version, background, ...shared } = manifest;
  const { side_panel, sidebar_action, permissions, ...rest } = shared;
  if (browser === "chrome") {
    const { service_worker } = background;
    return {
      ...rest,
      minimum_chrome_version,
      permissions,
      side_panel,
      background: { service_worker },
    };
  }
  return {
    ...rest,
    browser_specific_settings,
    permissions: permissions.filter((permission) => permission !== "sidePanel"),
    sidebar_action,
    background: { scripts: background.scripts },
  };
}

async function copyStatic(browser) {
  const out = `dist/${browser}`;
  const manifest = manifestFor(browser, await readJson("manifest.json"));
  await writeFile(`${out}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const css = await readFile("src/extension/marks.css", "utf8");
  const { code } = await esbuild.transform(css, { loader: "css", minify: !watch });
  await writeFile(`${out}/marks.css`, code);
  await mkdir(`${out}/icons`, { recursive: true });
  const icons = (await readdir("icons")).filter((icon) => icon.endsWith(".png"));
  for (const icon of icons) await cp(`icons/${icon}`, `${out}/icons/${icon}`);
  const html = await readFile("src/extension/page.html", "utf8");
  for (const page of PAGES) {
    const parts = page === "welcome" ? SAMPLE_PARTS : "";
    const text = html.replaceAll("PAGE", page).replace("<!-- parts -->", parts);
    await writeFile(`${out}/${page}.html`, text);
  }
  for (const language of await readdir("src/locales")) {
    await cp(`src/locales/${language}`, `${out}/_locales/${language}`, { recursive: true });
  }
}

async function build(browser) {
  await rm(`dist/${browser}`, { recursive: true, force: true });
  await mkdir(`dist/${browser}`, { recursive: true });
  await copyStatic(browser);
  const run = async (one) =>
    watch ? (await esbuild.context(one)).watch() : void (await esbuild.build(one));
  for (const one of builds(browser)) await run(one);
  const short = watch ? [] : [smaller(await shortNames(browser))];
  await run(options(browser, ["content"], [...forPages, ...short]));
}

try {
  await checkPacks();
  for (const browser of BROWSERS) await build(browser);
  console.log(
    watch
      ? "watching src; dist/chrome and dist/firefox are up to date"
      : "built dist/chrome and dist/firefox",
  );
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
