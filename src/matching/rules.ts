// Rules of language as data: a pattern over a name's sentence, in which ~ stands for the name. Which
// rules go for which name is settled before any page is read.
import type { EvidenceKind } from "./evidence.ts";
import type { MayHold } from "./grams.ts";

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
  /** Not if another listed name stands right there. */
  readonly apart?: "before" | "behind";
}

/** A regular expression as plain data; `grams` as `createGramLook` takes them, if any are needed. */
export type PatternSource = readonly [source: string, flags: string, grams?: string];

/** The regular expression to try on a text, made when first needed; null where it cannot fit. */
export type Pattern = (text: string) => RegExp | null;

export function patternOf([source, flags, grams]: PatternSource, mayHold: MayHold): Pattern {
  let made: RegExp | null = null;
  return (text) => {
    if (grams !== undefined && !mayHold(text, grams)) return null;
    made ??= cheapened(source, flags);
    return made;
  };
}

/** As good as all letters and digits, in a few ranges. */
const LETTERS_AND_DIGITS =
  "0-9A-Za-z\\xc0-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff";

/** Unicode's own classes have hundreds of ranges, which take a browser five times as long to compile. */
function cheapened(source: string, flags: string): RegExp {
  const cheap = source.replaceAll("\\p{L}\\p{N}", LETTERS_AND_DIGITS);
  return new RegExp(cheap, /\\p/i.test(cheap) ? flags : flags.replace("u", ""));
}

/** Stands for the name in a pattern. */
export const NAME_SIGN = "~";
