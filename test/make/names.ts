// Names without a lexicon.
import { createCandidateFinder } from "../../src/matching/find-candidates.ts";
import type { Name } from "../../src/matching/matching-data.ts";
import { prepareIndex } from "../../src/matching/prepare-index.ts";

/** A name about which nothing is known. */
export const aName = (text: string, entity: number): Name => ({
  entity,
  text,
  strength: "strong",
  ordinary: false,
  full: false,
  plain: false,
  surname: false,
  doubtable: "always",
  rules: {},
});

/** A finder of these names, prepared as for pages. */
export const candidateFinderOf = (names: readonly Name[]) =>
  createCandidateFinder(names, prepareIndex(names.map(({ text }) => text)));

/** The same, each name of an entity of its own. */
export const candidateFinder = (...names: readonly string[]) => candidateFinderOf(names.map(aName));
