// Towns share names, and regions share theirs with towns: "Moscow, Idaho", "Spokane, Washington",
// "Washington state". What tells them apart stands right beside the name.
import type { Candidate } from "./find-candidates.ts";
import type { LanguageWords } from "./language-words.ts";
import type { NamedEntity } from "./name-rules.ts";
import { wordAfter, wordBefore } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";

/** "ID", "N.Y.", "Ill.", "Wash." */
const REGION_ABBREVIATED = /^(?:[A-Z]{2}|[A-Z]\.[A-Z]\.|[A-Z][a-z]{1,4}\.)$/;

/** The words that show another place than the entity, or null. */
export function otherPlaceAround(
  block: ReadBlock,
  it: Candidate,
  entity: NamedEntity,
): string | null {
  const { words } = block;
  if (it.name.full || (entity.kind !== "city" && entity.kind !== "place")) return null;
  return (
    regionBehind(block, it) ??
    (entity.kind === "city" && words.regions.has(it.name.text) ? regionItself(block, it) : null)
  );
}

/** "Moscow, Idaho"; a list has "and" behind the region, and regions that the pack knows are listed too. */
function regionBehind({ text, nameStartsAt, words }: ReadBlock, it: Candidate): string | null {
  if (text.charAt(it.end) !== "," || nameStartsAt(it.end + 2)) return null;
  const seen = /^, ((?:(?:New|North|South|West|Rhode) )?[A-Z][a-z]*\.?(?:[A-Z]\.?)?)/.exec(
    text.slice(it.end, it.end + 30),
  );
  const region = withoutStop(seen?.[1] ?? "", words);
  const isRegion = words.regions.has(region) || REGION_ABBREVIATED.test(region);
  if (!isRegion || words.calendar.has(region.replace(".", "").toLowerCase())) return null;
  const behind = it.end + 2 + region.length;
  if (/^,? (?:and|or) /.test(text.slice(behind, behind + 5))) return null;
  return text.slice(it.start, behind);
}

/** "Illinois." at a sentence's end. */
const withoutStop = (region: string, words: LanguageWords): string =>
  words.regions.has(region.slice(0, -1)) ? region.slice(0, -1) : region;

/** A city's name that is a region's too, used for the region: "Spokane, Washington", "Washington state". */
function regionItself(block: ReadBlock, it: Candidate): string | null {
  const { text } = block;
  const right = wordAfter(text, it.end);
  if (right && /^(?:states?|gov(?:ernor)?|legislature|legislators)$/i.test(right.text)) {
    return text.slice(it.start, right.end);
  }
  if (/\b[DR]-$/.test(text.slice(it.start - 3, it.start))) return text.slice(it.start - 2, it.end);
  const left = wordBefore(text, it.start);
  if (left && /^(?:eastern|western|central|southwestern|upstate)$/i.test(left.text))
    return text.slice(left.start, it.end);
  if (/\bstate of $/i.test(text.slice(Math.max(0, it.start - 9), it.start)))
    return `state of ${it.name.text}`;
  return townBefore(block, it) ?? besideRegion(block, it);
}

/** How far before the name a town is looked for. */
const TOWN_REACH_UNITS = 50;
const TOWN = /\b(?:in|from|of|near|at|outside|to|around|with|by) (?:\p{Lu}[\p{L}.'’-]* ?){1,3}, $/u;

/** "in Spokane, Washington," but not "from Paris, Washington and Rome". */
function townBefore({ text, nameEndsAt }: ReadBlock, it: Candidate): string | null {
  if (nameEndsAt(it.start - 2)) return null;
  if (/^(?: (?:and|or) |, (?:and|or) \p{Lu}|['’-]| \w)/u.test(text.slice(it.end, it.end + 8)))
    return null;
  const town = TOWN.exec(text.slice(Math.max(0, it.start - TOWN_REACH_UNITS), it.start));
  return town && town[0] + it.name.text;
}

/** "Oregon and Washington", "Washington and Idaho". */
function besideRegion({ text, words }: ReadBlock, it: Candidate): string | null {
  const behind = /^(?:,|,? and|,? or) ([A-Z][a-z]+)/.exec(text.slice(it.end, it.end + 30));
  if (behind?.[1] && words.regions.has(behind[1]))
    return text.slice(it.start, it.end + behind[0].length);
  const before = /([A-Z][a-z]+)(?:,|,? and|,? or) $/.exec(
    text.slice(Math.max(0, it.start - 25), it.start),
  );
  return before?.[1] && words.regions.has(before[1])
    ? text.slice(it.start - before[0].length, it.end)
    : null;
}
