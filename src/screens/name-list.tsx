// The facts page's list: all names by kind, each with the number of facts about it.
import { Glyph } from "../card/glyphs.tsx";
import type { EntityId } from "../facts/fact.ts";
import type { FactBase } from "../facts/fact-base.ts";
import { factHref } from "./fact-route.ts";
import type { NameGroup } from "./names-by-kind.ts";
import type { ScreenWords } from "./screen-words.ts";

export interface NameListProps {
  readonly base: FactBase;
  readonly groups: readonly NameGroup[];
  readonly currentId: EntityId | null;
  readonly words: ScreenWords;
}

export const NameList = ({ base, groups, currentId, words }: NameListProps) => (
  <nav class="names" aria-label={words.word("facts_names_label")}>
    {groups.map(({ heading, names }) => (
      <section key={heading} aria-labelledby={heading}>
        <h2 id={heading}>{words.word(heading)}</h2>
        <ul>
          {names.map(({ entity, factCount }) => (
            <li key={entity.id}>
              <a
                class="row"
                href={factHref({ kind: "entity", entityId: entity.id })}
                aria-current={entity.id === currentId ? "page" : undefined}
              >
                <Glyph name={entity.kind} />
                <span class="clip" dir="auto" lang={base.languageOf(entity)}>
                  {entity.name}
                </span>
                <span class="count" aria-hidden="true">
                  {factCount}
                </span>
                <span class="unseen">, {words.counted("facts_count_facts", factCount)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </nav>
);
