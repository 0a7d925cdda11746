// Rules of language: a name inside a longer proper name ("Washington Post", "University of
// Michigan", "Moscow, Idaho") is another name. One entity's own such forms stand in its pack.
import { addressAround } from "./addresses.ts";
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import { longerToTheRight } from "./longer-to-the-right.ts";
import type { Evidence } from "./mention.ts";
import { isPlainWord, type NamedEntity } from "./name-rules.ts";
import { isCapital, isPossessive, type Word, wordAfter, wordBefore } from "./nearby-words.ts";
import { otherPlaceAround } from "./other-places.ts";
import type { ReadBlock } from "./read-block.ts";
import { atPlay } from "./teams.ts";
import { isApostrophe, isDash, isWordUnit } from "./text-units.ts";
import { titleAround } from "./titles-of-works.ts";

/** Reasons why a candidate is part of something else; most often none. */
export function longerNameAround(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  const address = addressAround(block.text, it.start, it.end);
  if (address) return [evidence("in-address", address)];
  const other = otherPlaceAround(block, it, entity) ?? otherBodyAround(block, it, entity);
  if (other) return [evidence("other-place", other)];
  const titled = titledPlace(block, it, entity);
  if (titled) return [evidence("other-title", titled)];
  const score = atPlay(block, it, entity);
  if (score) return [evidence("at-play", score)];
  const title = titleAround(block, it);
  if (title) return [evidence("inside-longer-name", title)];
  const start = startToTheLeft(block, it, entity);
  const longer =
    start === null ? longerToTheRight(block, it, entity) : block.text.slice(start, it.end);
  return longer === null ? [] : [evidence("inside-longer-name", longer)];
}

/** Where a longer name begins that ends with the candidate, or null. */
function startToTheLeft(block: ReadBlock, it: Candidate, entity: NamedEntity): number | null {
  const glued = gluedTo(block, it, entity);
  if (glued !== null) return glued;
  const { words } = block;
  const left = wordBefore(block.text, it.start);
  if (!left) return null;
  const word = left.text.toLowerCase();
  if (/^(?:of|the|an?)$/.test(word))
    return joinedByOf(block, left) ?? aThing(block, it, left, entity);
  if (!isCapital(left.text)) return null;
  if (words.leftHeads.has(word)) return left.start;
  if (entity.alsoSurname || !isPlainWord(it.name, entity)) return null;
  if (block.sentenceOf(it).shape !== "prose") return null;
  return standsApart(block, left) ? null : left.start;
}

/** "King Bali": a title makes a person of what else is a place. */
function titledPlace(block: ReadBlock, it: Candidate, entity: NamedEntity): string | null {
  const isPlace = entity.kind === "country" || entity.kind === "city" || entity.kind === "place";
  const left = isPlace && isPlainWord(it.name, entity) ? wordBefore(block.text, it.start) : null;
  const isTitle = left && isCapital(left.text) && block.words.titles.has(left.text.toLowerCase());
  return isTitle ? block.text.slice(left.start, it.end) : null;
}

/** "Florida Department of State". */
function otherBodyAround(
  { text, words }: ReadBlock,
  it: Candidate,
  { kind }: NamedEntity,
): string | null {
  if (kind !== "organization" || !it.name.full) return null;
  const left = wordBefore(text, it.start);
  return left && words.regions.has(left.text) ? text.slice(left.start, it.end) : null;
}

/** "O'Bout", "the Obama-Biden administration". */
function gluedTo(block: ReadBlock, it: Candidate, entity: NamedEntity): number | null {
  const { text, words } = block;
  const before = text.charCodeAt(it.start - 1);
  if (isApostrophe(before)) return isWordUnit(text.charCodeAt(it.start - 2)) ? it.start - 2 : null;
  if (!isDash(before) || entity.kind !== "organization" || !it.name.full) return null;
  const joined = /\p{Lu}[\p{L}.]*$/u.exec(text.slice(Math.max(0, it.start - 20), it.start - 1));
  if (!joined || block.nameEndsAt(it.start - 1) || words.prefixes.has(joined[0].toLowerCase()))
    return null;
  return it.start - 1 - joined[0].length;
}

/** "University of Michigan", "Bank of the West". */
function joinedByOf({ text, words }: ReadBlock, left: Word): number | null {
  const of = /^of$/i.test(left.text) ? left : wordBefore(text, left.start);
  if (!of || !/^of$/i.test(of.text)) return null;
  const head = wordBefore(text, of.start);
  if (!head || !isCapital(head.text)) return null;
  if (words.ofHeads.has(head.text.toLowerCase())) return head.start;
  const ship = wordBefore(text, head.start);
  return ship && words.ships.has(ship.text) ? ship.start : null;
}

/** "a model of the Michigan.", "a Washington in Durham": a place whose name takes no article is a ship, a hotel, a team with one. */
function aThing(
  { text, words }: ReadBlock,
  { name, end }: Candidate,
  left: Word,
  { kind }: NamedEntity,
): number | null {
  const isTown = (kind === "city" || kind === "place") && !name.full && name.strength === "strong";
  if (!isTown || !/^(?:the|an?)$/i.test(left.text)) return null;
  const right = wordAfter(text, end);
  const endsHere = right ? words.afterThings.has(right.text) : !isDash(text.charCodeAt(end));
  return endsHere ? left.start : null;
}

/** "King", "Ming", "July". */
const LONGEST_NON_VERB = 4;

/** A capitalised word before a place that does not belong to its name. */
function standsApart(block: ReadBlock, left: Word): boolean {
  const { words } = block;
  const word = left.text.toLowerCase();
  if (left.text.length === 1 || isPossessive(left.text) || block.nameEndsAt(left.end)) return true;
  if (words.openers.has(word) || words.calendar.has(word) || words.qualifiers.has(word))
    return true;
  if (/..(?:ing|ly)$/.test(word) && !words.titles.has(word)) return word.length > LONGEST_NON_VERB;
  const before = wordBefore(block.text, left.start);
  return before !== null && words.telling.has(before.text.toLowerCase());
}
