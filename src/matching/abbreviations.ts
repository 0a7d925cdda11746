// Abbreviations and their long forms: the entity's own beside it, or somebody else's, as in
// "access point (AP)" and "NATO, the National Association of Theatre Owners"; and credits to a source.
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Evidence } from "./mention.ts";
import type { NamedEntity } from "./name-rules.ts";
import type { ReadBlock } from "./read-block.ts";
import type { Sentence } from "./sentences.ts";

/** A shorter abbreviation fits too many words to be spelled out by chance. */
const LEAST_LETTERS = 3;
/** How far before a bracket its long form may begin. */
const LONG_FORM_UNITS = 80;

export function abbreviationOf(
  block: ReadBlock,
  it: Candidate,
  { kind }: NamedEntity,
  sentence: Sentence,
): Evidence[] {
  const { text } = block;
  const other = otherLongForm(block, it, sentence);
  if (other !== null) return [evidence("other-abbreviation", other)];
  if (text.charAt(it.start - 1) !== "(" || text.charAt(it.end) !== ")") {
    return affiliation(text, it, kind);
  }
  const long = block.nameEndingAt(it.start - 2);
  if (long?.name.entity === it.name.entity) return [evidence("spelled-out", long.name.text)];
  const spelled = wordsWithInitials(
    text.slice(Math.max(0, it.start - LONG_FORM_UNITS), it.start - 1),
    it,
  );
  if (spelled !== null) return [evidence("other-abbreviation", spelled)];
  const behind = text.slice(it.end + 1, it.end + 4);
  const isCredit = kind === "organization" && /^(?:\s*[—–-]|\s*$|\.?$)/.test(behind);
  return isCredit ? [evidence("credit-line", `(${it.name.text})`)] : [];
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
const SMALL = new Set(["of", "and", "for", "the", "in", "on", "&"]);

/** Capitalised words of the sentence that make up the abbreviation, and are no name of its entity. */
function otherLongForm(block: ReadBlock, it: Candidate, sentence: Sentence): string | null {
  const letters = lettersOf(it.name.text);
  if (it.name.full || letters.length < LEAST_LETTERS || /\p{Ll}/u.test(it.name.text)) return null;
  const words = block.text.slice(sentence.start, sentence.end).split(/[\s-]+/);
  for (let first = 0; first < words.length; first++) {
    const last = endOfLongForm(words, first, letters);
    if (last === null) continue;
    const form = words.slice(first, last + 1).join(" ");
    if (!isOwnName(block, it, form.replace(/^\W+|\W+$/g, ""))) return form;
  }
  return null;
}

/** The index of the word with which a long form that begins at `first` ends. */
function endOfLongForm(words: readonly string[], first: number, letters: string): number | null {
  let fitted = 0;
  for (let at = first; at < words.length; at++) {
    const word = words[at] ?? "";
    const capital = CAPITALISED.exec(word)?.[1]?.toLowerCase();
    if (capital === undefined) {
      if (fitted > 0 && SMALL.has(word)) continue;
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

const WITH_SOMEBODY = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:,|,? (?:with|of|from|at|for)) (?:the )?$/u;
const ITS_SOMEBODY = /^['’]s \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** "Zeke Miller with [AP]", "[AP]'s Matt Lee". */
function affiliation(text: string, it: Candidate, kind: string): Evidence[] {
  if (kind !== "organization") return [];
  const before = WITH_SOMEBODY.exec(text.slice(Math.max(0, it.start - 60), it.start));
  if (before) return [evidence("affiliation", before[0] + it.name.text)];
  const behind = ITS_SOMEBODY.exec(text.slice(it.end, it.end + 60));
  return behind ? [evidence("affiliation", it.name.text + behind[0])] : [];
}
