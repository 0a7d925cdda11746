// From judged candidates to mentions: what the block and the page say is added up, and of those
// names that hold, the leftmost and longest win. Settles again only what a change can reach.

import type { Candidate } from "./find-candidates.ts";
import { endInBlock, type FoldedText, startInBlock } from "./fold-text.ts";
import type { JudgedName } from "./judge-names.ts";
import type { BlockReading, Evidence, Mention, MentionLedger } from "./mention.ts";
import { openPageEvidence, type PageEvidence } from "./page-evidence.ts";
import { sumOf, type Weighing } from "./weigh.ts";

/**
 * A candidate as it was decided. Above zero it is a mention, unless another mention lies over it or
 * another entity has as good a claim.
 */
export type Decision = Mention;

export interface ExplainingLedger<Key extends object> extends MentionLedger<Key> {
  /** All candidates of a block as last settled, in text order. */
  readonly decisionsOf: (key: Key) => readonly Decision[];
}

interface Findings {
  readonly folded: FoldedText;
  readonly names: readonly JudgedName[];
}

/** What readings are to the matcher itself. */
export interface Reading extends BlockReading {
  /** Null until it is at its end. */
  findings: Findings | null;
}

interface Entry {
  readonly findings: Findings;
  /** Those of its names decided so far since the page said something new of them. */
  fresh: Decision[];
  /** One for each of its names, as last settled. */
  settled: readonly Decision[];
  /** The same in text order. */
  decisions: readonly Decision[];
  mentions: readonly Mention[];
}

/** Opens an empty ledger. */
export function openLedger<Key extends object>({ weigh }: Weighing): ExplainingLedger<Key> {
  const page = openPageEvidence<Key>();
  const entries = new Map<Key, Entry>();
  const stale = new Set<Key>();
  const unsettle = (keys: ReadonlySet<Key>): void => {
    for (const key of keys) {
      stale.add(key);
      const entry = entries.get(key);
      if (entry) entry.fresh = [];
    }
  };
  const add = (key: Key, reading: BlockReading): void => {
    const { findings } = reading as Reading;
    if (!findings) throw new Error("the block is not read to its end");
    const mentions = entries.get(key)?.mentions ?? [];
    entries.set(key, { findings, fresh: [], settled: [], decisions: [], mentions });
    unsettle(page.add(key, findings.names));
  };
  const remove = (key: Key): void => {
    entries.delete(key);
    unsettle(page.remove(key));
  };
  const settle = (isTimeUp = () => false): Set<Key> => {
    const changed = new Set<Key>();
    for (const key of stale) {
      const entry = entries.get(key);
      if (entry && !decideOn(entry, page, weigh, isTimeUp)) break;
      stale.delete(key);
      if (entry && settleEntry(entry)) changed.add(key);
    }
    return changed;
  };
  return {
    add,
    remove,
    settle,
    isSettled: () => stale.size === 0,
    mentionsOf: (key) => entries.get(key)?.mentions ?? [],
    decisionsOf: (key) => entries.get(key)?.decisions ?? [],
  };
}

/** A clock is asked once in so many decisions, each of some microseconds. */
const DECISIONS_PER_LOOK = 100;

/** Decides the names of a block one after the other; false if time is up before the last. */
function decideOn<Key extends object>(
  entry: Entry,
  page: PageEvidence<Key>,
  weigh: Weighing["weigh"],
  isTimeUp: () => boolean,
): boolean {
  const { folded, names } = entry.findings;
  if (isTimeUp()) return false;
  for (const name of names.slice(entry.fresh.length)) {
    const told = page.reasonsFor(name).map(weigh);
    const evidence = told.length > 0 ? [...name.local, ...told] : name.local;
    const before = entry.settled[entry.fresh.length];
    const isSame = before && JSON.stringify(before.evidence) === JSON.stringify(evidence);
    entry.fresh.push(isSame ? before : decide(folded, name, evidence));
    if (entry.fresh.length % DECISIONS_PER_LOOK === 0 && isTimeUp()) return false;
  }
  return true;
}

/** Takes over what was decided; true if its mentions are other than before. */
function settleEntry(entry: Entry): boolean {
  entry.settled = entry.fresh;
  entry.decisions = [...entry.fresh].sort(inTextOrder);
  const mentions = leftmostLongest(entry.decisions);
  const same =
    mentions.length === entry.mentions.length &&
    mentions.every((mention, index) => mention === entry.mentions[index]);
  entry.mentions = mentions;
  return !same;
}

function decide(folded: FoldedText, name: JudgedName, evidence: readonly Evidence[]): Decision {
  const sum = sumOf(evidence);
  const span = spanOf(folded, name.candidate);
  const { text } = name.candidate.name;
  const seen = folded.block.slice(span.start, span.end);
  // Of the many names of a long page most are as listed: one text for all of them.
  return {
    entityId: name.entity.id,
    span,
    surfaceForm: seen === text ? text : seen,
    sum,
    evidence,
  };
}

const spanOf = (folded: FoldedText, { start, end }: Candidate) => ({
  start: startInBlock(folded, start),
  end: endInBlock(folded, end),
});

/** By where they begin, the longer first, the better supported first. */
const inTextOrder = (a: Decision, b: Decision): number =>
  a.span.start - b.span.start || b.span.end - a.span.end || b.sum - a.sum;

function leftmostLongest(decisions: readonly Decision[]): readonly Mention[] {
  let end = 0;
  return decisions.filter((decision, index) => {
    const { sum, span } = decision;
    if (sum <= 0 || span.start < end) return false;
    end = span.end;
    return !hasRival(decision, decisions[index + 1]);
  });
}

/** The same name of two entities, with nothing to choose between them. */
const hasRival = (mention: Mention, next: Decision | undefined): boolean =>
  next !== undefined &&
  next.span.start === mention.span.start &&
  next.span.end === mention.span.end &&
  next.entityId !== mention.entityId &&
  next.sum === mention.sum;
