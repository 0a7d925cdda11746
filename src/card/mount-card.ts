// The card on a page: one at a time, in a host of its own, told when to show and when to hide. When
// that is, hover-state.ts says; what it says, card-model.ts.
import type { EntityId } from "../facts/fact.ts";
import { type CardFrame, openCardFrame } from "./card-frame.tsx";
import { type CardHost, createCardHost } from "./card-host.ts";
import type { CardAnchor } from "./place-card.ts";
import type { Point } from "./pointer-path.ts";
import type { PrintedCard } from "./printed-card.tsx";
import type { Word } from "./wording.ts";

/** What became of the card by itself or by its controls; it is hidden by then. */
export type CardAction =
  | { readonly kind: "closed" }
  /** Its mark has left the page or the window. */
  | { readonly kind: "lost" };

export interface CardRequest {
  readonly card: PrintedCard;
  readonly anchor: CardAnchor;
  /** Where the pointer opened it; null for a command, which then takes the focus along. */
  readonly byPointer: Point | null;
  /** True for a tap: the card is a sheet then, in a window of any width. */
  readonly byTouch?: boolean;
}

export interface MountCardDeps {
  readonly document: Document;
  /** The text of card.css. */
  readonly css: string;
  readonly word: Word;
  /** The next card when a reader follows a name in a card; null where nothing is known. */
  readonly cardOf: (id: EntityId) => Promise<PrintedCard | null>;
  readonly onAction: (action: CardAction) => void;
}

export interface MountedCard {
  /** Shows a card instead of the one that is open. */
  readonly show: (request: CardRequest) => void;
  readonly hide: () => void;
  /** One card back in the open card's trail; false if it shows its first, or none is open. */
  readonly stepBack: () => boolean;
  readonly isOpen: () => boolean;
  /** Whether an event of the page's tree happened in the card: its root is closed, so events end at the host. */
  readonly holds: (event: Event) => boolean;
  /** In the viewport; null while none is open. */
  readonly rect: () => DOMRect | null;
  /** Removes the host; nothing of the card is left in the page. */
  readonly stop: () => void;
}

/** Adds nothing to the page before a card first shows. */
export function mountCard(deps: MountCardDeps): MountedCard {
  const { document, word, cardOf } = deps;
  let host: CardHost | null = null;
  let frame: CardFrame | null = null;
  let focusBefore: Element | null = null;

  function hide(): void {
    if (!frame || !host) return;
    const hadFocus = host.root.activeElement !== null;
    frame.close();
    frame = null;
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  const hideFor = (kind: CardAction["kind"]) => () => {
    hide();
    deps.onAction({ kind });
  };

  return {
    show({ card, anchor, byPointer, byTouch = false }) {
      hide();
      const view = document.defaultView;
      if (!view) return;
      host ??= createCardHost(document, deps.css);
      const root = host.open(anchor.contextElement);
      focusBefore = focusedIn(document);
      frame = openCardFrame({
        ...{ root, view, word, cardOf, card, anchor, pointer: byPointer, byTouch },
        onLost: hideFor("lost"),
        onClose: hideFor("closed"),
      });
      if (!byPointer) frame.focus();
    },
    hide,
    stepBack: () => frame?.stepBack() ?? false,
    isOpen: () => frame !== null,
    holds: (event) => host !== null && event.composedPath().includes(host.element),
    rect: () => frame?.rect() ?? null,
    stop() {
      hide();
      host?.remove();
      host = null;
    },
  };
}

function focusedIn({ activeElement }: DocumentOrShadowRoot): Element | null {
  return activeElement?.shadowRoot?.activeElement
    ? focusedIn(activeElement.shadowRoot)
    : activeElement;
}
