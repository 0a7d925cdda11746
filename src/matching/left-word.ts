// A capitalised word before a name that no rule knows: another's given name, or part of a longer name.
import type { Candidate } from "./find-candidates.ts";
import type { NamedEntity } from "./matching-data.ts";
import { isCapital, isPossessive, type Word } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";

/** "King", "Ming", "Lily". */
const LONGEST_NON_VERB = 4;

/** What such a word makes of the name; null if there is none. */
export function afterWord(block: ReadBlock, it: Candidate, entity: NamedEntity): Reason | null {
  const left = block.wordBefore(it.start);
  if (!left) return null;
  const around = block.text.slice(left.start, it.end);
  // "starBrittney Griner": glued to the word before, a given name is nobody's we can tell.
  if (it.name.surname && block.words.glued.test(left.text)) {
    return reason("other-given-name", around);
  }
  if (!isCapital(left.text) || standsApart(block, left, it, entity)) return null;
  const isProse = block.sentenceOf(it).shape() === "prose";
  if (!it.name.surname) return isProse ? reason("inside-longer-name", around) : null;
  // In a headline a verb may stand there as well: "Biden Warns Putin".
  if (!isProse && /(?:s|ed|ing)$/i.test(left.text)) return null;
  const isSomebody = isProse || entity.kind !== "person";
  return reason(isSomebody ? "other-given-name" : "capitals-tell-nothing", around);
}

/** Whether the word does not belong to the name. */
function standsApart(block: ReadBlock, left: Word, it: Candidate, { kind }: NamedEntity): boolean {
  const { name } = it;
  const { openers, calendar, qualifiers, organs, titles, telling } = block.words;
  if (isPossessive(left.text) || block.nameEndsAt(left.end)) return true;
  // "the US-led West": a compound that ends small is no name.
  if (/-[a-zß-ÿ]+$/.test(left.text)) return true;
  if (!name.surname && left.text.length === 1) return true;
  // "By ANN HENDERSON WASHINGTON (AP) —": a report begins with its town.
  if (block.words.dateline.test(block.signed(it))) return true;
  const opens = /(?:^|\n)["“‘\s]*$/.test(block.text.slice(Math.max(0, left.start - 3), left.start));
  // "A. Modi": an initial is no article, unless it begins an answer.
  if (left.text.length === 1 && block.text.charAt(left.end - 1) === ".") return opens;
  const word = left.text.toLowerCase();
  if (openers.has(word) || calendar.has(word)) return true;
  if (name.surname && organs.has(word)) return true;
  // "Leaving Washington": a place follows verbs, a surname only those that begin a text: "Meeting Putin".
  if (kind !== "person" && qualifiers.has(word)) return true;
  const ending = kind === "person" && !opens ? /ly$/ : /(?:ing|ly)$/;
  if (ending.test(word) && !titles.has(word)) return word.length > LONGEST_NON_VERB;
  const before = block.wordBefore(left.start);
  return before !== null && telling.has(before.text.toLowerCase());
}
