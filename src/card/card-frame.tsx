// One card on the screen: the trail of entities that a reader went, what of them shows, where it
// stands, and its element.
import { render } from "preact";
import type { EntityId } from "../facts/fact.ts";
import type { CardControls, CardView } from "./card-controls.tsx";
import { newDiv } from "./card-host.ts";
import { copyText } from "./copy-text.ts";
import { focusOn, isLastStop, tabOut } from "./focus-order.ts";
import { HoverCard } from "./hover-card.tsx";
import { keepPlaced } from "./keep-placed.ts";
import type { CardRequest, MountCardDeps } from "./mount-card.ts";
import { moveCard } from "./place-card.ts";
import type { PrintedCard } from "./printed-card.tsx";
import { bottomOf, MARK_ABOVE_SHEET_PX, opensAsSheet } from "./sheet.ts";

export interface CardFrameDeps
  extends CardRequest,
    Pick<MountCardDeps, "view" | "word" | "cardOf" | "hideName" | "showSource" | "focusElsewhere"> {
  readonly root: ShadowRoot;
  /** What had the focus on the page; null where that is in another frame. */
  readonly backTo: Element | null;
  /** Closes it from outside, for the close button or as its mark is gone. */
  readonly close: () => void;
  readonly togglePin: () => void;
  readonly announce: (text: string) => void;
}

export interface CardFrame extends Pick<CardFrameDeps, "backTo" | "togglePin"> {
  readonly rect: () => DOMRect;
  /** To the card before this one in its trail; false if there is none. */
  readonly stepBack: () => boolean;
  /** The dialog itself takes the focus. */
  readonly focus: () => void;
  readonly holdsFocus: () => boolean;
  /** From now on it stands where it is, whatever happens to its mark. */
  readonly pin: () => void;
  /** Gives the focus back unless told not to. */
  readonly close: (givesBack?: boolean) => void;
}

/** As .closing in card.css. */
const FADE_MS = 80;

/** Draws the card at once; its element leaves the root FADE_MS after close(). */
export function openCardFrame(deps: CardFrameDeps): CardFrame {
  const { root, view, anchor, word } = deps;
  const container = newDiv(root.ownerDocument);
  let isSheet = opensAsSheet(deps);
  let isPinned = false;
  let { card } = deps;
  let before: readonly PrintedCard[] = [];
  let shown: CardView = isSheet ? "peek" : "key";
  /** Where it stood before it changed in place, until the pointer is on it again. */
  let stood: DOMRect | null = null;
  let lastDropped = 0;
  let isClosed = false;
  root.append(container);
  // Inside a zoomed dialog of the page the card keeps its own size, and place-card its own pixels.
  container.style.zoom = String(1 / root.host.currentCSSZoom);
  container.style.colorScheme = deps.colors;
  container.style.setProperty("--scale", String(deps.scale));

  const dialog = () => container.firstElementChild as HTMLElement;
  const rect = () => dialog().getBoundingClientRect();
  const focused = () => (container.contains(root.activeElement) ? root.activeElement : null);

  function draw(dropped: number): HTMLElement {
    lastDropped = dropped;
    const props = { card, before, view: shown, dropped, isSheet, isPinned, word, act };
    render(<HoverCard {...props} told={deps.told} />, container);
    return dialog();
  }

  const placing = keepPlaced({
    ...{ ...deps, draw, isSheet },
    droppable: () => (shown === "key" && !isSheet ? card.droppable : 0),
  });

  function clicked({ target }: MouseEvent): void {
    const button = (target as Element).closest<HTMLElement>("button");
    const { entity, copy, source } = button?.dataset ?? {};
    if (entity) openEntity(entity as EntityId);
    if (copy && copyText(view, copy)) deps.announce(word("copied"));
    if (source) deps.showSource(source);
  }

  function pressed(event: KeyboardEvent): void {
    const from = focused();
    if (event.key !== "Tab" || !from || !isLastStop(dialog(), from, event.shiftKey)) return;
    tabOut(event, deps.backTo, anchor.contextElement);
    if (!isPinned) deps.close();
  }
  /** While the mouse is pressed, the whole window counts as the card: a selection ends in it. */
  function hold({ type, pointerType }: PointerEvent): void {
    container.classList.toggle("held", type + pointerType === "pointerdownmouse");
  }
  for (const type of ["pointerdown", "pointerup", "pointercancel"] as const)
    container.addEventListener(type, hold);
  container.addEventListener("click", clicked);
  container.addEventListener("keydown", pressed);
  container.addEventListener("pointermove", () => {
    stood = null;
  });

  const move = (x: number, y: number) => moveCard(dialog(), x, y);
  const keepInside = () => move(0, 0);

  async function change(): Promise<void> {
    // What gets lower under the pointer would close for having been used.
    stood = dialog() && rect();
    const hadFocus = focused() !== null;
    if (isPinned) draw(lastDropped);
    else await placing.refit();
    if (isClosed) return;
    if (isPinned) keepInside();
    if (hadFocus && !focused()) focusOn(dialog());
    const covered =
      bottomOf(anchor.rects()) + MARK_ABOVE_SHEET_PX - (view.innerHeight - dialog().offsetHeight);
    if (isSheet && deps.byTouch && covered > 0) view.scrollBy(0, covered);
  }

  async function go(to: PrintedCard | undefined, from: readonly PrintedCard[]): Promise<void> {
    if (!to) return;
    card = to;
    before = from;
    shown = "key";
    await change();
    focusOn(container.querySelector("h2"));
  }

  async function openEntity(id: EntityId): Promise<void> {
    const known = before.findIndex(({ entityId }) => entityId === id);
    if (known >= 0) return go(before[known], before.slice(0, known));
    const from = card;
    const next = await deps.cardOf(id);
    if (next && from === card && !isClosed) await go(next, [...before, card]);
  }

  const act: CardControls = {
    move,
    togglePin: deps.togglePin,
    hide(isHereOnly) {
      deps.hideName(card.entityId, isHereOnly);
      deps.close();
      deps.announce(word("hidden"));
    },
    backTo: (place) => go(before[place], before.slice(0, place)),
    view(next) {
      shown = next;
      return change();
    },
    close: deps.close,
  };

  change();
  return {
    ...{ backTo: deps.backTo, togglePin: deps.togglePin },
    rect: () => stood ?? rect(),
    stepBack() {
      if (before.length === 0) return false;
      act.backTo(before.length - 1);
      return true;
    },
    focus: () => focusOn(dialog()),
    holdsFocus: () => focused() !== null,
    pin() {
      placing.stop();
      const { left, top } = rect();
      isPinned = true;
      isSheet = false;
      if (shown === "peek") shown = "key";
      change();
      Object.assign(dialog().style, { left: `${left}px`, top: `${top}px`, maxHeight: "" });
      keepInside();
      view.addEventListener("resize", keepInside);
    },
    close(givesBack = true) {
      if (isClosed) return;
      isClosed = true;
      placing.stop();
      view.removeEventListener("resize", keepInside);
      if (givesBack && focused()) {
        if (deps.backTo) focusOn(deps.backTo);
        else deps.focusElsewhere();
      }
      dialog().classList.add("closing");
      view.setTimeout(() => {
        render(null, container);
        container.remove();
      }, FADE_MS);
    },
  };
}
