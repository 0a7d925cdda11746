// One entity on the facts page: the view that its card has, with all facts in a table's columns,
// and beside it what it relates to and which sources speak of it.
import { useEffect, useRef, useState } from "preact/hooks";
import { EntityHead, FactList } from "../card/entity-view.tsx";
import { Glyph, Rings } from "../card/glyphs.tsx";
import { Timeline, type TimelineProps } from "../card/timeline.tsx";
import type { FactId } from "../facts/fact.ts";
import {
  countOf,
  type EntityFacts,
  type FactFilter,
  filterFacts,
  placeOfFact,
} from "./entity-facts.ts";
import { factHref } from "./fact-route.ts";
import { relatedRows } from "./related-entities.ts";
import { RelationGraph } from "./relation-graph.tsx";
import { relationLayout } from "./relation-layout.ts";
import type { ScreenWords } from "./screen-words.ts";
import { SourceLink } from "./source-link.tsx";
import { CitedSources } from "./source-list.tsx";

const COLUMN_PX = 580;

/** What each filter is called, with its count. */
const FILTERS = [
  { filter: "agree", key: "facts_filter_agree" },
  { filter: "one", key: "facts_filter_one" },
  { filter: "differ", key: "facts_filter_differ" },
] as const;

export interface EntityPageProps {
  readonly facts: EntityFacts;
  /** The fact that the address points at, null where it points at the entity. */
  readonly factId: FactId | null;
  readonly words: ScreenWords;
}

export const EntityPage = ({ facts, factId, words }: EntityPageProps) => (
  <>
    <article class="entity" aria-labelledby="entity-name">
      <EntityHead model={facts.model} uid="entity" />
      {facts.aliases.length > 0 && (
        <p class="aliases">
          {words.word("facts_aliases")} <span>{words.listWords(facts.aliases)}</span>
        </p>
      )}
      {facts.timeline && <WideTimeline timeline={facts.timeline} isRtl={words.isRtl} />}
      <AllFacts key={`${facts.model.entityId} ${factId}`} {...{ facts, factId, words }} />
    </article>
    <aside class="beside">
      <Related facts={facts} words={words} />
      <CitedSources sources={facts.sources} language={facts.model.language} words={words} />
    </aside>
  </>
);

/** Drawn for a wide column and for a narrow one, where its words would get too small; one of them shows. */
const WideTimeline = (props: TimelineProps) => (
  <div class="timelines">
    <Timeline {...props} widthPx={COLUMN_PX} />
    <Timeline {...props} />
  </div>
);

function AllFacts({ facts: { model }, factId, words }: EntityPageProps) {
  const [filter, setFilter] = useState<FactFilter>("all");
  const section = useRef<HTMLElement>(null);
  const shown = filterFacts(filter, model);
  useEffect(() => {
    const row =
      section.current?.querySelectorAll<HTMLElement>(".facts > li")[
        factId ? placeOfFact(factId, shown) : -1
      ];
    row?.setAttribute("tabindex", "-1");
    row?.focus();
  }, [factId]);
  return (
    <section class="all-facts" aria-labelledby="all-facts" ref={section}>
      <div class="facts-bar">
        <h3 id="all-facts">{words.counted("facts_count_facts", model.factCount)}</h3>
        <Filters {...{ model, words, chosen: filter, onChoose: setFilter }} />
      </div>
      {model.factCount > 0 ? (
        <FactList
          label={words.word("facts_all_label")}
          {...shown}
          language={model.language}
          word={words.word}
          ToSource={SourceLink}
        />
      ) : (
        <p class="nothing">{words.word("facts_none")}</p>
      )}
    </section>
  );
}

interface FiltersProps {
  readonly model: EntityFacts["model"];
  readonly words: ScreenWords;
  readonly chosen: FactFilter;
  readonly onChoose: (filter: FactFilter) => void;
}

/** Nothing where it could not part the facts. */
function Filters({ model, words, chosen, onChoose }: FiltersProps) {
  const offered = FILTERS.filter(({ filter }) => countOf(filter, model) > 0);
  if (offered.length < 2) return null;
  const button = (filter: FactFilter) =>
    ({
      type: "button",
      "aria-pressed": filter === chosen,
      onClick: () => onChoose(filter),
    }) as const;
  return (
    <fieldset class="segments">
      <legend class="unseen">{words.word("facts_filter_label")}</legend>
      <button {...button("all")}>{words.word("facts_filter_all")}</button>
      {offered.map(({ filter, key }) => (
        <button key={filter} class={filter} {...button(filter)}>
          <Rings as={filter} /> {words.counted(key, countOf(filter, model))}
        </button>
      ))}
    </fieldset>
  );
}

function Related({ facts: { model, related }, words }: Omit<EntityPageProps, "factId">) {
  const layout = relationLayout(model.name, related);
  if (!layout) return null;
  const names = layout.nodes.map(({ name }) => name);
  return (
    <section class="related" aria-labelledby="related">
      <h3 id="related">{words.word("facts_related")}</h3>
      <RelationGraph
        layout={layout}
        label={words.word("facts_graph_label", model.name, words.listWords(names))}
      />
      <dl class="relations">
        {relatedRows(related).map(({ label, entities }) => (
          <div key={label}>
            <dt>{label}</dt>
            {entities.map(({ id, kind, name }) => (
              <dd key={id} lang={model.language}>
                <a class="name" href={factHref({ kind: "entity", entityId: id })} dir="auto">
                  {name}
                </a>{" "}
                <Glyph name={kind} size={14} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
