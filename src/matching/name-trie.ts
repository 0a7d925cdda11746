// A trie of names as a double array: the child of state s by class c stands at base[s] + c, and its
// owner there is s. Two numbers a state, and no search at any step. After Aoe (1989).

/** Nothing read yet, or between words. The children of this state begin names. */
export const EDGE = 1;
/** Inside a word with which no name begins. No slot of its own: owner never names it. */
export const IN_WORD = 0;
const NONE = -1;

export interface NameTrie {
  readonly base: Int32Array;
  readonly owner: Int32Array;
  /** The index of the key that ends at a state, or -1. */
  readonly nameAt: Int32Array;
  /** The length of the three. */
  readonly slots: number;
}

/** Room for names while the trie grows; the arrays are doubled when full. */
interface Growing {
  base: Int32Array;
  owner: Int32Array;
  nameAt: Int32Array;
  /** No slot below is free. */
  firstFree: number;
  slots: number;
}

/** How many places are tried among the free slots before a state's children go to the end. */
const PLACES_TRIED = 40;

/** Builds the trie of `keys`, names with a class for each unit, sorted, none twice. */
export function buildTrie(keys: readonly string[], classes: number): NameTrie {
  const trie: Growing = {
    base: new Int32Array(1024),
    owner: new Int32Array(1024).fill(NONE),
    nameAt: new Int32Array(1024).fill(NONE),
    firstFree: EDGE + 1,
    slots: EDGE + 1,
  };
  makeRoom(trie, classes);
  trie.owner[IN_WORD] = trie.owner[EDGE] = IN_WORD;
  placeChildren(trie, keys, EDGE, [0, keys.length], 0, classes);
  const size = trie.slots + classes;
  makeRoom(trie, size);
  return {
    base: trie.base.slice(0, size),
    owner: trie.owner.slice(0, size),
    nameAt: trie.nameAt.slice(0, size),
    slots: size,
  };
}

/** Places the children of a state, reached by the first `depth` classes of keys [from, to). */
function placeChildren(
  trie: Growing,
  keys: readonly string[],
  state: number,
  [from, to]: readonly [number, number],
  depth: number,
  classes: number,
): void {
  let first = from;
  if (keys[first]?.length === depth) trie.nameAt[state] = first++;
  if (to - first === 1) placeTail(trie, keys, state, first, depth, classes);
  if (to - first <= 1) return;
  const { by, starts } = branches(keys, [first, to], depth);
  const base = findPlace(trie, by, classes);
  trie.base[state] = base;
  for (const step of by) trie.owner[base + step] = state;
  by.forEach((step, i) => {
    const range = [starts[i] ?? to, starts[i + 1] ?? to] as const;
    placeChildren(trie, keys, base + step, range, depth + 1, classes);
  });
}

/** What only one key still goes through: most states, each with one child, which takes the next free slot. */
function placeTail(
  trie: Growing,
  keys: readonly string[],
  from: number,
  index: number,
  depth: number,
  classes: number,
): void {
  const key = keys[index] ?? "";
  makeRoom(trie, trie.slots + (key.length - depth) + 2 * classes);
  const { base, owner, nameAt } = trie;
  let state = from;
  let free = Math.max(trie.firstFree, classes + EDGE);
  for (let at = depth; at < key.length; at++) {
    while (owner[free] !== NONE) free++;
    base[state] = free - key.charCodeAt(at);
    owner[free] = state;
    state = free;
  }
  nameAt[state] = index;
  if (trie.firstFree > classes) trie.firstFree = free;
  trie.slots = Math.max(trie.slots, free + 1);
}

/** The classes with which keys [from, to) go on, and the first key of each. */
function branches(keys: readonly string[], [from, to]: readonly [number, number], depth: number) {
  const by: number[] = [];
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const step = keys[at]?.charCodeAt(depth) ?? 0;
    if (step === by.at(-1)) continue;
    by.push(step);
    starts.push(at);
  }
  return { by, starts };
}

/** A base from which all these classes lead to free slots. */
function findPlace(trie: Growing, by: readonly number[], classes: number): number {
  const lowest = by[0] ?? 0;
  while (trie.owner[trie.firstFree] !== NONE) trie.firstFree++;
  let base = Math.max(EDGE, trie.firstFree - lowest);
  for (let tries = 0; !fits(trie, base, by); base++) {
    if (++tries > PLACES_TRIED) base = Math.max(base, trie.slots - lowest);
  }
  trie.slots = Math.max(trie.slots, base + (by.at(-1) ?? 0) + 1);
  makeRoom(trie, trie.slots + 2 * classes);
  return base;
}

function fits({ owner }: Growing, base: number, by: readonly number[]): boolean {
  for (const step of by) if (owner[base + step] !== NONE) return false;
  return true;
}

function makeRoom(trie: Growing, slots: number): void {
  if (slots <= trie.base.length) return;
  const grown = (old: Int32Array, rest: number) => {
    const array = new Int32Array(slots * 2).fill(rest, old.length);
    array.set(old);
    return array;
  };
  trie.base = grown(trie.base, 0);
  trie.owner = grown(trie.owner, NONE);
  trie.nameAt = grown(trie.nameAt, NONE);
}
