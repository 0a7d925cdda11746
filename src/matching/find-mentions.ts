// The matcher's front: a finder for one lexicon, in English.
import type { Lexicon } from "../facts/fact.ts";
import { createFinder, type ExplainingFinder } from "./mention-finder.ts";
import { prepareMatching } from "./prepare-matching.ts";

export type { Decision, ExplainingFinder, ExplainingLedger } from "./mention-finder.ts";

/** Builds the finder of a lexicon, for commands and tests; pages get prepared data and call createFinder. */
export const createMentionFinder = (lexicon: Lexicon): ExplainingFinder =>
  createFinder(prepareMatching(lexicon));
