// The frame of a card: the way back, the entity, why it is marked, and the row of controls. As a
// sheet it stands at the window's foot, on narrow windows and for touch.
import { type CardControls, type CardView, Crumb, Footer, Handle } from "./card-controls.tsx";
import type { CardModel, WhyMarked } from "./card-model.ts";
import { EntityHead, FactList, Relations } from "./entity-view.tsx";
import { keptParts } from "./fitting.ts";
import { Timeline } from "./timeline.tsx";
import type { Word } from "./wording.ts";

export interface HoverCardProps {
  /** From the card that was opened first to the one that shows; never empty. */
  readonly trail: readonly CardModel[];
  readonly view: CardView;
  /** How many parts have been left out for want of room, lightest first. */
  readonly dropped: number;
  readonly isSheet: boolean;
  readonly uid: string;
  readonly word: Word;
  readonly act: CardControls;
}

export function HoverCard(props: HoverCardProps) {
  const { trail, view, isSheet, uid, word, act } = props;
  const model = trail.at(-1);
  if (!model) throw new RangeError("a card without an entity");
  return (
    <div
      class={`card${isSheet ? " sheet" : ""}${view === "peek" ? " peek" : ""}`}
      role="dialog"
      aria-modal="false"
      aria-labelledby={`${uid}-name`}
      aria-describedby={`${uid}-about`}
      dir={word("@@bidi_dir") === "rtl" ? "rtl" : "ltr"}
      tabIndex={-1}
    >
      {isSheet && <Handle view={view} word={word} act={act} />}
      {trail.length > 1 && <Crumb trail={trail} word={word} act={act} />}
      <div class="body">
        <EntityHead model={model} uid={uid} />
        {view === "why" && model.why ? (
          <Why why={model.why} word={word} act={act} />
        ) : (
          view !== "peek" && <Facts {...props} model={model} />
        )}
      </div>
      <Footer {...props} model={model} />
    </div>
  );
}

function Facts({
  model,
  view,
  dropped,
  word,
  act,
}: HoverCardProps & { readonly model: CardModel }) {
  const kept = keptParts(model, dropped);
  const isAll = view === "all";
  return (
    <>
      {model.factCount > 0 ? (
        <FactList
          label={word(isAll ? "facts_all_label" : "facts_key_label")}
          disputes={isAll ? model.disputes : model.disputes.slice(0, 1)}
          facts={isAll ? model.facts : kept.facts}
          word={word}
        />
      ) : (
        <p class="none">{word("facts_none")}</p>
      )}
      {kept.timeline && !isAll && (
        <Timeline timeline={kept.timeline} isRtl={word("@@bidi_dir") === "rtl"} />
      )}
      {kept.relations.length > 0 && <Relations rows={kept.relations} onEntity={act.openEntity} />}
    </>
  );
}

interface WhyProps {
  readonly why: WhyMarked;
  readonly word: Word;
  readonly act: CardControls;
}

const Why = ({ why, word, act }: WhyProps) => (
  <>
    <dl class="why well">
      <dt>{word("why_text")}</dt>
      <dd dir="auto">{why.matched}</dd>
      <dt>{word("why_rule")}</dt>
      <dd>
        {why.reasons.map((reason) => (
          <div key={reason}>{reason}</div>
        ))}
      </dd>
    </dl>
    <button type="button" class="text lead" onClick={() => act.view("key")}>
      {word("why_back")}
    </button>
  </>
);
