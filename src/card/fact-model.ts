// Facts and disputes as a card tells them: which, in what order, with which date and sources.
import { compareDates, type EdtfDate, type PointDate, parseEdtf } from "../facts/edtf-date.ts";
import type { Dispute, EntityId, Fact, FactId, FactSheet, Source } from "../facts/fact.ts";
import { citationOf, copiedWords } from "./copied-words.ts";
import type { Wording } from "./wording.ts";

/** One source of a fact, with the paragraphs that state it. */
export interface ChipModel {
  readonly sourceId: Source["id"];
  /** The first of its paragraphs, where a chip leads. */
  readonly paragraph: number;
  /** "AP" */
  readonly source: string;
  /** "¶4, ¶10" */
  readonly paragraphs: string;
  /** "Source: AP, paragraphs 4, 10" */
  readonly label: string;
}

export interface FactModel {
  readonly id: FactId;
  /** 0 for the fact that a reader wants most; those with the highest rank are left out first. */
  readonly rank: number;
  readonly weight: number;
  /** "by *2 Mar 2023*"; "as of *2 Mar 2023*" for a fact without a date. */
  readonly dateWords: string;
  /** For the attribute `datetime`. */
  readonly datetime: string;
  /** Who says so; null where nobody claims it or the sentence begins with the name. */
  readonly speaker: string | null;
  readonly statement: string;
  /** In alphabetical order: no source ranks before another. */
  readonly chips: readonly ChipModel[];
  /** "AP only", "AP and WSJ agree" */
  readonly agreement: string;
  /** For the clipboard. */
  readonly copied: string;
}

export interface AccountModel {
  readonly chips: readonly ChipModel[];
  readonly voice: string;
  readonly answer: string;
}

export interface DisputeModel {
  readonly id: string;
  readonly question: string;
  readonly dateWords: string;
  readonly datetime: string;
  readonly accounts: readonly AccountModel[];
  /** For the clipboard. */
  readonly copied: string;
  readonly factIds: readonly FactId[];
}

const KEY_FACTS_LEAST = 3;
const KEY_FACTS_MOST = 5;
/** A dispute is as high as two facts. */
const DISPUTE_PLACES = 2;
const LONGEST_ABBREVIATION = 5;

/** All facts about an entity, oldest first, ranked by what a reader wants most. */
export function factsOf(entityId: EntityId, sheet: FactSheet, wording: Wording): FactModel[] {
  const ranked = sheet.facts
    .filter(({ about }) => about.includes(entityId))
    .sort((a, b) => b.weight - a.weight || a.about.indexOf(entityId) - b.about.indexOf(entityId));
  return ranked
    .map((fact, rank) => ({ fact, rank, when: parseEdtf(fact.date ?? fact.asOf) }))
    .sort((a, b) => (a.when && b.when ? compareDates(a.when, b.when) : 0) || a.rank - b.rank)
    .map(({ fact, rank }) => factModel(fact, rank, sheet.sources, wording));
}

/** The heaviest three to five of `facts`, left in their order; fewer beside a dispute. */
export function keyFactsOf(facts: readonly FactModel[], besideDispute: boolean): FactModel[] {
  const places = KEY_FACTS_MOST - (besideDispute ? DISPUTE_PLACES : 0);
  const chosen = [...facts]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ weight }, place) => place < places && (place < KEY_FACTS_LEAST || weight > 1));
  return facts.filter((fact) => chosen.includes(fact));
}

/** The disputes that facts of the entity stand in, the one with the heaviest fact first. */
export function disputesOf(
  facts: readonly FactModel[],
  sheet: FactSheet,
  wording: Wording,
): DisputeModel[] {
  const rankOf = ({ facts: ids }: Dispute) =>
    Math.min(...facts.filter(({ id }) => ids.includes(id)).map(({ rank }) => rank));
  return sheet.disputes
    .filter(({ facts: ids }) => facts.some(({ id }) => ids.includes(id)))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((dispute) => disputeModel(dispute, sheet, wording));
}

