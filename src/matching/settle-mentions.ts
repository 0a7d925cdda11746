// From judged candidates to mentions: what the block and the page say is added up, and of those
// names that hold, the leftmost and longest win. Settles again only what a change can reach.

import type { Candidate } from "./find-candidates.ts";
import { endInBlock, type FoldedText, startInBlock } from "./fold-text.ts";
import type { JudgedName } from "./judge-names.ts";
import type { BlockReading, Evidence, Mention, MentionLedger } from "./mention.ts";
import { openPageEvidence, type PageEvidence } from "./page-evidence.ts";
import { sumOf, type Weighing } from "./weigh.ts";

/** A candidate as it was decided, also where it is no mention. */
export interface Decision extends Mention {
  /** Whether the reasons for it outweigh those against. It may still stand inside a longer mention. */
  readonly holds: boolean;
}

export interface ExplainingLedger<Key extends object> extends MentionLedger<Key> {
  /** All candidates of a block as last settled, in text order. */
  readonly decisionsOf: (key: Key) => readonly Decision[];
}

/** What a finished reading found. */
export interface Findings {
  readonly folded: FoldedText;
  readonly names: readonly JudgedName[];
}

interface Entry {
  readonly findings: Findings;
  decisions: readonly Decision[];
  mentions: readonly Mention[];
}

/** Opens an empty ledger; `findingsOf` gives what a reading found, and throws if it is not at its end. */
export function openLedger<Key extends object>(
  findingsOf: (reading: BlockReading) => Findings,
  { weigh }: Weighing,
): ExplainingLedger<Key> {
  const page = openPageEvidence<Key>();
  const entries = new Map<Key, Entry>();
  const stale = new Set<Key>();
  const add = (key: Key, reading: BlockReading): void => {
    const before = entries.get(key);
    const findings = findingsOf(reading);
    entries.set(key, { findings, decisions: [], mentions: before?.mentions ?? [] });
    for (const touched of page.add(key, findings.names)) stale.add(touched);
  };
  const remove = (key: Key): void => {
    entries.delete(key);
    for (const touched of page.remove(key)) stale.add(touched);
  };
  const settle = (): Set<Key> => {
    const changed = new Set<Key>();
    for (const key of stale) {
      const entry = entries.get(key);
      if (entry && settleEntry(entry, page, weigh)) changed.add(key);
    }
    stale.clear();
    return changed;
  };
  return {
    add,
    remove,
    settle,
    mentionsOf: (key) => entries.get(key)?.mentions ?? [],
    decisionsOf: (key) => entries.get(key)?.decisions ?? [],
  };
}

/** Decides all of a block anew; true if its mentions are other than before. */
function settleEntry<Key extends object>(
  entry: Entry,
  page: PageEvidence<Key>,
  weigh: Weighing["weigh"],
): boolean {
  const { folded, names } = entry.findings;
  entry.decisions = names
    .map((name) => decide(folded, name, [...name.local, ...page.reasonsFor(name).map(weigh)]))
    .sort(inTextOrder);
  const mentions = leftmostLongest(entry.decisions);
  const same = JSON.stringify(mentions) === JSON.stringify(entry.mentions);
  entry.mentions = mentions;
  return !same;
}

/** The sum at which more reasons make no difference to the score. */
const FULL_SUM = 8;

/** 0 to 1; above one half the reasons for it outweigh those against. */
const scoreOf = (sum: number): number =>
  Math.min(1, Math.max(0, (sum + FULL_SUM) / (2 * FULL_SUM)));

function decide(folded: FoldedText, name: JudgedName, evidence: readonly Evidence[]): Decision {
  const sum = sumOf(evidence);
  const span = spanOf(folded, name.candidate);
  return {
    entityId: name.entity.id,
    span,
    surfaceForm: folded.block.slice(span.start, span.end),
    score: scoreOf(sum),
    evidence,
    holds: sum > 0,
  };
}

const spanOf = (folded: FoldedText, { start, end }: Candidate) => ({
  start: startInBlock(folded, start),
  end: endInBlock(folded, end),
});

/** By where they begin, the longer first, the better supported first. */
const inTextOrder = (a: Decision, b: Decision): number =>
  a.span.start - b.span.start || b.span.end - a.span.end || b.score - a.score;

function leftmostLongest(decisions: readonly Decision[]): readonly Mention[] {
  const mentions: Mention[] = [];
  let end = 0;
  decisions.forEach(({ holds, ...mention }, i) => {
    if (!holds || mention.span.start < end) return;
    end = mention.span.end;
    if (!hasRival(mention, decisions[i + 1])) mentions.push(mention);
  });
  return mentions;
}

/** The same name of two entities, with nothing to choose between them. */
const hasRival = (mention: Mention, next: Decision | undefined): boolean =>
  next?.holds === true &&
  next.span.start === mention.span.start &&
  next.span.end === mention.span.end &&
  next.entityId !== mention.entityId &&
  next.score === mention.score;
