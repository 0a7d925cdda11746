// A card's controls: the way back to the cards before it, the row at its foot, the handle of a sheet.
import { CONTROL_PATHS, Icon } from "./icon.tsx";
import type { PrintedCard } from "./printed-card.tsx";
import type { Word } from "./wording.ts";

/** `peek` is a sheet's small height: what the entity is, no facts yet. */
export type CardView = "peek" | "key" | "all" | "why";

export interface CardControls {
  /** Shows the card at this place among those before again. */
  readonly backTo: (place: number) => unknown;
  readonly view: (view: CardView) => unknown;
  readonly togglePin: () => void;
  /** Its name is no longer to be marked, on this site or anywhere. */
  readonly hide: (isHereOnly: boolean) => void;
  /** Moves it, in px. */
  readonly move: (x: number, y: number) => void;
  readonly close: () => void;
}

interface CrumbProps {
  /** The cards that led to this one, the first one first. */
  readonly before: readonly PrintedCard[];
  readonly card: PrintedCard;
  readonly word: Word;
  readonly act: CardControls;
}

/** Over three levels the middle ones fold. */
export function Crumb({ before, card, word, act }: CrumbProps) {
  const steps = before.map(({ name }, place) => ({ name, place }));
  const shown = steps.length > 2 ? [...steps.slice(0, 1), null, ...steps.slice(-1)] : steps;
  return (
    <nav class="crumb" aria-label={word("trail_label")}>
      <IconButton glyph="back" label={word("back")} onClick={() => act.backTo(steps.length - 1)} />
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
      <span class="here" aria-current="page" dir="auto">
        {card.name}
      </span>
    </nav>
  );
}

export interface FooterProps {
  readonly card: PrintedCard;
  readonly view: CardView;
  readonly dropped: number;
  readonly isPinned: boolean;
  readonly word: Word;
  readonly act: CardControls;
}

/** Only what there is to be had: no control of it is ever without effect. */
export function Footer({ card, view, dropped, isPinned, word, act }: FooterProps) {
  const toggle = (to: CardView) => () => act.view(view === to ? "key" : to);
  const isAll = view === "all";
  return (
    <div class="foot">
      {view === "peek" && card.showKey && (
        <button type="button" class="text lead" onClick={toggle("peek")}>
          {card.showKey}
        </button>
      )}
      {(isAll || card.rows.some(({ part }) => part & dropped)) && (
        <button type="button" class="text lead" aria-expanded={isAll} onClick={toggle("all")}>
          {isAll ? word("facts_key") : card.showAll}
        </button>
      )}
      {card.why && view !== "peek" && (
        <button type="button" class="text" aria-pressed={view === "why"} onClick={toggle("why")}>
          {word("why")}
        </button>
      )}
      <span class="gap" />
      {view !== "peek" && (
        <IconButton
          glyph="pin"
          label={word("pin")}
          pressed={isPinned}
          onClick={() => act.togglePin()}
        />
      )}
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
  readonly glyph: keyof typeof CONTROL_PATHS;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

const IconButton = ({ glyph, label, pressed, onClick }: IconButtonProps) => (
  <button
    type="button"
    class={`icon to-${glyph}`}
    aria-label={label}
    aria-pressed={pressed}
    title={label}
    onClick={onClick}
  >
    <Icon name={glyph} path={CONTROL_PATHS[glyph]} />
  </button>
);
