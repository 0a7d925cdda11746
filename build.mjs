// Builds dist/chrome and dist/firefox, two unpacked extensions, from src and the one manifest.json.
// `node build.mjs` builds for production; `--watch` keeps building, with source maps and unminified.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import * as esbuild from "esbuild";
import { register } from "tsx/esm/api";

register();
const { loadFactBase } = await import("./src/facts/fact-base.ts");

const BROWSERS = ["chrome", "firefox"];
const PACKS = ["src/packs/g20-new-delhi-2023.json"];
const watch = process.argv.includes("--watch");

const readJson = async (file) => JSON.parse(await readFile(file, "utf8"));

/** The names without the facts: all that a page's script carries of the packs. */
async function bundledLexicon() {
  const loaded = loadFactBase(await Promise.all(PACKS.map(readJson)));
  if (!loaded.ok) {
    const lines = loaded.problems.map(({ path, message }) => `  ${path}: ${message}`);
    throw new Error(`the bundled pack is invalid:\n${lines.join("\n")}`);
  }
  return loaded.base.lexicon();
}

const lexicon = {
  name: "lexicon",
  setup(build) {
    build.onResolve({ filter: /^backgrounder:lexicon$/ }, ({ path }) => ({
      path,
      namespace: "lexicon",
    }));
    build.onLoad({ filter: /.*/, namespace: "lexicon" }, async () => ({
      contents: JSON.stringify(await bundledLexicon()),
      loader: "json",
      watchFiles: PACKS,
    }));
  },
};

/** The card's style sheet goes into the script as text, since nothing of ours may be web-accessible. */
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

// Preact as shipped sets HTML in one branch. Nothing here may ever do so, and the linter of
// addons.mozilla.org warns of it: the branch and the two property names that lead to it go.
const HTML_BRANCHES = [
  /"dangerouslySetInnerHTML"==\w\?\w=\w:/,
  /"dangerouslySetInnerHTML"==\w\?\w=\w:/,
  /\w\?\(\w\|\|\w&&\(\w\.__html==\w\.__html\|\|\w\.__html==\w\.innerHTML\)\|\|\(\w\.innerHTML=\w\.__html\),\w\.__k=\[\]\):/,
];
const preactWithoutHtml = {
  name: "preact-without-html",
  setup(build) {
    build.onLoad({ filter: /preact\/dist\/preact\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const branch of HTML_BRANCHES) {
        if (!branch.test(contents))
          throw new Error(`preact has changed: ${branch} is not in ${path}`);
        contents = contents.replace(branch, "");
      }
      return { contents, loader: "js" };
    });
  },
};

const options = (browser) => ({
  entryPoints: ["content", "background"].map((entry) => `src/extension/${entry}.ts`),
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
  plugins: [lexicon, styleText, preactWithoutHtml],
});

/** What one browser knows and the other warns of. */
function manifestFor(
  browser,
  { browser_specific_settings, minimum_chrome_version, background, ...rest },
) {
  return browser === "chrome"
    ? { ...rest, minimum_chrome_version, background: { service_worker: background.service_worker } }
    : { ...rest, browser_specific_settings, background: { scripts: background.scripts } };
}

async function copyStatic(browser) {
  const out = `dist/${browser}`;
  const manifest = manifestFor(browser, await readJson("manifest.json"));
  await writeFile(`${out}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const css = await readFile("src/extension/marks.css", "utf8");
  const { code } = await esbuild.transform(css, { loader: "css", minify: !watch });
  await writeFile(`${out}/marks.css`, code);
  await mkdir(`${out}/icons`, { recursive: true });
  for (const icon of Object.values(manifest.icons)) await cp(icon, `${out}/${icon}`);
  for (const language of await readdir("src/locales")) {
    await cp(`src/locales/${language}`, `${out}/_locales/${language}`, { recursive: true });
  }
}

async function build(browser) {
  await rm(`dist/${browser}`, { recursive: true, force: true });
  await mkdir(`dist/${browser}`, { recursive: true });
  await copyStatic(browser);
  if (!watch) return esbuild.build(options(browser));
  const context = await esbuild.context(options(browser));
  return context.watch();
}

try {
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
