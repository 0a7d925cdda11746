// Names as a pack lists them: how strong each is, and what its form says of it. Part of no page's script.
import type { EntityKind, LexiconEntry } from "../facts/fact.ts";
import { foldText } from "./fold-text.ts";
import type { Name } from "./matching-data.ts";
import { isDash, isLower, isSpace } from "./text-units.ts";

/** A name and what its form and its entity's rules make of it. */
export function nameOf(entry: LexiconEntry, entity: number, alias: string): Omit<Name, "rules"> {
  const { kind, matching } = entry;
  const { text } = foldText(alias);
  const full = isFull(text);
  const isWeak = matching?.weak?.includes(alias) ?? false;
  const strength = isWeak ? "weak" : kind === "person" && !full ? "rare" : "strong";
  const ordinary = matching?.ordinary?.includes(alias) ?? false;
  return {
    entity,
    text,
    strength,
    ordinary,
    full,
    plain: isPlain(text, full, kind),
    surname: !full && (kind === "person" || (matching?.alsoSurname ?? false)),
    doubtable: doubtableOf({ full, strength, ordinary }, entry),
  };
}

/** "Washington, D.C." is no team, whatever the sentence speaks of; "war in Ukraine" may be another war. */
function doubtableOf(
  it: Pick<Name, "full" | "strength" | "ordinary">,
  { kind, matching }: LexiconEntry,
): Name["doubtable"] {
  if (it.full && it.strength === "strong" && isNamer(kind)) return "never";
  if (it.strength !== "strong" || (matching?.ordinary ?? []).length === 0) return "always";
  return it.ordinary ? "among-capitals" : "never";
}

const isNamer = (kind: EntityKind): boolean =>
  ["city", "country", "place", "organization"].includes(kind);

/** Of several words; "G-20" is none. */
const isFull = (name: string): boolean =>
  [...name].some((unit, i) => {
    const code = unit.charCodeAt(0);
    return (isSpace(code) || isDash(code)) && /\p{L}/u.test(name.charAt(i + 1));
  });

const isPlain = (text: string, full: boolean, kind: EntityKind): boolean =>
  kind !== "person" && !full && [...text].some((letter) => isLower(letter.charCodeAt(0)));

/** All but the surname of each full name: what also stands alone in the list is the surname. */
export function givenNamesOf(aliases: readonly string[]): readonly string[] {
  const surnames = new Set(aliases.filter((alias) => !isFull(alias)));
  const parts = aliases.filter(isFull).flatMap((alias) => alias.split(" "));
  return [...new Set(parts.filter((part) => !surnames.has(part)))];
}
