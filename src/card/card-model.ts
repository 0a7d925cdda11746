// What a card says about an entity, in which words and in which order: pure, from facts to texts.
// Components only lay it out. Texts with asterisks have a stretch that stands out (wording.ts).
import type { EdtfDate, IsoDay } from "../facts/edtf-date.ts";
import { ageOn, parseEdtf } from "../facts/edtf-date.ts";
import type { EntityId, EntityKind, FactSheet } from "../facts/fact.ts";
import type { Evidence } from "../matching/mention.ts";
import {
  type DisputeModel,
  disputesOf,
  type FactModel,
  factsOf,
  keyFactsOf,
} from "./fact-model.ts";
import { type RelationRow, relationRowsOf } from "./relation-model.ts";
import { type TimelineModel, timelineOf } from "./timeline-model.ts";
import { createWording, keyOf, type Word, type Wording } from "./wording.ts";

export type { Word } from "./wording.ts";

/** The place on the page that a card is about. */
export interface MentionNote {
  readonly surfaceForm: string;
  readonly evidence: readonly Evidence[];
  /** Which of the page's mentions of this entity it is, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
}

export interface AsOf {
  /** "Status *as of 2 March 2023*, 3 years ago" */
  readonly text: string;
  /** What ends it where a sentence follows. */
  readonly stop: string;
  /** Set where a status may have changed since, and is older than a month: it then stands in a well. */
  readonly notice: string | null;
  /** Set where the page was published later than the facts. */
  readonly pageNote: string | null;
}

export interface WhyMarked {
  readonly matched: string;
  /** The reasons in words, the heaviest first. */
  readonly reasons: readonly string[];
}

export interface CardModel {
  readonly entityId: EntityId;
  readonly kind: EntityKind;
  readonly kindWord: string;
  readonly name: string;
  readonly description: string;
  /** BCP 47 tag of the language of name, description, facts and disputes; the rest is in the reader's. */
  readonly language: string;
  /** Null only where neither a fact nor a source tells a date. */
  readonly asOf: AsOf | null;
  /** Heaviest first; a card shows the first, all of them stand among all facts. */
  readonly disputes: readonly DisputeModel[];
  /** The heaviest three to five, at most three beside a dispute; oldest first. */
  readonly keyFacts: readonly FactModel[];
  /** All that stand in no dispute, oldest first. */
  readonly facts: readonly FactModel[];
  /** How many facts there are about the entity, disputed ones counted. */
  readonly factCount: number;
  /** Stands where there is no fact, and tells whose facts name it; null where there are facts. */
  readonly noFacts: string | null;
  /** Of the key facts' dates; null where that makes no line. */
  readonly timeline: TimelineModel | null;
  readonly relations: readonly RelationRow[];
  /** Null for a card that was not opened from a mention. */
  readonly why: WhyMarked | null;
}

export interface CardSubject {
  readonly entityId: EntityId;
  readonly sheet: FactSheet;
  /** Null where a card opens from another card. */
  readonly mention: MentionNote | null;
  /** When the page says that it was published, null where it does not. */
  readonly pageDate: IsoDay | null;
}

const STATUS_FRESH_DAYS = 30;
const PAGE_NEWER_DAYS = 30;

/** Gives what a card says, in the language of `locale` (BCP 47); null if the sheet does not know the entity. */
export function createCardModels(deps: {
  readonly word: Word;
  readonly locale: string;
  readonly today: () => Date;
}): (subject: CardSubject) => CardModel | null {
  const wording = createWording(deps.word, deps.locale);
  return (subject) => {
    const { sheet, entityId, mention } = subject;
    const entity = sheet.entities.find(({ id }) => id === entityId);
    if (!entity) return null;
    const facts = factsOf(entityId, sheet, wording);
    const disputes = disputesOf(facts, sheet, wording);
    const disputed = new Set(disputes.flatMap(({ factIds }) => factIds));
    const undisputed = facts.filter(({ id }) => !disputed.has(id));
    const relations = relationRowsOf(entityId, sheet, wording);
    const keyFacts = keyFactsOf(undisputed, disputes.length > 0);
    return {
      ...{ entityId, kind: entity.kind, name: entity.name, description: entity.description },
      language: entity.language,
      kindWord: deps.word(keyOf("kind", entity.kind)),
      asOf: asOfWords(subject, isoDayOf(deps.today()), wording),
      disputes,
      keyFacts,
      facts: undisputed,
      factCount: facts.length,
      timeline: timelineOf(datesOf(keyFacts, sheet), wording),
      relations,
      noFacts: facts.length > 0 ? null : noFactsWords(relations, wording),
      why: mention && whyMarked(mention, deps.word),
    };
  };
}

function noFactsWords(relations: readonly RelationRow[], { word, listWords }: Wording): string {
  const names = relations.flatMap(({ entities }) => entities.map(({ name }) => name));
  const none = word("facts_none");
  return names.length > 0 ? `${none} ${word("facts_none_named", listWords(names))}` : none;
}

function datesOf(chosen: readonly FactModel[], { facts }: FactSheet): EdtfDate[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const dates = facts.filter(({ id }) => ids.has(id)).map(({ date }) => date && parseEdtf(date));
  return dates.filter((date) => typeof date === "object" && date !== null);
}

/** The reader's own calendar day. */
function isoDayOf(date: Date): IsoDay {
  const localMs = date.getTime() - date.getTimezoneOffset() * 60_000;
  return new Date(localMs).toISOString().slice(0, 10);
}

function isOlderThan(days: number, day: IsoDay, today: IsoDay): boolean {
  const age = ageOn(day, today);
  return age.unit !== "days" || age.count > days;
}

const latestOf = (days: readonly IsoDay[]) => [...days].sort().at(-1);

function asOfWords(
  { sheet, entityId, pageDate }: CardSubject,
  today: IsoDay,
  wording: Wording,
): AsOf | null {
  const facts = sheet.facts.filter(({ about }) => about.includes(entityId));
  const status = latestOf(facts.filter((fact) => fact.perishable).map((fact) => fact.asOf));
  const day =
    status ??
    latestOf(facts.map((fact) => fact.asOf)) ??
    latestOf(sheet.sources.map(({ date }) => date));
  if (!day) return null;
  const { word, longDay, ageWords, spanWords } = wording;
  const isOldStatus = status !== undefined && isOlderThan(STATUS_FRESH_DAYS, day, today);
  const pageIsNewer = pageDate !== null && isOlderThan(PAGE_NEWER_DAYS, day, pageDate);
  return {
    text: word(isOldStatus ? "as_of_status" : "as_of_facts", longDay(day), ageWords(day, today)),
    stop: word("full_stop"),
    notice: isOldStatus ? word("as_of_notice") : null,
    pageNote: pageIsNewer ? word("as_of_page_newer", spanWords(day, pageDate)) : null,
  };
}

/** What a card says of the place on the page that it was opened from. */
export function whyMarked(
  { surfaceForm, evidence, number, of }: MentionNote,
  word: Word,
): WhyMarked {
  const speaking = evidence.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const reasons = speaking.map(({ kind, detail }) => word(keyOf("evidence", kind), detail ?? ""));
  return {
    matched:
      of > 1
        ? word("why_matched_of", surfaceForm, String(number), String(of))
        : word("why_matched_once", surfaceForm),
    reasons: [...new Set(reasons)],
  };
}
