// What a page's blocks say together about each entity, and which blocks hang on it. Kept as clues
// that hold while at least one block bears them, so that a change is felt only where it matters.

import type { EvidenceKind } from "./evidence.ts";
import type { JudgedName } from "./judge-names.ts";
import type { Name, NamedEntity } from "./matching-data.ts";
import type { Evidence } from "./mention.ts";
import { type Reason, reason } from "./reasons.ts";
import { sumOf } from "./weigh.ts";

/**
 * "present": some name of it stands. "full", "settled": one that settles what bare ones mean.
 * "shared": a full name that others bear too. "namesake": another bearer, also of a single name of it
 * only, as of "PRC". "team": one named for it.
 */
type ClueKind =
  | ("present" | "full" | "shared" | "settled" | "namesake" | "team")
  | `namesake:${string}`;

export interface PageEvidence<Block extends object> {
  /** Takes in what a block says; gives the blocks for which that makes a difference. */
  readonly add: (block: Block, names: readonly JudgedName[]) => ReadonlySet<Block>;
  readonly remove: (block: Block) => ReadonlySet<Block>;
  /** What the page says of a name, besides what its own block says. */
  readonly reasonsFor: (name: JudgedName) => Reason[];
}

/** It holds while there are bearers, each with the characters that tell it. */
interface Clue<Block> {
  readonly bearers: Map<Block, string>;
  /** Those that stand on the page and to which it matters. */
  readonly names: Set<Name>;
}

/** By the index of the entity that it is about. */
type Clues<Block> = Map<number, Map<ClueKind, Clue<Block>>>;

/** Nothing seen yet; `Block` is the caller's identity of a block. */
export function openPageEvidence<Block extends object>(): PageEvidence<Block> {
  const clues: Clues<Block> = new Map();
  const known = new Map<Block, readonly JudgedName[]>();
  const blocksOf = new Map<Name, Set<Block>>();
  const clueOf = (kind: ClueKind, entity: number): Clue<Block> => {
    const own = clues.get(entity) ?? new Map<ClueKind, Clue<Block>>();
    const known = own.get(kind);
    const clue = known ?? { bearers: new Map(), names: new Set() };
    if (!known) clues.set(entity, own.set(kind, clue));
    return clue;
  };
  const blocksWith = (judged: JudgedName): Set<Block> => {
    const { name } = judged.candidate;
    const blocks = blocksOf.get(name);
    if (blocks) return blocks;
    for (const [kind, entity] of cluesThatMatterTo(judged)) clueOf(kind, entity).names.add(name);
    const none = new Set<Block>();
    blocksOf.set(name, none);
    return none;
  };
  const touch = ({ names }: Clue<Block>, touched: Set<Block>): void => {
    for (const name of names) for (const block of blocksOf.get(name) ?? []) touched.add(block);
  };
  const remove = (block: Block): Set<Block> => {
    const names = known.get(block) ?? [];
    known.delete(block);
    for (const name of names) blocksWith(name).delete(block);
    const touched = new Set<Block>();
    for (const judged of names) {
      for (const [kind] of cluesIn(judged)) {
        const clue = clueOf(kind, judged.candidate.name.entity);
        if (clue.bearers.delete(block) && clue.bearers.size === 0) touch(clue, touched);
      }
    }
    return touched;
  };
  const add = (block: Block, names: readonly JudgedName[]): Set<Block> => {
    const touched = remove(block);
    known.set(block, names);
    for (const judged of names) {
      for (const [kind, detail] of cluesIn(judged)) {
        const clue = clueOf(kind, judged.candidate.name.entity);
        if (clue.bearers.size === 0) touch(clue, touched);
        if (!clue.bearers.has(block)) clue.bearers.set(block, detail);
      }
    }
    for (const name of names) blocksWith(name).add(block);
    return touched.add(block);
  };
  return { add, remove, reasonsFor: (name) => reasonsFor(clues, name) };
}

