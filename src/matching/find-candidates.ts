// Every place on word edges where a listed name occurs with fitting letter case, in a text read in
// slices. Candidates may overlap; which of them mean what they name is for others to say.
import { asFolded, beginFolding, type FoldedText, type Folding } from "./fold-text.ts";
import type { Name } from "./matching-data.ts";
import type { FoldedOffset } from "./mention.ts";
import { createNameAutomaton, startOfScan } from "./name-automaton.ts";
import { isLower, isSpace, isUpper, isWordUnit } from "./text-units.ts";
import type { NameIndex } from "./unit-table.ts";

/** Offsets count in the folded text. */
export interface Candidate {
  readonly name: Name;
  readonly start: FoldedOffset;
  readonly end: FoldedOffset;
}

/** A text being searched. */
export interface CandidateSearch {
  /** Reads on for about `units` units; true at the end. */
  readonly advance: (units: number) => boolean;
  readonly folded: () => FoldedText;
  /** In the order in which they end. */
  readonly candidates: () => readonly Candidate[];
}

export interface CandidateFinder {
  readonly search: (text: string) => CandidateSearch;
}

/** Builds a finder of names; the index is that of their texts. */
export function createCandidateFinder(names: readonly Name[], index: NameIndex): CandidateFinder {
  const automaton = createNameAutomaton(index);
  const search = (text: string): CandidateSearch => {
    let folded = asFolded(text);
    let folding: Folding | null = null;
    let scan = startOfScan();
    let candidates: Candidate[] = [];
    const found = (group: number, end: number) => {
      let last = -1;
      for (const each of index.groups[group] ?? []) {
        const name = names[each];
        // Two forms of one entity that differ in case only: the one listed first.
        if (!name || name.entity === last) continue;
        const start = startOfName(folded.text, end, name.text);
        if (start < 0) continue;
        last = name.entity;
        candidates.push({ name, start: start as FoldedOffset, end: end as FoldedOffset });
      }
    };
    const advance = (units: number): boolean => {
      if (folding) {
        if (!folding.advance(units)) return false;
        folded = folding.folded();
        folding = null;
        return false;
      }
      const came = automaton.scan(folded.text, scan, units, found);
      if (came !== "unfolded") return came === "end";
      // From the start again: an accent may stand on a letter that is already read.
      folding = beginFolding(text);
      scan = startOfScan();
      candidates = [];
      return false;
    };
    return { advance, folded: () => folded, candidates: () => candidates };
  };
  return { search };
}

/**
 * Where a name that ends at `end` begins, or -1 if its letter case does not fit. It fits as listed,
 * with capitals at the beginnings of words, or in capitals throughout: "US" is never "us".
 */
function startOfName(text: string, end: number, name: string): number {
  if (text.startsWith(name, end - name.length)) return end - name.length;
  let asListed = true;
  let capitals = true;
  let at = end;
  for (let i = name.length - 1; i >= 0; i--) {
    at--;
    const seen = text.charCodeAt(at);
    const listed = name.charCodeAt(i);
    if (isLower(seen)) {
      capitals = false;
      if (isUpper(listed)) asListed = false;
    } else if (isLower(listed) && isUpper(seen)) {
      if (i > 0 && isWordUnit(name.charCodeAt(i - 1))) asListed = false;
    }
    if (isSpace(seen)) while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  }
  return asListed || capitals ? at : -1;
}
