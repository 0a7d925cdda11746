// The fact base as a page: a list of names with a search, and the entity, source or pack that the
// address names. It moves by its own links, so that every place in it can be kept and sent.
import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Word } from "../card/card-model.ts";
import type { FactBase } from "../facts/fact-base.ts";
import { createEntityFacts } from "./entity-facts.ts";
import { EntityPage } from "./entity-page.tsx";
import { type FactPlace, placeOf, titleOf } from "./fact-place.ts";
import { type FactRoute, factHref, parseFactRoute } from "./fact-route.ts";
import { createFactSearch, type Found } from "./fact-search.ts";
import { Icon, Sign } from "./icons.tsx";
import { NameList } from "./name-list.tsx";
import { namesByKind } from "./names-by-kind.ts";
import { PackOverview } from "./pack-overview.tsx";
import { createScreenWords, type ScreenWords, setLanguage } from "./screen-words.ts";
import { SearchField } from "./search-field.tsx";
import { bestRoute, SearchResults } from "./search-results.tsx";
import { SourcePage } from "./source-page.tsx";

export interface FactsPageDeps {
  readonly root: HTMLElement;
  /** Where the page's address is read and set, and its keys are heard. */
  readonly view: Window;
  readonly base: FactBase;
  readonly word: Word;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  readonly today: () => Date;
}

/** Shows the place that the address names, and follows it; gives what ends that and empties the root. */
export function mountFactsPage({ root, view, base, ...deps }: FactsPageDeps): () => void {
  const words = createScreenWords(deps.word, deps.locale);
  const factsOf = createEntityFacts({ base, words, today: deps.today });
  const ending = new AbortController();
  const { signal } = ending;
  const go = (route: FactRoute) => {
    view.location.hash = factHref(route);
  };
  setLanguage(view.document, words);
  const draw = () => {
    const route = parseFactRoute(view.location.hash);
    const place = placeOf(route, base, factsOf);
    view.document.title = titleOf(place, deps.word);
    render(<FactsPage {...{ base, words, route, place, go }} />, root);
  };
  view.addEventListener("hashchange", draw, { signal });
  view.addEventListener("keydown", (event) => focusSearch(event, root), { signal });
  draw();
  return () => {
    ending.abort();
    render(null, root);
  };
}

/** "/" leads to the search from wherever one does not type. */
function focusSearch(event: KeyboardEvent, root: HTMLElement): void {
  const isTyped = event.target instanceof HTMLInputElement;
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyped) return;
  event.preventDefault();
  root.querySelector("input")?.focus();
}

interface FactsPageProps {
  readonly base: FactBase;
  readonly words: ScreenWords;
  readonly route: FactRoute;
  readonly place: FactPlace;
  readonly go: (route: FactRoute) => void;
}

function FactsPage({ base, words, route, place, go }: FactsPageProps) {
  const search = useMemo(() => createFactSearch(base), [base]);
  const [typed, setTyped] = useState<Typed>({ query: "", at: null });
  const main = useFocusOnArrival(route);
  const query = queryAt(route, typed);
  const found = search(query);
  const isTyping = typed.at === route && found !== null;
  const shows = isTyping ? "found" : place.kind === "overview" ? "names" : "place";
  return (
    <div class="facts-page" data-shows={shows}>
      <Finder
        {...{ base, words, place, go, query, found }}
        onQuery={(text) => setTyped({ query: text, at: route })}
      />
      <main ref={main}>
        <a class="to-list" href={factHref({ kind: "overview" })}>
          <Icon name="forward" /> {words.word("facts_to_list")}
        </a>
        <PlaceView base={base} words={words} place={place} />
      </main>
    </div>
  );
}

interface Typed {
  readonly query: string;
  /** Where it was typed: whoever has gone on has done with typing. */
  readonly at: FactRoute | null;
}

/** A search stays while one looks at what it found; the overview is without, a link may bring another. */
function queryAt(route: FactRoute, { query, at }: Typed): string {
  if (at === route) return query;
  if (route.kind === "search") return route.query;
  return route.kind === "overview" ? "" : query;
}

interface FinderProps extends Omit<FactsPageProps, "route"> {
  readonly query: string;
  readonly found: Found | null;
  readonly onQuery: (query: string) => void;
}

function Finder({ base, words, place, go, query, found, onQuery }: FinderProps) {
  const groups = useMemo(() => namesByKind(base, words.compareNames), [base, words]);
  const best = found && bestRoute(found);
  return (
    <header class="finder">
      <a class="brand" href={factHref({ kind: "overview" })}>
        <Sign size={24} />
        <h1>{words.word("facts_title")}</h1>
      </a>
      <SearchField
        label={words.word("facts_search")}
        shortcut="/"
        query={query}
        onQuery={onQuery}
        onEnter={() => best && go(best)}
        status={found ? statusOf(found, words) : ""}
      />
      {found ? (
        <SearchResults found={found} base={base} words={words} />
      ) : (
        <NameList
          base={base}
          groups={groups}
          currentId={place.kind === "entity" ? place.facts.model.entityId : null}
          words={words}
        />
      )}
    </header>
  );
}

/** Whoever follows a link inside the page arrives at the heading, or at the very fact or paragraph. */
function useFocusOnArrival(route: FactRoute) {
  const main = useRef<HTMLElement>(null);
  const arrivals = useRef(0);
  useEffect(() => {
    arrivals.current++;
    const isWhole = route.kind === "entity" || (route.kind === "source" && !route.paragraph);
    if (arrivals.current === 1 || !isWhole) return;
    main.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [route]);
  return main;
}

function statusOf({ names, facts, sources }: Found, { counted, listWords, word }: ScreenWords) {
  const counts = [
    names.length > 0 && counted("facts_count_names", names.length),
    facts.length > 0 && counted("facts_count_facts", facts.length),
    sources.length > 0 && counted("facts_count_sources", sources.length),
  ].filter((text) => text !== false);
  return counts.length > 0 ? listWords(counts) : word("facts_found_nothing");
}

function PlaceView({ base, words, place }: Pick<FactsPageProps, "base" | "words" | "place">) {
  switch (place.kind) {
    case "entity":
      return <EntityPage facts={place.facts} factId={place.factId} words={words} />;
    case "source":
      return (
        <SourcePage source={place.source} base={base} paragraph={place.paragraph} words={words} />
      );
    case "overview":
      return <PackOverview base={base} words={words} />;
    case "unknown":
      return <p class="nothing">{words.word("facts_unknown")}</p>;
  }
}
