// Parts of the patterns of English rules: edges of words, and lists of words as one pattern.
import type { EvidenceKind } from "./evidence.ts";
import type { Rule } from "./rules.ts";

/** Begins a word: no letter, digit or joint right before. */
export const EDGE = "(?<![\\p{L}\\p{N}_][.&'’]?|[-‐‑])";
/** Ends a word: no letter or digit right after, nor behind a joint. */
export const END = "(?![\\p{L}\\p{N}_]|[.&'’-][\\p{L}\\p{N}])";
/** Between a word and the name: the stop of an abbreviation, a bracket of whoever quotes, blanks. */
export const GAP = "\\.?\\]?\\s+";
/** "the", "a", "an" in any letter case. */
export const ARTICLE = "(?:[Tt][Hh][Ee]|[Aa][Nn]?)";

/** The name between quotation marks. */
export const QUOTED = /["“‘][^"“”‘]{0,49}~[^"“”‘]{0,49}["”’]/u;

type More = Pick<Rule, "capital" | "prose" | "wide" | "gate" | "apart" | "joined">;

/** Makes rules of one group. */
export const ruleOf =
  (group: Rule["group"]) =>
  (kind: EvidenceKind, source: string, flags = "u", more: More = {}): Rule => ({
    group,
    kind,
    pattern: new RegExp(source, flags),
    ...more,
  });

/**
 * The name with this before it. Looked for backwards from the name: in the other direction a browser
 * would try it at each place of the sentence. Of words of a list that end alike any may be seen.
 */
export const preceded = (before: string): string => `~(?<=((?:${before})~))`;

/** The words of a list: parted by blanks, `_` for a blank within. */
export const listed = (list: string): readonly string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll("_", " "));

/** With its first letter as a capital. */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Small words with a capital, and in capitals. */
export const inCapitals = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => [capitalized(word), word.toUpperCase()]);

/** Any of these texts, the longest that fits; nothing fits if there are none. */
export const oneOf = (texts: readonly string[]): string => {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length);
  return texts.length > 0 ? `(?:${longestFirst.map(literally).join("|")})` : "(?!)";
};

/** A text as it is; apostrophes of either form. */
export const literally = (text: string): string =>
  text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, "\\$&").replaceAll(/['’]/g, "['’]");
