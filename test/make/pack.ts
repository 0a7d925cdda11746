// Valid values of the fact base for tests, each whole by itself; a test names only what it is about.
import * as v from "valibot";
import type { Entity, EntityId, Fact, FactId, Lexicon, Pack } from "../../src/facts/fact.ts";
import { lexiconOf } from "../../src/facts/fact-base.ts";
import {
  EntityIdSchema,
  EntitySchema,
  FactIdSchema,
  FactSchema,
  PackSchema,
} from "../../src/facts/pack-schema.ts";

/** What is made may be put into what is made next. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
type EntityInput = Frozen<v.InferInput<typeof EntitySchema>>;
type FactInput = Frozen<v.InferInput<typeof FactSchema>>;
/** What may be put into a pack: plain JSON as well as values that these builders made. */
export type PackJson = { [M in keyof Pack]: Pack[M] | v.InferInput<typeof PackSchema>[M] };

export function anEntityId(id: string): EntityId {
  return v.parse(EntityIdSchema, id);
}

export function aFactId(id: string): FactId {
  return v.parse(FactIdSchema, id);
}

/** A person with one strong name, unless told otherwise. */
export function anEntity(given: Partial<EntityInput> = {}): Entity {
  const { name = "Ada Lindqvist" } = given;
  return v.parse(EntitySchema, {
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    kind: "person",
    name,
    aliases: [name],
    description: "A harbour master who keeps a careful log.",
    ...given,
  });
}

/** A lasting fact about Ada Lindqvist from the first paragraph of the Ledger. */
export function aFact(given: Partial<FactInput> = {}): Fact {
  return v.parse(FactSchema, {
    id: "lindqvist-log",
    statement: "Ada Lindqvist keeps the log of the harbour.",
    about: ["ada-lindqvist"],
    asOf: "2023-03-02",
    perishable: false,
    sources: [{ source: "ledger", paragraph: 1 }],
    weight: 2,
    ...given,
  });
}

/** The JSON of a pack with one source of ten paragraphs, one entity and one fact; not parsed, so that it may be broken. */
export function packJson(given: Partial<PackJson> = {}): PackJson {
  return {
    format: 1,
    id: "harbour",
    title: "The harbour in March 2023",
    version: "1.0.0",
    language: "en",
    asOf: "2023-03-02",
    sources: [
      {
        id: "ledger",
        publisher: "The Harbour Ledger",
        title: "A quiet morning at the quay",
        date: "2023-03-02",
        paragraphs: 10,
      },
    ],
    entities: [anEntity()],
    facts: [aFact()],
    relations: [],
    disputes: [],
    ...given,
  };
}

export function aPack(given: Partial<PackJson> = {}): Pack {
  return v.parse(PackSchema, packJson(given));
}

/** The names of some entities, as the content script gets them. */
export function aLexicon(...entities: readonly Partial<EntityInput>[]): Lexicon {
  return lexiconOf(aPack({ entities: entities.map((entity) => anEntity(entity)) }));
}
