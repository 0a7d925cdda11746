// The mentions of a page as the panel lists them: grouped by entity, numbered in reading order,
// sorted and filtered.
import type { EntityId, FactSheet, SheetEntity } from "../facts/fact.ts";
import { folded, holdsTerms, termsOf } from "./text-search.ts";

/** One place of the page that names an entity, in reading order. */
export interface PanelMention {
  /** Whoever knows the page tells its mentions apart by this. */
  readonly id: string;
  readonly entityId: EntityId;
  /** The text before it in its block, as much of it as there is room to show. */
  readonly before: string;
  readonly surfaceForm: string;
  readonly after: string;
}

export interface NumberedMention extends PanelMention {
  /** Its place among all mentions of the page, from 1. */
  readonly number: number;
}

export interface MentionGroup {
  readonly entity: SheetEntity;
  readonly factCount: number;
  /** Whether the sources differ on something about it. */
  readonly differs: boolean;
  readonly mentions: readonly NumberedMention[];
}

export type GroupOrder = "page" | "name";

const MENTIONS_SHOWN = 3;
const BEFORE_UNITS = 24;

/** In the order in which the page first names them; mentions that the sheet does not know are passed over. */
export function groupMentions(mentions: readonly PanelMention[], sheet: FactSheet): MentionGroup[] {
  const known = new Map(sheet.entities.map((entity) => [entity.id, entity]));
  const groups = new Map<EntityId, NumberedMention[]>();
  for (const [place, mention] of mentions.entries()) {
    const group = groups.get(mention.entityId) ?? [];
    groups.set(mention.entityId, [...group, { ...mention, number: place + 1 }]);
  }
  return [...groups].flatMap(([id, own]) => {
    const entity = known.get(id);
    if (!entity) return [];
    const facts = sheet.facts.filter(({ about }) => about.includes(id)).map((fact) => fact.id);
    const differs = sheet.disputes.some((dispute) =>
      dispute.facts.some((one) => facts.includes(one)),
    );
    return [{ entity, factCount: facts.length, differs, mentions: own }];
  });
}

/** "page": as given; "name": by name. */
export function inOrder(
  groups: readonly MentionGroup[],
  order: GroupOrder,
  compareNames: (a: string, b: string) => number,
): readonly MentionGroup[] {
  if (order === "page") return groups;
  return groups.toSorted((a, b) => compareNames(a.entity.name, b.entity.name));
}

/**
 * The groups whose name, description or facts a query finds, whole; of others the mentions whose
 * own words it finds. All of them for a query without a word.
 */
export function filterGroups(
  groups: readonly MentionGroup[],
  query: string,
  { facts }: FactSheet,
): readonly MentionGroup[] {
  const terms = termsOf(query);
  if (terms.length === 0) return groups;
  const finds = (...texts: readonly string[]) =>
    texts.some((text) => holdsTerms(folded(text), terms));
  return groups.flatMap((group) => {
    const { id, name, description } = group.entity;
    const statements = facts
      .filter(({ about }) => about.includes(id))
      .map((fact) => fact.statement);
    if (finds(name, description, ...statements)) return [group];
    const mentions = group.mentions.filter(({ before, surfaceForm, after }) =>
      finds(before + surfaceForm + after),
    );
    return mentions.length > 0 ? [{ ...group, mentions }] : [];
  });
}

/** The first mentions of a group, and the current one wherever it stands. */
export function shownMentions(
  { mentions }: MentionGroup,
  currentId: string | null,
): readonly NumberedMention[] {
  return mentions.filter(({ id }, place) => place < MENTIONS_SHOWN || id === currentId);
}

/** So much of the text before a mention that the mention itself stays in view, cut between words. */
export function shortBefore(before: string): string {
  const text = before.replace(/\s+/g, " ").trimStart();
  if (text.length <= BEFORE_UNITS) return text;
  const space = text.indexOf(" ", text.length - BEFORE_UNITS);
  return space < 0 || space === text.length - 1 ? "" : text.slice(space + 1);
}
