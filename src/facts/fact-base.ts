// What is known, from all packs in use: looked up by entity, as one lexicon, or as the sheet of
// facts that a page's cards need. Knows nothing of pages and messages.
import type {
  Dispute,
  Entity,
  EntityId,
  Fact,
  FactSheet,
  Lexicon,
  Pack,
  Relation,
  SheetEntity,
  Source,
} from "./fact.ts";
import { type PackProblem, parsePack } from "./parse-pack.ts";

/** All lists stand in the order of the packs, and are empty for an entity that is not known. */
export interface FactBase {
  readonly packs: readonly Pack[];
  /** Null if no pack knows the id; ids from outside (a link, a message) are asked for as plain text. */
  readonly entity: (id: string) => Entity | null;
  readonly factsAbout: (id: EntityId) => readonly Fact[];
  readonly relationsOf: (id: EntityId) => readonly Relation[];
  /** Disputes of which at least one fact is about the entity. */
  readonly disputesOf: (id: EntityId) => readonly Dispute[];
  readonly lexicon: () => Lexicon;
  /** BCP 47 tag of the language in which something of ours is told; empty for what is not of ours. */
  readonly languageOf: (told: Entity | Fact | Source) => string;
  /**
   * All facts of these entities and of those that relations and facts reach from them in two
   * steps, so that cards opened from cards need nothing more. Ids that are not known are passed over.
   */
  readonly sheetFor: (ids: Iterable<string>) => FactSheet;
}

export type LoadedFactBase =
  | { readonly ok: true; readonly base: FactBase }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** How many steps from a page's entities their sheet reaches: the card of a name, and one opened from it. */
const SHEET_STEPS = 2;

/** One base of all packs, or everything that is wrong in them, paths beginning with `packs[0]`; one bad pack refuses all. */
export function loadFactBase(packs: readonly unknown[]): LoadedFactBase {
  const parsed = packs.map(parsePack);
  const problems = parsed.flatMap((result, index) => {
    const own = result.ok ? [] : result.problems;
    return own.map(({ path, message }) => ({
      path: `packs[${index}]${path && `.${path}`}`,
      message,
    }));
  });
  if (problems.length > 0) return { ok: false, problems };
  const good = parsed.flatMap((result) => (result.ok ? [result.pack] : []));
  const shared = sharedIds(good);
  return shared.length > 0 ? { ok: false, problems: shared } : { ok: true, base: baseOf(good) };
}

/** A pack's names without its facts; entities that no text can name are left out. */
export function lexiconOf(pack: Pack): Lexicon {
  return pack.entities
    .filter(({ aliases }) => aliases.length > 0)
    .map(({ id, kind, aliases, matching }) => ({
      id,
      kind,
      aliases,
      ...(matching && { matching }),
    }));
}

interface Index {
  readonly packs: readonly Pack[];
  readonly languageOf: FactBase["languageOf"];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  readonly disputes: readonly Dispute[];
  readonly factsAbout: FactBase["factsAbout"];
  readonly relationsOf: FactBase["relationsOf"];
  /** Whom the facts of a dispute are about. */
  readonly subjectsOf: (dispute: Dispute) => readonly EntityId[];
}

function baseOf(packs: readonly Pack[]): FactBase {
  const index = indexed(packs);
  return {
    packs,
    entity: (id) => index.entities.get(id) ?? null,
    factsAbout: index.factsAbout,
    relationsOf: index.relationsOf,
    disputesOf: grouped(index.disputes, index.subjectsOf),
    languageOf: index.languageOf,
    lexicon: () => packs.flatMap(lexiconOf),
    sheetFor: (ids) => sheetOf(index, ids),
  };
}

function indexed(packs: readonly Pack[]): Index {
  const entities = packs.flatMap((pack) => pack.entities);
  const facts = packs.flatMap((pack) => pack.facts);
  const relations = packs.flatMap((pack) => pack.relations);
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  const languages = new Map<object, string>(
    packs.flatMap(({ language, ...pack }) =>
      [...pack.entities, ...pack.facts, ...pack.sources].map((told) => [told, language]),
    ),
  );
  return {
    packs,
    languageOf: (told) => languages.get(told) ?? "",
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    facts,
    relations,
    disputes: packs.flatMap((pack) => pack.disputes),
    factsAbout: grouped(facts, (fact) => fact.about),
    relationsOf: grouped(relations, ({ from, to }) => [from, to]),
    subjectsOf: (dispute) => dispute.facts.flatMap((id) => factsById.get(id)?.about ?? []),
  };
}

function sheetOf(index: Index, ids: Iterable<string>): FactSheet {
  const asTold = (entity: Entity) => ({
    ...withoutNames(entity),
    language: index.languageOf(entity),
  });
  const within = reach(index, ids);
  const disputes = index.disputes.filter((d) => index.subjectsOf(d).some((id) => within.has(id)));
  const disputed = new Set(disputes.flatMap((dispute) => dispute.facts));
  const facts = index.facts.filter(
    (fact) => disputed.has(fact.id) || fact.about.some((id) => within.has(id)),
  );
  const cited = new Set(facts.flatMap((fact) => fact.sources.map(({ source }) => source)));
  return {
    entities: [...index.entities.values()].filter(({ id }) => within.has(id)).map(asTold),
    facts,
    relations: index.relations.filter(({ from, to }) => within.has(from) && within.has(to)),
    disputes,
    sources: index.packs.flatMap((pack) => pack.sources.filter(({ id }) => cited.has(id))),
  };
}

function reach(index: Index, ids: Iterable<string>): ReadonlySet<EntityId> {
  const within = new Set([...ids].flatMap((id) => index.entities.get(id)?.id ?? []));
  for (let step = 0; step < SHEET_STEPS; step++) {
    for (const id of [...within]) {
      for (const fact of index.factsAbout(id)) for (const other of fact.about) within.add(other);
      for (const { from, to } of index.relationsOf(id)) within.add(from).add(to);
    }
  }
  return within;
}

/** Looks items up by each of their keys; an item is found once under a key that it names twice. */
function grouped<Key, Item>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]) {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return (key: Key): readonly Item[] => groups.get(key) ?? [];
}

function withoutNames({ aliases, matching, ...told }: Entity): Omit<SheetEntity, "language"> {
  return told;
}

/** Packs name their sources and facts as they like; until two can be told apart, they must not use the same ids. */
function sharedIds(packs: readonly Pack[]): PackProblem[] {
  const owners = new Map<string, string>();
  return packs.flatMap((pack, index) =>
    (["sources", "entities", "facts", "disputes"] as const).flatMap((list) =>
      pack[list].flatMap(({ id }, at) => {
        const owner = owners.get(`${list}/${id}`);
        owners.set(`${list}/${id}`, owner ?? pack.id);
        const message = `"${id}" is already taken by the pack ${owner}`;
        return owner === undefined ? [] : [{ path: `packs[${index}].${list}[${at}].id`, message }];
      }),
    ),
  );
}
