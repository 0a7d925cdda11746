// The rule of English about another bearer of a surname who stands in the same sentence. Part of no
// page's script, as all rules of a language.
import { ENGLISH } from "./english.ts";
import { capitalized, listed, literally, oneOf, ruleOf } from "./pattern-parts.ts";
import type { Rule } from "./rules.ts";

/** Titles, days and what opens sentences: no given name before a surname. Of those what may look like one. */
const NO_GIVEN = `${oneOf(
  listed(`${ENGLISH.titles} ${ENGLISH.openers} ${ENGLISH.calendar}`)
    .filter((word) => /^\p{L}{3,}$/u.test(word))
    .map(capitalized),
)}\\b`;

/** "Alan Blinken, who served there, and Blinken": in one sentence with another of that name, a bare one is his. */
export function afterAnother(surname: string, given: readonly string[]): Rule {
  return ruleOf("bearer")(
    "other-given-name",
    `(?<!\\p{Lu}\\p{L}* |[-‐])(?<!\\b(?:[Ii]n|[Oo]n|[Aa]fter|[Ll]ast|[Tt]old|[Ss]ince) )(?!\\p{L}+(?:ing|ly|ed|s) |${NO_GIVEN}|${oneOf(given)}\\b)(\\p{Lu}\\p{Ll}{2,} ${literally(surname)})\\b(?!['’])(?!.*\\b(?:said|says|told|tells|added|asked|by)\\b.*~)(?!.*\\p{Lu}\\p{Ll}+ ${literally(surname)}\\b.*~).*~`,
    "u",
    { gate: new RegExp(` ${literally(surname)}\\b.*~`, "u") },
  );
}
