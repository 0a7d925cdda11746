// The names of a page as the popup tells them: how many, and the most mentioned one by one.
import { Glyph } from "../card/glyphs.tsx";
import type { EntityId } from "../facts/fact.ts";
import type { PageSummary } from "./names-on-page.ts";
import type { ScreenWords } from "./screen-words.ts";

export interface SummaryProps {
  readonly summary: PageSummary;
  readonly words: ScreenWords;
}

export const Summary = ({ summary, words: { counted, locale } }: SummaryProps) => (
  <section class="summary">
    <b>{new Intl.NumberFormat(locale).format(summary.nameCount)}</b>
    <p>
      {counted("popup_names", summary.nameCount)}
      <small>
        {counted("popup_mentions", summary.mentionCount)} ·{" "}
        {counted("popup_facts", summary.factCount)}
      </small>
    </p>
  </section>
);

export type TopNameProps = PageSummary["top"][number] & {
  readonly words: ScreenWords;
  readonly onJump: (id: EntityId) => void;
};

export const TopName = ({ entity, count, words, onJump }: TopNameProps) => (
  <button type="button" onClick={() => onJump(entity.id)}>
    <span class="tile">
      <Glyph name={entity.kind} />
    </span>
    <span class="who" dir="auto" lang={entity.language}>
      <span class="clip">{entity.name}</span>
      <span class="clip">{entity.description}</span>
    </span>
    <span class="count" aria-hidden="true">
      {count}
    </span>
    <span class="unseen">, {words.counted("popup_mentions", count)}</span>
  </button>
);
