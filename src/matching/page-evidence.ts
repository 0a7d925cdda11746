// What a page's blocks say together about each entity, and which blocks hang on it. Kept as facts
// that hold while at least one block bears them, so that a change is felt only where it matters.

import { evidence, namesakesIn, settlingIn, sumOf } from "./evidence.ts";
import type { JudgedName } from "./judge-names.ts";
import type { Evidence } from "./mention.ts";
import type { Name, NamedEntity } from "./name-rules.ts";

/**
 * "present": some name of it stands. "full", "settled": one that settles what bare ones mean.
 * "shared": a full name that others bear too. "namesake": another bearer. "team": one named for it.
 */
type FactKind = "present" | "full" | "shared" | "settled" | "namesake" | "team";
/** Of an entity, by its index; a namesake may be one of a single name of it only: "PRC". */
type FactKey = `${FactKind}:${string}`;

export interface PageEvidence<Block extends object> {
  /** Takes in what a block says; gives the blocks for which that makes a difference. */
  readonly add: (block: Block, names: readonly JudgedName[]) => ReadonlySet<Block>;
  readonly remove: (block: Block) => ReadonlySet<Block>;
  /** What the page says of a name, besides what its own block says. */
  readonly reasonsFor: (name: JudgedName) => Evidence[];
}

/** Sets of blocks by fact. */
interface Index<Block> {
  readonly bearers: Map<FactKey, Map<Block, string>>;
  readonly dependents: Map<FactKey, Set<Block>>;
}

export function openPageEvidence<Block extends object>(): PageEvidence<Block> {
  const index: Index<Block> = { bearers: new Map(), dependents: new Map() };
  const known = new Map<Block, readonly JudgedName[]>();
  const remove = (block: Block): Set<Block> => {
    const names = known.get(block) ?? [];
    known.delete(block);
    for (const key of names.flatMap(keysThatMatterTo)) index.dependents.get(key)?.delete(block);
    const touched = new Set<Block>();
    for (const key of names.flatMap((name) => factsIn(name).map(([fact]) => fact))) {
      const bearers = index.bearers.get(key);
      if (!bearers?.delete(block) || bearers.size > 0) continue;
      for (const other of index.dependents.get(key) ?? []) touched.add(other);
    }
    return touched;
  };
  const add = (block: Block, names: readonly JudgedName[]): Set<Block> => {
    const touched = remove(block);
    known.set(block, names);
    for (const [key, detail] of names.flatMap(factsIn)) {
      const bearers = index.bearers.get(key) ?? new Map<Block, string>();
      index.bearers.set(key, bearers);
      if (bearers.size === 0)
        for (const other of index.dependents.get(key) ?? []) touched.add(other);
      if (!bearers.has(block)) bearers.set(block, detail);
    }
    for (const key of names.flatMap(keysThatMatterTo)) {
      const blocks = index.dependents.get(key) ?? new Set<Block>();
      index.dependents.set(key, blocks.add(block));
    }
    return touched.add(block);
  };
  return { add, remove, reasonsFor: (name) => reasonsFor(index, name) };
}

/** The facts that a name bears by what its own block says. */
function factsIn({ candidate: { name }, entity, local }: JudgedName): [FactKey, string][] {
  const facts: [FactKey, string][] = [];
  for (const namesake of namesakesIn(local)) {
    const doubted = doubtBy(namesake, name, entity);
    if (doubted) facts.push([doubted, namesake.detail ?? name.text]);
  }
  const sum = sumOf(local);
  if (local[0]?.kind === "shared-full-name" && sum >= 0) {
    facts.push([`shared:${name.entity}`, name.text]);
  }
  // Two rare surnames of one story bear each other out.
  if (local[0]?.kind === "rare-surname" && sum === 0) {
    facts.push([`present:${name.entity}`, name.text]);
  }
  if (sum <= 0) return facts;
  facts.push([`present:${name.entity}`, name.text]);
  const settling = settlingIn(local);
  if (name.full && name.strength === "strong") facts.push([`full:${name.entity}`, name.text]);
  else if (settling) facts.push([`settled:${name.entity}`, settling.detail ?? name.text]);
  return facts;
}

