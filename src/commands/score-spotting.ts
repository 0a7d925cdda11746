// How well mentions were found: precision, recall and F1 as GERBIL's strong annotation matching has
// them (same span, same entity), all texts counted as one (micro). Optional spans count neither way.

export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

export interface Tally {
  right: number;
  /** Found, but not annotated. */
  wrong: number;
  missed: number;
}

/** What came out for one text. */
export interface TextScore {
  readonly wrong: readonly Annotation[];
  readonly missed: readonly Annotation[];
  readonly right: readonly Annotation[];
}

const keyOf = ({ start, end, entity }: Annotation): string => `${start}:${end}:${entity}`;

/** Compares what was found in a text with its annotation; what overlaps an optional span is not counted. */
export function scoreText(
  found: readonly Annotation[],
  gold: readonly Annotation[],
  optional: readonly Pick<Annotation, "start" | "end">[],
): TextScore {
  const wanted = new Set(gold.map(keyOf));
  const given = new Set(found.map(keyOf));
  const isOptional = ({ start, end }: Annotation) =>
    optional.some((span) => start < span.end && span.start < end);
  return {
    right: found.filter((one) => wanted.has(keyOf(one))),
    wrong: found.filter((one) => !wanted.has(keyOf(one)) && !isOptional(one)),
    missed: gold.filter((one) => !given.has(keyOf(one))),
  };
}

export const emptyTally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });

/** Adds a text's score to tallies by some key of each annotation. */
export function addTo(
  tallies: Map<string, Tally>,
  score: TextScore,
  keyOfOne: (one: Annotation) => string,
): void {
  for (const outcome of ["right", "wrong", "missed"] as const) {
    for (const one of score[outcome]) {
      const key = keyOfOne(one);
      const tally = tallies.get(key) ?? emptyTally();
      tally[outcome]++;
      tallies.set(key, tally);
    }
  }
}

/** Shares from 0 to 1; 1 where there is nothing to find, or nothing was found. */
export function ratesOf({ right, wrong, missed }: Tally) {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
