// Every message between the parts of the extension: its shape, how it is asked and answered.
import * as v from "valibot";
import type { EntityId, FactSheet } from "../facts/fact.ts";
import {
  DisputeSchema,
  EntityIdSchema,
  EntitySchema,
  FactSchema,
  RelationSchema,
  SourceSchema,
} from "../facts/pack-schema.ts";

/** Content script to background: the facts of entities found on a page. No page text ever goes along. */
export const FactsWantedSchema = v.object({
  kind: v.literal("facts-wanted"),
  entityIds: v.pipe(v.array(EntityIdSchema), v.readonly()),
});

const FactSheetSchema = v.object({
  entities: v.array(v.omit(EntitySchema, ["aliases", "matching"])),
  facts: v.array(FactSchema),
  relations: v.array(RelationSchema),
  disputes: v.array(DisputeSchema),
  sources: v.array(SourceSchema),
});

/** The background's answer; errors do not cross a message, their text does. */
const AnswerSchema = v.variant("kind", [
  v.object({ kind: v.literal("facts-found"), sheet: FactSheetSchema }),
  v.object({ kind: v.literal("failed"), problem: v.string() }),
]);

export type FactsWanted = v.InferOutput<typeof FactsWantedSchema>;
export type Answer =
  | { readonly kind: "facts-found"; readonly sheet: FactSheet }
  | { readonly kind: "failed"; readonly problem: string };

function problemsOf(what: string, issues: readonly v.BaseIssue<unknown>[]): string {
  const named = issues.map((issue) => `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}`);
  return `${what} of the wrong shape: ${named.join("; ")}`;
}

/** Checks a message and answers it with `sheetFor`; a wrong one gets an answer that names what and where. */
export function answerMessage(
  message: unknown,
  sheetFor: (entityIds: readonly EntityId[]) => FactSheet,
): Answer {
  const wanted = v.safeParse(FactsWantedSchema, message);
  return wanted.success
    ? { kind: "facts-found", sheet: sheetFor(wanted.output.entityIds) }
    : { kind: "failed", problem: problemsOf("message", wanted.issues) };
}

/** Asks the background for facts. Throws what it answered if it could not, and if the answer is not one. */
export async function requestFacts(
  ask: (message: FactsWanted) => Promise<unknown>,
  entityIds: readonly EntityId[],
): Promise<FactSheet> {
  const answer = v.safeParse(AnswerSchema, await ask({ kind: "facts-wanted", entityIds }));
  if (!answer.success) throw new Error(problemsOf("answer", answer.issues));
  if (answer.output.kind === "failed") throw new Error(answer.output.problem);
  return answer.output.sheet;
}
