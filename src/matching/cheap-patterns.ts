// Patterns as pages get them: Unicode's own classes of letters have hundreds of ranges, and a browser
// takes five times as long to make an expression of them ready as of the letters that news are
// written in. Part of no page's script.
import { neededGrams } from "./needed-strings.ts";
import type { PatternSource } from "./rules.ts";

/** Latin, Greek, Cyrillic. Of Latin letters beyond ÿ, where cases alternate, each counts as both. */
const CAPITALS = "A-Z\\xc0-\\xd6\\xd8-\\xde\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f";
const SMALL = "a-z\\xdf-\\xf6\\xf8-\\xff\\u0100-\\u024f\\u03ac-\\u03ce\\u0430-\\u045f";
const LETTERS =
  "A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff";

const CLASSES: Readonly<Record<string, string>> = {
  "\\p{Lu}": CAPITALS,
  "\\p{Ll}": SMALL,
  "\\p{L}": LETTERS,
  "\\p{N}": "0-9",
};

/** A class of Unicode's, another escape, or a bracket that begins or ends a class. */
const PART = /\\[pP]\{\w+\}|\\.|[[\]]/gs;

/** A pattern's source without Unicode's own classes, as far as it has any of the few that we use. */
function cheapened(source: string): string {
  let isInClass = false;
  return source.replace(PART, (part) => {
    if (part === "[" || part === "]") isInClass = part === "[";
    const units = CLASSES[part];
    if (units === undefined) return part;
    return isInClass ? units : `[${units}]`;
  });
}

/** A regular expression as plain data. */
export function patternSource({ source, flags }: RegExp): PatternSource {
  const cheap = cheapened(source);
  const fewer = /\\p/i.test(cheap) ? flags : flags.replace("u", "");
  const grams = neededGrams(source);
  return grams === undefined ? [cheap, fewer] : [cheap, fewer, grams];
}
