// The automaton's steps as a dense table, a row for each state that some text has reached: reading on
// costs one look-up a unit. Rows are worked out on the way and thrown away when there are too many, so
// memory is bounded however many names there are (as in RE2's lazy automaton).
import { type Links, longestAt, nextState } from "./fallback-links.ts";
import { EDGE, IN_WORD, type NameTrie } from "./name-trie.ts";
import { JOINT_CLASS, STARTS } from "./unit-table.ts";

export interface StepTable {
  /**
   * Where each row leads by each symbol: 0 if that is not worked out yet; negative if there is
   * something to do, a name that ends or a space that may go on. Asked for anew after work().
   */
  readonly table: () => Int32Array;
  /** Works out a step, remembers it, and gives the row it leads to. */
  readonly work: (row: number, symbol: number) => number;
  readonly rowOf: (state: number) => number;
  readonly stateOf: (row: number) => number;
  readonly bytes: () => number;
}

const FIRST_ROWS = 256;
const MOST_ROWS = 8192;

export function createStepTable(trie: NameTrie & Links): StepTable {
  const width = trie.wordClasses.length * 2;
  let table = new Int32Array(0);
  let states: number[] = [];
  let rows = new Map<number, number>();
  const rowOf = (state: number): number => {
    const known = rows.get(state);
    if (known !== undefined) return known;
    // No row 0: its number would read as "not worked out".
    const row = (states.length + 1) * width;
    states.push(state);
    rows.set(state, row);
    if (row + width > table.length) table = grown(table, Math.max(FIRST_ROWS * width, 2 * row));
    return row;
  };
  const stateOf = (row: number): number => states[row / width - 1] ?? EDGE;
  const work = (row: number, symbol: number): number => {
    const from = stateOf(row);
    const to = step(trie, from, symbol);
    if (states.length >= MOST_ROWS) {
      table = new Int32Array(FIRST_ROWS * width);
      states = [];
      rows = new Map();
    }
    const next = rowOf(to);
    table[rowOf(from) + symbol] = needsWork(trie, to, symbol) ? -next : next;
    return next;
  };
  return { table: () => table, work, rowOf, stateOf, bytes: () => table.byteLength };
}

function grown(table: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const array = new Int32Array(length);
  array.set(table);
  return array;
}

function step(trie: NameTrie & Links, from: number, symbol: number): number {
  const number = symbol >> 1;
  // Between words only a unit with which a name begins, in this very case, leads into a name.
  if (from === EDGE && !(symbol & STARTS)) return trie.wordClasses[number] ? IN_WORD : EDGE;
  if (from === IN_WORD && !trie.wordClasses[number]) return step(trie, EDGE, symbol);
  return nextState(trie, from, number);
}

const needsWork = (trie: NameTrie & Links, to: number, symbol: number): boolean =>
  to > EDGE && (symbol >> 1 === JOINT_CLASS || longestAt(trie, to) > EDGE);
