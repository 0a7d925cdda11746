// The words of a language that matching goes by, as lists and as sets to look them up in, and its
// patterns.
import type { PatternSource } from "./rules.ts";

export interface LanguageSets {
  /** Make what stands before them a name of their own: "Washington Post". */
  readonly ownHeads: ReadonlySet<string>;
  /** Those of them that do so for an abbreviation in a headline too. */
  readonly firmHeads: ReadonlySet<string>;
  /** Forms of firms: what qualifies a firm's own name is no part of it. */
  readonly firms: ReadonlySet<string>;
  /** Before them a place or body is a plain modifier: "Michigan Supreme Court". */
  readonly organs: ReadonlySet<string>;
  /** Stand before surnames. */
  readonly titles: ReadonlySet<string>;
  /** Have a capital only because a sentence begins with them. */
  readonly openers: ReadonlySet<string>;
  /** Days and months. */
  readonly calendar: ReadonlySet<string>;
  /** Qualify a place, and leave its name whole: "Communist [China]". */
  readonly qualifiers: ReadonlySet<string>;
  /** Joined to a name by a hyphen, and leave it whole: "post-[Cold War]". */
  readonly prefixes: ReadonlySet<string>;
  /** After these a name that follows begins anew: "told Reuters [Moscow] would". */
  readonly telling: ReadonlySet<string>;
  /** Join the words of a name without a capital of their own: "Ministry of Trade". */
  readonly links: ReadonlySet<string>;
  /** Small in headlines and titles of works. */
  readonly smallInTitles: ReadonlySet<string>;
}

export interface LanguagePatterns {
  /** A word behind which a full stop belongs to it, and ends no sentence. */
  readonly abbreviated: RegExp;
  /** A word, a full stop and the blanks behind them, at the end of a text. */
  readonly wordBefore: RegExp;
  /** Blanks, a word and a full stop, at the beginning of a text. */
  readonly wordBehind: RegExp;
  /** Two units on either side of blanks that part headlines. */
  readonly headlineEnd: RegExp;
  /** What ends a sentence before a blank, all of them in turn. */
  readonly sentenceEnd: RegExp;
  /** Right before a name: "in Michigan". */
  readonly where: RegExp;
  /** Right before a name: "the West". */
  readonly articled: RegExp;
  /** Right before a name: "the other Moscow". */
  readonly other: RegExp;
  /** Right before a name, which is an office's: "ambassador to India". */
  readonly officeOf: RegExp;
  /** A word that another one was glued to: "starBrittney". */
  readonly glued: RegExp;
  /** Right behind a name where a report begins with its town: "(AP) —", "N.Y. (Reuters) -". */
  readonly dateline: RegExp;
  /** A web or mail address, a handle, a path, code. */
  readonly address: RegExp;
  /** Quotation marks, brackets and stops around an address. */
  readonly addressEdges: RegExp;
  /** What makes code of a name without being joined to it. */
  readonly code: RegExp;
}

export type LanguageWords = LanguageSets & LanguagePatterns;

/** Words parted by blanks. */
export type LanguageLists = { readonly [List in keyof LanguageSets]: string };

/** Each set or expression is made when first asked for. */
export function languageWords(
  lists: LanguageLists,
  patterns: { readonly [Each in keyof LanguagePatterns]: PatternSource },
): LanguageWords {
  const words = {};
  defineLazily(words, lists, (list) => new Set(list.split(" ")));
  defineLazily(words, patterns, ([source, flags]) => new RegExp(source, flags));
  return words as LanguageWords;
}

/** Members that are made when they are first asked for: many pages never ask for most. */
function defineLazily<Key extends string, From>(
  target: object,
  from: Readonly<Record<Key, From>>,
  make: (value: From) => unknown,
): void {
  for (const [key, value] of Object.entries<From>(from)) {
    const get = () => {
      const made = make(value);
      Object.defineProperty(target, key, { value: made });
      return made;
    };
    Object.defineProperty(target, key, { get, configurable: true });
  }
}
