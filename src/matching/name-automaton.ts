// All names as one automaton after Aho and Corasick: one pass over a text finds every name that
// begins and ends on word edges, whatever their number. Knows units and names, not what names mean.
//
// Outside of names a unit costs one look-up. Where a name breaks off, the state falls back to the
// longest end of what was read with which another name begins at a word edge:
//   "Group of United N…" breaks off "Group of 20", and goes on as "United N…"
import { buildTrie, EDGE, IN_WORD, type NameTrie } from "./name-trie.ts";
import {
  CLASS,
  createUnitTable,
  FOLDS,
  SPACE,
  STARTS,
  type UnitTable,
  WORD,
} from "./unit-table.ts";

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
  readonly bytes: number;
}

interface Tables extends NameTrie {
  readonly entries: Uint16Array;
  /** For each state, the one to fall back to. */
  readonly fallback: Int32Array;
  /** For each state, the nearest on its way back at which a name ends, or IN_WORD. */
  readonly shorter: Int32Array;
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
  const { entries } = units;
  const trie = buildTrie(keys, units.classes);
  const tables = { ...trie, entries, ...linkBack(trie, units) };
  const arrays = [trie.base, trie.owner, trie.nameAt, tables.fallback, tables.shorter];
  return {
    groups: keys.map((key) => groupOf.get(key) ?? []),
    scan: (text, scan, units, found) => read(tables, text, scan, units, found),
    mayOccurIn: (text) => mayOccurIn(tables, text),
    bytes: arrays.reduce((sum, { byteLength }) => sum + byteLength, entries.byteLength),
  };
}

function read(tables: Tables, text: string, scan: ScanState, units: number, found: NameFound) {
  const { entries } = tables;
  const end = Math.min(text.length, scan.at + units);
  let { at, state } = scan;
  let entry = 0;
  for (; at < end; at++) {
    entry = entries[text.charCodeAt(at)] ?? 0;
    if (state === IN_WORD && entry & WORD) continue;
    if (entry & FOLDS) break;
    if (state <= EDGE && !(entry & STARTS)) {
      state = entry & WORD ? IN_WORD : EDGE;
      continue;
    }
    state = next(tables, tables.fallback, state, entry);
    if (state <= EDGE) continue;
    if (entry & SPACE) at = lastSpace(entries, text, at);
    else tell(tables, text, at + 1, state, found);
  }
  scan.at = at;
  scan.state = state;
  if (at < end) return "unfolded";
  return at < text.length ? "more" : "end";
}

/** The state after one more unit, `entry` being its class, and WORD if it is part of a word. */
function next(trie: NameTrie, fallback: Int32Array, from: number, entry: number): number {
  const step = entry & CLASS;
  for (let state = from; ; state = fallback[state] ?? EDGE) {
    if (state === IN_WORD) {
      if (entry & WORD) return IN_WORD;
      state = EDGE;
    }
    const child = (trie.base[state] ?? 0) + step;
    if (trie.owner[child] === state) return child;
    if (state === EDGE) return entry & WORD ? IN_WORD : EDGE;
  }
}

/** A run of spaces is read as one: "New\n      Delhi". */
function lastSpace(entries: Uint16Array, text: string, from: number): number {
  let at = from;
  while (at + 1 < text.length && (entries[text.charCodeAt(at + 1)] ?? 0) & SPACE) at++;
  return at;
}

function tell(tables: Tables, text: string, end: number, from: number, found: NameFound): void {
  const { nameAt, shorter, entries } = tables;
  if (end < text.length && (entries[text.charCodeAt(end)] ?? 0) & WORD) return;
  for (let state = from; state > EDGE; state = shorter[state] ?? IN_WORD) {
    const group = nameAt[state] ?? -1;
    if (group >= 0) found(group, end);
  }
}

/** Links each state to where it falls back, breadth first, since a link leads to a shorter state. */
function linkBack(trie: NameTrie, { classes, wordClasses }: UnitTable) {
  const fallback = new Int32Array(trie.slots).fill(EDGE);
  const shorter = new Int32Array(trie.slots);
  const queue = [EDGE];
  for (const state of queue) {
    for (let step = 0; step < classes; step++) {
      const child = (trie.base[state] ?? 0) + step;
      if (trie.owner[child] !== state) continue;
      queue.push(child);
      const word = wordClasses[step] ? WORD : 0;
      const back =
        state === EDGE
          ? word
            ? IN_WORD
            : EDGE
          : next(trie, fallback, fallback[state] ?? EDGE, step | word);
      fallback[child] = back;
      shorter[child] = (trie.nameAt[back] ?? -1) >= 0 ? back : (shorter[back] ?? IN_WORD);
    }
  }
  return { fallback, shorter };
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
      const child = (base[state] ?? 0) + (entry & CLASS);
      if (owner[child] !== state) break;
      state = child;
      if ((nameAt[state] ?? -1) >= 0) return true;
      if (entry & SPACE) at = lastSpace(entries, text, at);
    }
  }
  return false;
}
