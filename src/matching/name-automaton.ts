// All names as one automaton: one pass over a text finds every name that begins and ends on word
// edges, whatever their number. Knows units and names, not what names mean.
//
// A state is the longest end of what was read with which a name may begin at a word edge, as in Aho and
// Corasick's automaton; states and the steps between them are worked out when a text first needs
// them (as in RE2), from the sorted names alone, so that building is sorting and memory is bounded.
import { createStates, EDGE, type States } from "./name-states.ts";
import { createUnitTable, FOLDS, JOINT_CLASS, SPACE, STARTS, SYMBOL, WORD } from "./unit-table.ts";

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
  /** Where a name may begin, on a word edge or not, from a place on, or where only folding can tell; -1 if nowhere. */
  readonly placeIn: (text: string, from: number) => number;
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
  const isSmall = (name = "") => name.charAt(0) !== name.charAt(0).toUpperCase();
  const mayBeSmall = keys.map((key) => (groupOf.get(key) ?? []).some((at) => isSmall(names[at])));
  /** "Newspaper" does not name the AP. */
  const mayBegin = (text: string, start: number, group: number) =>
    mayBeSmall[group] === true || !isSmall(text.charAt(start));
  const beginnings = beginningsOf(keys, units.classes);
  return {
    groups: keys.map((key) => groupOf.get(key) ?? []),
    scan: (text, scan, length, found) => read(entries, states, text, scan, length, found),
    placeIn: (text, from) => placeIn({ entries, states, beginnings, mayBegin }, text, from),
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

/** How the beginnings of names are told from other text: by the classes of their first three units. */
const BEGINNING_BITS = 15;
const placeOf = (first: number, second: number, third: number): number =>
  ((first * 31 + second) * 31 + third) & ((1 << BEGINNING_BITS) - 1);

/** A place for each beginning; a name that is shorter, or has a space by then, may go on with anything. */
function beginningsOf(keys: readonly string[], classes: number): Uint8Array {
  const beginnings = new Uint8Array(1 << BEGINNING_BITS);
  const mark = (known: readonly number[]): void => {
    const [first = 0, second, third] = known;
    if (second !== undefined && third !== undefined) beginnings[placeOf(first, second, third)] = 1;
    else for (let any = 0; any < classes; any++) mark([...known, any]);
  };
  for (const key of keys) {
    const units = [...key.slice(0, 3)].map((unit) => unit.charCodeAt(0));
    const space = units.indexOf(JOINT_CLASS);
    mark(space < 0 ? units : units.slice(0, space + 1));
  }
  return beginnings;
}

interface FirstLook {
  readonly entries: Uint16Array;
  readonly states: States;
  readonly beginnings: Uint8Array;
  /** Whether a name of a group may begin with the letter as it stands there. */
  readonly mayBegin: (text: string, start: number, group: number) => boolean;
}

function placeIn(look: FirstLook, text: string, from: number): number {
  const { entries, beginnings } = look;
  const classAt = (at: number) => ((entries[text.charCodeAt(at)] ?? 0) & SYMBOL) >> 1;
  for (let start = from; start < text.length; start++) {
    const first = entries[text.charCodeAt(start)] ?? 0;
    if (!(first & (STARTS | FOLDS))) continue;
    if (first & FOLDS) return start;
    const place = placeOf((first & SYMBOL) >> 1, classAt(start + 1), classAt(start + 2));
    if (beginnings[place] && beginsName(look, text, start)) return start;
  }
  return -1;
}

/** Whether a name stands right there. */
function beginsName(
  { entries, states, mayBegin }: FirstLook,
  text: string,
  start: number,
): boolean {
  let row = states.rowOf(EDGE);
  for (let at = start; at < text.length; at++) {
    const entry = entries[text.charCodeAt(at)] ?? 0;
    if (entry & FOLDS) return true;
    row = states.stepIn(row, entry & SYMBOL);
    if (row === 0) return false;
    if (states.endsAt(row).some((group) => mayBegin(text, start, group))) return true;
    if (entry & SPACE) at = lastSpace(entries, text, at);
  }
  return false;
}
