// The rules of English for one name: longer names, other places, credits. Not
// part of any page's script: each name is handed to pages with the rules that go for it.
import { abbreviationRules } from "./abbreviation-rules.ts";
import { bearerRules, type RuledName } from "./bearer-rules.ts";
import { ENGLISH } from "./english.ts";
import { SUBJECTS } from "./english-subjects.ts";
import { otherThingRules } from "./other-things.ts";
import {
  ARTICLE,
  EDGE,
  GAP,
  inCapitals,
  listed,
  oneOf,
  preceded,
  QUOTED,
  ruleOf,
} from "./pattern-parts.ts";
import { placeRules, REGIONAL } from "./place-rules.ts";
import type { Rule } from "./rules.ts";
import { seriesRules } from "./series-rules.ts";

const longer = ruleOf("longer");
const context = ruleOf("context");

/** "Florida Department of State", "State Department of Health", "the Obama-Biden administration". */
const OTHER_BODY = [
  longer("inside-longer-name", "~\\s+of\\s+\\p{Lu}[\\p{L}'’-]*"),
  REGIONAL,
  longer(
    "inside-longer-name",
    `(?<![\\p{L}.])(?!${oneOf(inCapitals(listed(ENGLISH.prefixes)))}\\P{L})\\p{Lu}[\\p{L}.]*[-‐-―]~`,
    "u",
    { apart: "before" },
  ),
];

// No word fits two of these ways: else a row of them could be read in ever more ways.
const TITLE_WORD = `(?:[^\\p{L}\\d\\s"“”‘]*[\\p{Lu}\\d][^\\s"“”‘]*|${oneOf(listed(ENGLISH.smallInTitles))}|[^\\p{L}\\d\\s"“”‘]+)`;
/** A stop or comma within tells of speech. */
const TITLE_GAP = "(?<![.!?;:,])\\s+";
const TITLE_BEFORE = `(?:${TITLE_WORD}${TITLE_GAP})`;
const TITLE_BEHIND = `(?:${TITLE_GAP}${TITLE_WORD}?)`;

/** For names of all kinds. */
const ANY = [
  // Titles of works are names of their own: "Party in the U.S.A.", “The Russia House”. Two words may be anything.
  longer(
    "inside-longer-name",
    `(?<!\\b(?:read|reads|reading|say|says|saying|said):? )["“‘](?!Made in)(?=[^"“”‘]{0,49}~[^"“”‘]{0,49}["”’])(?:${TITLE_BEFORE}{2,}~(?:['’]S)?${TITLE_BEHIND}*|${TITLE_BEFORE}~(?:['’]S)?${TITLE_BEHIND}+|~(?:['’]S)?${TITLE_BEHIND}{2,})(?:[,.]?["”’](?!\\w)(?<!,["”’](?= (?:he|she|they|said)\\b)))`,
    "u",
    { gate: QUOTED },
  ),
  // "O'Bout"
  longer("inside-longer-name", "[\\p{L}\\p{N}_]['`´ʹʻ-ʽ‘-‛′]~"),
  // "University of Michigan", "Bank of the West", "USS Duke of Michigan"
  longer(
    "inside-longer-name",
    preceded(`${EDGE}${oneOf(listed(SUBJECTS.ofHeads))}${GAP}of\\s+(?:${ARTICLE}\\s+)?`),
    "iu",
    { capital: true },
  ),
  longer(
    "inside-longer-name",
    preceded(
      `${EDGE}${oneOf(listed(SUBJECTS.ships))}\\s+\\p{Lu}\\S*\\s+[Oo][Ff]\\s+(?:${ARTICLE}\\s+)?`,
    ),
  ),
  // "Lake Michigan"
  longer(
    "inside-longer-name",
    preceded(`${EDGE}${oneOf(listed(SUBJECTS.leftHeads))}${GAP}`),
    "iu",
    {
      capital: true,
    },
  ),
];

/** "TASS International, of Helmond": a body's abbreviation with a word that ends firms' names. */
const NAMED_FIRM = longer(
  "inside-longer-name",
  "~ (?:International|Group|Systems|Solutions|Technologies|Labs|Logistics|Consulting|Industries|Ltd|GmbH)(?=[*_]{0,2}(?:[,.;:)]|$)| (?:is|was|has|said|of)\\b)",
);

/** "US 23 north from Standish", "a lorry marked UN 1203": an abbreviation and a number make a road or a code. */
const ROAD = longer(
  "inside-longer-name",
  "~[ -]\\d{1,3}(?=[.,;)]|$| (?:north|south|east|west|to|and|in|at|near|from|between|through|into|is|was|has|have|will|re-?opens?|closes?|closed|runs|bridge|overpass|corridor)\\b)|~ (?!(?:19|20)\\d\\d)\\d{4}(?!\\d)",
  "iu",
);

/** "the Bali Declaration on People Smuggling": documents share names, and are told by their subjects. */
const OTHER_DOCUMENT = longer(
  "other-place",
  `~ (?:on|for|against) (?!${oneOf(inCapitals(listed(ENGLISH.calendar)))}\\b)\\p{Lu}[\\p{L}-]*`,
);

