// The rules of English about who bears a surname: this person, by title or given name, or somebody
// else, by theirs. Part of no page's script, as all rules of a language.
import type { EntityKind } from "../facts/fact.ts";
import { ENGLISH } from "./english.ts";
import { SUBJECTS } from "./english-subjects.ts";
import type { EvidenceKind } from "./evidence.ts";
import type { Name } from "./matching-data.ts";
import { afterAnother } from "./other-bearer.ts";
import { EDGE, END, GAP, inCapitals, listed, oneOf, preceded, ruleOf } from "./pattern-parts.ts";
import type { Rule } from "./rules.ts";

/** A name and what its entity's rules say of who bears it. */
export interface RuledName {
  readonly name: Omit<Name, "rules">;
  readonly kind: EntityKind;
  /** All names of the entity, as listed. */
  readonly aliases: readonly string[];
  /** The names of those that belong with it. */
  readonly beside: readonly string[];
  /** In small letters. */
  readonly titles: readonly string[];
  /** As listed. */
  readonly givenNames: readonly string[];
  readonly surnameFirst: boolean;
  /** What speaks for the entity, as listed. */
  readonly contexts: readonly string[];
}

const bearer = ruleOf("bearer");
const TITLES = listed(ENGLISH.titles);
const HONORIFICS = ["mr", "mrs", "ms", "miss", "dr", "prof"];
const isHonorific = (title: string): boolean => HONORIFICS.includes(title);

/** No title begins within a word, but one may follow a hyphen. */
const TITLE_EDGE = "(?<![\\p{L}\\p{N}])";
const BEFORE = { apart: "before" } as const;

const FAMILY = bearer("family-name", `~\\s+famil(?:y|ies)${END}`, "iu");
const OTHER_HONORIFIC = bearer(
  "other-honorific",
  preceded(`${EDGE}${oneOf(HONORIFICS)}${GAP}`),
  "iu",
  BEFORE,
);
const OTHER_TITLE = bearer("other-title", preceded(`${EDGE}${oneOf(TITLES)}${GAP}`), "iu", {
  ...BEFORE,
  capital: true,
});
/** "Smith-Bout" */
const DOUBLE_NAME = [
  bearer("other-given-name", "\\p{Lu}\\p{Ll}+-~", "u", BEFORE),
  bearer("other-given-name", "~-\\p{Lu}\\p{Ll}+", "u", { apart: "after" }),
];
/** "Wang Wenbin": where the surname comes first, a capitalised word behind it is another's given name. */
const GIVEN_BEHIND = ruleOf("longer")(
  "other-given-name",
  `~\\s+(?!${oneOf(inCapitals(listed(`${ENGLISH.calendar} ${ENGLISH.organs} ${ENGLISH.ownHeads}`)))}${END})\\p{Lu}[\\p{L}'’-]*`,
  "u",
  { apart: "after", prose: true },
);

/** "Washington's widow": what a person has, and no place. */
const PERSONAL = bearer(
  "other-given-name",
  `~['’]s (?:\\p{L}+ )?${oneOf(listed(SUBJECTS.personal))}${END}`,
  "iu",
);

/** "Harold “Hal” Whelan": a given name, and the one that friends use. */
const nicknamed = (given: readonly string[]): Rule =>
  bearer(
    "other-given-name",
    `(?<!\\p{L})(?!${oneOf(given)}\\b)\\p{Lu}\\p{Ll}+ [“"(‘]\\p{Lu}\\p{L}+[”")’] ~`,
  );

/** "Lavrov & Modi (2019)", "Wang et al.": whoever writes papers. */
const AUTHOR = bearer(
  "other-given-name",
  "~ et al\\b|~(?:,? (?:&|and) \\p{Lu}[\\p{L}-]+)?,? \\((?:19|20)\\d\\d[a-z]?\\)",
);

