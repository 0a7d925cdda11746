// Searching a fact base as a reader types: names, their aliases, facts, sources.
import type { Entity, Fact, Source } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";
import { folded, holdsTerms, termsOf } from "./text-search.ts";

export interface FoundName {
  readonly entity: Entity;
  /** The alias for which it was found; null where its name is enough. */
  readonly alias: string | null;
}

export interface Found {
  /** The folded words that were searched for. */
  readonly terms: readonly string[];
  /** The very name or alias first, then what begins so, then the rest; each by the number of facts. */
  readonly names: readonly FoundName[];
  /** Heaviest first. */
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
}

/** Null for a query without a word. */
export function createFactSearch(base: FactBase): (query: string) => Found | null {
  const entities = base.packs
    .flatMap((pack) => pack.entities)
    .map((entity) => indexedNames(entity, base.factsAbout(entity.id).length));
  const facts = base.packs
    .flatMap((pack) => pack.facts)
    .map((fact) => ({ fact, text: folded(`${fact.statement} ${fact.attribution ?? ""}`) }))
    .sort((a, b) => b.fact.weight - a.fact.weight);
  const sources = base.packs
    .flatMap((pack) => pack.sources)
    .map((source) => ({
      source,
      text: folded(`${source.id} ${source.publisher} ${source.title} ${source.author ?? ""}`),
    }));
  return (query) => {
    const terms = termsOf(query);
    if (terms.length === 0) return null;
    return {
      terms,
      names: namesFound(entities, terms),
      facts: facts.filter(({ text }) => holdsTerms(text, terms)).map(({ fact }) => fact),
      sources: sources.filter(({ text }) => holdsTerms(text, terms)).map(({ source }) => source),
    };
  };
}

interface IndexedNames {
  readonly entity: Entity;
  readonly factCount: number;
  readonly name: string;
  readonly aliases: readonly { readonly alias: string; readonly text: string }[];
}

const indexedNames = (entity: Entity, factCount: number): IndexedNames => ({
  entity,
  factCount,
  name: folded(entity.name),
  aliases: entity.aliases.map((alias) => ({ alias, text: folded(alias) })),
});

function namesFound(all: readonly IndexedNames[], terms: readonly string[]): FoundName[] {
  return all
    .filter(({ name, aliases }) =>
      [name, ...aliases.map(({ text }) => text)].some((text) => holdsTerms(text, terms)),
    )
    .map((names) => ({ ...names, rank: rankOf(names, terms.join(" ")) }))
    .sort((a, b) => a.rank - b.rank || b.factCount - a.factCount)
    .map(({ entity, name, aliases }) => ({
      entity,
      alias: holdsTerms(name, terms)
        ? null
        : (aliases.find(({ text }) => holdsTerms(text, terms))?.alias ?? null),
    }));
}

function rankOf({ name, aliases }: IndexedNames, phrase: string): number {
  const forms = [name, ...aliases.map(({ text }) => text)];
  if (forms.includes(phrase)) return 0;
  return forms.some((form) => form.startsWith(phrase)) ? 1 : 2;
}
