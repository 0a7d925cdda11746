// What a page's blocks say together about each entity, and which blocks hang on it. Kept as facts
// that hold while at least one block bears them, so that a change is felt only where it matters.

import type { EvidenceKind } from "./evidence.ts";
import type { JudgedName } from "./judge-names.ts";
import type { Name, NamedEntity } from "./matching-data.ts";
import type { Evidence } from "./mention.ts";
import { type Reason, reason } from "./reasons.ts";
import { sumOf } from "./weigh.ts";

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
  readonly reasonsFor: (name: JudgedName) => Reason[];
}

/** Sets of blocks by fact. */
interface Index<Block> {
  readonly bearers: Map<FactKey, Map<Block, string>>;
  readonly dependents: Map<FactKey, Set<Block>>;
}

export function openPageEvidence<Block extends object>(): PageEvidence<Block> {
  const index: Index<Block> = { bearers: new Map(), dependents: new Map() };
  const known = new Map<Block, readonly JudgedName[]>();
  const keysOf = new Map<Name, readonly FactKey[]>();
  /** Each once, however often a name stands in the block. */
  const mattering = (names: readonly JudgedName[]): Set<FactKey> => {
    const all = new Set<FactKey>();
    for (const judged of names) {
      const { name } = judged.candidate;
      const keys = keysOf.get(name) ?? keysThatMatterTo(judged);
      keysOf.set(name, keys);
      for (const key of keys) all.add(key);
    }
    return all;
  };
  const remove = (block: Block): Set<Block> => {
    const names = known.get(block) ?? [];
    known.delete(block);
    for (const key of mattering(names)) index.dependents.get(key)?.delete(block);
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
    for (const key of mattering(names)) {
      const blocks = index.dependents.get(key) ?? new Set<Block>();
      index.dependents.set(key, blocks.add(block));
    }
    return touched.add(block);
  };
  return { add, remove, reasonsFor: (name) => reasonsFor(index, name) };
}

/** The facts that a name bears by what its own block says. */
function factsIn({
  candidate: { name },
  entity,
  local,
  namesakes,
  settling,
}: JudgedName): [FactKey, string][] {
  const facts = namesakes.flatMap((namesake): [FactKey, string][] => {
    const doubted = doubtBy(namesake, name, entity);
    return doubted ? [[doubted, namesake.detail ?? name.text]] : [];
  });
  const bear = (kind: FactKind, detail = name.text) =>
    facts.push([`${kind}:${name.entity}`, detail]);
  const sum = sumOf(local);
  const strength = local[0]?.kind;
  if (strength === "shared-full-name" && sum >= 0) bear("shared");
  // Two rare surnames of one story bear each other out.
  if (sum > 0 || (strength === "rare-surname" && sum === 0)) bear("present");
  if (sum > 0 && isUnmistakable(name)) bear("full");
  else if (sum > 0 && settling) bear("settled", settling.detail);
  return facts;
}

/** "G20" and "G-20" are one name; but where "US" is ultrasound, "U.S." is not. */
const plainForm = ({ text }: Name): string => text.replaceAll(/[\s-]/g, "");

const isUnmistakable = (name: Name): boolean => name.full && name.strength === "strong";

/** What a namesake makes doubtful: this name only, all bare names, those that may mean a team, or nothing. */
function doubtBy({ kind }: Evidence, name: Name, entity: NamedEntity): FactKey | null {
  if (name.strength === "other") return `namesake:${name.entity}`;
  const isOther = kind === "other-subject";
  const isTown = entity.kind === "city" || entity.kind === "place";
  // A place stays one in "in Washington", whoever else bears its name.
  const isPerson = kind === "other-given-name" || kind === "other-title";
  const isTeam = kind === "at-play" || (isOther && isTown);
  if (isTeam || (isPerson && entity.kind !== "person")) return `team:${name.entity}`;
  // One cup of china makes no country doubtful.
  if (isOther && (entity.kind === "country" || isUnmistakable(name))) return null;
  // Nor a bout of flu a man called Bout.
  if (isOther && entity.kind === "person" && name.ordinary) return null;
  // A bare surname follows whoever bears the full name, and no profession says it of another.
  const isOneName =
    kind.startsWith("other-abbreviation") || (name.full && entity.kind !== "person");
  return `namesake:${name.entity}${isOneName ? `:${plainForm(name)}` : ""}`;
}

const keysThatMatterTo = ({ candidate: { name }, entity }: JudgedName): FactKey[] => [
  ...(["full", "shared", "settled", "namesake", "team"] as const).map(
    (kind): FactKey => `${kind}:${name.entity}`,
  ),
  `namesake:${name.entity}:${plainForm(name)}`,
  ...entity.companions.map((other): FactKey => `present:${other}`),
];

type DetailOf = (kind: FactKind, of?: number | string) => string | undefined;

function reasonsFor<Block>({ bearers }: Index<Block>, judged: JudgedName): Reason[] {
  const { entity, local, namesakes, settling } = judged;
  const { name } = judged.candidate;
  const detailOf: DetailOf = (kind, of = name.entity) =>
    bearers.get(`${kind}:${of}`)?.values().next().value;
  const told = (kind: EvidenceKind, detail: string | undefined): Reason[] =>
    detail === undefined ? [] : [reason(kind, detail)];
  const doubt = told("namesake-on-page", namesakeOf(judged, detailOf));
  if (isUnmistakable(name)) return doubt;
  const isNamed = local.some(({ kind }) => kind === "names-in-sentence");
  const beside = isNamed ? [] : namesOnPage(judged, detailOf);
  const belongs = isNamed || beside.length > 0;
  const full = detailOf("full") ?? (belongs && !name.full ? detailOf("shared") : undefined);
  const needsMore = name.strength !== "strong" && !settling && full === undefined;
  // Beside another body of that abbreviation its long form settles nothing: both are spoken of.
  const isDoubted = doubt.length > 0 || namesakes.length > 0;
  const settles = !isDoubted || entity.kind === "person";
  return [
    ...(settles ? told("full-name-on-page", full) : []),
    ...(needsMore ? told("settled-elsewhere", detailOf("settled")) : []),
    ...beside.map((detail) => reason("names-on-page", detail)),
    ...doubt,
  ];
}

/** Somebody or something else on the page that the name may mean as well. */
function namesakeOf(
  { candidate: { name }, entity, namesakes, setting }: JudgedName,
  detailOf: DetailOf,
): string | undefined {
  if (namesakes.length > 0 || setting === "other" || (entity.kind === "person" && name.full))
    return undefined;
  // No person takes an article: "the [West]", wherever Adam West is; but "the Washington administration".
  if (entity.alsoSurname && name.strength === "weak" && setting === "articled") return undefined;
  return (
    detailOf("namesake", `${name.entity}:${plainForm(name)}`) ??
    (isUnmistakable(name) ? undefined : detailOf("namesake")) ??
    (setting === "where" || isUnmistakable(name) ? undefined : detailOf("team"))
  );
}

/**
 * Names that belong with it elsewhere on the page. Of two words, a weak name is rarer than a weak
 * surname: for it two count more than one.
 */
function namesOnPage({ candidate, entity }: JudgedName, detailOf: DetailOf): string[] {
  const present = entity.companions.flatMap((other) => detailOf("present", other) ?? []);
  return present.slice(0, candidate.name.full ? 2 : 1);
}
