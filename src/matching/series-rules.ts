// The rules of English about abbreviations that are one of a series: units, issues, roads, models and
// districts are numbered, bodies are not. Part of no page's script, as all rules
// of a language.
import { SUBJECTS } from "./english-subjects.ts";
import { END, inCapitals, listed, oneOf, ruleOf } from "./pattern-parts.ts";
import type { Rule } from "./rules.ts";

const context = ruleOf("context");
const MEETINGS = oneOf([...listed(SUBJECTS.meetings), ...inCapitals(listed(SUBJECTS.meetings))]);

/** "the 19th TASS", "AP II", "the G20 expressway", "G20 7QX", "G20 and G22"; `known` are words of the entity's own subject. */
export function seriesRules(name: string, known: readonly string[]): readonly Rule[] {
  if (/\p{Ll}|\s\p{L}/u.test(name)) return [];
  return [
    context(
      "other-abbreviation",
      `\\b\\d{1,3}(?:st|nd|rd|th) ~(?! (?:\\p{Lu}\\p{L}* )?${MEETINGS}\\b)|~ (?:I{1,3}|IV|V)(?![\\p{L}\\p{N}.’'])`,
    ),
    context("other-abbreviation", `~[ -](?:${oneOf(listed(SUBJECTS.roads))})${END}`, "iu"),
    ...(/^\p{Lu}[ -]?\d+$/u.test(name) ? [MODEL, siblings(name, known)] : []),
  ];
}

/** "the G20 Pro", "its factory code G20" */
const MODEL = context(
  "other-abbreviation",
  "\\b(?:code|codename|chassis|engine|model|part) ~|~ (?:Pro|Plus|Max|Mini|Lite|Ultra|Sport|Coupe|Sedan|XL|SE|GT)(?![\\p{L}\\p{N}])",
);

/** A letter with a number: another number with that letter makes a series of it, if it is not of the same subject. */
function siblings(name: string, known: readonly string[]): Rule {
  const letter = name.charAt(0);
  const likes = known.filter((word) => /^\p{Lu}[ -]?\d+$/u.test(word));
  const numbers = [name, ...likes].map((code) => code.replaceAll(/\D/g, ""));
  const sibling = `(?<![\\p{L}\\p{N}])${letter}[ ‐‑-]?(?!(?:${oneOf(numbers)})\\b)\\d{1,3}(?![\\p{L}\\p{N}])`;
  return context("other-abbreviation", `(${sibling})(?=.*~)|~ \\d[A-Z]{2}\\b|~.*?(${sibling})`);
}
