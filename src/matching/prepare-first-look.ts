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
} from "./text-units.ts";

/** With one more, a browser takes twice as long to make the expression ready, and little more is told. */
const BEGINNING_UNITS = 3;

/** The first look for these names, all folded. */
export function prepareFirstLook(names: readonly string[]): FirstLook {
  const { plainly, comparably } = createPlainReading(PLAIN_UNITS);
  const read = (name: string) => plainly(name).split("").map(comparably).join("");
  const known = [...new Set(names.map(read))];
  const asCapitals = known.map((name) => name.replace(/^[a-z]/, (first) => first.toUpperCase()));
  return {
    ...PLAIN_UNITS,
    beginnings: alternatives([...known, ...asCapitals].map(partsOf)),
    names: Object.fromEntries(groupsOf(known, (name) => name.charAt(0).toUpperCase())),
  };
}

/** What the beginning of a name is made of; what may follow a space is not looked at, which may be many. */
function partsOf(name: string): readonly string[] {
  const [beginning = ""] = /^[^ ]* ?/.exec(name.slice(0, BEGINNING_UNITS)) ?? [];
  const units = [beginning.charAt(0), ...beginning.slice(1)];
  const [first = "", ...others] = units;
  return [/[a-z]/i.test(first) ? first : variantsOf(first), ...others.map(variantsOf)];
}

/** A small letter stands for a capital too. */
function variantsOf(unit: string): string {
  if (unit === " ") return `[${classOf(SPACES, DASHES)}]`;
  if (unit === "'") return `[${classOf(APOSTROPHES)}]`;
  const both = [...new Set([unit, unit.toUpperCase()])].filter(({ length }) => length === 1);
  return `[${both.map((each) => (/\w/.test(each) ? each : hex(each.charCodeAt(0)))).join("")}]`;
}

/** Any of these lists of parts, common beginnings once; the text may end behind each part. */
function alternatives(lists: readonly (readonly string[])[]): string {
  const firsts = groupsOf(lists, ([first = ""]) => first);
  return [...firsts]
    .map(([first, same]) => first + behind(same.map((list) => list.slice(1))))
    .join("|");
}

const behind = (lists: readonly (readonly string[])[]): string =>
  lists.some((list) => list.length === 0) ? "" : `(?:$|${alternatives(lists)})`;

function groupsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
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
  apostrophes: classOf(APOSTROPHES),
  joint: `[${classOf(SPACES)}]+|[${classOf(DASHES)}]`,
};
