// What stands near a name and speaks for or against the entity: words of its subject, names that
// belong with it, phrases, brackets. What these are for one entity is told by its pack.

import { abbreviationOf } from "./abbreviations.ts";
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
  const at = it.start - sentence.start;
  const seen = (word: ContextWord): Seen | null => wordSeen(block.text, sentence, word, at);
  const own = nearest(entity.contextWords, seen);
  const other = hasOtherMeaning(block, it, entity)
    ? otherSubject(block, it, entity, sentence, nearest(entity.otherWords, seen), own)
    : null;
  const phrase = phraseAt(block, it, sentence, entity.phrases);
  const names = entity.contextNames.flatMap(([text]) => seen({ text, isStem: false })?.text ?? []);
  return [
    ...(other === null ? [] : [evidence("other-subject", other)]),
    ...(phrase === null ? [] : [evidence("usual-phrase", phrase)]),
    ...wordsNear(block, it, entity, own),
    ...names.slice(0, MOST_NAMES).map((name) => evidence("names-in-sentence", name)),
    ...joinedTo(block, it, entity),
    ...abbreviationOf(block, it, entity, sentence),
  ];
}

/** What speaks of another subject in the sentence; of two subjects' words the nearer ones count. */
function otherSubject(
  block: ReadBlock,
  it: Candidate,
  entity: NamedEntity,
  sentence: Sentence,
  other: Seen | null,
  own: Seen | null,
): string | null {
  const phrase = phraseAt(block, it, sentence, entity.otherPhrases);
  if (phrase !== null) return phrase;
  if (other && (!own || other.distance <= own.distance)) return other.text;
  return givenAsName(block, it);
}

const NAMING = /\b(?:named|christened|nicknamed|(?:an? \w+|\w+s) called|known as) ["“‘]?$/i;
const NAMING_REACH_UNITS = 24;

/** "a dog named Moscow": a name being given is somebody else's by now. */
function givenAsName({ text }: ReadBlock, { name, start, end }: Candidate): string | null {
  if (name.full) return null;
  const naming = NAMING.exec(text.slice(Math.max(0, start - NAMING_REACH_UNITS), start));
  return naming && naming[0] + text.slice(start, end);
}

/** A word as the text has it, and how far from the name it begins. */
interface Seen {
  readonly text: string;
  readonly distance: number;
}

function nearest(words: readonly ContextWord[], seen: (word: ContextWord) => Seen | null) {
  let best: Seen | null = null;
  for (const word of words) {
    const found = seen(word);
    if (found && (!best || found.distance < best.distance)) best = found;
  }
  return best;
}

/** "US" in its own letter case is no "us", nor is "U.S.": what speaks against it is for lines of capitals. */
function hasOtherMeaning(block: ReadBlock, it: Candidate, { hasOrdinary }: NamedEntity): boolean {
  const { ordinary, strength } = it.name;
  return strength !== "strong" || !hasOrdinary || (ordinary && isAmongCapitals(block, it));
}

function wordsNear(
  { text }: ReadBlock,
  it: Candidate,
  { contextWords }: NamedEntity,
  own: Seen | null,
): Evidence[] {
  if (own) return [evidence("context-in-sentence", own.text)];
  if (contextWords.length === 0) return [];
  const start = Math.max(0, it.start - NEARBY_UNITS);
  const lower = plainLower(text.slice(start, it.end + NEARBY_UNITS));
  const around = { start, lower };
  const nearby = nearest(contextWords, (word) => wordSeen(text, around, word, it.start - start));
  return nearby === null ? [] : [evidence("context-nearby", nearby.text)];
}

/** Where a word stands nearest to an offset of a stretch of text; null if it does not. */
function wordSeen(
  text: string,
  { start, lower }: Pick<Sentence, "start" | "lower">,
  { text: word, isStem }: ContextWord,
  near: number,
): Seen | null {
  let best: Seen | null = null;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at > 0 && isWordUnit(lower.charCodeAt(at - 1))) continue;
    let end = at + word.length;
    while (isStem && end < lower.length && isWordUnit(lower.charCodeAt(end))) end++;
    if (end < lower.length && isWordUnit(lower.charCodeAt(end))) continue;
    const distance = Math.abs(at - near);
    if (!best || distance < best.distance)
      best = { text: text.slice(start + at, start + end), distance };
  }
  return best;
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
