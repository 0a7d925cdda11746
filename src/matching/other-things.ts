// The rules of English about other things of that name, told by the words around it: works, ships, courts,
// branches, other measures and documents. Part of no page's script, as all rules of a language.
import type { RuledName } from "./bearer-rules.ts";
import { ENGLISH } from "./english.ts";
import { SUBJECTS } from "./english-subjects.ts";
import { inCapitals, listed, oneOf, preceded, QUOTED, ruleOf } from "./pattern-parts.ts";
import type { Rule } from "./rules.ts";

const longer = ruleOf("longer");
const context = ruleOf("context");

const WORKS = oneOf([...listed(SUBJECTS.works), ...inCapitals(listed(SUBJECTS.works))]);
const THINGS = oneOf(listed(SUBJECTS.workKinds));
/** Not "the word “Moscow”", nor speech that begins with it. */
const ALONE =
  '(?<!\\b(?:that|said|says|word|words|name|term) )["“‘](?:\\p{Lu}[^\\s"”]* )?~(?: \\p{Lu}[^\\s"”]*)?[,.]?["”’](?!\\w)';
/** A name alone is a title beside a word for works or their makers, right behind one, or with its kind in brackets. */
const TITLE_ALONE = [
  longer(
    "inside-longer-name",
    `\\b${WORKS}\\b.{0,80}${ALONE}|${ALONE}.{0,80}\\b${WORKS}\\b|["“‘]~[,.]?["”’].{0,60}\\b(?:means|meant|meaning|slang|pronounced|translates)\\b`,
    "u",
    { gate: QUOTED },
  ),
  longer(
    "inside-longer-name",
    `${preceded(`\\b${THINGS},? (?:called |titled |entitled )?`)}(?=[.;:!?)]|$| (?:\\(\\d{4}\\)|by \\p{Lu}|opens|premier))|~,? \\((?:\\d{4},? )?(?:${THINGS}|\\d{4} ${THINGS})\\)`,
  ),
];

/** "Western District of Michigan": a court's district. */
const DISTRICT = longer(
  "inside-longer-name",
  "\\b(?:Eastern|Western|Northern|Southern|Central|Middle) District of ~|\\bCourt for the District of ~",
);

/** "Refugee Council USA": an organisation's branch. */
const BRANCH = longer(
  "inside-longer-name",
  `\\p{Lu}\\p{L}+ ${oneOf(inCapitals(listed(SUBJECTS.branching)))} ~`,
);

/** "the Ada Bay ... from her pier": in a harbour a country's name that is a she, is a ship's. */
const SHIP = longer(
  "inside-longer-name",
  `^(?=.*\\b(?:her|she)\\b)(?=.*\\b${oneOf(listed(SUBJECTS.harbour))}\\b).*\\b[Tt]he ~(?! \\p{Lu}| [Nn]avy)`,
  "su",
);

/** The rules of this file that go for a name. */
export function otherThingRules({ name, kind, contexts }: RuledName): readonly Rule[] {
  const isPlace = kind === "country" || kind === "place" || kind === "city";
  return [
    ...TITLE_ALONE,
    ...(isPlace ? [DISTRICT] : []),
    ...(kind === "country" ? [SHIP] : []),
    ...(kind === "country" && /^\p{Lu}{3,}$/u.test(name.text) ? [BRANCH] : []),
    ...(kind === "measure" ? [otherComplement(contexts)] : []),
    ...(kind === "document" || kind === "treaty" ? otherYears(contexts) : []),
  ];
}

/** "the price cap on commuter tickets": what is measured, if it is none of its own subjects. */
function otherComplement(contexts: readonly string[]): Rule {
  const own = oneOf(
    contexts.filter((word) => !word.includes("~")).map((word) => word.replace("*", "")),
  );
  const when = oneOf(listed(ENGLISH.calendar));
  return context(
    "other-subject",
    `~s?,? (?:on|for|of|per) (?!(?:the )?(?:first|last|next|now|some|a|an|each|all|good|example|instance|${when}|[$€£\\d])\\b|[$€£\\d])(?!.{0,60}\\b${own})\\p{L}+`,
    "iu",
  );
}

/** "the Bali Declaration of December 2013": the years of its own stand in its phrases. */
function otherYears(contexts: readonly string[]): readonly Rule[] {
  const years = contexts.flatMap((phrase) => phrase.match(/\b\d{4}\b/g) ?? []);
  if (years.length === 0) return [];
  const other = `(?!${oneOf(years)})[12]\\d{3}\\b`;
  const when = "(?:\\p{Lu}\\p{Ll}+ |\\d{1,2} |\\d{1,2}, )*";
  return [
    longer(
      "other-place",
      `\\b${other} ~|~,? (?:of|from|in|signed in|adopted in|\\() ?${when}${other}`,
    ),
  ];
}
