// From the reader's hand to the card: feeds the hover state with what is pointed at, and shows what
// the state says. When that is, hover-state.ts decides; what the card says, card-model.ts.
import {
  type HoverEvent,
  type HoverState,
  hoverStep,
  idleState,
  isInside,
  type Point,
} from "../card/hover-state.ts";
import type { CardRequest, MountedCard } from "../card/mount-card.ts";
import type { PrintedCard } from "../card/printed-card.tsx";
import type { AnnotatedPage } from "../page/annotated-page.ts";
import type { PlacedMention } from "../page/text-block.ts";
import type { HandEvent } from "../page/watch-pointer.ts";
import type { CardHome } from "./card-home.ts";
import { createMentionPlaces } from "./mention-places.ts";
import type { Settings } from "./settings.ts";
import { isForCard, isOnControl, type Tap } from "./taps.ts";

export interface HoverCards
  extends Pick<MountedCard, "escape" | "focusAgain" | "isOpen" | "leave" | "pin"> {
  readonly hear: (event: HandEvent) => void;
  /** Opens its card with the focus in it; `told` is read out first. */
  readonly openByKey: (placed: PlacedMention, told: string) => void;
  /** The mention whose card opened last, and when that was, in ms since 1970. */
  readonly lastOpened: () => { readonly placed: PlacedMention | null; readonly sinceMs: number };
  /** The card has closed by itself. */
  readonly closed: () => void;
  /** Cards have come that the pointer may have waited for. */
  readonly cardsCame: () => void;
  /** The page's mentions are others: what is pointed at may stand there anew. */
  readonly pageChanged: () => void;
  readonly stop: () => void;
}

export interface HoverCardsDeps {
  readonly view: Window;
  readonly page: AnnotatedPage;
  readonly card: MountedCard;
  readonly home: CardHome;
  /** Escape was pressed with nothing to close here: a card may be open in another frame. */
  readonly escapeElsewhere: () => void;
  readonly settings: () => Pick<Settings, "openDelayMs" | "openOn" | "textScale" | "theme">;
  /** Null while nothing is known of the entity. */
  readonly cardOf: (placed: PlacedMention) => PrintedCard | null;
}

type Moved = Extract<HandEvent, { kind: "move" }>;

