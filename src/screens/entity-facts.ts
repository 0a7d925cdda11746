// What the facts page shows of one entity: what its card says, all of it, and what a page has room
// for besides: aliases, relations, sources, a filter of the facts.
import { type CardModel, createCardModels } from "../card/card-model.ts";
import type { DisputeModel, FactModel } from "../card/fact-model.ts";
import { type TimelineModel, timelineOf } from "../card/timeline-model.ts";
import { type EdtfDate, parseEdtf } from "../facts/edtf-date.ts";
import type { Fact, FactId, Source } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";
import { type RelatedEntity, relatedEntities } from "./related-entities.ts";
import type { ScreenWords } from "./screen-words.ts";

/** What one source says of an entity. */
export interface CitedSource {
  readonly source: Source;
  readonly factCount: number;
  /** Ascending, each once. */
  readonly paragraphs: readonly number[];
}

export interface EntityFacts {
  readonly model: CardModel;
  /** The aliases besides the name itself. */
  readonly aliases: readonly string[];
  readonly timeline: TimelineModel | null;
  readonly related: readonly RelatedEntity[];
  readonly sources: readonly CitedSource[];
}

export type FactFilter = "all" | "agree" | "one" | "differ";

export interface FilteredFacts {
  readonly disputes: readonly DisputeModel[];
  readonly facts: readonly FactModel[];
}

/** Gives all that is known of an entity; null for one that the base does not know. */
export function createEntityFacts(deps: {
  readonly base: FactBase;
  readonly words: ScreenWords;
  readonly today: () => Date;
}): (id: string) => EntityFacts | null {
  const { base, words, today } = deps;
  const modelOf = createCardModels({ word: words.word, locale: words.locale, today });
  return (id) => {
    const entity = base.entity(id);
    if (!entity) return null;
    const sheet = base.sheetFor([id]);
    const model = modelOf({ entityId: entity.id, sheet, mention: null, pageDate: null });
    if (!model) return null;
    const facts = base.factsAbout(entity.id);
    return {
      model,
      aliases: entity.aliases.filter((alias) => alias !== entity.name),
      timeline: timelineOf(facts.flatMap(datesOf), words),
      related: relatedEntities(entity.id, base, words.word),
      sources: citedSources(facts, sheet.sources),
    };
  };
}

function datesOf({ date }: Fact): EdtfDate[] {
  const parsed = date === undefined ? null : parseEdtf(date);
  return parsed ? [parsed] : [];
}

/** By publisher, so that no source ranks before another. */
function citedSources(facts: readonly Fact[], sources: readonly Source[]): CitedSource[] {
  const cited = sources.map((source) => {
    const citing = facts.map((fact) => fact.sources.filter((one) => one.source === source.id));
    const paragraphs = new Set(citing.flat().map(({ paragraph }) => paragraph));
    return {
      source,
      factCount: citing.filter((places) => places.length > 0).length,
      paragraphs: [...paragraphs].sort((a, b) => a - b),
    };
  });
  return cited
    .filter(({ factCount }) => factCount > 0)
    .sort((a, b) => (a.source.publisher < b.source.publisher ? -1 : 1));
}

/** How many facts a filter leaves; a dispute's facts count as differing only. */
export function countOf(filter: FactFilter, model: CardModel): number {
  const { disputes, facts } = filterFacts(filter, model);
  const disputed = disputes.flatMap(({ factIds }) => factIds);
  return filter === "all" ? model.factCount : facts.length + new Set(disputed).size;
}

/** What a filter leaves, in its order. */
export function filterFacts(filter: FactFilter, { disputes, facts }: CardModel): FilteredFacts {
  switch (filter) {
    case "all":
      return { disputes, facts };
    case "agree":
      return { disputes: [], facts: facts.filter(({ chips }) => chips.length > 1) };
    case "one":
      return { disputes: [], facts: facts.filter(({ chips }) => chips.length === 1) };
    case "differ":
      return { disputes, facts: [] };
  }
}

/** The place of a fact's row among those listed, disputes first; -1 if it is not among them. */
export function placeOfFact(id: FactId, { disputes, facts }: FilteredFacts): number {
  const ids = [...disputes.map(({ factIds }) => factIds), ...facts.map((fact) => [fact.id])];
  return ids.findIndex((row) => row.includes(id));
}
