// What the facts page shows before a name is chosen: the packs, on what their sources differ, and
// the sources themselves.
import { Rings } from "../card/glyphs.tsx";
import type { Pack } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";
import { factHref } from "./fact-route.ts";
import type { ScreenWords } from "./screen-words.ts";
import { originOf } from "./source-list.tsx";

export interface PackOverviewProps {
  readonly base: FactBase;
  readonly words: ScreenWords;
}

export const PackOverview = ({ base, words }: PackOverviewProps) => (
  <>
    {base.packs.map((pack) => (
      <article key={pack.id} class="entity overview" aria-labelledby={`pack-${pack.id}`}>
        <header>
          <p class="kind">{words.word("facts_pack")}</p>
          <h2 id={`pack-${pack.id}`} tabIndex={-1} dir="auto" lang={pack.language}>
            {pack.title}
          </h2>
          <p class="line">{sizeOf(pack, words)}</p>
          <p class="aliases">{words.word("facts_pack_as_of", words.longDay(pack.asOf))}</p>
        </header>
        <p class="well">{words.word("facts_pack_note")}</p>
        {pack.disputes.length > 0 && <Questions pack={pack} words={words} />}
        <PackSources pack={pack} words={words} />
      </article>
    ))}
  </>
);

/** "54 names · 217 facts · 2 sources" */
export const sizeOf = (pack: Pack, { counted }: ScreenWords): string =>
  [
    counted("facts_count_names", pack.entities.length),
    counted("facts_count_facts", pack.facts.length),
    counted("facts_count_sources", pack.sources.length),
  ].join(" · ");

type PackProps = { readonly pack: Pack; readonly words: ScreenWords };

const Questions = ({ pack, words }: PackProps) => (
  <section aria-labelledby={`questions-${pack.id}`}>
    <h3 id={`questions-${pack.id}`}>{words.word("facts_questions")}</h3>
    <ul class="questions" lang={pack.language}>
      {pack.disputes.map(({ id, question, facts: [first] }) => (
        <li key={id}>
          <Rings as="differ" />
          {first && (
            <a class="name" href={factHref({ kind: "fact", factId: first })} dir="auto">
              {question}
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
);

const PackSources = ({ pack, words }: PackProps) => (
  <section aria-labelledby={`sources-${pack.id}`}>
    <h3 id={`sources-${pack.id}`}>{words.word("facts_sources")}</h3>
    <ul class="pack-sources">
      {pack.sources.map((source) => (
        <li key={source.id}>
          <a class="name" href={factHref({ kind: "source", sourceId: source.id, paragraph: null })}>
            {source.publisher}
          </a>
          <p dir="auto" lang={pack.language}>
            {source.title}
          </p>
          <p class="cited">{originOf(source, words)}</p>
        </li>
      ))}
    </ul>
  </section>
);
