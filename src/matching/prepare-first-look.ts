// Makes what the first look goes by of the names. Part of no page's script.
import { BEGINNING_UNITS, type FirstLook } from "./first-look.ts";
import { createPlainReading, type PlainUnits } from "./plain-text.ts";
import {
  APOSTROPHES,
  COMBINING,
  DASHES,
  FULL_WIDTH,
  INVISIBLE,
  LATIN_ACCENTED,
  type Ranges,
  SPACES,
  unitsIn,
} from "./text-units.ts";

/** The first look for these names, all folded. */
export function prepareFirstLook(names: readonly string[]): FirstLook {
  const plainly = createPlainReading(PLAIN_UNITS);
  const listed = names.map((name) => [...plainly(name)].map(comparably).join(""));
  const asCapitals = listed.map((name) => name.replace(/^[a-z]/, (first) => first.toUpperCase()));
  const known = [...new Set([...listed, ...asCapitals])];
  const compared = [...new Set(known.map(withGaps))];
  return {
    ...PLAIN_UNITS,
    beginnings: beginningsOf(known.map(partsOfBeginning)),
    names: Object.fromEntries(groupsOf(compared, (name) => name.charAt(0))),
    gaps: GAPS,
  };
}

/** Ends at the first space: what may follow it is too much. */
const beginningOf = (name: string): string =>
  /^[^ ]* ?/.exec(name.slice(0, BEGINNING_UNITS))?.[0] ?? "";

/** For a gap whatever is no letter or digit: as a class of all spaces and dashes it would take longer to make ready. */
const partsOfBeginning = (name: string): readonly string[] =>
  partsOf(beginningOf(name)).map((part) => (part === SPACE ? "\\W" : part));

/** A pattern for each unit of a name: a small letter stands for a capital too, but not the first. */
function partsOf(name: string): readonly string[] {
  const first = name.charAt(0);
  const others = [...name.slice(1)].map(variantsOf);
  return [/[a-z]/i.test(first) ? first : variantsOf(first), ...others];
}

function variantsOf(unit: string): string {
  if (unit === " ") return SPACE;
  if (unit === "'") return APOSTROPHE;
  const both = [...new Set([unit, unit.toUpperCase()])].filter(({ length }) => length === 1);
  return `[${both.map((each) => (/\w/.test(each) ? each : hex(each.charCodeAt(0)))).join("")}]`;
}

/** Any of these lists of parts; at the edge of a word where one can be told by ASCII letters. */
function beginningsOf(lists: readonly (readonly string[])[]): string {
  const groups = groupsOf(lists, (list) => /\w/.test(firstUnits(list)[0] ?? ""));
  return [...groups]
    .map(([isWord, same]) => (isWord ? `\\b(?:${orCut(same)})` : orCut(same)))
    .join("|");
}

/** Also the first unit of one and few others before the text's end, roughly: common to all, they are short. */
function orCut(lists: readonly (readonly string[])[]): string {
  const firsts = [...new Set(lists.map(firstUnits))].join("");
  return `${alternatives(lists)}|[${firsts}][^\\0]{0,${BEGINNING_UNITS - 2}}(?:\\0|$)`;
}

/** As a part of a class. */
const firstUnits = ([first = ""]: readonly string[]): string => first.replaceAll(/[[\]]/g, "");

/** Any of these lists of parts, common beginnings once. */
function alternatives(lists: readonly (readonly string[])[]): string {
  const firsts = groupsOf(lists, ([first = ""]) => first);
  return [...firsts]
    .map(([first, same]) => first + behind(same.map((list) => list.slice(1))))
    .join("|");
}

/** What follows in any of them, or nothing where one ends. Last units are one class. */
function behind(lists: readonly (readonly string[])[]): string {
  const longer = lists.filter((list) => list.length > 0);
  if (longer.length === 0) return "";
  const isLast = longer.every((list) => list.length === 1);
  const any = isLast
    ? `[${[...new Set(longer.map(firstUnits))].join("")}]`
    : `(?:${alternatives(longer)})`;
  return `${any}${longer.length < lists.length ? "?" : ""}`;
}

function groupsOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const hex = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;

function classOf(...ranges: readonly Ranges[]): string {
  const all = ranges.flat();
  const pairs = all.flatMap((first, i) => (i % 2 === 0 ? [[first, all[i + 1] ?? first]] : []));
  return pairs.map(([first = 0, last = 0]) => `${hex(first)}-${hex(last)}`).join("");
}

const PLAIN_UNITS: PlainUnits = {
  dropped: classOf(INVISIBLE, COMBINING),
  accented: classOf(LATIN_ACCENTED, FULL_WIDTH),
};
/** Spaces in a row are one, and a dash stands for them. */
const SPACE = `(?:[${classOf(SPACES)}]+|[${classOf(DASHES)}])`;
const APOSTROPHE = `[${classOf(APOSTROPHES)}]`;

const GAPS = String.fromCharCode(...unitsIn([...SPACES, ...DASHES, ...APOSTROPHES]));

/** Of a comparable name, whose gaps are spaces and plain apostrophes by now. */
const withGaps = (name: string): string => name.replaceAll(/[ ']+/g, " ").trimEnd();

const comparably = (plain: string): string =>
  plain.replaceAll(new RegExp(SPACE, "g"), " ").replaceAll(new RegExp(APOSTROPHE, "g"), "'");
