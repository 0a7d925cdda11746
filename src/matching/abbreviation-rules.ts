// The rules of English about abbreviations and their long forms: the entity's own beside it, or
// somebody else's, as in "access point (AP)" and "NATO, the National Association of Theatre Owners".
import { SUBJECTS } from "./english-subjects.ts";
import { listed, literally, oneOf, ruleOf } from "./pattern-parts.ts";
import type { Rule } from "./rules.ts";

/** A shorter abbreviation fits too many words to be spelled out by chance. */
const LEAST_LETTERS = 3;
/** So much of an own name tells that a long form is that. */
const OWN_BEGINNING_UNITS = 8;

const context = ruleOf("context");
const WORD_START = "(?<=^|[\\s-])";
const SMALL = `(?:[\\s-]+${oneOf(listed(SUBJECTS.smallInForms))})*[\\s-]+`;

/** What an abbreviation stands for, if its sentence tells; `ownNames` are all of its entity's. */
export function abbreviationRules(name: string, ownNames: readonly string[]): readonly Rule[] {
  const letters = [...name.replaceAll(/[^\p{L}]/gu, "")];
  if (letters.length < 2 || /\p{Ll}/u.test(name)) return [];
  const own = oneOf(ownNames);
  const initials = letters.map((letter) => `${letter}[^\\s-]*`).join("[\\s-]+");
  const oneWord = letters.map((letter) => `${letter}\\p{L}*`).join("");
  return [
    context("spelled-out", `(${own})\\s\\(~\\)`, "iu"),
    context("other-abbreviation", `${WORD_START}(${initials}\\s+)(?<!${own}\\s)\\(~\\)`, "iu"),
    context("other-abbreviation", `~ \\((?!${own})(${initials}|${oneWord})\\)`, "iu"),
    context(
      "other-abbreviation",
      `~ (?:means|stands for|is short for|being) (?!${own})\\p{L}+`,
      "iu",
    ),
    ...(letters.length < LEAST_LETTERS ? [] : otherLongForms(letters, ownNames)),
  ];
}

/** Capitalised words nearby that make up the abbreviation, and are no name of its entity. */
function otherLongForms(letters: readonly string[], ownNames: readonly string[]): readonly Rule[] {
  const words = letters.map((letter) => `[("“‘]*${letter.toUpperCase()}[^\\s,;:)-]*\\p{Ll}['’”]*`);
  const isName = (text: string): boolean => /[\s-]/.test(text);
  const beginnings = ownNames.filter(isName).map((own) => own.slice(0, OWN_BEGINNING_UNITS));
  const notOwn = beginnings.map((own) => `(?!\\P{L}*${literally(own)})`).join("");
  const longForm = `${WORD_START}${notOwn}${words.join(SMALL)}`;
  return [
    context("other-abbreviation", longForm),
    context("other-abbreviation-nearby", longForm, "u", { wide: true }),
  ];
}
