// What a search of the fact base found: names, facts, sources, the words typed standing out.
import { Glyph } from "../card/glyphs.tsx";
import type { FactBase } from "../facts/fact-base.ts";
import { type FactRoute, factHref } from "./fact-route.ts";
import type { Found } from "./fact-search.ts";
import type { ScreenWords } from "./screen-words.ts";
import { cutAtTerms } from "./text-search.ts";

/** More than this nobody reads in a list; another word narrows the search. */
const FACTS_SHOWN = 40;

/** Where Enter leads; null where nothing was found. */
export function bestRoute({
  names: [name],
  facts: [fact],
  sources: [source],
}: Found): FactRoute | null {
  if (name) return { kind: "entity", entityId: name.entity.id };
  if (fact) return { kind: "fact", factId: fact.id };
  return source ? { kind: "source", sourceId: source.id, paragraph: null } : null;
}

export interface SearchResultsProps {
  readonly found: Found;
  readonly base: FactBase;
  readonly words: ScreenWords;
}

export function SearchResults({ found, base, words }: SearchResultsProps) {
  const { word } = words;
  const { names, facts, sources } = found;
  if (names.length + facts.length + sources.length === 0) {
    return <p class="nothing">{word("facts_found_nothing")}</p>;
  }
  return (
    <nav class="names found" aria-label={word("facts_found_label")}>
      {names.length > 0 && <FoundNames {...{ found, base, words }} />}
      {facts.length > 0 && <FoundFacts {...{ found, base, words }} />}
      {sources.length > 0 && <FoundSources {...{ found, base, words }} />}
    </nav>
  );
}

interface FoundTextProps {
  readonly text: string;
  /** Not given where the text is in the reader's. */
  readonly language?: string;
  readonly found: Found;
}

const FoundText = ({ text, language, found }: FoundTextProps) => (
  <span dir="auto" lang={language}>
    {cutAtTerms(text, found.terms).map((part) => (part.isFound ? <b>{part.text}</b> : part.text))}
  </span>
);

const FoundNames = ({ found, base, words }: SearchResultsProps) => (
  <section aria-labelledby="found-names">
    <h2 id="found-names">{words.counted("facts_count_names", found.names.length)}</h2>
    <ul>
      {found.names.map(({ entity, alias }) => (
        <li key={entity.id}>
          <a class="row" href={factHref({ kind: "entity", entityId: entity.id })}>
            <Glyph name={entity.kind} />
            <span>
              <FoundText text={entity.name} language={base.languageOf(entity)} found={found} />
              {alias && (
                <small>
                  <FoundText text={words.word("facts_found_as", alias)} found={found} />
                </small>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const FoundFacts = ({ found, base, words }: SearchResultsProps) => (
  <section aria-labelledby="found-facts">
    <h2 id="found-facts">{words.counted("facts_count_facts", found.facts.length)}</h2>
    <ul>
      {found.facts.slice(0, FACTS_SHOWN).map((fact) => (
        <li key={fact.id}>
          <a class="row" href={factHref({ kind: "fact", factId: fact.id })}>
            <span lang={base.languageOf(fact)}>
              <FoundText text={fact.statement} found={found} />
              <small dir="auto">{fact.about[0] && base.entity(fact.about[0])?.name}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
    {found.facts.length > FACTS_SHOWN && (
      <p class="more">{words.counted("facts_found_more", found.facts.length - FACTS_SHOWN)}</p>
    )}
  </section>
);

const FoundSources = ({ found, base, words }: SearchResultsProps) => (
  <section aria-labelledby="found-sources">
    <h2 id="found-sources">{words.counted("facts_count_sources", found.sources.length)}</h2>
    <ul>
      {found.sources.map((source) => (
        <li key={source.id}>
          <a class="row" href={factHref({ kind: "source", sourceId: source.id, paragraph: null })}>
            <span lang={base.languageOf(source)}>
              <FoundText text={source.publisher} found={found} />
              <small>
                <FoundText text={source.title} found={found} />
              </small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);
