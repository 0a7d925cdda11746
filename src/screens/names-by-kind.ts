// All names of a fact base as its list shows them: by kind, people by surname, each with the number
// of facts about it.
import type { Entity, EntityKind } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";

export interface NameEntry {
  readonly entity: Entity;
  readonly factCount: number;
}

export interface NameGroup {
  /** The key of the group's heading. */
  readonly heading: string;
  readonly names: readonly NameEntry[];
}

const GROUPS: readonly { readonly heading: string; readonly kinds: readonly EntityKind[] }[] = [
  { heading: "facts_group_people", kinds: ["person"] },
  { heading: "facts_group_organizations", kinds: ["organization"] },
  { heading: "facts_group_places", kinds: ["country", "city", "place"] },
  { heading: "facts_group_papers", kinds: ["treaty", "measure", "document"] },
  { heading: "facts_group_events", kinds: ["event"] },
];

/** Groups without a name are left out. */
export function namesByKind(
  base: FactBase,
  compareNames: (a: string, b: string) => number,
): NameGroup[] {
  const entities = base.packs.flatMap((pack) => pack.entities);
  return GROUPS.map(({ heading, kinds }) => ({
    heading,
    names: entities
      .filter(({ kind }) => kinds.includes(kind))
      .sort((a, b) => compareNames(sortingName(a), sortingName(b)))
      .map((entity) => ({ entity, factCount: base.factsAbout(entity.id).length })),
  })).filter(({ names }) => names.length > 0);
}

/** A person's surname is the one word of the name that is an alias too ("Qin" of Qin Gang); an article does not count. */
export function sortingName({ kind, name, aliases }: Entity): string {
  const surname = kind === "person" && aliases.find((alias) => name.split(" ").includes(alias));
  return surname ? `${surname} ${name}` : name.replace(/^The /, "");
}