/** Opens and closes the card as hear() tells of the hand. */
export function createHoverCards(deps: HoverCardsDeps): HoverCards {
  const { view, page, card, home } = deps;
  const now = () => view.performance.now();
  const places = createMentionPlaces(page, home, now);
  let state: HoverState<PlacedMention> = idleState();
  let timer = 0;
  let shownToken = 0;
  let byTouch = false;
  let pointer: Point | null = null;
  /** What is read out of a card that a key opens; null for the pointer's cards. */
  let told: string | null = null;
  let last: PlacedMention | null = null;
  let sinceMs = 0;

  function dispatch(event: HoverEvent<PlacedMention>): void {
    state = hoverStep(state, event, now(), deps.settings().openDelayMs);
    view.clearTimeout(timer);
    if (state.wakeAtMs !== null) timer = view.setTimeout(wake, state.wakeAtMs - now());
    if (!state.shown) close();
    else if (state.token !== shownToken) show(state.shown);
  }

  function wake(): void {
    rebind();
    told = null;
    dispatch({ kind: "woken" });
  }

  function close(): void {
    if (shownToken === 0) return;
    shownToken = 0;
    card.hide();
    page.activate(null);
  }

  /** Where nothing is known yet, nothing opens; `cardsCame` tries again. */
  function show(placed: PlacedMention): void {
    const printed = deps.cardOf(placed);
    if (!printed) return;
    shownToken = state.token;
    last = placed;
    sinceMs = Date.now();
    page.activate(placed);
    const { element } = placed.block;
    card.show({
      card: printed,
      anchor: {
        rects: places.anchorRects(() => state.shown),
        contextElement: home.view === view ? element : home.view.document.documentElement,
      },
      byPointer: told === null && pointer ? places.inHome(pointer) : null,
      ...{ byTouch, told, colors: colorsFor(placed), scale: deps.settings().textScale },
      reopen: () => openByKey(placed, ""),
    });
  }

  function colorsFor(placed: PlacedMention): CardRequest["colors"] {
    const { theme } = deps.settings();
    if (theme === "page") return page.toneOf(placed);
    return theme === "system" ? "light dark" : theme;
  }

  function openByKey(placed: PlacedMention, words: string): void {
    told = words;
    byTouch = false;
    // Opens anew also where it is open.
    state = { ...idleState(), token: state.token };
    dispatch({ kind: "chosen", over: placed, by: "keyboard" });
  }

  /** The open card, as the document's own viewport has it. */
  function cardBox(): DOMRect | null {
    const rect = card.rect();
    const { x, y } = home.offset();
    return rect && new DOMRect(rect.x - x, rect.y - y, rect.width, rect.height);
  }

  function moved({ x, y, pointerType, isPressed }: Moved): void {
    // Browsers tell of a move, too, when the page scrolls under a pointer at rest: that opens nothing.
    // Firefox then rounds where it is.
    const isAtRest = pointer !== null && Math.hypot(x - pointer.x, y - pointer.y) < 1;
    if (isAtRest || pointerType === "touch") return;
    byTouch = false;
    pointer = { x, y };
    const box = cardBox();
    const inCard = isInside(box, pointer);
    const at = inCard ? null : page.mentionAt(x, y);
    const isByHover = deps.settings().openOn !== "click" || at === state.shown;
    const over = isByHover ? at : null;
    dispatch({ kind: "moved", at: pointer, over, inCard, card: box, pressed: isPressed });
  }

  function tapped(tap: Tap): void {
    if (card.isTarget(tap.target)) return;
    byTouch = tap.pointerType === "touch";
    pointer = { x: tap.x, y: tap.y };
    const over = page.mentionAt(tap.x, tap.y);
    // Its text, as a selection in the card is called collapsed in Chromium. A press elsewhere has ended
    // any other selection: what ends one now was no choice.
    const isSelecting = String(view.getSelection());
    if (isSelecting || (over && !isForCard(tap, page.isDrawn(over)))) return;
    // Over a link, the first tap shows the card, and the second one follows the link.
    if (over && isOnControl(tap) && state.shown !== over) tap.keep();
    told = null;
    dispatch({ kind: "chosen", over, by: byTouch ? "touch" : "mouse" });
  }

  /** A mention that was drawn again by the page is another object at the same place. */
  function rebind(): void {
    const old = state.kind === "waiting" ? state.over : state.shown;
    if (!old || page.rectsOf(old).length > 0) return;
    const anew = places.standIn(old, pointer);
    if (!anew) return;
    if (state.kind === "waiting") state = { ...state, over: anew };
    else if (state.shown) state = { ...state, shown: anew };
    if (shownToken > 0) page.activate(anew);
  }

  function hear(event: HandEvent): void {
    if (event.kind === "move") moved(event);
    else if (event.kind === "tap") tapped(event);
    else if (event.kind === "leave") dispatch({ kind: "left" });
    else if (event.kind === "escape") {
      if (card.escape()) event.keep();
      else if (view.length > 0 || view !== view.parent) deps.escapeElsewhere();
    }
  }

  return {
    ...{ escape: card.escape, isOpen: card.isOpen, pin: card.pin },
    ...{ leave: card.leave, focusAgain: card.focusAgain },
    hear,
    openByKey,
    lastOpened: () => ({ placed: state.shown ?? last, sinceMs }),
    closed: () => dispatch({ kind: "closed" }),
    cardsCame() {
      if (state.shown && state.token !== shownToken) show(state.shown);
    },
    pageChanged: rebind,
    stop() {
      view.clearTimeout(timer);
      close();
    },
  };
}
