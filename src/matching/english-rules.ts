// The rules of English for one name: longer names, other places, credits. Not
// part of any page's script: each name is handed to pages with the rules that go for it.
import { abbreviationRules } from "./abbreviation-rules.ts";
import { bearerRules, type RuledName } from "./bearer-rules.ts";
import { ENGLISH } from "./english.ts";
import { ARTICLE, EDGE, END, GAP, inCapitals, listed, oneOf, ruleOf } from "./pattern-parts.ts";
import type { Rule } from "./rules.ts";

const TITLES = listed(ENGLISH.titles);
const REGIONS = listed(ENGLISH.regions);
const ONE_WORD_REGIONS = REGIONS.filter((region) => !region.includes(" "));

const longer = ruleOf("longer");
const context = ruleOf("context");

/** Towns share names, and regions share theirs with towns: "Moscow, Idaho". */
const OTHER_TOWN = longer(
  "other-place",
  `~, (?!${oneOf(inCapitals(listed(ENGLISH.calendar)))}\\b)(?:${oneOf(REGIONS)}\\b|[A-Z]{2}(?!\\.)|[A-Z]\\.[A-Z]\\.|[A-Z][a-z]{1,4}\\.)(?! (?:and|or) |, or )`,
  "u",
  { apart: "behind" },
);

/** A city's name that is a region's too, used for the region: "Spokane, Washington", "Washington state". */
const REGION_ITSELF = [
  longer("other-place", `~\\s+(?:states?|gov(?:ernor)?|legislature|legislators)${END}`, "iu"),
  longer("other-place", "\\b[DR]-~"),
  longer(
    "other-place",
    `${EDGE}(?:eastern|western|central|southwestern|upstate)\\s+~|\\bstate of ~`,
    "iu",
  ),
  longer(
    "other-place",
    "\\b(?:in|from|of|near|at|outside|to|around|with|by) (?:\\p{Lu}[\\p{L}.'’-]* ?){1,3}, ~(?! (?:and|or) |, (?:and|or) \\p{Lu}|['’-]| \\w)",
    "u",
    { apart: "before" },
  ),
  longer("other-place", `~(?:,|,? and|,? or) ${oneOf(ONE_WORD_REGIONS)}\\b`),
  longer("other-place", `\\b${oneOf(ONE_WORD_REGIONS)}(?:,|,? and|,? or) ~`),
];

/** "Florida Department of State", "State Department of Health", "the Obama-Biden administration". */
const OTHER_BODY = [
  longer("other-place", `${EDGE}${oneOf(ONE_WORD_REGIONS)}\\s+~`),
  longer("inside-longer-name", "~\\s+of\\s+\\p{Lu}[\\p{L}'’-]*"),
  longer(
    "inside-longer-name",
    `(?<![\\p{L}.])(?!${oneOf(inCapitals(listed(ENGLISH.prefixes)))}\\P{L})\\p{Lu}[\\p{L}.]*[-‐-―]~`,
    "u",
    { apart: "before" },
  ),
];

/** "King Bali": a title makes a person of what else is a place. */
const TITLED_PLACE = longer("other-title", `${EDGE}${oneOf(TITLES)}${GAP}~`, "iu", {
  capital: true,
});

/** "in Michigan", "from Moscow": a team is hardly ever meant. */
const WHERE = "(?:\\b(?:in|from|near|to|around|across|outside|through|state of)|\\p{Lu}\\p{Ll}+,) ";
/** Towns and regions lend their names to teams: a score and a verb of winning tell that a team is meant. */
const AT_PLAY = longer(
  "at-play",
  `^(?!.*${WHERE}~)(?=.*\\b(?:beat|beats|beating|defeat\\w*|rout\\w*|edg(?:ed|es)|trounc\\w*|upset|outlast\\w*|downed|won|win|lost|loses|los[st]|tied|drew|leads?|led|over|past)\\b).*?\\b(\\d{1,3}[-–]\\d{1,3})\\b`,
  "isu",
);

const TITLE_WORD = `(?:[^\\p{L}\\d\\s"“”‘]*[\\p{Lu}\\d][^\\s"“”‘]*|${oneOf(listed(ENGLISH.smallInTitles))}|[^\\p{L}\\s"“”‘]+)`;
/** A stop or comma within tells of speech. */
const TITLE_GAP = "(?<![.!?;:,])\\s+";
const TITLE_BEFORE = `(?:${TITLE_WORD}${TITLE_GAP})`;
const TITLE_BEHIND = `(?:${TITLE_GAP}${TITLE_WORD}?)`;

