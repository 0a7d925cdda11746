// Reasons with their weights: those above zero speak for a reading, those below against it.
import type { MatchingData } from "./matching-data.ts";
import type { Evidence } from "./mention.ts";
import type { Reason } from "./reasons.ts";

export interface Weighing {
  readonly weigh: (reason: Reason) => Evidence;
  readonly isNamesake: (evidence: Evidence) => boolean;
  readonly isSettling: (evidence: Evidence) => boolean;
}

export const createWeighing = ({ weights, namesakes, settling }: MatchingData): Weighing => ({
  weigh: ({ kind, detail }) => ({ kind, weight: weights[kind], detail }),
  isNamesake: ({ kind }) => namesakes.includes(kind),
  isSettling: ({ kind }) => settling.includes(kind),
});

/** Above zero the reading holds. */
export const sumOf = (reasons: readonly Evidence[]): number =>
  reasons.reduce((sum, { weight }) => sum + weight, 0);
