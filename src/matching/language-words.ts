// The words of a language that matching goes by, as lists and as sets to look them up in.

export interface LanguageWords {
  /** Make what stands before them a name of their own: "Washington Post". */
  readonly ownHeads: ReadonlySet<string>;
  /** Build a name with what follows: "Lake Michigan". */
  readonly leftHeads: ReadonlySet<string>;
  /** Stand before the name of a ship, in capitals. */
  readonly ships: ReadonlySet<string>;
  /** Joined by "of" to a name of their own: "University of Michigan". */
  readonly ofHeads: ReadonlySet<string>;
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
  /** Follow a town's name to tell it from its namesakes, with their capitals: "Idaho". */
  readonly regions: ReadonlySet<string>;
  /** Joined to a name by a hyphen, and leave it whole: "post-[Cold War]". */
  readonly prefixes: ReadonlySet<string>;
  /** May follow a thing's name with an article: "the Washington was". */
  readonly afterThings: ReadonlySet<string>;
  /** After these a name that follows begins anew: "told Reuters [Moscow] would". */
  readonly telling: ReadonlySet<string>;
  /** Small in headlines and titles of works. */
  readonly smallInTitles: ReadonlySet<string>;
}

/** The same as plain text: words parted by blanks, `_` for a blank within. */
export type LanguageLists = { readonly [List in keyof LanguageWords]: string };

export function languageWords(lists: LanguageLists): LanguageWords {
  const setOf = (list: string) =>
    new Set(
      list
        .trim()
        .split(/\s+/)
        .map((word) => word.replaceAll("_", " ")),
    );
  const sets = Object.entries(lists).map(([name, list]) => [name, setOf(list)]);
  return Object.fromEntries(sets);
}
