// The states of the automaton, worked out from the sorted names when a text first reaches them, and
// kept as a dense table, a row each: reading on then costs one look-up a unit. A state is named by
// what was read of names, as classes. Thrown away when there are too many, so memory is bounded.
import { classAt, JOINT_CLASS, keyUnit, type NameIndex, STARTS } from "./unit-table.ts";

/** Nothing read yet, or between words. */
export const EDGE = "";
/** Inside a word with which no name begins. No name holds class 0. */
const IN_WORD = "\0";

const FIRST_ROWS = 256;
const MOST_ROWS = 8192;

export interface States {
  /**
   * Where each row leads by each symbol: 0 if that is not worked out yet; negative if there is
   * something to do, a name that ends or a space that may go on. Asked for anew after work().
   */
  readonly table: () => Int32Array;
  /** Works out a step, remembers it, and gives the row it leads to. */
  readonly work: (row: number, symbol: number) => number;
  readonly rowOf: (prefix: string) => number;
  readonly prefixOf: (row: number) => string;
  /** The names that end here, by their index among the keys, longest first. */
  readonly endsAt: (row: number) => readonly number[];
}

interface State {
  readonly prefix: string;
  readonly ends: readonly number[];
}

type WordClasses = NameIndex["wordClasses"];

/** `keys` and word classes as an index has them. */
export function createStates(keys: readonly string[], words: WordClasses): States {
  const width = words.length * 2;
  let table = new Int32Array(FIRST_ROWS * width);
  let states: State[] = [];
  let rows = new Map<string, number>();
  const rowOf = (prefix: string): number => {
    const known = rows.get(prefix);
    if (known !== undefined) return known;
    // No row 0: its number would read as "not worked out".
    const row = (states.length + 1) * width;
    states.push({ prefix, ends: prefix === IN_WORD ? [] : endsOf(keys, prefix, words) });
    rows.set(prefix, row);
    if (row + width > table.length) {
      const grown = new Int32Array(2 * row);
      grown.set(table);
      table = grown;
    }
    return row;
  };
  const stateAt = (row: number): State => states[row / width - 1] ?? { prefix: EDGE, ends: [] };
  const forget = (): void => {
    table = new Int32Array(FIRST_ROWS * width);
    states = [];
    rows = new Map();
  };
  const work = (row: number, symbol: number): number => {
    const from = stateAt(row).prefix;
    const to = step(keys, from, symbol, words);
    if (states.length >= MOST_ROWS) forget();
    const next = rowOf(to);
    const isBusy = symbol >> 1 === JOINT_CLASS || stateAt(next).ends.length > 0;
    table[rowOf(from) + symbol] = isBusy && to !== EDGE && to !== IN_WORD ? -next : next;
    return next;
  };
  return {
    table: () => table,
    work,
    rowOf,
    prefixOf: (row) => stateAt(row).prefix,
    endsAt: (row) => stateAt(row).ends,
  };
}

function step(keys: readonly string[], from: string, symbol: number, words: WordClasses): string {
  const number = symbol >> 1;
  const atEnd = words[number] ? IN_WORD : EDGE;
  // Between words only a unit with which a name begins, in this very case, leads into a name.
  if (from === EDGE && !(symbol & STARTS)) return atEnd;
  if (from === IN_WORD) return atEnd === EDGE ? step(keys, EDGE, symbol, words) : IN_WORD;
  const read = from + keyUnit(number);
  for (let at = 0; at < read.length; at++) {
    if (isEdge(read, at, words) && begins(keys, read.slice(at))) return read.slice(at);
  }
  return atEnd;
}

/** The keys that end with a state's prefix, from the whole of it to its last word. */
function endsOf(keys: readonly string[], prefix: string, words: WordClasses): number[] {
  const ends: number[] = [];
  for (let at = 0; at < prefix.length; at++) {
    const index = isEdge(prefix, at, words) ? firstFrom(keys, prefix.slice(at)) : -1;
    if (keys[index] === prefix.slice(at)) ends.push(index);
  }
  return ends;
}

function isEdge(read: string, at: number, words: WordClasses): boolean {
  const isWord = (index: number) => words[classAt(read, index)] === 1;
  return at === 0 || !(isWord(at - 1) && isWord(at));
}

const begins = (keys: readonly string[], prefix: string): boolean =>
  keys[firstFrom(keys, prefix)]?.startsWith(prefix) ?? false;

/** The index of the first key that does not sort before this one. */
function firstFrom(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
