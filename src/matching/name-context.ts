// What stands near a name and speaks for or against the entity: words of its subject, names that
// belong with it, phrases, brackets. What these are for one entity is told by its pack.
import { isAmongCapitals } from "./capitals.ts";
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Evidence } from "./mention.ts";
import type { NamedEntity, Phrase } from "./name-rules.ts";
import type { ReadBlock } from "./read-block.ts";
import { plainLower, type Sentence } from "./sentences.ts";
import { isWordUnit } from "./text-units.ts";

/** Words this near, before or behind, count as nearby. */
const NEARBY_UNITS = 600;
/** Names that belong with it count up to this many. */
const MOST_NAMES = 2;

/** Reasons in the sentence and the lines around a candidate. */
export function contextOf(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  const sentence = block.sentenceOf(it);
  const against = hasOtherMeaning(block, it, entity)
    ? (phraseAt(block, it, sentence, entity.otherPhrases) ??
      wordIn(sentence.lower, entity.otherWords))
    : null;
  const phrase = phraseAt(block, it, sentence, entity.phrases);
  const names = entity.contextNames.filter(([name]) => holdsWord(sentence.lower, name, true));
  return [
    ...(against === null ? [] : [evidence("other-subject", against)]),
    ...(phrase === null ? [] : [evidence("usual-phrase", phrase)]),
    ...wordsNear(block, it, sentence, entity),
    ...names.slice(0, MOST_NAMES).map(([name]) => evidence("names-in-sentence", name)),
    ...joinedTo(block, it, entity),
    ...abbreviationOf(block, it, entity),
  ];
}

/** What joins names that belong together. */
const JOINT = /^(?:[-–—/]|,? (?:and|or|for|with|to|meets) )$/;
const LONGEST_JOINT = 7;

function joinedTo(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  const owners = new Set(entity.contextNames.map(([, owner]) => owner));
  const { text } = block;
  const isPlace = entity.kind === "city" || entity.kind === "place";
  const country =
    isPlace && text.startsWith(", ", it.end) ? block.nameStartingAt(it.end + 2) : undefined;
  if (country && owners.has(country.name.entity)) {
    return [evidence("with-its-country", text.slice(it.start, country.end))];
  }
  for (let length = 1; length <= LONGEST_JOINT; length++) {
    const before = block.nameEndingAt(it.start - length);
    const behind = block.nameStartingAt(it.end + length);
    if (before && owners.has(before.name.entity) && JOINT.test(text.slice(before.end, it.start))) {
      return [evidence("joined-to-its-names", text.slice(before.start, it.end))];
    }
    if (behind && owners.has(behind.name.entity) && JOINT.test(text.slice(it.end, behind.start))) {
      return [evidence("joined-to-its-names", text.slice(it.start, behind.end))];
    }
  }
  return [];
}

/** "US" in its own letter case is no "us", nor is "U.S.": what speaks against it is for lines of capitals. */
function hasOtherMeaning(block: ReadBlock, it: Candidate, { hasOrdinary }: NamedEntity): boolean {
  const { ordinary, strength } = it.name;
  return strength !== "strong" || !hasOrdinary || (ordinary && isAmongCapitals(block, it));
}

function wordsNear({ text }: ReadBlock, it: Candidate, sentence: Sentence, entity: NamedEntity) {
  const near = wordIn(sentence.lower, entity.contextWords);
  if (near !== null) return [evidence("context-in-sentence", near)];
  if (entity.contextWords.length === 0) return [];
  const around = plainLower(
    text.slice(Math.max(0, it.start - NEARBY_UNITS), it.end + NEARBY_UNITS),
  );
  const nearby = wordIn(around, entity.contextWords);
  return nearby === null ? [] : [evidence("context-nearby", nearby)];
}

const wordIn = (lower: string, words: readonly string[]): string | null =>
  words.find((word) => holdsWord(lower, word, false)) ?? null;

/** Whether a word that begins like this stands in the text, or, if `whole`, this very word. */
function holdsWord(lower: string, word: string, whole: boolean): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const begins = at === 0 || !isWordUnit(lower.charCodeAt(at - 1));
    const after = at + word.length;
    if (begins && !(whole && after < lower.length && isWordUnit(lower.charCodeAt(after))))
      return true;
  }
  return false;
}

