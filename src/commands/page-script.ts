// How a script that every page loads is bundled: as small as it can be made. The build makes the
// content script so, and the benchmark the one that it measures.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";
import { type MangleOptions, minify } from "terser";

type Cut = readonly [branch: RegExp, instead?: string];

// Preact as shipped sets HTML in one branch. Nothing here may ever do so, and the linter of
// addons.mozilla.org warns of it: the branch and the two property names that lead to it go. So does
// what takes over a server's HTML and waits for parts of it, as here none comes from one, and what
// only components need that are classes: every page would carry it.
const UNUSED_BRANCHES: readonly Cut[] = [
  // Twice: it stands in two places.
  [/"dangerouslySetInnerHTML"==\w\?\w=\w:/],
  [/"dangerouslySetInnerHTML"==\w\?\w=\w:/],
  [
    /\w\?\(\w\|\|\w&&\(\w\.__html==\w\.__html\|\|\w\.__html==\w\.innerHTML\)\|\|\(\w\.innerHTML=\w\.__html\),\w\.__k=\[\]\):/,
  ],
  [/128&\w\.__u&&\(.*?\),(?=\(\w=\w\.__b\))/],
  [/,\w\|\|\w\)if\(\w&&\w\.then\)\{.*?\}else \w&&\w\.some\(\w\);else (?=\w\.__e=)/, ",1)"],
  [/!\w&&\(\w=\w\.__c\)&&\(\w=\w\.__z\)&&\(.*?\)\),(?=\w\|\|\w\(\w\.__e)/],
  [/\w\?\w\.__c=\w=new \w\(\w,\w\):(?=\(\w\.__c=\w=new )/],
  [/,\w&&\(\w\.__s\|\|\(\w\.__s=\w\.state\),.*?\)\)\)\)(?=,\w=\w\.props,)/],
  [/(?<=\.__c\)\{if\()[^(]*\.componentWillReceiveProps\(\w,\w\),/],
  [/\w\.componentWillUpdate&&.*?\}\)\}else .*?\.componentDidMount\);/, "}"],
  [/\w&&\(\w\.push\.apply\(\w\.__h,\w\.__k\),\w\.__k=\[\]\),(?=\w\.state=\w\.__s,)/],
  [/\w\.getChildContext&&.*?\.getSnapshotBeforeUpdate\(\w,\w\)\),/],
];
// A card is drawn anew as a whole: none of its parts keeps a state, catches errors or is a form field.
const UNUSED_BY_CARDS: readonly Cut[] = [
  [/\w\.prototype\.setState=.*?(?=\w\.prototype\.render=)/],
  [/(?<=\{__e:function\(\w,\w,\w,\w\)\{)for\(.*?\}catch\(\w\)\{\w=\w\}\}(?=throw )/],
  [/,\w&&"textarea"!=\w\|\|\(\w="value",.*?\)\)(?=\}else)/],
];

const preactWithout = (unused: readonly Cut[]): Plugin => ({
  name: "preact-without",
  setup(build) {
    build.onLoad({ filter: /preact\/dist\/preact\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [branch, instead = ""] of unused) {
        if (!branch.test(contents))
          throw new Error(`preact has changed: ${branch} is not in ${path}`);
        contents = contents.replace(branch, instead);
      }
      return { contents, loader: "js" };
    });
  },
});

/** For any script of the extension: Preact without what would set HTML, and what nobody here uses. */
export const preactAsUsed: Plugin = preactWithout(UNUSED_BRANCHES);

/**
 * For scripts of pages. The polyfill makes promises of Chrome's callbacks; what they call gives
 * promises by itself from the oldest Chrome we support, so every page is spared its 3 kB.
 */
export const nativeApi: Plugin = {
  name: "native-api",
  setup(build) {
    build.onResolve({ filter: /^webextension-polyfill$/ }, ({ path }) => ({
      path,
      namespace: "native-api",
    }));
    build.onLoad({ filter: /.*/, namespace: "native-api" }, () => ({
      contents: "export default globalThis.browser ?? globalThis.chrome;",
    }));
  },
};

/** For what every page loads: no polyfill, and of Preact what cards use. */
export const forPages: readonly Plugin[] = [
  nativeApi,
  preactWithout([...UNUSED_BRANCHES, ...UNUSED_BY_CARDS]),
];

/**
 * Writes what esbuild has bundled, minified by terser: esbuild's own minifier leaves some 5 % more, in
 * a tenth of the time.
 * @param mangle which names are shortened besides variables.
 */
export const smaller = (mangle: MangleOptions): Plugin => ({
  name: "smaller",
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        const { code = "" } = await minify(text, {
          toplevel: true,
          ecma: 2020,
          // Smallest after gzip: what is inlined little, compared as written and not made one long
          // expression repeats more.
          compress: {
            ...{ passes: 5, inline: 1, lhs_constants: false, sequences: false },
            unsafe_arrows: true,
          },
          mangle,
        });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, code);
      }
    });
  },
});
