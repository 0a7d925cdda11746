// A finder for one lexicon and one language. Puts together search, judgement and ledger.
import { type Candidate, type CandidateSearch, createCandidateFinder } from "./find-candidates.ts";
import { type JudgedName, judgeName } from "./judge-names.ts";
import { languageWords } from "./language-words.ts";
import type { MatchingData } from "./matching-data.ts";
import type { BlockReading, MentionFinder } from "./mention.ts";
import { type ReadBlock, readBlock } from "./read-block.ts";
import { patternOf } from "./rules.ts";
import {
  type Decision,
  type ExplainingLedger,
  type Findings,
  openLedger,
} from "./settle-mentions.ts";
import { createWeighing } from "./weigh.ts";

export type { Decision, ExplainingLedger };

export interface ExplainingFinder extends MentionFinder {
  /** As of any finder; this one's ledgers also tell why a candidate is none. */
  readonly openLedger: <Key extends object>() => ExplainingLedger<Key>;
}

/** To judge a candidate takes about as long as to scan this much text. */
const UNITS_PER_JUDGEMENT = 1000;

/** Builds the finder of a lexicon; done once for each page, in a few milliseconds. */
export function createFinder(data: MatchingData): ExplainingFinder {
  const words = languageWords(data.lists, data.patterns);
  const rules = data.rules.map((rule) => ({ ...rule, pattern: patternOf(rule.pattern) }));
  const weighing = createWeighing(data);
  const candidates = createCandidateFinder(data.names);
  const finished = new WeakMap<BlockReading, Findings>();
  const findingsOf = (reading: BlockReading): Findings => {
    const findings = finished.get(reading);
    if (!findings) throw new Error("a block can be added only when it has been read to its end");
    return findings;
  };
  const read = (text: string): BlockReading => {
    const toBlock = (search: CandidateSearch) =>
      readBlock(search.folded(), search.candidates(), words, rules);
    const judge: Judge = (block, candidate) => {
      const entity = data.entities[candidate.name.entity];
      return entity ? judgeName(block, candidate, entity, weighing) : null;
    };
    const advance = readInSlices(candidates.search(text), toBlock, judge, (findings) =>
      finished.set(reading, findings),
    );
    const reading: BlockReading = { advance };
    return reading;
  };
  return {
    read,
    openLedger: () => openLedger(findingsOf, weighing),
    placeOfName: candidates.placeIn,
  };
}

type Judge = (block: ReadBlock, candidate: Candidate) => JudgedName | null;

/** Scans the text, then judges what was found, a slice a call. */
function readInSlices(
  search: CandidateSearch,
  toBlock: (search: CandidateSearch) => ReadBlock,
  judge: Judge,
  done: (findings: Findings) => void,
): (units: number) => boolean {
  let block: ReadBlock | null = null;
  const names: JudgedName[] = [];
  let judged = 0;
  return (units) => {
    if (!block) {
      if (!search.advance(units)) return false;
      block = toBlock(search);
    }
    const { candidates, folded } = block;
    for (let left = units; left > 0 && judged < candidates.length; left -= UNITS_PER_JUDGEMENT) {
      const candidate = candidates[judged++];
      const name = candidate ? judge(block, candidate) : null;
      if (name) names.push(name);
    }
    if (judged < candidates.length) return false;
    done({ folded, names });
    return true;
  };
}