function phraseAt(
  { text }: ReadBlock,
  it: Candidate,
  sentence: Sentence,
  phrases: readonly Phrase[],
): string | null {
  for (const { before, after, atStart } of phrases) {
    const left = plainLower(text.slice(Math.max(0, it.start - before.length - 1), it.start));
    const right = plainLower(text.slice(it.end, it.end + after.length));
    if (!left.endsWith(before) || right !== after) continue;
    if (
      left.length > before.length &&
      before !== "" &&
      isWordUnit(left.charCodeAt(0)) &&
      isWordUnit(before.charCodeAt(0))
    )
      continue;
    if (atStart && /[\p{L}\p{N}]/u.test(text.slice(sentence.start, it.start - before.length)))
      continue;
    return text.slice(it.start - before.length, it.end + after.length);
  }
  return null;
}

/** An abbreviation in brackets: after its own long form, after somebody else's, or as the source of a report. */
function abbreviationOf(block: ReadBlock, it: Candidate, { kind }: NamedEntity): Evidence[] {
  const { text } = block;
  const behindIt = spelledOutBehind(block, it);
  if (behindIt) return [evidence("other-abbreviation", behindIt)];
  if (text.charAt(it.start - 1) !== "(" || text.charAt(it.end) !== ")") {
    return affiliation(text, it, kind);
  }
  const long = block.nameEndingAt(it.start - 2);
  if (long?.name.entity === it.name.entity) return [evidence("spelled-out", long.name.text)];
  const spelled = spelledOut(
    text.slice(Math.max(0, it.start - 80), it.start - 1).trimEnd(),
    it.name.text,
  );
  if (spelled) return [evidence("other-abbreviation", spelled)];
  const behind = text.slice(it.end + 1, it.end + 4);
  const isCredit = kind === "organization" && /^(?:\s*[—–-]|\s*$|\.?$)/.test(behind);
  return isCredit ? [evidence("credit-line", `(${it.name.text})`)] : [];
}

/** Words whose initials make up the abbreviation. */
function spelledOut(before: string, abbreviation: string): string | null {
  const letters = abbreviation.replaceAll(/[^\p{L}]/gu, "").toLowerCase();
  const words = before.split(/[\s-]+/).slice(-letters.length);
  const initials = words.map((word) => word.charAt(0).toLowerCase()).join("");
  return letters.length > 1 && initials === letters ? words.join(" ") : null;
}

const LONG_FORM =
  /^(?: [—–-] |, or | \(|—)(?:the )?((?:\p{Lu}[\p{L}-]+ ?|(?:of|and|for|the) ){2,8})/u;

/** "NATO — the National Association of Theatre Owners": a long form that follows, and is no name of the pack. */
function spelledOutBehind({ text, candidates }: ReadBlock, it: Candidate): string | null {
  if (it.name.full || !/^\P{Ll}+$/u.test(it.name.text)) return null;
  const form = LONG_FORM.exec(text.slice(it.end, it.end + 100))?.[1]?.trimEnd();
  if (!form) return null;
  const at = text.indexOf(form, it.end);
  if (candidates.some(({ start, name }) => start === at && name.entity === it.name.entity))
    return null;
  const letters = it.name.text.replaceAll(/[^\p{L}]/gu, "").toLowerCase();
  const initials = form.split(/[ -]/).map((word) => word.charAt(0));
  const capitals = initials.filter((letter) => letter !== letter.toLowerCase());
  const fits = [initials, capitals].some((some) => some.join("").toLowerCase() === letters);
  return fits ? form : null;
}

const WITH_SOMEBODY = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,? (?:with|of|from|at|for) (?:the )?$/u;

function affiliation(text: string, it: Candidate, kind: string): Evidence[] {
  if (kind !== "organization") return [];
  const person = WITH_SOMEBODY.exec(text.slice(Math.max(0, it.start - 60), it.start));
  return person ? [evidence("affiliation", person[0] + it.name.text)] : [];
}