/** For names of all kinds. */
const ANY = [
  // Titles of works are names of their own: "Party in the U.S.A.", “The Russia House”. Two words may be anything.
  longer(
    "inside-longer-name",
    `["“‘](?=[^"“”‘]{0,49}~[^"“”‘]{0,49}["”’])(?:${TITLE_BEFORE}{2,}~(?:['’]S)?${TITLE_BEHIND}*|${TITLE_BEFORE}~(?:['’]S)?${TITLE_BEHIND}+|~(?:['’]S)?${TITLE_BEHIND}{2,})[,.]?["”’](?!\\w)`,
  ),
  // "O'Bout"
  longer("inside-longer-name", "[\\p{L}\\p{N}_]['`´ʹʻ-ʽ‘-‛′]~"),
  // "University of Michigan", "Bank of the West", "USS Duke of Michigan"
  longer(
    "inside-longer-name",
    `${EDGE}${oneOf(listed(ENGLISH.ofHeads))}${GAP}of\\s+(?:${ARTICLE}\\s+)?~`,
    "iu",
    { capital: true },
  ),
  longer(
    "inside-longer-name",
    `${EDGE}${oneOf(listed(ENGLISH.ships))}\\s+\\p{Lu}\\S*\\s+[Oo][Ff]\\s+(?:${ARTICLE}\\s+)?~`,
  ),
  // "Lake Michigan"
  longer("inside-longer-name", `${EDGE}${oneOf(listed(ENGLISH.leftHeads))}${GAP}~`, "iu", {
    capital: true,
  }),
];

/** "a model of the Michigan.": a town whose name takes no article is a ship, a hotel, a team with one. */
const A_THING = longer(
  "inside-longer-name",
  `${EDGE}${ARTICLE}\\s+~(?:\\s+${oneOf(listed(ENGLISH.afterThings))}${END}|(?!\\s+[\\p{L}\\p{N}_]|[-‐-―]))`,
);

/** "US 23 north from Standish": a state's abbreviation and a number make a road. */
const ROAD = longer(
  "inside-longer-name",
  "~[ -]\\d{1,3}(?=[.,;)]|$| (?:north|south|east|west|to|and|in|at|near|from|between|through|into)\\b)",
  "iu",
);

const CREDITS = [
  // "NEW DELHI ([AP]) —" where a story begins, "([AP])" where it ends; not "availability (AP) — stale".
  context(
    "credit-line",
    '(?<=^[\\s"“]*(?:\\p{Lu}[\\p{L}\\p{N}.,\'’ -]{1,40})?\\()~(?=\\)\\s{0,2}[—–-])|(?<=(?:^|[.!?"”’])\\s{0,2}\\()~(?=\\)\\.?\\s*$)',
  ),
  // "Zeke Miller with [AP]", "[AP]'s Matt Lee"
  context(
    "affiliation",
    "\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+(?:,|,? (?:with|of|from|at|for)) (?:the )?~|~['’]s \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+",
  ),
];

/** "a dog named Moscow": a name being given is somebody else's by now. */
const NAMED = context(
  "other-subject",
  '\\b(?:named|christened|nicknamed|(?:an? \\w+|\\w+s) called|known as) ["“‘]?~',
  "iu",
);

/** The rules that go for a name, in the order in which they are tried. */
export function englishRulesFor(it: RuledName): readonly Rule[] {
  const { name, kind } = it;
  const isTown = (kind === "city" || kind === "place") && !name.full;
  const isBody = kind === "organization";
  const isRegion = kind === "city" && ONE_WORD_REGIONS.includes(name.text);
  const isRoad = !name.full && /^[^\p{Ll}\d]+$/u.test(name.text);
  const isPlace = kind === "country" || kind === "city" || kind === "place";
  return [
    ...(isTown ? [OTHER_TOWN] : []),
    ...(isTown && isRegion ? REGION_ITSELF : []),
    ...(isBody && name.full ? OTHER_BODY : []),
    ...(isPlace && name.plain ? [TITLED_PLACE] : []),
    ...(isTown ? [AT_PLAY] : []),
    ...ANY,
    ...(isTown && name.strength === "strong" ? [A_THING] : []),
    ...(isRoad ? [ROAD] : []),
    ...bearerRules(it),
    ...(name.full ? [] : abbreviationRules(name.text, it.aliases)),
    ...(isBody ? CREDITS : []),
    ...(name.full ? [] : [NAMED]),
    ...joinedRules(it),
  ];
}

const JOINT = "(?:[-–—/]|,? (?:and|or|for|with|to|meets) )";

/** "Griner–Bout"; of a town only "Geneva, Switzerland" if that stands there. */
function joinedRules({ kind, beside }: RuledName): readonly Rule[] {
  if (beside.length === 0) return [];
  const names = oneOf(beside);
  const isTown = kind === "city" || kind === "place";
  return [
    ...(isTown ? [context("with-its-country", `~, ${names}${END}`, "iu")] : []),
    context("joined-to-its-names", `${EDGE}${names}${JOINT}~|~${JOINT}${names}${END}`, "iu"),
  ];
}
