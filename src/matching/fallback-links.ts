// Where the automaton goes on when a name breaks off: to the longest end of what was read with which
// another name begins. Worked out for a state when it is first needed, so that building stays cheap
// for the few states that a page ever reaches.
import { EDGE, IN_WORD, type NameTrie } from "./name-trie.ts";
import type { UnitTable } from "./unit-table.ts";

export interface Links {
  /** For each state, the one to fall back to, or UNKNOWN. */
  readonly fallbacks: Int32Array;
  /** For each state, the longest at its end at which a name ends, itself or farther back; IN_WORD if none does. */
  readonly longest: Int32Array;
  /** 1 for the classes that are parts of words. */
  readonly wordClasses: Uint8Array;
}

type LinkedTrie = NameTrie & Links;

const UNKNOWN = -1;

export function noLinksYet({ slots }: NameTrie, { wordClasses }: UnitTable): Links {
  return {
    fallbacks: new Int32Array(slots).fill(UNKNOWN),
    longest: new Int32Array(slots).fill(UNKNOWN),
    wordClasses,
  };
}

/** The state after one more unit of a class. */
export function nextState(trie: LinkedTrie, from: number, step: number): number {
  const isWord = trie.wordClasses[step] === 1;
  for (let state = from; ; state = fallbackOf(trie, state)) {
    if (state === IN_WORD) {
      if (isWord) return IN_WORD;
      state = EDGE;
    }
    const child = (trie.base[state] ?? 0) + step;
    if (trie.owner[child] === state) return child;
    if (state === EDGE) return isWord ? IN_WORD : EDGE;
  }
}

/** The state of the longest shorter end; IN_WORD or EDGE if nothing of it begins a name. */
export function fallbackOf(trie: LinkedTrie, state: number): number {
  const known = trie.fallbacks[state] ?? EDGE;
  if (known !== UNKNOWN) return known;
  const parent = trie.owner[state] ?? EDGE;
  const step = state - (trie.base[parent] ?? 0);
  const atEdge = trie.wordClasses[step] ? IN_WORD : EDGE;
  const back = parent === EDGE ? atEdge : nextState(trie, fallbackOf(trie, parent), step);
  trie.fallbacks[state] = back;
  return back;
}

/** The state itself if a name ends there, else the nearest on its way back at which one does, or IN_WORD. */
export function longestAt(trie: LinkedTrie, state: number): number {
  if (state <= EDGE) return IN_WORD;
  const known = trie.longest[state] ?? IN_WORD;
  if (known !== UNKNOWN) return known;
  const ends = (trie.nameAt[state] ?? -1) >= 0;
  const longest = ends ? state : longestAt(trie, fallbackOf(trie, state));
  trie.longest[state] = longest;
  return longest;
}
