// A finder for one lexicon and one language. Puts together search, judgement and ledger.
import { type Candidate, type CandidateSearch, createCandidateFinder } from "./find-candidates.ts";
import { createFirstLook } from "./first-look.ts";
import { newBits } from "./grams.ts";
import { type JudgedName, judgeName } from "./judge-names.ts";
import { languageWords } from "./language-words.ts";
import type { MatchingData } from "./matching-data.ts";
import type { MentionFinder } from "./mention.ts";
import { type ReadBlock, readBlock } from "./read-block.ts";
import { readyRule } from "./rules.ts";
import { createSentenceMemory } from "./sentence-findings.ts";
import {
  type Decision,
  type ExplainingLedger,
  openLedger,
  type Reading,
} from "./settle-mentions.ts";
import { createWeighing, type Weighing } from "./weigh.ts";

export type { Decision, ExplainingLedger };

export interface ExplainingFinder extends MentionFinder {
  /** As of any finder; this one's ledgers also tell why a candidate is none. */
  readonly openLedger: <Key extends object>() => ExplainingLedger<Key>;
}

/** A page's first ones take some ms each, as patterns and code are made ready: one a call. */
const FIRST_JUDGEMENTS = 16;
/** To judge another takes as long as to scan a tenth of this much text. */
const UNITS_PER_JUDGEMENT = 2500;

/** The finder of a lexicon. All but its first look is built when a text is first read: many pages hold no name. */
export function createFinder(data: MatchingData): ExplainingFinder {
  const weighing = createWeighing(data);
  let read: MentionFinder["read"] | null = null;
  return {
    read(text) {
      read ??= createReader(data, weighing);
      return read(text);
    },
    openLedger: () => openLedger(weighing),
    mayHoldNames: createFirstLook(data.firstLook),
  };
}

function createReader(data: MatchingData, weighing: Weighing): (text: string) => Reading {
  const words = languageWords(data.lists, data.patterns);
  const rules = data.rules.map(readyRule);
  const candidates = createCandidateFinder(data.names, data.index);
  const bits = { sentence: newBits(), near: newBits(), name: newBits() };
  const memory = createSentenceMemory(words);
  const toBlock = (search: CandidateSearch) =>
    readBlock(search.folded(), search.candidates(), words, rules, bits, memory);
  let last: ReadBlock | null = null;
  const judge: Judge = (block, candidate) => {
    if (last !== block) block.resume();
    last = block;
    const entity = data.entities[candidate.name.entity];
    return entity ? judgeName(block, candidate, entity, weighing) : null;
  };
  let judgements = 0;
  const unitsOfNext = () => (judgements++ < FIRST_JUDGEMENTS ? Infinity : UNITS_PER_JUDGEMENT);
  return (text) => readInSlices(candidates.search(text), toBlock, judge, unitsOfNext);
}

type Judge = (block: ReadBlock, candidate: Candidate) => JudgedName | null;

/** Scans the text, then judges what was found, a slice a call. */
function readInSlices(
  search: CandidateSearch,
  toBlock: (search: CandidateSearch) => ReadBlock,
  judge: Judge,
  unitsOfNext: () => number,
): Reading {
  let block: ReadBlock | null = null;
  const names: JudgedName[] = [];
  let judged = 0;
  const reading: Reading = {
    findings: null,
    advance(units) {
      if (reading.findings) return true;
      if (!block) {
        if (!search.advance(units)) return false;
        block = toBlock(search);
      }
      const { candidates, folded } = block;
      for (let left = units; left > 0 && judged < candidates.length; left -= unitsOfNext()) {
        const candidate = candidates[judged++];
        const name = candidate ? judge(block, candidate) : null;
        if (name) names.push(name);
      }
      if (judged < candidates.length) return false;
      reading.findings = { folded, names };
      block = null;
      return true;
    },
  };
  return reading;
}
