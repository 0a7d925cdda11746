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
  /** Cheap to make ready, and tried first: the pattern fits only where this one does. */
  readonly gate?: Form;
  /** Not if another listed name stands right there. */
  readonly apart?: "before" | "after";
  /** Only if a name that belongs with it stands on that side of what fits. */
  readonly joined?: "before" | "after";
}

/** A rule as pages are handed it: which group it is of, the names' lists of numbers say. */
export type SuppliedRule<Form> = Omit<Rule<Form>, "group">;

/** A regular expression as plain data; `grams` as `mayHold` takes them, if any are needed. */
export type PatternSource = readonly [source: string, flags: string, grams?: string];

/** The regular expression to try on a text, made when first needed; null where it cannot fit. */
export type Pattern = (look: Looked) => RegExp | null;

function patternOf([source, flags, grams]: PatternSource): Pattern {
  let made: RegExp | null = null;
  let madeOf = "";
  let triesLeft = NARROW_TRIES;
  return (look) => {
    if (grams !== undefined && !mayHold(look, grams)) return null;
    const chosen = triesLeft-- > 0 ? narrowed(source, look.text) : source;
    if (!made || chosen !== madeOf) made = new RegExp(chosen, flags);
    madeOf = chosen;
    return made;
  };
}

/** A rule as pages use it, from one as they are handed it. */
export const readyRule = ({
  pattern,
  gate,
  ...more
}: SuppliedRule<PatternSource>): SuppliedRule<Pattern> => ({
  ...more,
  pattern: patternOf(pattern),
  ...(gate ? { gate: patternOf(gate) } : {}),
});

/** Tried more often than this, a pattern is worth compiling with all its words. */
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

/** Stands for the name in a pattern. */
export const NAME_SIGN = "~";
