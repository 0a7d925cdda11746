// One page in the panel: search, order, the way from mention to mention, and the list or one entity.
// What the reader opened or typed is kept here as long as the page is the same.
import { useState } from "preact/hooks";
import type { CardModel } from "../card/card-model.ts";
import type { EntityId, FactSheet } from "../facts/fact.ts";
import {
  filterGroups,
  type GroupOrder,
  groupMentions,
  inOrder,
  type MentionGroup,
} from "./mention-groups.ts";
import { OpenedGroups } from "./opened-groups.tsx";
import { PanelControls, type PanelControlsProps } from "./panel-controls.tsx";
import { PanelEntity } from "./panel-entity.tsx";
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
  const opened = trail.at(-1) ?? null;
  const model = opened && modelOf(opened);
  const all = groupMentions(page.mentions, page.sheet);
  const groups = inOrder(filterGroups(all, query, page.sheet), order, words.compareNames);
  const open = (id: EntityId) => modelOf(id) && setTrail([...trail, id]);
  const search = (text: string) => {
    setQuery(text);
    setTrail([]);
  };
  return (
    <>
      <main>
        <PanelHead {...{ page, words, acts, groups, query, search, order, onOrder: setOrder }} />
        <div class="panel-scroll">
          {model && (
            <PanelEntity
              {...{ model, words, onEntity: open, onBack: () => setTrail(trail.slice(0, -1)) }}
            />
          )}
          <OpenedGroups
            {...{ groups, words, query, isHidden: model !== null, onFacts: open }}
            {...{ currentId: page.currentId, onJump: acts.onJump }}
          />
        </div>
      </main>
      <PanelFoot {...{ page, words, acts, opened }} />
    </>
  );
}

interface PanelHeadProps extends PanelControlsProps {
  readonly groups: readonly MentionGroup[];
  readonly query: string;
  readonly search: (query: string) => void;
}

const PanelHead = ({ groups, query, search, ...props }: PanelHeadProps) => (
  <div class="panel-head">
    <SearchField
      label={props.words.word("facts_search")}
      query={query}
      onQuery={search}
      status={query ? statusOf(groups, props.words) : ""}
    />
    <PanelControls {...props} />
  </div>
);

interface PanelFootProps extends Pick<PanelPageProps, "page" | "words" | "acts"> {
  readonly opened: EntityId | null;
}

const PanelFoot = ({ page, words, acts, opened }: PanelFootProps) => (
  <footer class="panel-foot">
    <span>{asOfWords(page.sheet, words)}</span>
    <button type="button" class="link" onClick={() => acts.onFactBase(opened)}>
      {words.word("facts_title")}
    </button>
  </footer>
);

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
