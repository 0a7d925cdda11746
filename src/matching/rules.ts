// Rules of language as data: a pattern over a name's sentence, in which ~ stands for the name. Which
// rules go for which name is settled before any page is read.
import type { EvidenceKind } from "./evidence.ts";

/**
 * "longer" and "bearer" rules are tried in turn until one fits, "longer" ones first, and one that
 * fits ends the judgement; of "context" rules the first of each kind counts.
 */
export type RuleGroup = "longer" | "bearer" | "context";

export interface Rule<Pattern = RegExp> {
  readonly group: RuleGroup;
  readonly kind: EvidenceKind;
  readonly pattern: Pattern;
  /** What fits must begin with a capital. */
  readonly capital?: true;
  /** Only where capitals tell something. */
  readonly prose?: true;
  /** Fits on the lines around the sentence as well. */
  readonly wide?: true;
  /** Not if another listed name stands right there. */
  readonly apart?: "before" | "behind";
}

/** A regular expression as plain data. */
export type PatternSource = readonly [source: string, flags: string];

export const patternOf = ([source, flags]: PatternSource): RegExp => new RegExp(source, flags);

/** Stands for the name in a pattern. */
export const NAME_SIGN = "~";
