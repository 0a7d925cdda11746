// The cards on a page: one that is open, told when to show and when to hide, and those that a reader
// has pinned. When that is, hover-state.ts says; what they say, printed-card.tsx.
import type { EntityId } from "../facts/fact.ts";
import { type CardFrame, openCardFrame } from "./card-frame.tsx";
import { type CardHost, createCardHost, type View } from "./card-host.ts";
import { focusedIn, focusOn } from "./focus-order.ts";
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
  /** Light or dark; both for what the reader's system prefers. */
  readonly colors: "light dark" | "light" | "dark";
  /** Of its text; 1 is the usual size. */
  readonly scale: number;
  /** Read out before what the card says: which mention this is, in which sentence; null for none. */
  readonly told: string | null;
  /** Opens it at its mention again, as a reader lets go of it when it was pinned. */
  readonly reopen: () => void;
}

export interface MountCardDeps {
  readonly view: View;
  /** Gives the text of card.css; asked for the first card. */
  readonly css: () => string;
  readonly word: Word;
  /** The next card when a reader follows a name in a card; null where nothing is known. */
  readonly cardOf: (id: EntityId) => Promise<PrintedCard | null>;
  /** The focus goes back from a card, to whichever frame it was in. */
  readonly focusElsewhere: () => void;
  /** The reader does not want the name marked, on this site or anywhere. */
  readonly hideName: (id: EntityId, isHereOnly: boolean) => void;
  /** The reader wants to see where a fact is from: "ap:13" is paragraph 13 of the source "ap". */
  readonly showSource: (source: string) => void;
  /** It is no longer open at its mark: closed by its controls or as its mark is out of sight, or pinned. */
  readonly onClosed: () => void;
}

export interface MountedCard {
  /** Shows a card instead of the one that is open. */
  readonly show: (request: CardRequest) => void;
  readonly hide: () => void;
  /** A card of another frame opens with the focus; it may come back by `focusAgain`. */
  readonly leave: () => void;
  readonly focusAgain: () => void;
  /** One level back in the pinned card that has the focus, else in the open one; false if there is neither. */
  readonly escape: () => boolean;
  /** Pins the open card. */
  readonly pin: () => void;
  readonly isOpen: () => boolean;
  /** Whether an event's target is our host: all that an event from inside a card shows, as its root is closed. */
  readonly isTarget: (target: EventTarget | null) => boolean;
  /** Of the open card, in the viewport; null while none is open. */
  readonly rect: () => DOMRect | null;
  /** Says it to all, also to those who see nothing. */
  readonly announce: (text: string) => void;
  /** Removes the host; nothing of the card is left in the page. */
  readonly stop: () => void;
}

/** More would leave little of the page. */
const PINNED_AT_MOST = 3;

/** Adds nothing to the page before a card first shows. */
export function mountCard(deps: MountCardDeps): MountedCard {
  const { view, word } = deps;
  let host: CardHost | null = null;
  let open: CardFrame | null = null;
  let pinned: CardFrame[] = [];
  /** What had the focus here when a card of another frame took it. */
  let away: Element | null = null;

  function hostNear(element: Element): CardHost {
    host ??= createCardHost(view, deps.css(), word);
    host.open(element);
    return host;
  }

  /** What of the page has the focus, or had it before a card; null where that is in another frame. */
  function focusHere(): Element | null {
    const at = focusedIn(view.document);
    if (at && at !== host?.element) return at;
    return (pinned.find((one) => one.holdsFocus()) ?? open)?.backTo ?? away;
  }

  function hide(): void {
    open?.close();
    open = null;
  }

  function dismiss(frame: CardFrame): void {
    if (frame === open) {
      hide();
      deps.onClosed();
    } else unpin(frame);
  }

  function unpin(frame: CardFrame): void {
    frame.close();
    pinned = pinned.filter((one) => one !== frame);
  }

  function announce(text: string): void {
    (host ?? hostNear(view.document.documentElement)).announce(text);
  }

  function toggle(frame: CardFrame, reopen: () => void): void {
    if (frame === open) {
      if (pinned.length === PINNED_AT_MOST) pinned.slice(0, 1).forEach(unpin);
      pinned.push(frame);
      frame.pin();
      open = null;
      deps.onClosed();
      announce(word("pinned"));
    } else {
      unpin(frame);
      reopen();
      announce(word("unpinned"));
    }
  }

  return {
    leave() {
      away = focusHere();
      if (!open) return;
      open.close(false);
      open = null;
      deps.onClosed();
    },
    focusAgain() {
      focusOn(away);
      away = null;
    },
    show(request) {
      const backTo = focusHere();
      away = null;
      open?.close(false);
      const { root } = hostNear(request.anchor.contextElement);
      const frame: CardFrame = openCardFrame({
        ...{ ...deps, ...request, root, backTo, announce },
        close: () => dismiss(frame),
        togglePin: () => toggle(frame, request.reopen),
      });
      open = frame;
      if (!request.byPointer) frame.focus();
    },
    hide,
    escape() {
      const frame = pinned.find((one) => one.holdsFocus()) ?? open;
      if (frame && !frame.stepBack()) dismiss(frame);
      return frame !== null;
    },
    pin: () => open?.togglePin(),
    isOpen: () => open !== null,
    isTarget: (target) => target !== null && target === host?.element,
    rect: () => open?.rect() ?? null,
    announce,
    stop() {
      hide();
      pinned.forEach(unpin);
      host?.element.remove();
      host = null;
    },
  };
}
