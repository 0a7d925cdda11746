// All that a finder goes by, as plain data: made once for all pages, so that their script need not
// hold it, nor work it out. Types only.
import type { EntityId, EntityKind } from "../facts/fact.ts";
import type { EvidenceKind } from "./evidence.ts";
import type { FirstLook } from "./first-look.ts";
import type { LanguageLists, LanguagePatterns } from "./language-words.ts";
import type { Phrases } from "./phrases.ts";
import type { PatternSource, RuleGroup, SuppliedRule } from "./rules.ts";
import type { NameIndex } from "./unit-table.ts";

/** One entity as the matcher sees it. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** What speaks for it. */
  readonly contextWords: Phrases;
  /** Names of other entities that speak for it. */
  readonly contextNames: Phrases;
  /** Whose names these are. */
  readonly companions: readonly number[];
  /** What speaks of another subject. */
  readonly otherWords: Phrases;
  /** Its name is a surname as well: who bears it is looked at as with a person's. */
  readonly alsoSurname: boolean;
}

export interface Name {
  /** Index of the entity in the lexicon. */
  readonly entity: number;
  /** As listed, folded. */
  readonly text: string;
  /**
   * "never": a form that does not mean the entity, and that holds one that does. "other": one that
   * holds none, and whose bearer has a name of the entity too: "National Book Association".
   */
  readonly strength: "strong" | "rare" | "weak" | "never" | "other";
  /** Ordinary words once letter case tells nothing: "US" among capitals. */
  readonly ordinary: boolean;
  /** Of several words. */
  readonly full: boolean;
  /** A place or body by one word, no abbreviation: capitals beside it build longer names. */
  readonly plain: boolean;
  /** One word that may be a surname. */
  readonly surname: boolean;
  /** Whether words of other subjects tell anything: those of "us" say nothing of "US" in its own case. */
  readonly doubtable: "always" | "among-capitals" | "never";
  /** Indexes of the rules to be tried, in turn; none for a form that is never meant. */
  readonly rules: Partial<Readonly<Record<RuleGroup, readonly number[]>>>;
}

export interface MatchingData {
  readonly entities: readonly NamedEntity[];
  readonly names: readonly Name[];
  readonly index: NameIndex;
  readonly firstLook: FirstLook;
  readonly rules: readonly SuppliedRule<PatternSource>[];
  readonly lists: LanguageLists;
  readonly patterns: { readonly [Each in keyof LanguagePatterns]: PatternSource };
  readonly weights: Readonly<Record<EvidenceKind, number>>;
  /** Seen once, these make bare uses of the name on the page doubtful. */
  readonly namesakes: readonly string[];
  /** Seen once, these settle what the bare name means elsewhere on the page. */
  readonly settling: readonly string[];
}
