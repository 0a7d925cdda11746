// What `evaluate` prints of annotated texts: figures in all, by kind of entity, by entity and by the
// reason that decided, then the errors with their context, the surest first.
import type { Lexicon } from "../facts/fact.ts";
import type { Decision, ExplainingFinder } from "../matching/find-mentions.ts";
import type { GoldText } from "./read-gold.ts";
import {
  type Annotation,
  addTo,
  emptyTally,
  ratesOf,
  scoreText,
  type Tally,
} from "./score-spotting.ts";
import { blocksOfText, spotBlocks } from "./spot-blocks.ts";

interface Matcher {
  readonly finder: ExplainingFinder;
  readonly lexicon: Lexicon;
}

/** Context of an error, on either side. */
const CONTEXT_UNITS = 60;

/** The report's lines, under a title; `mostErrors` bounds how many errors are told one by one. */
export function reportOf(
  title: string,
  texts: readonly GoldText[],
  { finder, lexicon }: Matcher,
  mostErrors: number,
): string[] {
  const kinds = new Map<string, string>(lexicon.map(({ id, kind }) => [id, kind]));
  const tallies = {
    all: tallyMap(),
    class: tallyMap(),
    kind: tallyMap(),
    entity: tallyMap(),
    rule: tallyMap(),
  };
  const errors: SpottingError[] = [];
  for (const gold of texts) {
    const decided = decisionsIn(finder, gold.text);
    const found = decided.filter(({ taken }) => taken).map(({ at }) => at);
    const score = scoreText(found, gold.mentions, gold.optional);
    const ruleOf = (one: Annotation) =>
      mainReason(decided.find(({ at }) => isSame(at, one))?.decision);
    addTo(tallies.all, score, () => "all");
    addTo(tallies.class, score, () => gold.class);
    addTo(tallies.kind, score, ({ entity }) => kinds.get(entity) ?? "?");
    addTo(tallies.entity, score, ({ entity }) => entity);
    addTo(tallies.rule, score, ruleOf);
    for (const one of score.wrong) errors.push(errorAt("wrong", gold, one, decided));
    for (const one of score.missed) errors.push(errorAt("missed", gold, one, decided));
  }
  return [
    `${title}: ${texts.length} texts`,
    ...Object.entries(tallies).flatMap(([by, map]) => ["", `by ${by}`, ...tableOf(map)]),
    "",
    ...errors
      .sort((a, b) => b.certainty - a.certainty)
      .slice(0, mostErrors)
      .map(({ line }) => line),
    `${errors.length} errors`,
  ];
}

interface Decided {
  readonly at: Annotation;
  readonly decision: Decision;
  readonly taken: boolean;
}

function decisionsIn(finder: ExplainingFinder, text: string): Decided[] {
  return spotBlocks(finder, blocksOfText(text)).flatMap(({ block, mentions, decisions }) =>
    decisions.map((decision) => ({
      at: {
        start: block.start + decision.span.start,
        end: block.start + decision.span.end,
        entity: decision.entityId,
      },
      decision,
      taken: mentions.some(
        ({ entityId, span }) =>
          entityId === decision.entityId &&
          span.start === decision.span.start &&
          span.end === decision.span.end,
      ),
    })),
  );
}

const isSame = (a: Annotation, b: Annotation): boolean =>
  a.start === b.start && a.end === b.end && a.entity === b.entity;

/** The weightiest reason, for or against. */
function mainReason(decision: Decision | undefined): string {
  if (!decision) return "no candidate";
  const weightiest = [...decision.evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return weightiest[0]?.kind ?? "none";
}

/** What went wrong in one place, and how sure the matcher was of it, by the sum of its reasons. */
interface SpottingError {
  readonly line: string;
  readonly certainty: number;
}

function errorAt(
  what: "wrong" | "missed",
  { id, text }: GoldText,
  one: Annotation,
  decided: readonly Decided[],
): SpottingError {
  const before = text.slice(Math.max(0, one.start - CONTEXT_UNITS), one.start);
  const behind = text.slice(one.end, one.end + CONTEXT_UNITS);
  const context = `${before}[${text.slice(one.start, one.end)}]${behind}`.replaceAll(/\s+/g, " ");
  const decision = decided.find(({ at }) => isSame(at, one))?.decision;
  const reasons = decision?.evidence.map(
    ({ kind, weight, detail }) => `${kind} ${weight} (${detail})`,
  );
  const sum = decision?.sum ?? Number.NEGATIVE_INFINITY;
  return {
    line: `${what.padEnd(6)} ${id} ${one.entity}: …${context}…\n         ${reasons?.join("; ") ?? "no candidate"}`,
    certainty: what === "missed" ? -sum : sum,
  };
}

function tallyMap(): Map<string, Tally> {
  return new Map();
}

function tableOf(tallies: ReadonlyMap<string, Tally>): string[] {
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([key, tally = emptyTally()]) => {
    const { precision, recall, f1 } = ratesOf(tally);
    const rates = [precision, recall, f1].map((rate) => rate.toFixed(4)).join("  ");
    const counts = `${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed`;
    return `  ${key.padEnd(28)} P R F1  ${rates}   ${counts}`;
  });
}
