// What a card says of an entity, in the panel: the same view, with a way back to the list.
import { useEffect, useRef, useState } from "preact/hooks";
import type { CardModel } from "../card/card-model.ts";
import { EntityHead, FactList, Relations } from "../card/entity-view.tsx";
import { Glyph } from "../card/glyphs.tsx";
import { Timeline } from "../card/timeline.tsx";
import type { EntityId } from "../facts/fact.ts";
import type { ScreenWords } from "./screen-words.ts";
import { SourceLinkToTab } from "./source-link.tsx";

export interface PanelEntityProps {
  readonly model: CardModel;
  readonly words: ScreenWords;
  readonly onEntity: (id: EntityId) => void;
  readonly onBack: () => void;
}

/** Takes the focus to the name; Escape goes back. */
export function PanelEntity({ model, words, onEntity, onBack }: PanelEntityProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.querySelector("h2")?.focus();
    root.current?.scrollTo?.(0, 0);
  }, [model.entityId]);
  return (
    <article
      class="panel-entity"
      aria-labelledby="panel-name"
      ref={root}
      onKeyDown={(event) => event.key === "Escape" && onBack()}
    >
      <button type="button" class="to-list link" onClick={onBack}>
        <Glyph name="back" /> {words.word("back")}
      </button>
      <EntityHead model={model} uid="panel" />
      <PanelFacts key={model.entityId} model={model} words={words} />
      {model.timeline && <Timeline timeline={model.timeline} isRtl={words.isRtl} />}
      {model.relations.length > 0 && (
        <Relations rows={model.relations} language={model.language} onEntity={onEntity} />
      )}
    </article>
  );
}

function PanelFacts({ model, words: { word } }: Pick<PanelEntityProps, "model" | "words">) {
  const [isWhole, setWhole] = useState(false);
  const { disputes, facts, keyFacts, factCount, noFacts } = model;
  if (noFacts) return <p class="none">{noFacts}</p>;
  return (
    <>
      <FactList
        label={word(isWhole ? "facts_all_label" : "facts_key_label")}
        disputes={isWhole ? disputes : disputes.slice(0, 1)}
        facts={isWhole ? facts : keyFacts}
        language={model.language}
        word={word}
        ToSource={SourceLinkToTab}
      />
      {facts.length > keyFacts.length && (
        <button
          type="button"
          class="link"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? word("facts_key") : word("facts_all", String(factCount))}
        </button>
      )}
    </>
  );
}
