// One card on the screen: the trail of entities that a reader went, what of them shows, and its element.
import { render } from "preact";
import type { EntityId } from "../facts/fact.ts";
import type { CardModel } from "./card-model.ts";
import { type CardControls, type CardView, DROPPED_AT_MOST, HoverCard } from "./hover-card.tsx";
import { keepPlaced } from "./keep-placed.ts";
import type { CardAnchor } from "./place-card.ts";
import type { Point } from "./pointer-path.ts";
import type { Word } from "./wording.ts";

export interface CardFrameDeps {
  readonly root: ShadowRoot;
  readonly view: Window;
  readonly word: Word;
  /** What the card of an entity says; null where nothing is known of it. */
  readonly modelOf: (id: EntityId) => Promise<CardModel | null>;
  /** Tells this card's ids from those of others in the same root. */
  readonly uid: string;
  readonly model: CardModel;
  readonly anchor: CardAnchor;
  readonly pointer: Point | null;
  /** The mark has left the page or the window. */
  readonly onLost: () => void;
  readonly onClose: () => void;
}

export interface CardFrame {
  readonly rect: () => DOMRect;
  /** To the card before this one in its trail; false if there is none. */
  readonly stepBack: () => boolean;
  /** The dialog itself takes the focus. */
  readonly focus: () => void;
  readonly close: () => void;
}

const FADE_MS = 80;

export function openCardFrame(deps: CardFrameDeps): CardFrame {
  const { root, view, anchor, pointer } = deps;
  const container = root.ownerDocument.createElement("div");
  let trail: readonly CardModel[] = [deps.model];
  let shown: CardView = "key";
  let isClosed = false;
  root.append(container);
  // Inside a zoomed dialog of the page the card keeps its own size, and place-card its own pixels.
  container.style.zoom = String(1 / root.host.currentCSSZoom);

  const card = () => container.firstElementChild as HTMLElement;

  function draw(dropped: number): HTMLElement {
    const { uid, word } = deps;
    render(<HoverCard {...{ trail, view: shown, dropped, uid, word, act }} />, container);
    return card();
  }

  const placing = keepPlaced({
    ...{ view, anchor, pointer, draw, onLost: deps.onLost },
    droppable: () => (shown === "key" ? DROPPED_AT_MOST : 0),
  });

  async function go(to: readonly CardModel[]): Promise<void> {
    trail = to;
    shown = "key";
    await placing.refit();
    container.querySelector("h2")?.focus({ preventScroll: true });
  }

  const act: CardControls = {
    async openEntity(id) {
      const from = trail;
      const model = await deps.modelOf(id);
      if (model && from === trail && !isClosed) await go([...trail, model]);
    },
    backTo: (place) => go(trail.slice(0, place + 1)),
    view(next) {
      shown = next;
      return placing.refit();
    },
    close: deps.onClose,
  };

  placing.refit();
  return {
    rect: () => card().getBoundingClientRect(),
    stepBack() {
      if (trail.length < 2) return false;
      act.backTo(trail.length - 2);
      return true;
    },
    focus: () => card().focus({ preventScroll: true }),
    close() {
      isClosed = true;
      placing.stop();
      card().classList.add("closing");
      view.setTimeout(() => {
        render(null, container);
        container.remove();
      }, FADE_MS);
    },
  };
}
