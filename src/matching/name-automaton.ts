// All names as one automaton: one pass over a text finds every name that begins and ends on word
// edges, whatever their number. Knows units and names, not what names mean.
//
// A state is the longest end of what was read with which a name may begin at a word edge, as in Aho and
// Corasick's automaton; states and the steps between them are worked out when a text first needs
// them (as in RE2), from the sorted names alone, so that building is sorting and memory is bounded.
import { createStates, EDGE, type States } from "./name-states.ts";
import { FOLDS, type NameIndex, SPACE, SYMBOL, unitTable, WORD } from "./unit-table.ts";

/** How far a reading has come; kept by the caller, so that it can go on behind a cut. */
export interface ScanState {
  /** The next unit to read. */
  at: number;
  /** What was read of names so far, as classes. */
  prefix: string;
}

/** Told of each name found: the index of its key, and the offset behind its last unit. */
export type NameFound = (group: number, end: number) => void;

export interface NameAutomaton {
  /** Reads on for about `units` units. "unfolded": at a unit that needs the text to be folded first. */
  readonly scan: (
    text: string,
    scan: ScanState,
    units: number,
    found: NameFound,
  ) => "more" | "end" | "unfolded";
}

/** The beginning of a text, which is a word edge. */
export const startOfScan = (): ScanState => ({ at: 0, prefix: EDGE });

/** Builds the automaton of these names. */
export function createNameAutomaton({ runs, keys, wordClasses }: NameIndex): NameAutomaton {
  const entries = unitTable(runs);
  const states = createStates(keys, wordClasses);
  return {
    scan: (text, scan, length, found) => read(entries, states, text, scan, length, found),
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
