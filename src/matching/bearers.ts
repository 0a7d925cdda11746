// Who bears a surname: this person, by title or given name, or somebody else, by theirs.
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Evidence } from "./mention.ts";
import type { NamedEntity } from "./name-rules.ts";
import { isCapital, isPossessive, type Word, wordAfter, wordBefore } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { plainLower } from "./sentences.ts";
import { isSpace } from "./text-units.ts";

/** Longer titles are not looked for. */
const TITLE_REACH_UNITS = 60;
const HONORIFICS = new Set(["mr", "mrs", "ms", "miss", "dr", "prof"]);

/** Reasons that lie in the words around a name of a person, or one that may be a person's. */
export function bearerOf(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  if (it.name.full) return it.name.strength === "weak" ? otherTitle(block, it, entity) : [];
  const family = wordAfter(block.text, it.end);
  if (family && /^famil(?:y|ies)$/i.test(family.text))
    return [evidence("family-name", family.text)];
  return besideSurname(block, it, entity) ?? givenBehind(block, it) ?? [];
}

/** "Pastor Wang Yi": a full name that others bear, with a title that its bearer has not. */
function otherTitle(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  const { words } = block;
  const left = wordBefore(block.text, it.start);
  const word = left?.text.toLowerCase() ?? "";
  if (!left || !words.titles.has(word) || !isCapital(left.text) || HONORIFICS.has(word)) return [];
  if (titleBefore(block.text, it.start, entity)) return [];
  return [evidence("other-title", block.text.slice(left.start, it.end))];
}

function besideSurname(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] | null {
  const left = wordBefore(block.text, it.start);
  if (!left || isPossessive(left.text) || block.nameEndsAt(left.end)) {
    return entity.kind === "person" ? doubleName(block, it) : null;
  }
  const { words } = block;
  const title = titleBefore(block.text, it.start, entity);
  const word = left.text.toLowerCase();
  if (title) return [evidence(HONORIFICS.has(word) ? "fitting-honorific" : "title-before", title)];
  const around = block.text.slice(left.start, it.end);
  if (HONORIFICS.has(word) && entity.titles.length > 0)
    return [evidence("other-honorific", around)];
  if (words.titles.has(word) && isCapital(left.text)) return [evidence("other-title", around)];
  if (!isCapital(left.text) || isOpener(block, left, entity)) return null;
  if (isOwnGiven(block, left, entity)) return [evidence("own-given-name", left.text)];
  if (isOwnInitial(left, entity)) return [];
  if (block.sentenceOf(it).shape === "prose") return [evidence("other-given-name", around)];
  // In a headline a verb may stand there as well: "Biden Warns Putin".
  if (/(?:s|ed|ing)$/i.test(word)) return null;
  return [
    evidence(entity.kind === "person" ? "capitals-tell-nothing" : "other-given-name", around),
  ];
}

/** The entity's own title right before a place in the text, as it stands there. */
function titleBefore(text: string, at: number, { titles }: NamedEntity): string | null {
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  const before = plainLower(text.slice(Math.max(0, end - TITLE_REACH_UNITS), end)).replace(
    /\.$/,
    "",
  );
  const title = titles
    .filter(
      (each) => before.endsWith(each) && !/[\p{L}\p{N}]$/u.test(before.slice(0, -each.length)),
    )
    .sort((a, b) => b.length - a.length)[0];
  return title === undefined ? null : text.slice(end - title.length, end);
}

/** A capitalised word that is not part of a person's name. */
function isOpener({ text, words }: ReadBlock, left: Word, { kind }: NamedEntity): boolean {
  const word = left.text.toLowerCase();
  if (
    words.openers.has(word) ||
    words.calendar.has(word) ||
    words.organs.has(word) ||
    /ly$/.test(word)
  )
    return true;
  // "Leaving Washington": a place follows verbs as no surname does.
  if (kind !== "person" && (words.qualifiers.has(word) || /ing$/.test(word))) return true;
  const before = wordBefore(text, left.start);
  return before !== null && words.telling.has(before.text.toLowerCase());
}

/** "Brittney", also with a middle name between that and the surname. */
function isOwnGiven({ text }: ReadBlock, left: Word, { givenNames }: NamedEntity): boolean {
  const before = wordBefore(text, left.start);
  return (
    givenNames.has(left.text.toLowerCase()) ||
    (before !== null && givenNames.has(before.text.toLowerCase()))
  );
}

/** "B." of "B. Griner": it does not tell her from others, nor speak against her. */
function isOwnInitial(left: Word, { givenNames }: NamedEntity): boolean {
  const word = left.text.toLowerCase();
  const isInitials = /^[a-z](?:\.[a-z])*$/.test(word);
  return isInitials && [...givenNames].some((own) => own[0] === word[0]);
}

/** "Smith-Bout": joined to a capitalised word that is no name of the pack. */
function doubleName(
  { text, nameEndsAt, nameStartsAt }: ReadBlock,
  it: Candidate,
): Evidence[] | null {
  if (it.name.strength !== "weak") return null;
  const before = /\p{Lu}\p{Ll}+-$/u.exec(text.slice(Math.max(0, it.start - 20), it.start));
  const behind = /^-\p{Lu}\p{Ll}+/u.exec(text.slice(it.end, it.end + 20));
  const isOther = (before && !nameEndsAt(it.start - 1)) || (behind && !nameStartsAt(it.end + 1));
  return isOther
    ? [evidence("other-given-name", `${before?.[0] ?? ""}${it.name.text}${behind?.[0] ?? ""}`)]
    : null;
}

/** "Wang Wenbin": where the surname comes first, a capitalised word behind it is another's given name. */
function givenBehind(block: ReadBlock, it: Candidate): Evidence[] | null {
  const right = it.name.surnameFirst ? wordAfter(block.text, it.end) : null;
  if (!right || !isCapital(right.text) || block.sentenceOf(it).shape !== "prose") return null;
  const word = right.text.toLowerCase();
  const { words } = block;
  if (words.calendar.has(word) || words.organs.has(word) || block.nameStartsAt(right.start))
    return null;
  return [evidence("other-given-name", block.text.slice(it.start, right.end))];
}
