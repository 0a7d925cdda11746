// The rows of the panel's list: the heading of a name, and one line for each of its mentions.
import { Glyph, Rings } from "../card/glyphs.tsx";
import { keyOf } from "../card/wording.ts";
import { Icon } from "./icons.tsx";
import { type MentionGroup, type NumberedMention, shortBefore } from "./mention-groups.ts";
import type { MentionListProps } from "./mention-list.tsx";
import { ROW } from "./panel-keys.ts";
import type { ScreenWords } from "./screen-words.ts";

/** Makes a row one of those that the arrow keys walk over; `stop` alone is reached by Tab. */
export const tabStop = (row: string, stop: string | null) => ({
  [ROW]: row,
  tabIndex: row === stop ? 0 : -1,
});

export interface GroupHeadingProps
  extends Pick<MentionListProps, "isOpen" | "stop" | "words" | "act"> {
  readonly group: MentionGroup;
}

export function GroupHeading({ group, isOpen, stop, words, act }: GroupHeadingProps) {
  const { entity, mentions } = group;
  return (
    <h2>
      <button
        type="button"
        class="group-row"
        aria-expanded={isOpen(group)}
        {...tabStop(entity.id, stop)}
        onClick={() => act.onToggle(group)}
      >
        <span class="tile">
          <Glyph name={entity.kind} />
        </span>
        <Who group={group} words={words} />
        <span class="count" aria-hidden="true">
          {mentions.length}
        </span>
        <span class="unseen">, {words.counted("popup_mentions", mentions.length)}</span>
        <Icon name={isOpen(group) ? "down" : "forward"} />
      </button>
    </h2>
  );
}

type WhoProps = { readonly group: MentionGroup; readonly words: ScreenWords };

const Who = ({ group: { entity, factCount, differs }, words }: WhoProps) => (
  <span class="who">
    <span class="clip" dir="auto" lang={entity.language}>
      {entity.name}
    </span>
    <span class="unseen">, </span>
    <span class="meta">
      {words.word(keyOf("kind", entity.kind))} · {words.counted("facts_count_facts", factCount)}
      {differs && (
        <>
          {"\u00a0· "}
          <span class="differ">
            <Rings as="differ" /> {words.word("panel_differ")}
          </span>
        </>
      )}
    </span>
  </span>
);

export interface MentionRowProps extends Pick<MentionListProps, "stop" | "words" | "act"> {
  readonly mention: NumberedMention;
  readonly isCurrent: boolean;
}

export const MentionRow = ({ mention, isCurrent, stop, words, act }: MentionRowProps) => (
  <button
    type="button"
    class="mention"
    aria-current={isCurrent ? "true" : undefined}
    {...tabStop(mention.id, stop)}
    onClick={() => act.onJump(mention.id)}
  >
    <span class="unseen">{words.word("panel_jump", String(mention.number))} </span>
    <span class="count" aria-hidden="true">
      {mention.number}
    </span>
    <span class="clip" dir="auto">
      {shortBefore(mention.before)}
      <b>{mention.surfaceForm}</b>
      {mention.after}
    </span>
  </button>
);
