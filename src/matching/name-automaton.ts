// All names as one automaton: one pass over a text finds every name that begins and ends on word
// edges, whatever their number. Knows units and names, not what names mean.
//
// A state is the longest end of what was read with which a name may begin at a word edge, as in Aho and
// Corasick's automaton; states and the steps between them are worked out when a text first needs
// them (as in RE2), from the sorted names alone, so that building is sorting and memory is bounded.
import { createStates, EDGE, type States } from "./name-states.ts";
import {
  createUnitTable,
  FOLDS,
  JOINT_CLASS,
  SPACE,
  STARTS,
  SYMBOL,
  type UnitTable,
  WORD,
} from "./unit-table.ts";

/** How far a reading has come; kept by the caller, so that it can go on behind a cut. */
export interface ScanState {
  /** The next unit to read. */
  at: number;
  /** What was read of names so far, as classes. */
  prefix: string;
}

/** Told of each name found: its group, and the offset behind its last unit. */
export type NameFound = (group: number, end: number) => void;

export interface NameAutomaton {
  /** Indexes of the names that are the same but for variants: case, dashes, spaces, accents. */
  readonly groups: readonly (readonly number[])[];
  /** Reads on for about `units` units. "unfolded": at a unit that needs the text to be folded first. */
  readonly scan: (
    text: string,
    scan: ScanState,
    units: number,
    found: NameFound,
  ) => "more" | "end" | "unfolded";
  /**
   * Where a name may begin, from a place on, or where only folding can tell; -1 if nowhere. Word edges
   * count before small letters only.
   */
  readonly placeIn: (text: string, from: number, isJoined?: boolean) => number;
}

export const startOfScan = (): ScanState => ({ at: 0, prefix: EDGE });

/** Builds the automaton of these names, all folded. */
export function createNameAutomaton(names: readonly string[]): NameAutomaton {
  const units = createUnitTable(names);
  const groupOf = new Map<string, number[]>();
  names.forEach((name, index) => {
    const key = units.keyOf(name);
    const group = groupOf.get(key);
    if (group) group.push(index);
    else if (key) groupOf.set(key, [index]);
  });
  const keys = [...groupOf.keys()].sort();
  const states = createStates(keys, units);
  const { entries } = units;
  const beginnings = beginningsOf(names, units);
  return {
    groups: keys.map((key) => groupOf.get(key) ?? []),
    scan: (text, scan, length, found) => read(entries, states, text, scan, length, found),
    placeIn: (text, from, isJoined) => placeIn(entries, beginnings, text, from, isJoined),
  };
}

function read(
  entries: Uint16Array,
  states: States,
  text: string,
  scan: ScanState,
  units: number,
  found: NameFound,
) {
  const end = Math.min(text.length, scan.at + units);
  let { at } = scan;
  let row = states.rowOf(scan.prefix);
  let table = states.table();
  for (; at < end; at++) {
    const entry = entries[text.charCodeAt(at)] ?? 0;
    const next = table[row + (entry & SYMBOL)] ?? 0;
    if (next > 0) {
      row = next;
      continue;
    }
    if (entry & FOLDS) break;
    row = next < 0 ? -next : states.work(row, entry & SYMBOL);
    table = states.table();
    const behind = entries[text.charCodeAt(at + 1)] ?? 0;
    if (entry & SPACE) {
      if (behind & SPACE) at = lastSpace(entries, text, at + 1);
    } else if (!(behind & WORD)) for (const group of states.endsAt(row)) found(group, at + 1);
  }
  scan.at = at;
  scan.prefix = states.prefixOf(row);
  if (at < end) return "unfolded";
  return at < text.length ? "more" : "end";
}

/** A run of spaces is read as one: "New\n      Delhi". */
function lastSpace(entries: Uint16Array, text: string, from: number): number {
  let at = from;
  while (at + 1 < text.length && (entries[text.charCodeAt(at + 1)] ?? 0) & SPACE) at++;
  return at;
}

/** Beginnings of names are told from other text by the classes of their first four units. */
const BEGINNING_UNITS = 4;
const BEGINNING_BITS = 16;
const nextPlace = (place: number, number: number): number =>
  (place * 53 + number) & ((1 << BEGINNING_BITS) - 1);

/** "Newspaper" does not name the AP: some names begin with a small letter, all may with a capital. */
const CAPITAL = 1;
const SMALL = 2;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** How each beginning may begin; a name that is shorter, or has a space by then, may go on with anything. */
function beginningsOf(names: readonly string[], { keyOf, classes }: UnitTable): Uint8Array {
  const beginnings = new Uint8Array(1 << BEGINNING_BITS);
  const mark = (known: readonly number[], how: number, at = 0, place = 0): void => {
    if (at === BEGINNING_UNITS) {
      beginnings[place] = (beginnings[place] ?? 0) | how;
      return;
    }
    const number = known[at];
    if (number !== undefined) mark(known, how, at + 1, nextPlace(place, number));
    else for (let any = 0; any < classes; any++) mark(known, how, at + 1, nextPlace(place, any));
  };
  for (const name of names) {
    const key = [...keyOf(name).slice(0, BEGINNING_UNITS)].map((unit) => unit.charCodeAt(0));
    const space = key.indexOf(JOINT_CLASS);
    const how = isSmall(name.charCodeAt(0)) ? CAPITAL | SMALL : CAPITAL;
    mark(space < 0 ? key : key.slice(0, space + 1), how);
  }
  return beginnings;
}

function placeIn(
  entries: Uint16Array,
  beginnings: Uint8Array,
  text: string,
  from: number,
  isJoined = false,
): number {
  for (let start = from; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    const first = entries[unit] ?? 0;
    if (!(first & (STARTS | FOLDS))) continue;
    // Most text: without this a third of all paragraphs is read for some four letters inside a word.
    const isInWord =
      !isJoined && start > from && ((entries[text.charCodeAt(start - 1)] ?? 0) & WORD) > 0;
    if (isInWord && isSmall(unit)) continue;
    // At the end of the text a name may begin that goes on elsewhere.
    if (first & FOLDS || start + BEGINNING_UNITS > text.length) return start;
    let place = 0;
    for (let at = start; at < start + BEGINNING_UNITS; at++) {
      place = nextPlace(place, ((entries[text.charCodeAt(at)] ?? 0) & SYMBOL) >> 1);
    }
    if ((beginnings[place] ?? 0) & (isSmall(unit) ? SMALL : CAPITAL)) return start;
  }
  return -1;
}