/** What a namesake makes doubtful: this name only, all bare names, those that may mean a team, or nothing. */
function doubtBy({ kind }: Evidence, name: Name, entity: NamedEntity): FactKey | null {
  const isTown = entity.kind === "city" || entity.kind === "place";
  if (kind === "at-play" || (kind === "other-subject" && isTown)) return `team:${name.entity}`;
  // One cup of china makes no country doubtful.
  const isUnmistakable = name.full && name.strength === "strong";
  if (kind === "other-subject" && (entity.kind === "country" || isUnmistakable)) return null;
  const isOneName = kind === "other-abbreviation" || name.full;
  return isOneName ? `namesake:${name.entity}:${name.text}` : `namesake:${name.entity}`;
}

function keysThatMatterTo({ candidate: { name }, entity }: JudgedName): FactKey[] {
  const own = name.entity;
  return [
    ...(["full", "shared", "settled", "namesake", "team"] as const).map(
      (kind): FactKey => `${kind}:${own}`,
    ),
    `namesake:${own}:${name.text}`,
    ...entity.contextNames.map(([, other]): FactKey => `present:${other}`),
  ];
}

function reasonsFor<Block>(index: Index<Block>, judged: JudgedName): Evidence[] {
  const {
    candidate: { name },
    local,
  } = judged;
  const detailOf = (kind: FactKind, of: number | string = name.entity): string | undefined =>
    index.bearers.get(`${kind}:${of}`)?.values().next().value;
  const namesake = namesakeOf(judged, detailOf);
  const doubt = namesake === undefined ? [] : [evidence("namesake-on-page", namesake)];
  if (name.full && name.strength === "strong") return doubt;
  const beside = namesOnPage(judged, detailOf);
  const belongs = beside.length > 0 || local.some(({ kind }) => kind === "names-in-sentence");
  const full = detailOf("full") ?? (belongs && !name.full ? detailOf("shared") : undefined);
  const needsMore = name.strength !== "strong" && !settlingIn(local) && full === undefined;
  const settled = needsMore ? detailOf("settled") : undefined;
  return [
    ...(full === undefined ? [] : [evidence("full-name-on-page", full)]),
    ...(settled === undefined ? [] : [evidence("settled-elsewhere", settled)]),
    ...beside.map((detail) => evidence("names-on-page", detail)),
    ...doubt,
  ];
}

type DetailOf = (kind: FactKind, of?: number | string) => string | undefined;

/** Somebody or something else on the page that the name may mean as well. */
function namesakeOf(
  { candidate: { name }, entity, local, setting }: JudgedName,
  detailOf: DetailOf,
): string | undefined {
  if (namesakesIn(local).length > 0 || (entity.kind === "person" && name.full)) return undefined;
  // No person takes an article: "the [West]", wherever Adam West is.
  if (entity.alsoSurname && setting === "articled") return undefined;
  const team = setting === "where" ? undefined : detailOf("team");
  const any = name.full && name.strength === "strong" ? undefined : detailOf("namesake");
  return detailOf("namesake", `${name.entity}:${name.text}`) ?? any ?? team;
}

/**
 * Names that belong with it elsewhere on the page, none if the sentence holds one. Of two words, a
 * weak name is rarer than a weak surname: for it two count more than one.
 */
function namesOnPage({ candidate, entity, local }: JudgedName, detailOf: DetailOf): string[] {
  if (local.some(({ kind }) => kind === "names-in-sentence")) return [];
  const others = new Set(entity.contextNames.map(([, other]) => other));
  const present = [...others].flatMap((other) => detailOf("present", other) ?? []);
  return present.slice(0, candidate.name.full ? 2 : 1);
}
