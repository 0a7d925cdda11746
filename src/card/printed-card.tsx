// A card as it is sent to a page: laid out where the facts and the words are, and drawn there as
// plain data. What leaves it first where there is little room is decided here, too.
import type { EntityId } from "../facts/fact.ts";
import type { CardModel, WhyMarked } from "./card-model.ts";
import { disputeRowId, EntityHead, factRows, Relations } from "./entity-view.tsx";
import type { ToSource } from "./fact-line.tsx";
import { Glyph } from "./glyphs.tsx";
import { type Markup, type MarkupElement, markupOf, ONLY_AMONG_ALL } from "./markup.ts";
import { Timeline } from "./timeline.tsx";
import type { Word } from "./wording.ts";

export interface PrintedRow {
  readonly id: string;
  readonly dateWords: string;
  readonly content: readonly Markup[];
  /** The bit of the part of the card that it is; 0 if it is never left out. */
  readonly part: number;
}

export interface PrintedCard {
  readonly entityId: EntityId;
  readonly name: string;
  /** Kind, name, line and as-of; its ids begin with the entity's. */
  readonly head: readonly Markup[];
  /** Disputes first, then facts. */
  readonly rows: readonly PrintedRow[];
  readonly timeline: readonly Markup[];
  readonly relations: readonly Markup[];
  /** Stands in place of the facts where there are none. */
  readonly noFacts: string | null;
  /** "Show 4 key facts"; empty where there is none. */
  readonly showKey: string;
  /** "All 9 facts" */
  readonly showAll: string;
  /** How many parts can be left out before the body scrolls. */
  readonly droppable: number;
  /** The title of the pack that knows the entity. */
  readonly pack: string;
  /** Null for a card that was not opened from a mention. */
  readonly why: WhyMarked | null;
}

/** What a card leaves out where it has little room; beside a dispute, facts count from the third on. */
const LIGHTEST_FIRST = [
  "fact 5",
  "fact 4",
  "timeline",
  "relation 2",
  "fact 3",
  "relation 1",
  "fact 2",
];
const ALWAYS = 0;

function bitOf(part: string): number {
  const place = LIGHTEST_FIRST.indexOf(part);
  return place < 0 ? ALWAYS : 2 ** place;
}

/** The card of `model` for a page, in the language of `word`; `pack` is the title of where it is from. */
export function printCard(model: CardModel, word: Word, pack: string): PrintedCard {
  const { entityId, name, noFacts, timeline, relations, factCount, why } = model;
  const rows = printedRows(model, word);
  const keyCount = rows.filter(({ part }) => part !== ONLY_AMONG_ALL).length;
  const isRtl = word("interface_direction") === "rtl";
  const keyWords = keyCount > 1 ? word("show_key_facts", String(keyCount)) : word("show_key_fact");
  return {
    ...{ entityId, name, noFacts, rows, pack, why, droppable: LIGHTEST_FIRST.length },
    head: markupOf(<EntityHead model={model} uid={entityId} />),
    timeline: asPart(
      "timeline",
      markupOf(timeline && <Timeline timeline={timeline} isRtl={isRtl} />),
    ),
    relations: relations.length > 0 ? printedRelations(model) : [],
    showKey: keyCount > 0 ? keyWords : "",
    showAll: word("facts_all", String(factCount)),
  };
}

function printedRows({ disputes, facts, keyFacts, language }: CardModel, word: Word): PrintedRow[] {
  const [dispute] = disputes;
  const before = dispute ? 2 : 0;
  const byRank = [...keyFacts].sort((a, b) => a.rank - b.rank);
  const parts = new Map<string, number>(
    byRank.map(({ id }, place) => [id, bitOf(`fact ${place + 1 + before}`)]),
  );
  if (dispute) parts.set(disputeRowId(dispute), ALWAYS);
  const copies = new Map<string, CopyProps>([
    ...disputes.map((one) => [disputeRowId(one), { text: one.copied, of: one.question }] as const),
    ...facts.map((one) => [one.id, { text: one.copied, of: one.statement }] as const),
  ]);
  const all = factRows({ disputes, facts, language, word, ToSource: SourceButton });
  return all.map(({ id, dateWords, content }) => {
    const copy = copies.get(id);
    const whole = markupOf([content, copy && <Copy key={id} {...copy} word={word} />]);
    return { id, dateWords, content: whole, part: parts.get(id) ?? ONLY_AMONG_ALL };
  });
}

/** Its click is heard further out, by the source: no link in a page leads to a page of ours. */
const SourceButton: ToSource = ({ chip: { sourceId, paragraph }, children }) => (
  <button type="button" class="chip" dir="ltr" data-source={`${sourceId}:${paragraph}`}>
    {children}
  </button>
);

interface CopyProps {
  readonly text: string;
  /** What one of many such buttons copies. */
  readonly of: string;
}

/** Its click is heard further out, by what is to be copied. */
const Copy = ({ text, of, word }: CopyProps & { readonly word: Word }) => (
  <button
    type="button"
    class="icon copy"
    data-copy={text}
    aria-label={word("copy_fact_of", of)}
    title={word("copy_fact")}
  >
    <Glyph name="copy" size={14} />
  </button>
);

function printedRelations({ relations: rows, language }: CardModel): Markup[] {
  const list = asPart("relation 1", markupOf(<Relations rows={rows} language={language} />));
  return list.map((one) => ({
    ...one,
    content: one.content.flatMap((row, place) => asPart(`relation ${place + 1}`, [row])),
  }));
}

const asPart = (part: string, markup: readonly Markup[]): MarkupElement[] =>
  markup.flatMap((one) => (typeof one === "string" ? [] : { ...one, part: bitOf(part) }));
