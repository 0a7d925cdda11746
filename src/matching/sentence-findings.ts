// What a sentence says of a name in it, whatever stands around the sentence: found out once for a
// sentence that comes again, as in feeds, in lists and in text that a framework draws anew.
import type { Candidate } from "./find-candidates.ts";
import type { LanguageWords } from "./language-words.ts";
import type { Name } from "./matching-data.ts";
import type { Seen } from "./phrases.ts";
import type { Pattern, RuleGroup, SuppliedRule } from "./rules.ts";
import type { Sentence } from "./sentences.ts";

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
  readonly name: Name;
  /** Where in the sentence the name begins. */
  readonly at: number;
  /** How the name stands in it: "in Michigan", "the West". */
  readonly setting: (typeof SETTINGS)[number] | undefined;
  /** Filled in when first asked for. */
  readonly fits: Partial<Record<RuleGroup, readonly Fit[]>>;
  subject?: SubjectWords;
}

/** Some hundred kB at most; then all is forgotten. */
const MOST_FINDINGS = 500;

/** Gives the findings of a candidate in its sentence; the same ones for the same text. */
export function createSentenceMemory(words: LanguageWords) {
  const known = new Map<string, SentenceFindings[]>();
  let count = 0;
  /** `signed` gives the sentence with ~ in place of the candidate. */
  return (
    { text, start }: Sentence,
    it: Candidate,
    signed: (it: Candidate) => string,
  ): SentenceFindings => {
    const at = it.start - start;
    for (const one of known.get(text) ?? []) if (one.at === at && one.name === it.name) return one;
    if (++count > MOST_FINDINGS) {
      known.clear();
      count = 1;
    }
    const setting = SETTINGS.find((each) => words[each].test(signed(it)));
    const findings = { name: it.name, at, setting, fits: {} };
    known.set(text, [...(known.get(text) ?? []), findings]);
    return findings;
  };
}
