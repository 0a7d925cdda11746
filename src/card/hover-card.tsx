// The frame of a card: the way back, the entity, why it is marked, and the row of controls. As a
// sheet it stands at the window's foot, on narrow windows and for touch.
import { type CardControls, type CardView, Crumb, Footer, Handle } from "./card-controls.tsx";
import type { WhyMarked } from "./card-model.ts";
import { Mover } from "./card-mover.tsx";
import { FactRows } from "./fact-rows.tsx";
import { drawMarkup, type Markup } from "./markup.ts";
import type { PrintedCard } from "./printed-card.tsx";
import type { Word } from "./wording.ts";

export interface HoverCardProps {
  readonly card: PrintedCard;
  /** The cards that led to it, the first one first. */
  readonly before: readonly PrintedCard[];
  readonly view: CardView;
  /** The bits of the parts that are left out for want of room, and `ONLY_AMONG_ALL`. */
  readonly dropped: number;
  readonly isSheet: boolean;
  readonly isPinned: boolean;
  /** Read out before what it says of itself: which mention opened it; null for none. */
  readonly told: string | null;
  readonly word: Word;
  readonly act: CardControls;
}

export function HoverCard(props: HoverCardProps) {
  const { card, before, view, isSheet, isPinned, word, act } = props;
  const told = before.length === 0 && !isPinned && props.told;
  const names = { card: true, sheet: isSheet, peek: view === "peek", pinned: isPinned };
  return (
    <div
      class={Object.entries(names)
        .flatMap(([name, is]) => (is ? name : []))
        .join(" ")}
      role="dialog"
      aria-modal="false"
      aria-labelledby={`${card.entityId}-name`}
      lang={word("interface_language")}
      dir={word("interface_direction") as "ltr" | "rtl"}
      aria-describedby={`${told ? "told " : ""}${card.entityId}-line ${card.entityId}-as-of`}
      tabIndex={-1}
    >
      {told && (
        <p class="unseen" id="told">
          {told}
        </p>
      )}
      {isPinned && <Mover word={word} move={act.move} />}
      {isSheet && <Handle view={view} word={word} act={act} />}
      {before.length > 0 && <Crumb {...props} />}
      <div class="body" key={card.entityId + view}>
        {card.head.map((part) => drawMarkup(part, props.dropped))}
        {view === "why" && card.why ? (
          <Why why={card.why} pack={card.pack} word={word} act={act} />
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
  const rows = card.rows.filter(({ part }) => isAll || !(part & dropped));
  const draw = (markup: Markup) => drawMarkup(markup, dropped);
  return (
    <>
      {rows.length > 0 ? (
        <FactRows
          label={word(isAll ? "facts_all_label" : "facts_key_label")}
          rows={rows.map((row) => ({ ...row, content: row.content.map(draw) }))}
        />
      ) : (
        <p class="none">{card.noFacts}</p>
      )}
      {!isAll && card.timeline.map(draw)}
      {card.relations.map(draw)}
    </>
  );
}

interface WhyProps {
  readonly why: WhyMarked;
  readonly pack: string;
  readonly word: Word;
  readonly act: CardControls;
}

const Why = ({ why, pack, word, act }: WhyProps) => (
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
      <dt>{word("why_pack")}</dt>
      <dd dir="auto">{pack}</dd>
    </dl>
    <p class="hide">
      {word("hide_title")}
      {[true, false].map((isHereOnly) => (
        <button type="button" class="text edged" onClick={() => act.hide(isHereOnly)}>
          {word(isHereOnly ? "hide_here" : "hide_everywhere")}
        </button>
      ))}
    </p>
    <button type="button" class="text lead" onClick={() => act.view("key")}>
      {word("why_back")}
    </button>
  </>
);