/** "UN JOUR D'HIVER", "UN RÍO": in capitals of another language it is a word. */
const OTHER_LANGUAGE = longer(
  "inside-longer-name",
  "~ (?:\\p{Lu}+ )?(?=\\p{Lu}*[ÀÁÂÇÈÉÊËÌÍÎÑÒÓÔÕÙÚÛ]|[DL]['’]\\p{Lu})[\\p{Lu}'’]{3,}|~ \\p{Lu}+ (?:À|ET|DE|DU|DES|Y|DEL|LA|LE|EN) ",
);

/** "en/US", "ISO-646-US", "UN/LOCODE": a locale, a code. */
const CODE = longer("inside-longer-name", "\\b[a-z]{2}/~|[-‐‑]\\d{2,}[-‐‑]~|~/\\p{Lu}{4,}", "u", {
  apart: "after",
});

/** "attacks against the West.", "the same year as the AP.": what has a capital there, and no noun behind it, is a name. */
const ARTICLE_AND_CAPITAL = context(
  "article-and-capital",
  "(?<=[\\p{L},]) the ~(?=[.,;:!?)”\"’']|$| (?:and|or|to|has|had|is|was|will|would|can|could|should|must|does|did|for|from|with|that|who|by|on|as|at|against|in(?! 1[78])) )",
);

const IN_PROSE = { prose: true } as const;

const CREDITS = [
  // "NEW DELHI ([AP]) —" where a story begins, "([AP])" where it ends; not "availability (AP) — stale".
  context(
    "credit-line",
    '(?<=^[\\s"“]*(?:\\p{Lu}[\\p{L}\\p{N}.,\'’ -]{1,40})?\\()~(?=\\)\\s{0,2}(?:[—–-]|\\p{Lu}))|(?<=(?:^|[.!?"”’])\\s{0,2}\\()~(?=\\)\\.?\\s*$)',
  ),
  // "(TASS via [AP])", "(Ann Lee/[AP])"
  context("credit-line", "\\((?:[^()]{1,40} )?via ~\\)|\\([^()]{1,40}/~\\)"),
  // "[AP] - Israel announced", and "Bookings Decline ([AP])" where a headline ends.
  context(
    "credit-line",
    `^\\s*~(?= ?[—–-]{1,2} \\p{Lu})|^\\s*\\(~\\)(?= \\p{Lu})|^(?:Sources?|Photo|Credit|Image|Via): (?:[Tt]he )?~(?=[.,;]|$)|^(?:${TITLE_WORD}${TITLE_GAP}){3,}\\(~\\)\\s*$`,
  ),
  // "Zeke Miller with [AP]", "[AP]'s Matt Lee"
  context(
    "affiliation",
    "\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+(?:,|,? (?:with|of|from|at|for))|, (?:with|of|from|at|for)) (?:the )?~|[\\p{Ll},] \\p{Lu}\\p{Ll}+ (?:with|from|at) (?:the )?~|~ (?:reporter|journalist|photographer|correspondent|photo|video|dispatche|storie)s?\\b|~['’]s \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+",
  ),
];

/** "a dog named Moscow": a name being given is somebody else's by now. */
const NAMED = context(
  "other-subject",
  '(?:(?:\\b(?:an?|the|my|his|her|our|their|one|two) (?:[\\w’-]+ ){1,2}|, )(?:named|called)|\\b(?:christened|nicknamed)|(?!has|was|is)\\b\\w+s (?:named|called)|known as) ["“‘]?~',
  "iu",
);

/** The rules that go for a name, in the order in which they are tried. */
export function englishRulesFor(it: RuledName): readonly Rule[] {
  const { name, kind } = it;
  const isBody = kind === "organization";
  const isRoad = !name.full && /^[^\p{Ll}\d]+$/u.test(name.text);
  return [
    ...placeRules(it),
    ...(isBody && name.full ? OTHER_BODY : []),
    ...ANY,
    ...otherThingRules(it),
    ...(isRoad ? [ROAD, CODE] : []),
    ...(isBody && !name.full ? [NAMED_FIRM] : []),
    ...bearerRules(it),
    ...abbreviationRules(name.text, it.aliases),
    ...seriesRules(name.text, it.contexts),
    ...(isBody ? CREDITS : []),
    ...(name.full ? [] : [NAMED]),
    ...(name.full || name.strength !== "weak" || kind === "person"
      ? []
      : [{ ...ARTICLE_AND_CAPITAL, ...(isBody ? {} : IN_PROSE) }]),
    ...(kind === "document" ? [OTHER_DOCUMENT] : []),
    ...(name.ordinary ? [OTHER_LANGUAGE] : []),
    ...joinedRules(it),
  ];
}

const JOINT = "(?:[-–—/]|,? (?:and|or|for|with|to|meets) )";
/** "Griner–Bout" */
const JOINED = [
  context("joined-to-its-names", preceded(JOINT), "iu", { joined: "before" }),
  context("joined-to-its-names", `~${JOINT}`, "iu", { joined: "after" }),
];
/** "Geneva, Switzerland" */
const WITH_ITS_COUNTRY = context("with-its-country", "~, (?:the (?:one|city) )?(?:in )?", "iu", {
  joined: "after",
});

function joinedRules({ kind, beside }: RuledName): readonly Rule[] {
  if (beside.length === 0) return [];
  return kind === "city" || kind === "place" ? [WITH_ITS_COUNTRY, ...JOINED] : JOINED;
}
