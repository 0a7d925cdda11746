// Annotated texts, one JSON object a line: {"id", "text", "mentions": [[start, end, entity]], "optional"}.
import { readFileSync } from "node:fs";
import * as v from "valibot";
import type { Annotation } from "./score-spotting.ts";

const GoldSchema = v.object({
  id: v.string(),
  class: v.optional(v.string(), ""),
  text: v.string(),
  mentions: v.array(v.tuple([v.number(), v.number(), v.string()])),
  optional: v.optional(v.array(v.looseTuple([v.number(), v.number()])), []),
});

export interface GoldText {
  readonly id: string;
  readonly class: string;
  readonly text: string;
  readonly mentions: readonly Annotation[];
  readonly optional: readonly Pick<Annotation, "start" | "end">[];
}

/** The texts of a file; throws with file and line where one is not as it should be. */
export function readGold(file: string): readonly GoldText[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = v.safeParse(GoldSchema, JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${index + 1}: ${parsed.issues[0].message}`);
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