/** The rules for a name that a person bears, or may bear. */
export function bearerRules(it: RuledName): readonly Rule[] {
  const { name, kind, titles } = it;
  const isShared = kind === "person" && name.strength === "weak";
  const ownTitles = ownTitle(
    "title-before",
    withPlurals(titles.filter((title) => !isHonorific(title))),
  );
  if (name.full && kind === "person" && !isShared) return [professionBefore(titles)];
  if (name.full)
    return isShared ? [...ownTitles, sharedWith(titles), otherProfession(titles), DOING] : [];
  if (!name.surname) return [];
  return [
    FAMILY,
    AUTHOR,
    ...(kind === "person" ? [nicknamed(it.givenNames)] : []),
    ...(kind === "person" ? [otherProfession(titles)] : [PERSONAL]),
    ...ownTitles,
    ...ownTitle("fitting-honorific", titles.filter(isHonorific)),
    ...(titles.length > 0 ? [OTHER_HONORIFIC] : []),
    OTHER_TITLE,
    ...ownGiven(inCapitals(it.givenNames)),
    ...(isShared ? DOUBLE_NAME : []),
    ...(it.surnameFirst ? [GIVEN_BEHIND] : []),
    ...(kind === "person" && !it.surnameFirst
      ? [afterAnother(name.text, inCapitals(it.givenNames))]
      : []),
    ...(kind === "person" && !titles.includes("player")
      ? [isShared ? DOING : ({ ...DOING, group: "context", kind: "other-subject" } as const)]
      : []),
  ];
}

const ownTitle = (kind: EvidenceKind, titles: readonly string[]): readonly Rule[] =>
  titles.length === 0 ? [] : [bearer(kind, `${TITLE_EDGE}(${oneOf(titles)})${GAP}~`, "iu", BEFORE)];

/** "Presidents Putin and Zelensky", "Secretaries Blinken and Austin" */
const withPlurals = (titles: readonly string[]): readonly string[] =>
  titles.flatMap((title) => [title, `${title.replace(/y$/, "ie")}s`]);

/** "Pastor Wang Yi": a full name that others bear, with a title that its bearer has not. */
function sharedWith(titles: readonly string[]): Rule {
  const others = oneOf(TITLES.filter((title) => !isHonorific(title)));
  const own = `${TITLE_EDGE}${oneOf(titles)}${GAP}~`;
  return bearer("other-title", `${preceded(`${EDGE}${others}${GAP}`)}(?<!${own})`, "iu", {
    capital: true,
  });
}

/** "her namesake Wang Yi", "Antony Blinken, a welder and no relation" */
const NAMESAKE = "\\bnamesakes?,? ";
const NO_RELATION = "~,[^.;]{0,60}\\bno relation\\b";

/** "the footballer Paul Whelan", "Wang Yi, a film critic and pastor": what its bearer is not. */
function otherProfession(titles: readonly string[]): Rule {
  const others = oneOf(listed(SUBJECTS.professions).filter((word) => !titles.includes(word)));
  return bearer(
    "other-title",
    `${preceded(`${EDGE}${others}${END}(?: (?:in|from) \\p{Lu}[\\p{L} ]{2,20},|,)?\\s+|${NAMESAKE}`)}|${NO_RELATION}|~, (?:an?|the|once|then|formerly)\\s(?:(?!of\\b|to\\b|whose\\b)[\\p{L}’'-]+\\s){0,4}${others}${END}`,
    "iu",
  );
}

/** "Jaishankar made two hundred films", "Whelan sang Leporello": what only artists do, and players. */
const ARTISTS_WORK = oneOf(listed(SUBJECTS.artistsWork));
const DOING = bearer(
  "other-title",
  `~(?:, [^.;]{1,60},[”"]?)? (?:\\p{Ll}+ly |also |once |never )?(?:${oneOf(listed(SUBJECTS.artistsDo))}${END}|(?:made|makes|wrote|painted|recorded|released|published|directed) (?:[\\p{L}\\d’'-]+ ){0,4}${ARTISTS_WORK}${END})|~['’]s (?:[\\p{L}’'-]+ ){0,2}${ARTISTS_WORK}${END}`,
);

/** "the tenor Antony Blinken": of a name that hardly anybody else bears, only what stands right before it. */
function professionBefore(titles: readonly string[]): Rule {
  const others = oneOf(listed(SUBJECTS.professions).filter((word) => !titles.includes(word)));
  return bearer(
    "other-title",
    `${preceded(`\\b(?:the|an?) ${others} |${NAMESAKE}`)}|${NO_RELATION}`,
    "iu",
  );
}

/** "Brittney", also with a middle name between that and the surname; "B." of "B. Griner". */
function ownGiven(given: readonly string[]): readonly Rule[] {
  if (given.length === 0) return [];
  const initials = oneOf(given.map((name) => name.charAt(0)));
  return [
    bearer(
      "own-given-name",
      `~(?<=${EDGE}(${oneOf(given)})${GAP}(?:\\p{Lu}\\S*\\s+)?~)`,
      "u",
      BEFORE,
    ),
    bearer("own-initial", preceded(`${EDGE}${initials}(?:\\.[A-Z])*${GAP}`)),
  ];
}
