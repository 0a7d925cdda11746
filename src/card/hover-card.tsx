// The frame of a card: the way back, the entity, why it is marked, and the row of controls.
import type { EntityId } from "../facts/fact.ts";
import type { CardModel, WhyMarked } from "./card-model.ts";
import { EntityHead, FactList, Relations } from "./entity-view.tsx";
import { Glyph, type GlyphName } from "./glyphs.tsx";
import { Timeline } from "./timeline.tsx";
import type { Word } from "./wording.ts";

export type CardView = "key" | "all" | "why";

/** What is left out of a card that has little room: see `dropped`. */
const LIGHTEST_FIRST = [
  "fact 5",
  "fact 4",
  "timeline",
  "relation 2",
  "fact 3",
  "relation 1",
  "fact 2",
];
/** More than this cannot be left out; the body scrolls then. */
export const DROPPED_AT_MOST = LIGHTEST_FIRST.length;

export interface HoverCardProps {
  /** From the card that was opened first to the one that shows; never empty. */
  readonly trail: readonly CardModel[];
  readonly view: CardView;
  /** How many parts have been left out for want of room, lightest first. */
  readonly dropped: number;
  readonly uid: string;
  readonly word: Word;
  readonly act: CardControls;
}

export interface CardControls {
  readonly openEntity: (id: EntityId) => unknown;
  /** Shows the card at this place of the trail again. */
  readonly backTo: (place: number) => unknown;
  readonly view: (view: CardView) => unknown;
  readonly close: () => void;
}

export function HoverCard(props: HoverCardProps) {
  const { trail, view, uid, word, act } = props;
  const model = trail.at(-1);
  if (!model) throw new RangeError("a card without an entity");
  return (
    <div
      class="card"
      role="dialog"
      aria-modal="false"
      aria-labelledby={`${uid}-name`}
      aria-describedby={`${uid}-about`}
      dir={word("@@bidi_dir") === "rtl" ? "rtl" : "ltr"}
      tabIndex={-1}
    >
      {trail.length > 1 && <Crumb trail={trail} word={word} act={act} />}
      <div class="body">
        <EntityHead model={model} uid={uid} />
        {view === "why" && model.why ? (
          <Why why={model.why} word={word} act={act} />
        ) : (
          <Facts {...props} model={model} />
        )}
      </div>
      <Footer {...props} model={model} />
    </div>
  );
}

type WithModel = HoverCardProps & { readonly model: CardModel };

function Facts({ model, view, dropped, word, act }: WithModel) {
  const out = LIGHTEST_FIRST.slice(0, dropped);
  const facts = view === "all" ? model.facts : keptFacts(model, out);
  const rows = model.relations.filter((_, place) => !out.includes(`relation ${place + 1}`));
  const timeline = view === "all" || out.includes("timeline") ? null : model.timeline;
  return (
    <>
      {model.factCount > 0 ? (
        <FactList
          label={word(view === "all" ? "facts_all_label" : "facts_key_label")}
          disputes={view === "all" ? model.disputes : model.disputes.slice(0, 1)}
          facts={facts}
          word={word}
        />
      ) : (
        <p class="none">{word("facts_none")}</p>
      )}
      {timeline && <Timeline timeline={timeline} isRtl={word("@@bidi_dir") === "rtl"} />}
      {rows.length > 0 && <Relations rows={rows} onEntity={act.openEntity} />}
    </>
  );
}

/** Key facts without the lightest ones that were left out; facts beside a dispute count from it on. */
function keptFacts({ keyFacts, disputes }: CardModel, out: readonly string[]) {
  const besides = disputes.length > 0 ? 2 : 0;
  const byRank = [...keyFacts].sort((a, b) => a.rank - b.rank);
  return keyFacts.filter((fact) => !out.includes(`fact ${byRank.indexOf(fact) + 1 + besides}`));
}

interface CrumbProps {
  readonly trail: readonly CardModel[];
  readonly word: Word;
  readonly act: CardControls;
}

/** Over three levels the middle ones fold. */
function Crumb({ trail, word, act }: CrumbProps) {
  const last = trail.length - 1;
  const steps = trail.map((model, place) => ({ name: model.name, place })).slice(0, last);
  const shown = steps.length > 2 ? [...steps.slice(0, 1), null, ...steps.slice(-1)] : steps;
  return (
    <nav class="crumb" aria-label={word("trail_label")}>
      <IconButton glyph="back" label={word("back")} onClick={() => act.backTo(last - 1)} />
      {shown.map((step) => (
        <>
          {step ? (
            <button type="button" class="step" onClick={() => act.backTo(step.place)}>
              {step.name}
            </button>
          ) : (
            "…"
          )}
          <span aria-hidden="true">/</span>
        </>
      ))}
      <span class="here" aria-current="page">
        {trail[last]?.name}
      </span>
    </nav>
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

function Footer({ model, view, dropped, word, act }: WithModel) {
  const out = LIGHTEST_FIRST.slice(0, dropped);
  const shown = keptFacts(model, out).length + (model.disputes[0]?.factIds.length ?? 0);
  const toggle = (to: CardView) => act.view(view === to ? "key" : to);
  return (
    <footer>
      {model.factCount > shown && (
        <button
          type="button"
          class="text lead"
          aria-expanded={view === "all"}
          onClick={() => toggle("all")}
        >
          {view === "all" ? word("facts_key") : word("facts_all", String(model.factCount))}
        </button>
      )}
      {model.why && (
        <button
          type="button"
          class="text"
          aria-pressed={view === "why"}
          onClick={() => toggle("why")}
        >
          {word("why")}
        </button>
      )}
      <span class="gap" />
      <IconButton glyph="close" label={word("close")} onClick={act.close} />
    </footer>
  );
}

interface IconButtonProps {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly onClick: () => void;
}

const IconButton = ({ glyph, label, onClick }: IconButtonProps) => (
  <button type="button" class="icon" aria-label={label} title={label} onClick={onClick}>
    <Glyph name={glyph} />
  </button>
);
