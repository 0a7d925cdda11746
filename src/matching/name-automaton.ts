// All names as one automaton after Aho and Corasick: one pass over a text finds every name that
// begins and ends on word edges, whatever their number. Knows units and names, not what names mean.
//
// Outside of names a unit costs one look-up. Where a name breaks off, the state falls back to the
// longest end of what was read with which another name begins at a word edge:
//   "Group of United N…" breaks off "Group of 20", and goes on as "United N…"
import { fallbackOf, type Links, longestAt, noLinksYet } from "./fallback-links.ts";
import { buildTrie, EDGE, type NameTrie } from "./name-trie.ts";
import { createStepTable, type StepTable } from "./step-table.ts";
import { classIn, createUnitTable, FOLDS, SPACE, STARTS, SYMBOL, WORD } from "./unit-table.ts";

/** How far a reading has come; kept by the caller, so that it can go on behind a cut. */
export interface ScanState {
  /** The next unit to read. */
  at: number;
  state: number;
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
  /** Whether a name may stand anywhere in the text, on word edges or not; true if only folding can tell. */
  readonly mayOccurIn: (text: string) => boolean;
  /** Memory of the tables. */
  readonly bytes: () => number;
}

interface Tables extends NameTrie, Links {
  readonly entries: Uint16Array;
}

export const startOfScan = (): ScanState => ({ at: 0, state: EDGE });

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
  const trie = buildTrie(keys, units.classes);
  const tables = { ...trie, entries: units.entries, ...noLinksYet(trie, units) };
  const steps = createStepTable(tables);
  const arrays = [
    trie.base,
    trie.owner,
    trie.nameAt,
    tables.fallbacks,
    tables.longest,
    units.entries,
  ];
  return {
    groups: keys.map((key) => groupOf.get(key) ?? []),
    scan: (text, scan, length, found) => read(tables, steps, text, scan, length, found),
    mayOccurIn: (text) => mayOccurIn(tables, text),
    bytes: () => arrays.reduce((sum, { byteLength }) => sum + byteLength, steps.bytes()),
  };
}

function read(
  tables: Tables,
  steps: StepTable,
  text: string,
  scan: ScanState,
  units: number,
  found: NameFound,
) {
  const { entries } = tables;
  const end = Math.min(text.length, scan.at + units);
  let { at } = scan;
  let row = steps.rowOf(scan.state);
  let table = steps.table();
  for (; at < end; at++) {
    const entry = entries[text.charCodeAt(at)] ?? 0;
    const next = table[row + (entry & SYMBOL)] ?? 0;
    if (next > 0) {
      row = next;
      continue;
    }
    if (entry & FOLDS) break;
    row = next < 0 ? -next : steps.work(row, entry & SYMBOL);
    table = steps.table();
    const behind = entries[text.charCodeAt(at + 1)] ?? 0;
    if (entry & SPACE) {
      if (behind & SPACE) at = lastSpace(entries, text, at + 1);
    } else if (!(behind & WORD)) tell(tables, steps.stateOf(row), at + 1, found);
  }
  scan.at = at;
  scan.state = steps.stateOf(row);
  if (at < end) return "unfolded";
  return at < text.length ? "more" : "end";
}

/** A run of spaces is read as one: "New\n      Delhi". */
function lastSpace(entries: Uint16Array, text: string, from: number): number {
  let at = from;
  while (at + 1 < text.length && (entries[text.charCodeAt(at + 1)] ?? 0) & SPACE) at++;
  return at;
}

/** Tells of all names that end with a state's. */
function tell(tables: Tables, from: number, end: number, found: NameFound): void {
  for (let state = longestAt(tables, from); state > EDGE; ) {
    found(tables.nameAt[state] ?? 0, end);
    state = longestAt(tables, fallbackOf(tables, state));
  }
}

function mayOccurIn({ entries, base, owner, nameAt }: Tables, text: string): boolean {
  for (let start = 0; start < text.length; start++) {
    const first = entries[text.charCodeAt(start)] ?? 0;
    if (first & FOLDS) return true;
    if (!(first & STARTS)) continue;
    let state = EDGE;
    for (let at = start; at < text.length; at++) {
      const entry = entries[text.charCodeAt(at)] ?? 0;
      if (entry & FOLDS) return true;
      const child = (base[state] ?? 0) + classIn(entry);
      if (owner[child] !== state) break;
      state = child;
      if ((nameAt[state] ?? -1) >= 0) return true;
      if (entry & SPACE) at = lastSpace(entries, text, at);
    }
  }
  return false;
}
