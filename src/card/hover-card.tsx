// The frame of a card: the way back, the entity, why it is marked, and the row of controls. As a
// sheet it stands at the window's foot, on narrow windows and for touch.
import { type CardControls, type CardView, Crumb, Footer, Handle } from "./card-controls.tsx";
import type { WhyMarked } from "./card-model.ts";
import { FactRows } from "./fact-rows.tsx";
import { drawMarkup, type Markup } from "./markup.ts";
import type { PrintedCard } from "./printed-card.tsx";
import type { Word } from "./wording.ts";

export interface HoverCardProps {
  readonly card: PrintedCard;
  /** The cards that led to it, the first one first. */
  readonly before: readonly PrintedCard[];
  readonly view: CardView;
  /** How many parts have been left out for want of room, lightest first. */
  readonly dropped: number;
  readonly isSheet: boolean;
  readonly word: Word;
  readonly act: CardControls;
}

export function HoverCard(props: HoverCardProps) {
  const { card, before, view, dropped, isSheet, word, act } = props;
  return (
    <div
      class={`card${isSheet ? " sheet" : ""}${view === "peek" ? " peek" : ""}`}
      role="dialog"
      aria-modal="false"
      aria-labelledby={`${card.entityId}-name`}
      aria-describedby={`${card.entityId}-about`}
      lang={word("interface_language")}
      dir={word("interface_direction") as "ltr" | "rtl"}
      tabIndex={-1}
    >
      {isSheet && <Handle view={view} word={word} act={act} />}
      {before.length > 0 && <Crumb {...props} />}
      <div class="body">
        {card.head.map((part) => drawMarkup(part, dropped))}
        {view === "why" && card.why ? (
          <Why why={card.why} word={word} act={act} />
        ) : (
          view !== "peek" && <Facts {...props} />
        )}
      </div>
      <Footer {...props} />
    </div>
  );
}

function Facts({ card, view, dropped, word }: HoverCardProps) {
  const isAll = view === "all";
  const rows = card.rows.filter(({ lasts }) => isAll || dropped <= lasts);
  const draw = (markup: Markup) => drawMarkup(markup, dropped);
  return (
    <>
      {rows.length > 0 ? (
        <FactRows
          label={word(isAll ? "facts_all_label" : "facts_key_label")}
          rows={rows.map((row) => ({ ...row, content: row.content.map(draw) }))}
        />
      ) : (
        <p class="none">{word("facts_none")}</p>
      )}
      {!isAll && card.timeline.map(draw)}
      {card.relations.map(draw)}
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
      <dd>{why.matched}</dd>
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
