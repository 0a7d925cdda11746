// The panel's list: a heading for each name, and under those that are open a row for each mention.
import { useEffect, useRef } from "preact/hooks";
import type { EntityId } from "../facts/fact.ts";
import { type MentionGroup, shownMentions } from "./mention-groups.ts";
import { GroupHeading, MentionRow, tabStop } from "./mention-rows.tsx";
import { ROW, rowMove } from "./panel-keys.ts";
import type { ScreenWords } from "./screen-words.ts";

export interface MentionListProps {
  readonly groups: readonly MentionGroup[];
  readonly currentId: string | null;
  readonly isOpen: (group: MentionGroup) => boolean;
  /** Groups that show all their mentions. */
  readonly whole: ReadonlySet<EntityId>;
  /** The row that Tab leads to; the first one if it is not there. */
  readonly stop: string | null;
  readonly words: ScreenWords;
  readonly act: MentionListActs;
}

export interface MentionListActs {
  readonly onToggle: (group: MentionGroup) => void;
  readonly onWhole: (group: MentionGroup) => void;
  readonly onFacts: (group: MentionGroup) => void;
  readonly onJump: (mentionId: string) => void;
  readonly onStop: (row: string) => void;
}

export function MentionList(props: MentionListProps) {
  const { groups, currentId, words, act } = props;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current="true"]');
    current?.scrollIntoView?.({ block: "nearest" });
  }, [currentId]);
  const rows = groups.flatMap((group) => rowsOf(group, props));
  const stop = props.stop !== null && rows.includes(props.stop) ? props.stop : (rows[0] ?? null);
  return (
    <nav
      class="mentions"
      aria-label={words.word("panel_title")}
      ref={list}
      onFocusIn={({ target }) => {
        const row = target instanceof Element && target.getAttribute(ROW);
        if (row) act.onStop(row);
      }}
      onKeyDown={(event) => {
        const move = list.current && rowMove(event.key, list.current, words.isRtl);
        if (!move) return;
        event.preventDefault();
        if (move.kind === "focus") move.row.focus();
        else move.row.click();
      }}
    >
      {groups.map((group) => (
        <Group key={group.entity.id} {...props} stop={stop} group={group} />
      ))}
    </nav>
  );
}

const moreRow = ({ entity }: MentionGroup) => `${entity.id} more`;
export const factsRow = ({ entity }: MentionGroup) => `${entity.id} facts`;

/** The rows of a group that are in view. */
function rowsOf(group: MentionGroup, { isOpen, ...props }: MentionListProps): string[] {
  if (!isOpen(group)) return [group.entity.id];
  const shown = mentionsIn(group, props);
  return [
    group.entity.id,
    ...shown.map(({ id }) => id),
    ...(shown.length < group.mentions.length ? [moreRow(group)] : []),
    ...(group.factCount > 0 ? [factsRow(group)] : []),
  ];
}

const mentionsIn = (
  group: MentionGroup,
  { whole, currentId }: Pick<MentionListProps, "whole" | "currentId">,
) => (whole.has(group.entity.id) ? group.mentions : shownMentions(group, currentId));

type GroupProps = MentionListProps & { readonly group: MentionGroup };

const Group = (props: GroupProps) => (
  <section class="group">
    <GroupHeading {...props} />
    {props.isOpen(props.group) && <Mentions {...props} />}
  </section>
);

function Mentions({ group, stop, words, act, ...props }: GroupProps) {
  const { mentions } = group;
  const shown = mentionsIn(group, props);
  return (
    <>
      <ol>
        {shown.map((mention) => (
          <li key={mention.id}>
            <MentionRow
              {...{ mention, stop, words, act }}
              isCurrent={mention.id === props.currentId}
            />
          </li>
        ))}
      </ol>
      <GroupMore {...{ group, stop, words, act }} moreCount={mentions.length - shown.length} />
    </>
  );
}

interface GroupMoreProps extends Pick<GroupProps, "group" | "stop" | "words" | "act"> {
  /** How many mentions are not shown. */
  readonly moreCount: number;
}

function GroupMore({ group, moreCount, stop, words, act }: GroupMoreProps) {
  const showWhole = (button: HTMLElement) => {
    focusLastMention(button);
    act.onWhole(group);
  };
  return (
    <p class="group-more">
      {moreCount > 0 && (
        <button
          type="button"
          class="link"
          {...tabStop(moreRow(group), stop)}
          onClick={({ currentTarget }) => showWhole(currentTarget)}
        >
          {words.counted("panel_more", moreCount)}
        </button>
      )}
      {group.factCount > 0 && (
        <button
          type="button"
          class="link"
          {...tabStop(factsRow(group), stop)}
          onClick={() => act.onFacts(group)}
        >
          {words.counted("panel_facts", group.factCount)}
          <span class="unseen">: {group.entity.name}</span>
        </button>
      )}
    </p>
  );
}

/** The button goes, so the focus must not stay with it: it waits where the new rows will follow. */
const focusLastMention = (button: HTMLElement) =>
  button.closest("section")?.querySelector<HTMLElement>("li:last-child button")?.focus();