function disputeModel(
  dispute: Dispute,
  { facts, sources }: FactSheet,
  wording: Wording,
): DisputeModel {
  const accounts = dispute.accounts.flatMap(({ fact: id, voice, answer }) => {
    const fact = facts.find((known) => known.id === id);
    return fact ? [{ fact, chips: chipsOf(fact, sources, wording), voice, answer }] : [];
  });
  const [first] = accounts;
  const dates = first ? dateTextsOf(first.fact, wording) : { dateWords: "", datetime: "" };
  const said = accounts.map(({ fact, voice, answer }) => {
    return { statement: answer, citation: `${voice}; ${citationOf(fact, sources, wording)}` };
  });
  return {
    id: dispute.id,
    question: dispute.question,
    ...dates,
    copied: copiedWords(dates.dateWords, dispute.question, said),
    accounts: accounts.sort((a, b) =>
      (a.chips[0]?.source ?? "") < (b.chips[0]?.source ?? "") ? -1 : 1,
    ),
    factIds: dispute.facts,
  };
}

function factModel(
  fact: Fact,
  rank: number,
  sources: readonly Source[],
  wording: Wording,
): FactModel {
  const chips = chipsOf(fact, sources, wording);
  const names = wording.listWords(chips.map(({ source }) => source));
  const dates = dateTextsOf(fact, wording);
  const speaker = speakerOf(fact);
  return {
    ...{ id: fact.id, rank, weight: fact.weight, statement: fact.statement, chips },
    ...dates,
    speaker,
    copied: copiedWords(dates.dateWords, speaker ? wording.word("speaker", speaker) : "", [
      { statement: fact.statement, citation: citationOf(fact, sources, wording) },
    ]),
    agreement: wording.word(chips.length > 1 ? "sources_agree" : "sources_only", names),
  };
}

function dateTextsOf(
  fact: Fact,
  { word, dateWords }: Wording,
): { dateWords: string; datetime: string } {
  const date = fact.date === undefined ? null : parseEdtf(fact.date);
  if (date) return { dateWords: dateWords(date), datetime: machineDate(date) };
  const asOf = parseEdtf(fact.asOf);
  return { dateWords: asOf ? word("date_as_of", dateWords(asOf)) : "", datetime: fact.asOf };
}

/** HTML's `datetime` knows days, months and years only: a stretch is told by its beginning. */
function machineDate(date: EdtfDate): string {
  const point: PointDate = "start" in date ? date.start : "end" in date ? date.end : date;
  return point.earliest.slice(0, point.kind === "day" ? 10 : point.kind === "month" ? 7 : 4);
}

/** "Blinken calls …" need not be told that Antony Blinken says so. */
function speakerOf({ attribution, statement }: Fact): string | null {
  if (!attribution) return null;
  const surname = attribution.split(" ").at(-1) ?? attribution;
  return statement.startsWith(attribution) || statement.startsWith(surname) ? null : attribution;
}

function chipsOf(
  fact: Fact,
  sources: readonly Source[],
  { word, listWords }: Wording,
): ChipModel[] {
  const ids = [...new Set(fact.sources.map(({ source }) => source))];
  return ids
    .map((id) => {
      const cited = fact.sources.filter(({ source }) => source === id);
      const numbers = [...new Set(cited.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
      const source = shortName(id, sources);
      return {
        ...{ sourceId: id, paragraph: numbers[0] ?? 1, source },
        paragraphs: numbers.map((number) => `¶${number}`).join(", "),
        label: word("source_label", source, listWords(numbers.map(String))),
      };
    })
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

/** An id as short as "wsj" is how a source is called; a longer one is a slug, and its publisher a name. */
function shortName(id: Source["id"], sources: readonly Source[]): string {
  if (id.length <= LONGEST_ABBREVIATION) return id.toUpperCase();
  return sources.find((source) => source.id === id)?.publisher ?? id;
}
