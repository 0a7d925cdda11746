// What stands near a name and speaks for or against the entity: words of its subject, names that
// belong with it, phrases, brackets. What these are for one entity is told by its pack.
import { isAmongCapitals } from "./capitals.ts";
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import { joinedTo } from "./joined-names.ts";
import type { Evidence } from "./mention.ts";
import type { ContextWord, NamedEntity, Phrase } from "./name-rules.ts";
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
  const seen = (word: ContextWord): string | null => wordSeen(block.text, sentence, word);
  const against = hasOtherMeaning(block, it, entity)
    ? (phraseAt(block, it, sentence, entity.otherPhrases) ??
      firstSeen(entity.otherWords, seen) ??
      givenAsName(block, it))
    : null;
  const phrase = phraseAt(block, it, sentence, entity.phrases);
  const names = entity.contextNames.flatMap(([text]) => seen({ text, isStem: false }) ?? []);
  return [
    ...(against === null ? [] : [evidence("other-subject", against)]),
    ...(phrase === null ? [] : [evidence("usual-phrase", phrase)]),
    ...wordsNear(block, it, entity, seen),
    ...names.slice(0, MOST_NAMES).map((name) => evidence("names-in-sentence", name)),
    ...joinedTo(block, it, entity),
    ...abbreviationOf(block, it, entity),
  ];
}

/** "a dog named Moscow": a name being given is somebody else's by now. */
function givenAsName({ text }: ReadBlock, { name, start, end }: Candidate): string | null {
  if (name.full) return null;
  const naming = /\b(?:named|called|christened|nicknamed|dubbed) ["“‘]?$/i.exec(
    text.slice(Math.max(0, start - 14), start),
  );
  return naming && naming[0] + text.slice(start, end);
}

type Seen = (word: ContextWord) => string | null;

function firstSeen(words: readonly ContextWord[], seen: Seen): string | null {
  for (const word of words) {
    const found = seen(word);
    if (found !== null) return found;
  }
  return null;
}

/** "US" in its own letter case is no "us", nor is "U.S.": what speaks against it is for lines of capitals. */
function hasOtherMeaning(block: ReadBlock, it: Candidate, { hasOrdinary }: NamedEntity): boolean {
  const { ordinary, strength } = it.name;
  return strength !== "strong" || !hasOrdinary || (ordinary && isAmongCapitals(block, it));
}

function wordsNear({ text }: ReadBlock, it: Candidate, { contextWords }: NamedEntity, seen: Seen) {
  const inSentence = firstSeen(contextWords, seen);
  if (inSentence !== null) return [evidence("context-in-sentence", inSentence)];
  if (contextWords.length === 0) return [];
  const start = Math.max(0, it.start - NEARBY_UNITS);
  const lower = plainLower(text.slice(start, it.end + NEARBY_UNITS));
  const nearby = firstSeen(contextWords, (word) => wordSeen(text, { start, lower }, word));
  return nearby === null ? [] : [evidence("context-nearby", nearby)];
}

/** The word as it stands in a stretch of text, to its end; null if it is not there. */
function wordSeen(
  text: string,
  { start, lower }: Pick<Sentence, "start" | "lower">,
  { text: word, isStem }: ContextWord,
): string | null {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at > 0 && isWordUnit(lower.charCodeAt(at - 1))) continue;
    let end = at + word.length;
    while (isStem && end < lower.length && isWordUnit(lower.charCodeAt(end))) end++;
    if (end < lower.length && isWordUnit(lower.charCodeAt(end))) continue;
    return text.slice(start + at, start + end);
  }
  return null;
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