/** The clues about its entity that a name bears by what its own block says. */
function cluesIn({
  candidate: { name },
  entity,
  local,
  namesakes,
  settling,
}: JudgedName): [ClueKind, string][] {
  const clues = namesakes.flatMap((namesake): [ClueKind, string][] => {
    const doubted = doubtBy(namesake, name, entity);
    return doubted ? [[doubted, namesake.detail ?? name.text]] : [];
  });
  const bear = (kind: ClueKind, detail = name.text) => clues.push([kind, detail]);
  const sum = sumOf(local);
  const strength = local[0]?.kind;
  if (strength === "shared-full-name" && sum >= 0) bear("shared");
  // Two rare surnames of one story bear each other out.
  if (sum > 0 || (strength === "rare-surname" && sum === 0)) bear("present");
  if (sum > 0 && isUnmistakable(name)) bear("full");
  else if (sum > 0 && settling) bear("settled", settling.detail);
  return clues;
}

/** "G20" and "G-20" are one name; but where "US" is ultrasound, "U.S." is not. */
const namesakeOf = ({ text }: Name): ClueKind => `namesake:${text.replaceAll(/[\s-]/g, "")}`;

const isUnmistakable = (name: Name): boolean => name.full && name.strength === "strong";

/** What a namesake makes doubtful: this name only, all bare names, those that may mean a team, or nothing. */
function doubtBy({ kind }: Evidence, name: Name, entity: NamedEntity): ClueKind | null {
  if (name.strength === "other") return "namesake";
  const isOther = kind === "other-subject";
  const isTown = entity.kind === "city" || entity.kind === "place";
  // A place stays one in "in Washington", whoever else bears its name.
  const isPerson = kind === "other-given-name" || kind === "other-title";
  const isTeam = kind === "at-play" || (isOther && isTown);
  if (isTeam || (isPerson && entity.kind !== "person")) return "team";
  // One cup of china makes no country doubtful.
  if (isOther && (entity.kind === "country" || isUnmistakable(name))) return null;
  // Nor a bout of flu a man called Bout.
  if (isOther && entity.kind === "person" && name.ordinary) return null;
  // A bare surname follows whoever bears the full name, and no profession says it of another.
  const isOneName =
    kind.startsWith("other-abbreviation") || (name.full && entity.kind !== "person");
  return isOneName ? namesakeOf(name) : "namesake";
}

function cluesThatMatterTo({
  candidate: { name },
  entity,
}: JudgedName): (readonly [ClueKind, number])[] {
  const kinds = ["full", "shared", "settled", "namesake", "team", namesakeOf(name)] as const;
  return [
    ...kinds.map((kind) => [kind, name.entity] as const),
    ...entity.companions.map((other) => ["present", other] as const),
  ];
}

type DetailOf = (kind: ClueKind, of?: number) => string | undefined;

function reasonsFor<Block>(clues: Clues<Block>, judged: JudgedName): Reason[] {
  const { entity, local, namesakes, settling } = judged;
  const { name } = judged.candidate;
  const detailOf: DetailOf = (kind, of = name.entity) =>
    clues.get(of)?.get(kind)?.bearers.values().next().value;
  const told = (kind: EvidenceKind, detail: string | undefined): Reason[] =>
    detail === undefined ? [] : [reason(kind, detail)];
  const doubt = told("namesake-on-page", doubtOnPage(judged, detailOf));
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
function doubtOnPage(
  { candidate: { name }, entity, namesakes, setting }: JudgedName,
  detailOf: DetailOf,
): string | undefined {
  if (namesakes.length > 0 || setting === "other" || (entity.kind === "person" && name.full))
    return undefined;
  // No person takes an article: "the [West]", wherever Adam West is; but "the Washington administration".
  if (entity.alsoSurname && name.strength === "weak" && setting === "articled") return undefined;
  return (
    detailOf(namesakeOf(name)) ??
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
