// The words in which we speak of what is known. Types only: the format's one truth is pack-schema.ts.
import type { InferOutput } from "valibot";
import type {
  DisputeSchema,
  EntitySchema,
  FactSchema,
  PackSchema,
  RelationSchema,
  SourceSchema,
} from "./pack-schema.ts";

/** A pack: one fact base in one file, parsed and checked. */
export type Pack = InferOutput<typeof PackSchema>;
/** A story or document that facts come from. */
export type Source = InferOutput<typeof SourceSchema>;
/** A person, treaty, organisation, place or event that a pack knows. */
export type Entity = InferOutput<typeof EntitySchema>;
/** One atomic statement in our own words, with its date, sources and weight. */
export type Fact = InferOutput<typeof FactSchema>;
/** How one entity stands to another, borne by facts. */
export type Relation = InferOutput<typeof RelationSchema>;
/** A question on which sources differ; all accounts are kept. */
export type Dispute = InferOutput<typeof DisputeSchema>;

export type EntityId = Entity["id"];
export type FactId = Fact["id"];
export type EntityKind = Entity["kind"];
/** What matching needs to know about the names of one entity; see packs/README.md. */
export type NameRules = NonNullable<Entity["matching"]>;

/** One entity as matching sees it: its names and their rules, no facts. */
export type LexiconEntry = Pick<Entity, "id" | "kind" | "aliases" | "matching">;
/** All names of the packs in use, without facts: what prepare-matching makes the pages' data of. */
export type Lexicon = readonly LexiconEntry[];

/** An entity without its names, and the language (BCP 47) that it and all about it are told in. */
export interface SheetEntity extends Omit<Entity, "aliases" | "matching"> {
  readonly language: Pack["language"];
}

/** The facts that cards of some entities need, and the entities those facts lead to. */
export interface FactSheet {
  readonly entities: readonly SheetEntity[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  readonly disputes: readonly Dispute[];
  readonly sources: readonly Source[];
}
