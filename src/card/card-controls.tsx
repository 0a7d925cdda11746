// A card's controls: the way back to the cards before it, the row at its foot, the handle of a sheet.
import type { EntityId } from "../facts/fact.ts";
import type { CardModel } from "./card-model.ts";
import { keptParts } from "./fitting.ts";
import { Glyph, type GlyphName } from "./glyphs.tsx";
import type { Word } from "./wording.ts";

/** `peek` is a sheet's small height: what the entity is, no facts yet. */
export type CardView = "peek" | "key" | "all" | "why";

export interface CardControls {
  readonly openEntity: (id: EntityId) => unknown;
  /** Shows the card at this place of the trail again. */
  readonly backTo: (place: number) => unknown;
  readonly view: (view: CardView) => unknown;
  readonly close: () => void;
}

interface CrumbProps {
  readonly trail: readonly CardModel[];
  readonly word: Word;
  readonly act: CardControls;
}

/** Over three levels the middle ones fold. */
export function Crumb({ trail, word, act }: CrumbProps) {
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

export interface FooterProps {
  readonly model: CardModel;
  readonly view: CardView;
  readonly dropped: number;
  readonly word: Word;
  readonly act: CardControls;
}

/** Only what there is to be had: no control of it is ever without effect. */
export function Footer({ model, view, dropped, word, act }: FooterProps) {
  const toggle = (to: CardView) => act.view(view === to ? "key" : to);
  const keyCount = model.keyFacts.length + Math.min(1, model.disputes.length);
  return (
    <div class="foot">
      {view === "peek" && keyCount > 0 && (
        <button type="button" class="text lead" onClick={() => act.view("key")}>
          {keyCount > 1 ? word("show_key_facts", String(keyCount)) : word("show_key_fact")}
        </button>
      )}
      {keptParts(model, dropped).hasMore && (
        <button
          type="button"
          class="text lead"
          aria-expanded={view === "all"}
          onClick={() => toggle("all")}
        >
          {view === "all" ? word("facts_key") : word("facts_all", String(model.factCount))}
        </button>
      )}
      {model.why && view !== "peek" && (
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
    </div>
  );
}

interface HandleProps {
  readonly view: CardView;
  readonly word: Word;
  readonly act: CardControls;
}

const SWIPE_PX = 24;

/** Pressed or swiped, it makes a sheet higher or lower; swiped down from the small height, it closes it. */
export function Handle({ view, word, act }: HandleProps) {
  const isPeek = view === "peek";
  let fromY = 0;
  const end = ({ clientY }: PointerEvent) => {
    const way = clientY - fromY;
    if (Math.abs(way) < SWIPE_PX) act.view(isPeek ? "key" : "peek");
    else if (way < 0) act.view(isPeek ? "key" : "all");
    else if (isPeek) act.close();
    else act.view("peek");
  };
  return (
    <button
      type="button"
      class="handle"
      aria-label={word(isPeek ? "expand" : "collapse")}
      aria-expanded={!isPeek}
      onPointerDown={(event) => {
        fromY = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={end}
      // A keyboard's click tells no count; a pointer's was answered as it went up.
      onClick={({ detail }) => detail === 0 && act.view(isPeek ? "key" : "peek")}
    />
  );
}

interface IconButtonProps {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly onClick: () => void;
}

const IconButton = ({ glyph, label, onClick }: IconButtonProps) => (
  <button
    type="button"
    class={`icon to-${glyph}`}
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    <Glyph name={glyph} />
  </button>
);
