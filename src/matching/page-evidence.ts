// What a page's blocks say together about each entity, and which blocks hang on it. Kept as clues
// that hold while at least one name bears them, so that a change is felt only where it matters.
import type { JudgedName } from "./judge-names.ts";
import type { Name, NamedEntity } from "./matching-data.ts";
import type { Evidence } from "./mention.ts";
import { type Clue, type Clues, isUnmistakable, reasonsOnPage } from "./page-reasons.ts";
import type { Reason } from "./reasons.ts";
import { sumOf } from "./weigh.ts";

export interface PageEvidence<Block extends object> {
  /** Takes in what a block says; gives the blocks for which that makes a difference. */
  readonly add: (block: Block, names: readonly JudgedName[]) => ReadonlySet<Block>;
  readonly remove: (block: Block) => ReadonlySet<Block>;
  /** What the page says of a name, besides what its own block says. */
  readonly reasonsFor: (name: JudgedName) => Reason[];
}

/** A name on the page. */
interface Standing<Block> extends Clues {
  readonly blocks: Set<Block>;
}

/** Nothing seen yet; `Block` is the caller's identity of a block. */
export function openPageEvidence<Block extends object>(): PageEvidence<Block> {
  const clues = new Map<string, Clue>();
  const known = new Map<Block, readonly JudgedName[]>();
  const standings = new Map<Name, Standing<Block>>();
  const clueOf = (kind: string, entity: number): Clue => {
    const key = `${entity} ${kind}`;
    const clue = clues.get(key) ?? { bearers: new Map(), told: undefined, names: new Set() };
    clues.set(key, clue);
    return clue;
  };
  const standingOf = (judged: JudgedName): Standing<Block> =>
    standings.get(judged.candidate.name) ?? newStanding(judged);
  const newStanding = ({ candidate: { name }, entity }: JudgedName): Standing<Block> => {
    const mattering = (kind: string, of = name.entity): Clue => {
      const clue = clueOf(kind, of);
      clue.names.add(name);
      return clue;
    };
    const standing = {
      blocks: new Set<Block>(),
      present: clueOf("present", name.entity),
      full: mattering("full"),
      shared: mattering("shared"),
      settled: mattering("settled"),
      namesake: mattering("namesake"),
      ownNamesake: mattering(`namesake of ${plainly(name)}`),
      team: mattering("team"),
      companions: entity.companions.map((other) => mattering("present", other)),
    };
    standings.set(name, standing);
    return standing;
  };
  /** Counts what bears a clue in, or out; adds the blocks for which that makes a difference. */
  const count = (clue: Clue, detail: string, by: 1 | -1, touched: Set<Block>): void => {
    const { bearers, told } = clue;
    const left = (bearers.get(detail) ?? 0) + by;
    if (left > 0) bearers.set(detail, left);
    else bearers.delete(detail);
    if (told !== undefined && bearers.has(told)) return;
    [clue.told] = bearers.keys();
    for (const name of clue.names)
      for (const block of standings.get(name)?.blocks ?? []) touched.add(block);
  };
  /** The same for the clues about its entity that a name bears by what its own block says. */
  const bear = (judged: JudgedName, by: 1 | -1, touched: Set<Block>): Standing<Block> => {
    const standing = standingOf(judged);
    const { entity, local, namesakes, settling } = judged;
    const { name } = judged.candidate;
    for (const namesake of namesakes) {
      const doubt = doubtBy(namesake, name, entity, standing);
      if (doubt) count(doubt, namesake.detail ?? name.text, by, touched);
    }
    const sum = sumOf(local);
    const strength = local[0]?.kind;
    if (strength === "shared-full-name" && sum >= 0) count(standing.shared, name.text, by, touched);
    // Two rare surnames of one story bear each other out.
    if (sum > 0 || (strength === "rare-surname" && sum === 0))
      count(standing.present, name.text, by, touched);
    if (sum > 0 && isUnmistakable(name)) count(standing.full, name.text, by, touched);
    else if (sum > 0 && settling)
      count(standing.settled, settling.detail ?? name.text, by, touched);
    return standing;
  };
  const remove = (block: Block): Set<Block> => {
    const names = known.get(block) ?? [];
    known.delete(block);
    for (const name of names) standingOf(name).blocks.delete(block);
    const touched = new Set<Block>();
    for (const name of names) bear(name, -1, touched);
    return touched;
  };
  const add = (block: Block, names: readonly JudgedName[]): Set<Block> => {
    const touched = remove(block);
    known.set(block, names);
    for (const name of names) bear(name, 1, touched).blocks.add(block);
    return touched.add(block);
  };
  return { add, remove, reasonsFor: (name) => reasonsOnPage(name, standingOf(name)) };
}

/** "G20" and "G-20" are one name; but where "US" is ultrasound, "U.S." is not. */
const plainly = ({ text }: Name): string => text.replaceAll(/[\s-]/g, "");

/** What a namesake makes doubtful: this name only, all bare names, those that may mean a team, or nothing. */
function doubtBy(
  { kind }: Evidence,
  name: Name,
  entity: NamedEntity,
  { namesake, ownNamesake, team }: Clues,
): Clue | null {
  if (name.strength === "other") return namesake;
  const isOther = kind === "other-subject";
  const isTown = entity.kind === "city" || entity.kind === "place";
  // A place stays one in "in Washington", whoever else bears its name.
  const isPerson = kind === "other-given-name" || kind === "other-title";
  const isTeam = kind === "at-play" || (isOther && isTown);
  if (isTeam || (isPerson && entity.kind !== "person")) return team;
  // One cup of china makes no country doubtful.
  if (isOther && (entity.kind === "country" || isUnmistakable(name))) return null;
  // Nor a bout of flu a man called Bout.
  if (isOther && entity.kind === "person" && name.ordinary) return null;
  // A bare surname follows whoever bears the full name, and no profession says it of another.
  const isOneName =
    kind.startsWith("other-abbreviation") || (name.full && entity.kind !== "person");
  return isOneName ? ownNamesake : namesake;
}
