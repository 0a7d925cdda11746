// Rules of language: a name inside a longer proper name ("Washington Post", "University of
// Michigan", "Moscow, Idaho") is another name. One entity's own such forms stand in its pack.
import { addressAround } from "./addresses.ts";
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Evidence } from "./mention.ts";
import type { NamedEntity } from "./name-rules.ts";
import {
  capitalsAfter,
  isAcronym,
  isCapital,
  isPossessive,
  type Word,
  wordAfter,
  wordBefore,
} from "./nearby-words.ts";
import { otherPlaceAround } from "./other-places.ts";
import type { ReadBlock } from "./read-block.ts";
import {
  CALENDAR,
  LEFT_HEADS,
  OF_HEADS,
  OPENERS,
  ORGANS,
  OWN_NAME_HEADS,
  QUALIFIERS,
  TELLING,
} from "./words-of-names.ts";

/** Reasons why a candidate is part of something else; most often none. */
export function longerNameAround(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  const address = addressAround(block.text, it.start, it.end);
  if (address) return [evidence("in-address", address)];
  const other = otherPlaceAround(block, it, entity);
  if (other) return [evidence("other-place", other)];
  const longer = longerToTheLeft(block, it, entity) ?? longerToTheRight(block, it, entity);
  return longer === null ? [] : [evidence("inside-longer-name", longer)];
}

const named = (block: ReadBlock, start: number, end: number): string =>
  block.text.slice(start, end);

/** Countries, cities and places by one plain word: capitals beside them build longer names. */
function isPlainPlace({ name }: Candidate, { kind }: NamedEntity): boolean {
  const isPlace = kind === "country" || kind === "city" || kind === "place";
  return isPlace && !name.full && !/^\P{Ll}+$/u.test(name.text);
}

function longerToTheLeft(block: ReadBlock, it: Candidate, entity: NamedEntity): string | null {
  if (/[\p{L}\p{N}]['’]$/u.test(named(block, it.start - 2, it.start))) {
    return named(block, it.start - 2, it.end);
  }
  const left = wordBefore(block.text, it.start);
  if (!left) return null;
  const around = named(block, left.start, it.end);
  const word = left.text.toLowerCase();
  if (word === "of" || word === "the") return joinedByOf(block, it, left);
  if (!isCapital(left.text)) return null;
  if (LEFT_HEADS.has(word)) return around;
  if (!isPlainPlace(it, entity) || block.sentenceOf(it).shape !== "prose") return null;
  return standsApart(block, left) ? null : around;
}

/** "University of Michigan", "Bank of the West". */
function joinedByOf(block: ReadBlock, it: Candidate, left: Word): string | null {
  const of = left.text === "of" ? left : wordBefore(block.text, left.start);
  if (of?.text !== "of") return null;
  const head = wordBefore(block.text, of.start);
  if (!head || !isCapital(head.text) || !OF_HEADS.has(head.text.toLowerCase())) return null;
  return named(block, head.start, it.end);
}

/** A capitalised word before a place that does not belong to its name. */
function standsApart(block: ReadBlock, left: Word): boolean {
  const word = left.text.toLowerCase();
  if (isPossessive(left.text) || block.nameEndsAt(left.end)) return true;
  if (OPENERS.has(word) || CALENDAR.has(word) || QUALIFIERS.has(word)) return true;
  if (/(?:ing|ly)$/.test(word)) return true;
  const before = wordBefore(block.text, left.start);
  return before !== null && TELLING.has(before.text.toLowerCase());
}

function longerToTheRight(block: ReadBlock, it: Candidate, entity: NamedEntity): string | null {
  const { shape } = block.sentenceOf(it);
  const [first, ...rest] = capitalsAfter(block.text, it.end);
  if (!first) return ofMore(block, it, entity);
  if (block.nameStartsAt(first.start) || CALENDAR.has(first.text.toLowerCase())) return null;
  const around = named(block, it.start, (rest.at(-1) ?? first).end);
  if (first.text.toLowerCase() === entity.kind) return null;
  if (isHead(first)) return around;
  if (shape !== "prose") return null;
  const head = headOf([first, ...rest]);
  if (isHead(head)) return around;
  if (entity.kind === "person") return personGoesOn(first) ? around : null;
  if (!isPlainPlace(it, entity)) return null;
  const isOwn = rest.some(isHead) || ![first, ...rest].some(isOrgan);
  return isOwn && !isAcronym(first.text) ? around : null;
}

const isHead = ({ text }: Word): boolean => OWN_NAME_HEADS.has(text.toLowerCase());
const isOrgan = ({ text }: Word): boolean => ORGANS.has(text.toLowerCase());

/** The word that says what the thing is: the last one before "of", "for" and their like. */
function headOf(run: readonly Word[]): Word {
  const link = run.findIndex(({ text }) => !isCapital(text));
  return (link > 0 ? run[link - 1] : run.at(-1)) as Word;
}

/** "Modi Stadium" is none; "Modi Government" is his. */
const personGoesOn = (first: Word): boolean =>
  !isOrgan(first) && !isAcronym(first.text) && !/^(?:jr|sr)$/i.test(first.text) && !isSays(first);

const isSays = ({ text }: Word): boolean => text.endsWith("ing");

/** "State Department of Health": a body's full name that goes on. */
function ofMore(block: ReadBlock, it: Candidate, { kind }: NamedEntity): string | null {
  if (kind !== "organization" || !it.name.full) return null;
  const of = wordAfter(block.text, it.end);
  const more = of?.text === "of" ? wordAfter(block.text, of.end) : null;
  if (!more || !isCapital(more.text) || block.nameStartsAt(more.start)) return null;
  return named(block, it.start, more.end);
}
