// What a sentence says of a name in it, whatever stands around the sentence: found out once for a
// sentence that comes again, as in feeds, in lists and in text that a framework draws anew.
import type { LanguageWords } from "./language-words.ts";
import type { Name } from "./matching-data.ts";
import type { Seen } from "./phrases.ts";
import type { Pattern, RuleGroup, SuppliedRule } from "./rules.ts";

/** A rule and what of the sentence fits it; null if it looks beyond the sentence as well. */
export interface Fit {
  readonly rule: SuppliedRule<Pattern>;
  readonly text: string | null;
}

/** The nearest word of its own subject, and of another; names that belong with it, each once. */
export interface SubjectWords {
  readonly own: Seen | undefined;
  readonly other: Seen | undefined;
  readonly names: readonly string[];
}

const SETTINGS = ["other", "where", "articled"] as const;

export interface SentenceFindings {
  /** How the name stands in it: "in Michigan", "the West". */
  readonly setting: (typeof SETTINGS)[number] | undefined;
  /** Filled in when first asked for. */
  readonly fits: Partial<Record<RuleGroup, readonly Fit[]>>;
  subject?: SubjectWords;
}

/** Some hundred kB at most; then all is forgotten. */
const MOST_SENTENCES = 500;

/** Gives the findings of a name in a sentence that has ~ in its place; the same ones for the same text. */
export function createSentenceMemory(words: LanguageWords) {
  const known = new Map<Name, Map<string, SentenceFindings>>();
  let count = 0;
  return (name: Name, signed: string): SentenceFindings => {
    const before = known.get(name)?.get(signed);
    if (before) return before;
    if (++count > MOST_SENTENCES) {
      known.clear();
      count = 1;
    }
    const findings = { setting: SETTINGS.find((each) => words[each].test(signed)), fits: {} };
    known.set(name, (known.get(name) ?? new Map()).set(signed, findings));
    return findings;
  };
}
