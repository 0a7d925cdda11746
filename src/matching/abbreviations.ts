// Abbreviations and their long forms: the entity's own beside it, or somebody else's, as in
// "access point (AP)" and "NATO, the National Association of Theatre Owners".
import type { Candidate } from "./find-candidates.ts";
import type { LanguageWords } from "./language-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";
import type { Sentence } from "./sentences.ts";

/** A shorter abbreviation fits too many words to be spelled out by chance. */
const LEAST_LETTERS = 3;
/** How far before a bracket its long form may begin. */
const LONG_FORM_UNITS = 80;

/** What an abbreviation stands for, if its sentence tells. */
export function abbreviationOf(block: ReadBlock, it: Candidate, sentence: Sentence): Reason | null {
  const { text } = block;
  const other = otherLongForm(block, it, sentence);
  if (other !== null) return reason("other-abbreviation", other);
  if (text.charAt(it.start - 1) !== "(" || text.charAt(it.end) !== ")") return null;
  const long = block.nameEndingAt(it.start - 2);
  if (long?.name.entity === it.name.entity) return reason("spelled-out", long.name.text);
  const before = text.slice(Math.max(0, it.start - LONG_FORM_UNITS), it.start - 1);
  const spelled = wordsWithInitials(before, it);
  return spelled === null ? null : reason("other-abbreviation", spelled);
}

const lettersOf = (name: string): string => name.replaceAll(/[^\p{L}]/gu, "").toLowerCase();

/** The words right before a bracket, if their initials make up the abbreviation in it. */
function wordsWithInitials(before: string, { name }: Candidate): string | null {
  const letters = lettersOf(name.text);
  const words = before
    .trimEnd()
    .split(/[\s-]+/)
    .slice(-letters.length);
  const initials = words.map((word) => word.charAt(0).toLowerCase()).join("");
  return letters.length > 1 && initials === letters ? words.join(" ") : null;
}

const CAPITALISED = /^[("“‘]*(\p{Lu})[\p{Ll}\p{Lu}'’.-]*\p{Ll}/u;

/** Capitalised words of the sentence that make up the abbreviation, and are no name of its entity. */
function otherLongForm(block: ReadBlock, it: Candidate, sentence: Sentence): string | null {
  const letters = lettersOf(it.name.text);
  if (it.name.full || letters.length < LEAST_LETTERS || /\p{Ll}/u.test(it.name.text)) return null;
  const words = block.text.slice(sentence.start, sentence.end).split(/[\s-]+/);
  for (let first = 0; first < words.length; first++) {
    const last = endOfLongForm(words, first, letters, block.words);
    if (last === null) continue;
    const form = words.slice(first, last + 1).join(" ");
    if (!isOwnName(block, it, form.replace(/^\W+|\W+$/g, ""))) return form;
  }
  return null;
}

/** The index of the word with which a long form that begins at `first` ends. */
function endOfLongForm(
  words: readonly string[],
  first: number,
  letters: string,
  { smallInForms }: LanguageWords,
): number | null {
  let fitted = 0;
  for (let at = first; at < words.length; at++) {
    const word = words[at] ?? "";
    const capital = CAPITALISED.exec(word)?.[1]?.toLowerCase();
    if (capital === undefined) {
      if (fitted > 0 && smallInForms.has(word)) continue;
      return null;
    }
    if (capital !== letters.charAt(fitted)) return null;
    if (++fitted === letters.length) return at;
    if (/[.,;:)]$/.test(word)) return null;
  }
  return null;
}

const isOwnName = ({ candidates, text }: ReadBlock, it: Candidate, form: string): boolean =>
  candidates.some(
    ({ name, start, end }) =>
      name.entity === it.name.entity &&
      name.full &&
      text.slice(start, end).startsWith(form.slice(0, 8)),
  );
