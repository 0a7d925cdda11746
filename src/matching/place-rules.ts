// The rules of English about names of places: others of that name, regions, and what is named for
// places and called by them: universities, teams, ships. Part of no page's script.
import type { RuledName } from "./bearer-rules.ts";
import { ENGLISH } from "./english.ts";
import { SUBJECTS } from "./english-subjects.ts";
import {
  ARTICLE,
  EDGE,
  END,
  GAP,
  inCapitals,
  listed,
  oneOf,
  preceded,
  ruleOf,
} from "./pattern-parts.ts";
import type { Rule } from "./rules.ts";

const REGIONS = listed(SUBJECTS.regions);
const ONE_WORD_REGIONS = REGIONS.filter((region) => !region.includes(" "));

const longer = ruleOf("longer");
const context = ruleOf("context");

/** So much of a country's name tells what "Switz." is. */
const COUNTRY_BEGINNING_UNITS = 4;

/** Towns share names, and regions share theirs with towns: "Moscow, Idaho"; but "Geneva, Switz." is its own. */
const otherTown = (beside: readonly string[]): Rule =>
  longer(
    "other-place",
    `~, (?!${oneOf(inCapitals(listed(ENGLISH.calendar)))}\\b|${oneOf(beside.map((name) => name.slice(0, COUNTRY_BEGINNING_UNITS)))}\\p{Ll}*\\.)(?:${oneOf(REGIONS)}\\b|\\p{Lu}\\p{Ll}+shire\\b|[A-Z]{2}(?!\\.| from | degree)|[A-Z]\\.[A-Z]\\.|[A-Z][a-z]{1,4}\\.)(?! (?:and|or) \\p{Lu}|, or )`,
    "u",
    { apart: "after" },
  );

/** "China, Maine": a country lends its name as well; in a list of places the region would go on or be a country too. */
const OTHER_COUNTRY = longer(
  "other-place",
  `(?:^|\\b(?:[Ii]n|[Ff]rom|[Oo]f|[Nn]ear|[Tt]o|[Aa]t|[Oo]utside) )~, (?!Georgia)${oneOf(REGIONS)}(?=[.;:)]|$| \\(| [—–-] |, (?:USA|U\\.S\\.)|,(?! (?:and|or|\\p{Lu})))`,
  "u",
);

/** "China is located in Kennebec County", "the town of Russia" */
const SMALL_TOWN = longer(
  "other-place",
  `~ (?:is|was|lies|sits) (?:\\p{Ll}+ ){0,3}(?:in|on) (?:[\\p{L}]+ ){0,6}County\\b|\\b[Tt]own of ~`,
);

/** A city's name that is a region's too, used for the region: "Spokane, Washington", "Washington state". */
const REGION_ITSELF = [
  longer("other-place", `~\\s+(?:states?|gov(?:ernor)?|legislature|legislators)${END}`, "iu"),
  longer("other-place", "\\b[DR]-~"),
  longer(
    "other-place",
    preceded(`${EDGE}(?:eastern|western|central|southwestern|upstate)\\s+|\\bstate of `),
    "iu",
  ),
  longer(
    "other-place",
    "\\b(?:in|from|of|near|at|outside|to|around|with|by) (?:\\p{Lu}[\\p{L}.'’-]* ?){1,3}, ~(?! (?:and|or) |, (?:and|or) \\p{Lu}|['’-]| \\w)",
    "u",
    { apart: "before" },
  ),
  longer("other-place", `~(?:,|,? and|,? or) ${oneOf(ONE_WORD_REGIONS)}\\b`),
  longer("other-place", preceded(`\\b${oneOf(ONE_WORD_REGIONS)}(?:,|,? and|,? or) `)),
];

/** "the libraries at Michigan": nobody is at a region, but at its university. */
const REGIONS_SCHOOL = longer(
  "inside-longer-name",
  `\\b(?:[Aa]t|[Hh]ost) (?:(?:Western|Eastern|Central|Northern) )?~(?!,|['’]s| \\p{Lu})|~ (?:and|or) \\p{Lu}\\p{L}+ universities|~ St\\.`,
);

/** "King Bali": a title makes a person of what else is a place. */
const TITLED_PLACE = longer(
  "other-title",
  preceded(`${EDGE}${oneOf(listed(ENGLISH.titles))}${GAP}`),
  "iu",
  {
    capital: true,
  },
);

