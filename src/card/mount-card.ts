// The card on a page: one at a time, in a host of its own, told when to show and when to hide. When
// that is, hover-state.ts says; what it says, printed-card.tsx.
import type { EntityId } from "../facts/fact.ts";
import { type CardFrame, openCardFrame } from "./card-frame.tsx";
import { type CardHost, createCardHost, type View } from "./card-host.ts";
import type { CardAnchor } from "./place-card.ts";
import type { Point } from "./pointer-path.ts";
import type { PrintedCard } from "./printed-card.tsx";
import type { Word } from "./wording.ts";

export interface CardRequest {
  readonly card: PrintedCard;
  readonly anchor: CardAnchor;
  /** Where the pointer opened it; null for a command, which then takes the focus along. */
  readonly byPointer: Point | null;
  /** True for a tap: the card is a sheet then, in a window of any width. */
  readonly byTouch: boolean;
}

export interface MountCardDeps {
  readonly view: View;
  /** Gives the text of card.css; asked for the first card. */
  readonly css: () => string;
  readonly word: Word;
  /** The next card when a reader follows a name in a card; null where nothing is known. */
  readonly cardOf: (id: EntityId) => Promise<PrintedCard | null>;
  /** It has hidden by its controls, or because its mark has left the page or the window. */
  readonly onClosed: () => void;
}

export interface MountedCard {
  /** Shows a card instead of the one that is open. */
  readonly show: (request: CardRequest) => void;
  readonly hide: () => void;
  /** One card back in the open card's trail; false if it shows its first, or none is open. */
  readonly stepBack: () => boolean;
  readonly isOpen: () => boolean;
  /** Whether that is all an event in the card tells the page: its root is closed, so events end at the host. */
  readonly isTarget: (target: EventTarget | null) => boolean;
  /** In the viewport; null while none is open. */
  readonly rect: () => DOMRect | null;
  /** Removes the host; nothing of the card is left in the page. */
  readonly stop: () => void;
}

/** Adds nothing to the page before a card first shows. */
export function mountCard(deps: MountCardDeps): MountedCard {
  let host: CardHost | null = null;
  let frame: CardFrame | null = null;
  let focusBefore: Element | null = null;

  function hide(): void {
    const hadFocus = host?.root.activeElement;
    frame?.close();
    frame = null;
    if (hadFocus) (focusBefore as HTMLElement | null)?.focus({ preventScroll: true });
  }

  function close(): void {
    hide();
    deps.onClosed();
  }

  return {
    show(request) {
      hide();
      host ??= createCardHost(deps.view, deps.css());
      host.open(request.anchor.contextElement);
      focusBefore = focusedIn(deps.view.document);
      frame = openCardFrame({ ...deps, ...request, root: host.root, close });
      if (!request.byPointer) frame.focus();
    },
    hide,
    stepBack: () => frame?.stepBack() ?? false,
    isOpen: () => frame !== null,
    isTarget: (target) => target !== null && target === host?.element,
    rect: () => frame?.rect() ?? null,
    stop() {
      hide();
      host?.element.remove();
      host = null;
    },
  };
}

function focusedIn({ activeElement }: DocumentOrShadowRoot): Element | null {
  const inner = activeElement?.shadowRoot;
  return inner?.activeElement ? focusedIn(inner) : activeElement;
}
