// The panel's list with what a reader has opened in it, kept while the page is the same.
import { useEffect, useRef, useState } from "preact/hooks";
import type { EntityId } from "../facts/fact.ts";
import type { MentionGroup } from "./mention-groups.ts";
import { factsRow, MentionList } from "./mention-list.tsx";
import { ROW } from "./panel-keys.ts";
import type { ScreenWords } from "./screen-words.ts";

export interface OpenedGroupsProps {
  readonly groups: readonly MentionGroup[];
  readonly currentId: string | null;
  readonly query: string;
  readonly isHidden: boolean;
  readonly words: ScreenWords;
  readonly onJump: (mentionId: string) => void;
  readonly onFacts: (id: EntityId) => void;
}

/** Open are the first group, the one of the current mention and all that a search finds, until a reader says otherwise. */
export function OpenedGroups(props: OpenedGroupsProps) {
  const { groups, currentId, query, isHidden, words } = props;
  const [chosen, setChosen] = useState<ReadonlyMap<EntityId, boolean>>(new Map());
  const [whole, setWhole] = useState<ReadonlySet<EntityId>>(new Set());
  const [stop, setStop] = useState<string | null>(null);
  const root = useFocusOnReturn(isHidden, stop);
  const isOpen = (group: MentionGroup) =>
    chosen.get(group.entity.id) ??
    (query !== "" || group === groups[0] || group.mentions.some(({ id }) => id === currentId));
  return (
    <div ref={root} hidden={isHidden}>
      <MentionList
        {...{ groups, currentId, isOpen, whole, stop, words }}
        act={{
          onToggle: (group) => setChosen(new Map(chosen).set(group.entity.id, !isOpen(group))),
          onWhole: ({ entity }) => setWhole(new Set(whole).add(entity.id)),
          onFacts: (group) => {
            setStop(factsRow(group));
            props.onFacts(group.entity.id);
          },
          onJump: props.onJump,
          onStop: setStop,
        }}
      />
      {groups.length === 0 && (
        <p class="message">{words.word(query ? "facts_found_nothing" : "popup_none")}</p>
      )}
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