/** "in Michigan", "from Moscow": a team is hardly ever meant; nor where a report begins: "MOSCOW (AP) —". */
const WHERE =
  "(?:\\b(?:[Ii]n|IN|[Ff]rom|FROM|[Nn]ear|[Tt]o|TO|[Aa]round|[Aa]cross|[Oo]utside|[Tt]hrough|(?:state|city|governor|people|voters|senators?|lawmakers) of)|\\p{Lu}(?:\\p{Ll}+|\\p{Lu}{2,}),) ~|\\bat ~['’]s|^\\W*~(?:, [^(—–-]{1,20})? ?(?:\\(|[-—–]{1,2} )";
const anyCase = (words: readonly string[]): string => oneOf([...words, ...inCapitals(words)]);
const WON = anyCase(listed(SUBJECTS.winning));
const PLAY = anyCase(listed(SUBJECTS.play));
/** Towns and regions lend their names to teams: words of games, a score with a verb of winning, or a rank tell. */
const AT_PLAY = [
  longer(
    "at-play",
    `^(?!.*(?:${WHERE})).*?~.*?\\b((?:lost|won|dropped|taken) (?!in )\\w+ (?:straight|in a row)(?! \\w+s\\b)|\\w+ games? (?:out|behind)\\b)`,
    "su",
  ),
  longer(
    "at-play",
    `^(?!.*(?:${WHERE}))(?=.*\\b${WON}\\b).*?\\b(\\d{1,3}(?:[-–]\\d{1,3}|-to-\\d{1,3}))\\b`,
    "su",
  ),
  longer("at-play", `^(?!.*(?:${WHERE})).*?\\b(${PLAY})\\b`, "su"),
  longer(
    "at-play",
    "\\bNo\\. ?\\d{1,2} ~|\\blead (?:the )?~ by \\w+ (?:games?|points?)\\b|\\(\\d{1,2}\\) ~|\\d ~ \\d{1,3}(?!\\p{L})|~ \\d{1,3},? \\p{Lu}[\\p{L} ]{2,30} \\d{1,3}\\b|\\p{Lu}\\p{L}+ \\d{1,3}, ~ \\d{1,3}\\b",
  ),
];

/** "a model of the Michigan.": a town whose name takes no article is a ship, a hotel, a team with one. */
const A_THING = longer(
  "inside-longer-name",
  `${preceded(`${EDGE}${ARTICLE}\\s+`)}(?:\\s+(?!and \\p{Lu})${oneOf(listed(SUBJECTS.afterThings))}${END}|(?!\\s+[\\p{L}\\p{N}_]|[-‐-―]))`,
);

/** "the ferry *Michigan*" */
const VESSEL = longer(
  "inside-longer-name",
  `\\b(?:${oneOf(listed(SUBJECTS.vessels))}) [*_“"‘]{0,2}~(?!['’]s)`,
  "iu",
);

/** "Moscow post office on Main Street": of a capital's name in a small town's story. */
const SMALL = oneOf(listed(SUBJECTS.smallTown));
const IN_SMALL_TOWN = context(
  "other-subject",
  `~(?:(?=.*?\\b(${SMALL})\\b)|(?<=\\b(${SMALL})\\b.*~))`,
  "su",
);

/** "Bali, a spaniel" */
const ANIMAL = context(
  "other-subject",
  `~, (?:an?|the|my|our|their|her|his) (?:[\\p{L}-]+ ){0,2}${oneOf(listed(SUBJECTS.animals))}${END}`,
);

/** The rules that place names have besides those of all names, in turn. */
export function placeRules({ name, kind, beside }: RuledName): readonly Rule[] {
  const isTown = (kind === "city" || kind === "place") && !name.full;
  const isRegion = ONE_WORD_REGIONS.includes(name.text);
  return [
    ...(isTown ? [otherTown(beside)] : []),
    ...(isRegion && kind === "city" ? REGION_ITSELF : []),
    ...(isRegion && kind === "place" ? [REGIONS_SCHOOL] : []),
    ...(kind === "country" && name.plain ? [OTHER_COUNTRY, SMALL_TOWN] : []),
    ...((isTown || kind === "country") && name.plain ? [TITLED_PLACE] : []),
    ...(isTown ? AT_PLAY : []),
    ...(isTown && name.strength === "strong" ? [A_THING, VESSEL] : []),
    ...(kind === "city" && !name.full ? [IN_SMALL_TOWN] : []),
    ...(name.full ? [] : [ANIMAL]),
  ];
}

/** "Florida Department of State": a body of a region. */
export const REGIONAL = longer(
  "other-place",
  preceded(`${EDGE}(?:${oneOf(REGIONS)}|(?!Washington)${oneOf(REGIONS)}['’]s)\\s+`),
);
