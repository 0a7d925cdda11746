// Longer names that begin with a listed one: "Washington Post", "China Merchants Bank", "Modi Stadium".
import type { Candidate } from "./find-candidates.ts";
import type { LanguageWords } from "./language-words.ts";
import type { NamedEntity } from "./matching-data.ts";
import {
  capitalsAfter,
  isAcronym,
  isAllCapitals,
  isCapital,
  plainWord,
  type Word,
} from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";

/** The longer name, as it stands in the text; null if the candidate's ends with it. */
export function longerToTheRight(
  block: ReadBlock,
  it: Candidate,
  entity: NamedEntity,
): string | null {
  const [first, ...rest] = capitalsAfter(block, it.end);
  const { words } = block;
  if (!first || block.nameStartsAt(first.start)) return null;
  // "New START Treaty": a capital on what the thing is does not make another thing of it.
  if (first.text.toLowerCase() === entity.kind) return null;
  // "WASHINGTON Oil prices rose": a report may begin with its town in capitals.
  if (it.name.plain && isLoud(block.text.slice(it.start, it.end)) && !isLoud(first.text)) {
    return null;
  }
  // "Ambassador to India Denis Alipov": behind an office's place its holder begins.
  if (rest.length > 0 && words.officeOf.test(block.signed(it))) return null;
  const inProse = block.sentenceOf(it).shape() === "prose";
  const isFirm = inProse || it.name.plain || words.firmHeads.has(plainWord(first.text));
  const isLonger =
    (isHead(first, words) && isFirm && (isNamer(entity) || inProse)) ||
    (!startsAnew(first, words) &&
      block.sentenceOf(it).shape() === "prose" &&
      goesOn(it, entity, [first, ...rest], words));
  return isLonger ? block.text.slice(it.start, (rest.at(-1) ?? first).end) : null;
}

/** In capitals, and no abbreviation. */
const isLoud = (text: string): boolean => isAllCapitals(text.slice(0, 4), 4);

/** Whether things are named for it: for places, persons and bodies, seldom for measures and events. */
const isNamer = ({ kind }: NamedEntity): boolean =>
  kind !== "measure" && kind !== "event" && kind !== "treaty" && kind !== "document";

/** A word that has its capital for another reason than to be part of the name. */
function startsAnew({ text }: Word, words: LanguageWords): boolean {
  const word = text.toLowerCase();
  return words.calendar.has(word) || words.openers.has(word);
}

/** Whether the capitalised words behind a name in prose make a longer one with it. */
function goesOn(
  it: Candidate,
  entity: NamedEntity,
  run: readonly Word[],
  words: LanguageWords,
): boolean {
  // "U.S. Ambassador Ann Hill" ends with a surname, whatever else that means.
  const isOffice = run.some(({ text }) => words.titles.has(plainWord(text)));
  const head = headOf(run);
  const isFirmsOwn = !it.name.plain && run[0] !== head && words.firms.has(plainWord(head.text));
  if (!isOffice && !isFirmsOwn && isHead(head, words)) return true;
  const first = run[0];
  if (!first || isAcronym(first.text)) return false;
  // "New Start Shelter": what means others as well makes names with any noun.
  if (entity.kind === "person" || (it.name.full && it.name.strength === "weak")) {
    return !isOrgan(first, words);
  }
  return (
    it.name.plain &&
    ((!isOffice && run.some((word) => isHead(word, words))) ||
      !run.some((word) => isOrgan(word, words)))
  );
}

const isHead = ({ text }: Word, words: LanguageWords): boolean =>
  words.ownHeads.has(plainWord(text));
const isOrgan = ({ text }: Word, words: LanguageWords): boolean =>
  words.organs.has(plainWord(text));

/** The word that says what the thing is: the last one before "of", "for" and their like. */
function headOf(run: readonly Word[]): Word {
  const link = run.findIndex(({ text }) => !isCapital(text));
  return (link > 0 ? run[link - 1] : run.at(-1)) as Word;
}
