// The sources that speak of an entity, each with the paragraphs that do.
import type { Source } from "../facts/fact.ts";
import type { CitedSource } from "./entity-facts.ts";
import { factHref } from "./fact-route.ts";
import type { ScreenWords } from "./screen-words.ts";

export interface CitedSourcesProps {
  readonly sources: readonly CitedSource[];
  /** Of their titles. */
  readonly language: string;
  readonly words: ScreenWords;
}

export const CitedSources = ({ sources, language, words }: CitedSourcesProps) => (
  <section class="sources-cited" aria-labelledby="sources">
    <h3 id="sources">{words.word("facts_sources")}</h3>
    <ul>
      {sources.map(({ source, factCount, paragraphs }) => (
        <li key={source.id}>
          <a class="name" href={factHref({ kind: "source", sourceId: source.id, paragraph: null })}>
            {source.publisher}
          </a>
          <p dir="auto" lang={language}>
            {source.title}
          </p>
          <p>{originOf(source, words)}</p>
          <p class="cited">
            {words.counted("facts_count_here", factCount)}{" "}
            {paragraphs.map((paragraph) => (
              <Paragraph key={paragraph} {...{ source, paragraph, words }} />
            ))}
          </p>
        </li>
      ))}
    </ul>
  </section>
);

interface ParagraphProps {
  readonly source: Source;
  readonly paragraph: number;
  readonly words: ScreenWords;
}

const Paragraph = ({ source: { id, publisher }, paragraph, words }: ParagraphProps) => (
  <>
    <a
      class="chip"
      dir="ltr"
      href={factHref({ kind: "source", sourceId: id, paragraph })}
      aria-label={words.word("source_label", publisher, String(paragraph))}
    >
      ¶{paragraph}
    </a>{" "}
  </>
);

/** Where and when it was written, and how long it is: "New Delhi, 2 March 2023 · 28 paragraphs" */
export function originOf({ dateline, date, paragraphs }: Source, words: ScreenWords): string {
  const day = words.longDay(date);
  const place = dateline ? words.word("facts_dateline", dateline, day) : day;
  return `${place} · ${words.counted("facts_count_paragraphs", paragraphs)}`;
}
