// One page in the panel: search, order, the way from mention to mention, and the list or one entity.
// What the reader opened or typed is kept here as long as the page is the same.
import { useEffect, useRef, useState } from "preact/hooks";
import type { CardModel } from "../card/card-model.ts";
import type { EntityId, FactSheet } from "../facts/fact.ts";
import {
  filterGroups,
  type GroupOrder,
  groupMentions,
  inOrder,
  type MentionGroup,
} from "./mention-groups.ts";
import { factsRow, MentionList } from "./mention-list.tsx";
import { PanelControls } from "./panel-controls.tsx";
import { PanelEntity } from "./panel-entity.tsx";
import { ROW } from "./panel-keys.ts";
import type { ScreenWords } from "./screen-words.ts";
import { SearchField } from "./search-field.tsx";
import type { PanelActs, PanelData } from "./side-panel.tsx";

/** What a card says of an entity; null where nothing is known of it. */
export type ModelOf = (id: EntityId) => CardModel | null;

export interface PanelPageProps {
  readonly page: Extract<PanelData, { kind: "on" }>;
  readonly words: ScreenWords;
  readonly modelOf: ModelOf;
  readonly acts: PanelActs;
}

export function PanelPage({ page, words, modelOf, acts }: PanelPageProps) {
  const [trail, setTrail] = useState<readonly EntityId[]>([]);
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<GroupOrder>("page");
  const opened = trail.at(-1);
  const model = opened ? modelOf(opened) : null;
  const all = groupMentions(page.mentions, page.sheet);
  const groups = inOrder(filterGroups(all, query, page.sheet), order, words.compareNames);
  const open = (id: EntityId) => modelOf(id) && setTrail([...trail, id]);
  return (
    <>
      <main>
        <div class="panel-head">
          <SearchField
            label={words.word("facts_search")}
            query={query}
            onQuery={(text) => {
              setQuery(text);
              setTrail([]);
            }}
            status={query ? statusOf(groups, words) : ""}
          />
          <PanelControls {...{ page, words, acts, order, onOrder: setOrder }} />
        </div>
        <div class="panel-scroll">
          {model && (
            <PanelEntity
              {...{ model, words, onEntity: open }}
              onBack={() => setTrail(trail.slice(0, -1))}
            />
          )}
          <div hidden={model !== null}>
            <OpenedGroups
              {...{ groups, words, acts, query, isHidden: model !== null, onFacts: open }}
              currentId={page.currentId}
            />
            {groups.length === 0 && (
              <p class="message">{words.word(query ? "facts_found_nothing" : "popup_none")}</p>
            )}
          </div>
        </div>
      </main>
      <footer class="panel-foot">
        <span>{asOfWords(page.sheet, words)}</span>
        <button type="button" class="link" onClick={() => acts.onFactBase(opened ?? null)}>
          {words.word("facts_title")}
        </button>
      </footer>
    </>
  );
}

interface OpenedGroupsProps {
  readonly groups: readonly MentionGroup[];
  readonly currentId: string | null;
  readonly query: string;
  readonly isHidden: boolean;
  readonly words: ScreenWords;
  readonly acts: PanelActs;
  readonly onFacts: (id: EntityId) => void;
}

/** Open are the first group, the one of the current mention and all that a search finds, until a reader says otherwise. */
function OpenedGroups(props: OpenedGroupsProps) {
  const { groups, currentId, query, isHidden, words, acts } = props;
  const [chosen, setChosen] = useState<ReadonlyMap<EntityId, boolean>>(new Map());
  const [whole, setWhole] = useState<ReadonlySet<EntityId>>(new Set());
  const [stop, setStop] = useState<string | null>(null);
  const root = useFocusOnReturn(isHidden, stop);
  const isOpen = (group: MentionGroup) =>
    chosen.get(group.entity.id) ??
    (query !== "" || group === groups[0] || group.mentions.some(({ id }) => id === currentId));
  return (
    <div ref={root}>
      <MentionList
        {...{ groups, currentId, isOpen, whole, stop, words }}
        act={{
          onToggle: (group) => setChosen(new Map(chosen).set(group.entity.id, !isOpen(group))),
          onWhole: ({ entity }) => setWhole(new Set(whole).add(entity.id)),
          onFacts: (group) => {
            setStop(factsRow(group));
            props.onFacts(group.entity.id);
          },
          onJump: acts.onJump,
          onStop: setStop,
        }}
      />
    </div>
  );
}

/** Back from an entity, the focus is again on the row that led there. */
function useFocusOnReturn(isHidden: boolean, stop: string | null) {
  const root = useRef<HTMLDivElement>(null);
  const wasHidden = useRef(false);
  useEffect(() => {
    const rows = [...(root.current?.querySelectorAll<HTMLElement>(`[${ROW}]`) ?? [])];
    if (wasHidden.current && !isHidden) rows.find((row) => row.getAttribute(ROW) === stop)?.focus();
    wasHidden.current = isHidden;
  }, [isHidden]);
  return root;
}

function statusOf(groups: readonly MentionGroup[], { counted, listWords, word }: ScreenWords) {
  if (groups.length === 0) return word("facts_found_nothing");
  const mentions = groups.reduce((sum, group) => sum + group.mentions.length, 0);
  return listWords([
    counted("facts_count_names", groups.length),
    counted("popup_mentions", mentions),
  ]);
}

function asOfWords({ facts }: FactSheet, { word, longDay }: ScreenWords): string {
  const latest = facts
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1);
  return latest ? word("panel_as_of", longDay(latest)) : "";
}
