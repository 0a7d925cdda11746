// Makes what the first look goes by of the names. Part of no page's script.
import type { FirstLook } from "./first-look.ts";
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
const SPACE = `[${classOf(SPACES)}]`;
const DASH = `[${classOf(DASHES)}]`;
const JOINT = `[${classOf(SPACES, DASHES)}]`;
const APOSTROPHE = `[${classOf(APOSTROPHES)}]`;

/** With one more, a browser takes twice as long to make the expression ready, and little more is told. */
const BEGINNING_UNITS = 3;
/** Behind a name a small letter goes on with its word; before a capital a block may end. */
const NAME_END = "(?![a-z])";

/** The first look for these names, all folded. */
export function prepareFirstLook(names: readonly string[]): FirstLook {
  const { plainly } = createPlainReading(PLAIN_UNITS);
  const read = (name: string) =>
    plainly(name)
      .replaceAll(new RegExp(JOINT, "g"), " ")
      .replaceAll(new RegExp(APOSTROPHE, "g"), "'");
  const known = [...new Set(names.map(read))];
  const small = known.filter((name) => /^[a-z]/.test(name));
  const capital = known.map((name) => name.replace(/^[a-z]/, (first) => first.toUpperCase()));
  const anywhere = alternatives(capital.map(partsOf));
  const atEdges = alternatives(small.map(partsOf));
  return {
    ...PLAIN_UNITS,
    joint: `${SPACE}+|${DASH}`,
    apostrophe: APOSTROPHE,
    beginnings: small.length > 0 ? `${anywhere}|\\b(?:${atEdges})` : anywhere,
    names: Object.fromEntries(groupsOf(known, firstsOf)),
  };
}

/** What a name may begin with, as a capital. */
function firstsOf(name: string): readonly string[] {
  const first = name.charAt(0);
  const ranges = { " ": [...SPACES, ...DASHES], "'": APOSTROPHES }[first];
  return ranges ? unitsIn(ranges).map((unit) => String.fromCharCode(unit)) : [first.toUpperCase()];
}

/** What the beginning of a name is made of; what may follow a space is not looked at, which may be many. */
function partsOf(name: string): readonly string[] {
  const [beginning = ""] = /^[^ ]* ?/.exec(name.slice(0, BEGINNING_UNITS)) ?? [];
  const [first = "", ...others] = beginning.split("");
  const parts = [/[a-z]/i.test(first) ? first : variantsOf(first), ...others.map(variantsOf)];
  return beginning === name ? [...parts, NAME_END] : parts;
}

/** A small letter stands for a capital too. */
function variantsOf(unit: string): string {
  if (unit === " ") return JOINT;
  if (unit === "'") return APOSTROPHE;
  const both = [...new Set([unit, unit.toUpperCase()])].filter(({ length }) => length === 1);
  return `[${both.map((each) => (/\w/.test(each) ? each : hex(each.charCodeAt(0)))).join("")}]`;
}

/** Any of these lists of parts, common beginnings once; the text may end behind each part. */
function alternatives(lists: readonly (readonly string[])[]): string {
  const firsts = groupsOf(lists, ([first = ""]) => [first]);
  return [...firsts]
    .map(([first, same]) => first + behind(same.map((list) => list.slice(1))))
    .join("|");
}

const behind = (lists: readonly (readonly string[])[]): string =>
  lists.some((list) => list.length === 0) ? "" : `(?:$|${alternatives(lists)})`;

function groupsOf<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [item, key] of items.flatMap((item) =>
    keysOf(item).map((key) => [item, key] as const),
  )) {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
