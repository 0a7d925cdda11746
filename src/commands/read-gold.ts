// Annotated texts, one JSON object a line: {"id", "text", "mentions": [[start, end, entity]], "optional"}.
import * as v from "valibot";
import { readText } from "./read-text.ts";
import type { Annotation } from "./score-spotting.ts";

const GoldSchema = v.object({
  id: v.string(),
  class: v.optional(v.string(), ""),
  text: v.string(),
  mentions: v.array(v.tuple([v.number(), v.number(), v.string()])),
  optional: v.optional(v.array(v.looseTuple([v.number(), v.number()])), []),
});

const LineSchema = v.pipe(v.string(), v.parseJson(), GoldSchema);

export interface GoldText {
  readonly id: string;
  readonly class: string;
  readonly text: string;
  readonly mentions: readonly Annotation[];
  readonly optional: readonly Pick<Annotation, "start" | "end">[];
}

/** The texts of a file; throws if it cannot be read, with the line where one is not as it should be. */
export function readGold(file: string): readonly GoldText[] {
  const read = readText(file);
  if (!read.ok) throw new Error(`${file} ${read.message}`);
  return read.text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = v.safeParse(LineSchema, line);
    if (!parsed.success) throw new Error(`${file}:${index + 1}: ${problemOf(parsed.issues[0])}`);
    const { mentions, optional, ...text } = parsed.output;
    return [
      {
        ...text,
        mentions: mentions.map(([start, end, entity]) => ({ start, end, entity })),
        optional: optional.map(([start, end]) => ({ start, end })),
      },
    ];
  });
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  return place ? `${place}: ${issue.message}` : issue.message;
}
