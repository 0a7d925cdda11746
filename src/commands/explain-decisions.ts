// What `spot --explain` prints: each candidate with what speaks for and against it, and the decision.
import type { Decision } from "../matching/find-mentions.ts";
import type { Mention } from "../matching/mention.ts";
import { inWords } from "./reason-words.ts";
import type { SpottedBlock } from "./spot-blocks.ts";

/** Context on either side of a candidate. */
const CONTEXT_UNITS = 40;

/** Lines for people, some for each candidate, in the order of the text. */
export function explained(file: string, spotted: readonly SpottedBlock[]): string[] {
  return spotted.flatMap(({ block, decisions, mentions }) =>
    decisions.map((decision) => {
      const { start, end } = decision.span;
      const isTaken = mentions.some(
        ({ span, entityId }) =>
          span.start === start && span.end === end && entityId === decision.entityId,
      );
      const before = block.text.slice(Math.max(0, start - CONTEXT_UNITS), start);
      const behind = block.text.slice(end, end + CONTEXT_UNITS);
      const context = `…${before}[${decision.surfaceForm}]${behind}…`.replaceAll(/\s+/g, " ");
      return [
        `${file}:${block.start + start} ${context}`,
        `  ${decision.entityId}: ${verdict(decision, isTaken, mentions)}`,
        ...decision.evidence.map(
          (one) => `    ${one.weight > 0 ? "+" : ""}${one.weight}  ${one.kind}: ${inWords(one)}`,
        ),
        "",
      ].join("\n");
    }),
  );
}

function verdict({ sum, span }: Decision, isTaken: boolean, mentions: readonly Mention[]): string {
  const figure = `the reasons add up to ${sum}`;
  if (isTaken) return `a mention; ${figure}`;
  if (sum <= 0) return `no mention; ${figure}`;
  const over = mentions.find((one) => one.span.start < span.end && span.start < one.span.end);
  const obstacle = over
    ? `the mention “${over.surfaceForm.replaceAll(/\s+/g, " ")}” (${over.entityId}) lies over it`
    : "another entity has as good a claim to it, or to a name around it";
  return `would hold (${figure}), but ${obstacle}`;
}
