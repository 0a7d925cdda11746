// One source on the facts page: where it comes from, and the facts that stand in it, paragraph by
// paragraph.
import { useEffect, useRef } from "preact/hooks";
import type { Fact, Source } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";
import { factHref } from "./fact-route.ts";
import type { ScreenWords } from "./screen-words.ts";
import { originOf } from "./source-list.tsx";

export interface SourcePageProps {
  readonly source: Source;
  readonly base: FactBase;
  /** The paragraph that the address points at. */
  readonly paragraph: number | null;
  readonly words: ScreenWords;
}

export function SourcePage({ source, base, paragraph, words }: SourcePageProps) {
  const root = useRef<HTMLElement>(null);
  const language = base.languageOf(source);
  useEffect(() => {
    if (paragraph !== null) root.current?.querySelector<HTMLElement>(`#p${paragraph}`)?.focus();
  }, [source, paragraph]);
  return (
    <article class="entity source" aria-labelledby="entity-name" ref={root}>
      <header>
        <p class="kind">{words.word("facts_source")}</p>
        <h2 id="entity-name" tabIndex={-1} dir="auto" lang={language}>
          {source.publisher}
        </h2>
        <p class="line" dir="auto" lang={language}>
          {source.title}
        </p>
        <p class="aliases">
          {source.author && <>{words.word("facts_author", source.author)} · </>}
          {originOf(source, words)}
        </p>
      </header>
      {source.url && (
        <p>
          <a class="name" href={source.url} target="_blank" rel="noopener noreferrer">
            {words.word("facts_source_open")}
          </a>
        </p>
      )}
      <p class="as-of well">{words.word("facts_source_note")}</p>
      {paragraphsOf(source, base).map((one) => (
        <Paragraph key={one.number} {...one} language={language} words={words} />
      ))}
    </article>
  );
}

type ParagraphProps = {
  readonly number: number;
  readonly facts: readonly Fact[];
  readonly language: string;
  readonly words: ScreenWords;
};

const Paragraph = ({ number, facts, language, words: { word } }: ParagraphProps) => (
  <section class="paragraph" aria-labelledby={`p${number}`}>
    <h3 id={`p${number}`} tabIndex={-1}>
      <span aria-hidden="true" dir="ltr">
        ¶{number}
      </span>
      <span class="unseen">{word("facts_paragraph", String(number))}</span>
    </h3>
    <ul>
      {facts.map(({ id, statement, attribution }) => (
        <li key={id} dir="auto" lang={language}>
          {attribution && <span class="speaker">{word("speaker", attribution)} </span>}
          <a class="quiet" href={factHref({ kind: "fact", factId: id })}>
            {statement}
          </a>
        </li>
      ))}
    </ul>
  </section>
);

/** The paragraphs that facts stand in, in order. */
function paragraphsOf(
  { id, paragraphs }: Source,
  base: FactBase,
): { readonly number: number; readonly facts: readonly Fact[] }[] {
  const facts = base.packs.flatMap((pack) => pack.facts);
  return Array.from({ length: paragraphs }, (_, index) => {
    const number = index + 1;
    const stands = ({ sources }: Fact) =>
      sources.some(({ source, paragraph }) => source === id && paragraph === number);
    return { number, facts: facts.filter(stands) };
  }).filter(({ facts: own }) => own.length > 0);
}
