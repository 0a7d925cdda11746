// Rules of language as data: a pattern over a name's sentence, in which ~ stands for the name. Which
// rules go for which name is settled before any page is read.
import type { EvidenceKind } from "./evidence.ts";
import { type Looked, mayHold } from "./grams.ts";

/**
 * "longer" and "bearer" rules are tried in turn until one fits, "longer" ones first, and one that
 * fits ends the judgement; of "context" rules the first of each kind counts.
 */
export type RuleGroup = "longer" | "bearer" | "context";

export interface Rule<Form = RegExp> {
  readonly group: RuleGroup;
  readonly kind: EvidenceKind;
  readonly pattern: Form;
  /** What fits must begin with a capital. */
  readonly capital?: true;
  /** Only where capitals tell something. */
  readonly prose?: true;
  /** Fits on the lines around the sentence as well. */
  readonly wide?: true;
  /** Only where the name stands between quotation marks. */
  readonly quoted?: true;
  /** Not if another listed name stands right there. */
  readonly apart?: "before" | "behind";
}

/** A regular expression as plain data; `grams` as `mayHold` takes them, if any are needed. */
export type PatternSource = readonly [source: string, flags: string, grams?: string];

/** The regular expression to try on a text, made when first needed; null where it cannot fit. */
export type Pattern = (look: Looked) => RegExp | null;

export function patternOf([source, flags, grams]: PatternSource): Pattern {
  const made = new Map<string, RegExp>();
  let cheap: string | undefined;
  let triesLeft = NARROW_TRIES;
  return (look) => {
    if (grams !== undefined && !mayHold(look, grams)) return null;
    cheap ??= source.replaceAll("\\p{L}\\p{N}", LETTERS_AND_DIGITS);
    const chosen = triesLeft-- > 0 ? narrowed(cheap, look.text) : cheap;
    const pattern = made.get(chosen) ?? new RegExp(chosen, flagsFor(chosen, flags));
    made.set(chosen, pattern);
    return pattern;
  };
}

/** A pattern that is tried more often is worth to be made ready with all its words. */
const NARROW_TRIES = 16;

/** A long list of words, as `oneOf` writes them. */
const LONG_LIST = /\(\?:([^()]{80,})\)/g;

/** Without those words of its lists that the text does not have: hundreds take up to 50 ms to compile. */
function narrowed(source: string, text: string): string {
  const small = text.toLowerCase();
  const isThere = (word: string) => /[^\w -]/.test(word) || small.includes(word.toLowerCase());
  return source.replace(LONG_LIST, (_, list: string) => {
    const words = list.split("|").filter(isThere);
    return words.length > 0 ? `(?:${words.join("|")})` : "(?!)";
  });
}

/**
 * As good as all letters and digits, in a few ranges: Unicode's own classes have hundreds, which take
 * a browser five times as long to compile.
 */
const LETTERS_AND_DIGITS =
  "0-9A-Za-z\\xc0-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff";

/** Without "u" where no class of Unicode's is left. */
const flagsFor = (source: string, flags: string): string =>
  /\\p/i.test(source) ? flags : flags.replace("u", "");

/** Stands for the name in a pattern. */
export const NAME_SIGN = "~";
