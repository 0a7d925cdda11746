// What a page's clues say of one name on it, besides what its own block says.
import type { JudgedName } from "./judge-names.ts";
import type { Name } from "./matching-data.ts";
import { type Reason, reason } from "./reasons.ts";

/** What some names on a page tell of an entity. */
export interface Clue {
  /** The characters that tell it, and how many names bear it with these; it holds while there are any. */
  readonly bearers: Map<string, number>;
  /** The first of them. */
  told: string | undefined;
  /** Those that stand on the page and to which it matters. */
  readonly names: Set<Name>;
}

/** The clues about a name's entity. */
export interface Clues {
  /** Some name of it stands. */
  readonly present: Clue;
  /** One that settles what bare ones mean stands: by itself, or by its sentence. */
  readonly full: Clue;
  readonly settled: Clue;
  /** A full name that others bear too. */
  readonly shared: Clue;
  /** Another bearer: of any name of it, or of this very one only, as of "PRC". */
  readonly namesake: Clue;
  readonly ownNamesake: Clue;
  /** A team named for it. */
  readonly team: Clue;
  /** "present" of those that belong with it. */
  readonly companions: readonly Clue[];
}

/** A full name that is nobody else's. */
export const isUnmistakable = (name: Name): boolean => name.full && name.strength === "strong";

/** The reasons for and against a name that the page's clues give. */
export function reasonsOnPage(judged: JudgedName, clues: Clues): Reason[] {
  const doubt = doubtOnPage(judged, clues);
  const isAlone = isUnmistakable(judged.candidate.name);
  const reasons = isAlone ? [] : support(judged, clues, doubt !== undefined);
  if (doubt !== undefined) reasons.push(reason("namesake-on-page", doubt));
  return reasons;
}

/** What speaks for a name that others may bear. */
function support(judged: JudgedName, clues: Clues, isDoubtful: boolean): Reason[] {
  const { entity, local, namesakes, settling } = judged;
  const { name } = judged.candidate;
  const reasons: Reason[] = [];
  const isNamed = local.some(({ kind }) => kind === "names-in-sentence");
  const beside = isNamed ? [] : namesOnPage(name, clues);
  const belongs = isNamed || beside.length > 0;
  const full = clues.full.told ?? (belongs && !name.full ? clues.shared.told : undefined);
  // Beside another body of that abbreviation its long form settles nothing: both are spoken of.
  const settles = (!isDoubtful && namesakes.length === 0) || entity.kind === "person";
  const needsMore = name.strength !== "strong" && !settling && full === undefined;
  const settled = needsMore ? clues.settled.told : undefined;
  if (settles && full !== undefined) reasons.push(reason("full-name-on-page", full));
  if (settled !== undefined) reasons.push(reason("settled-elsewhere", settled));
  for (const other of beside) reasons.push(reason("names-on-page", other));
  return reasons;
}

/** Somebody or something else on the page that the name may mean as well. */
function doubtOnPage(
  { candidate: { name }, entity, namesakes, setting }: JudgedName,
  { ownNamesake, namesake, team }: Clues,
): string | undefined {
  if (namesakes.length > 0 || setting === "other" || (entity.kind === "person" && name.full))
    return undefined;
  // No person takes an article: "the [West]", wherever Adam West is; but "the Washington administration".
  if (entity.alsoSurname && name.strength === "weak" && setting === "articled") return undefined;
  if (isUnmistakable(name)) return ownNamesake.told;
  return ownNamesake.told ?? namesake.told ?? (setting === "where" ? undefined : team.told);
}

/**
 * Names that belong with it elsewhere on the page. Of two words, a weak name is rarer than a weak
 * surname: for it two count more than one.
 */
function namesOnPage(name: Name, { companions }: Clues): string[] {
  return companions.flatMap(({ told }) => told ?? []).slice(0, name.full ? 2 : 1);
}
