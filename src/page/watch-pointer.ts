// The reader's hand on the page: trusted pointer, touch, scroll and Escape, as plain events for the
// card's hover state. Looks nothing up itself; moves come at most once a frame.
import { keepListening } from "./keep-listening.ts";

/** Where and with what; x and y in viewport px, `timeStamp` in ms as the browser gives it. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
  readonly timeStamp: number;
  readonly pointerType: string;
  /** A button is down: text is being selected, something is being dragged. */
  readonly isPressed: boolean;
}

export type HandEvent =
  | ({ readonly kind: "move" } & PointerPlace)
  /**
   * A click or a tap, before the page hears of it. `keep()` keeps it from the page: then no link is
   * followed.
   */
  | ({
      readonly kind: "tap";
      readonly target: EventTarget | null;
      readonly keep: () => void;
    } & PointerPlace)
  /** The pointer has left the window or frame. */
  | { readonly kind: "leave"; readonly timeStamp: number }
  | { readonly kind: "scroll"; readonly timeStamp: number }
  /** `keep()` swallows the key, so that a dialog of the page does not close as well. */
  | { readonly kind: "escape"; readonly timeStamp: number; readonly keep: () => void };

type View = Window & typeof globalThis;

const placeOf = (event: PointerEvent | MouseEvent): PointerPlace => ({
  x: event.clientX,
  y: event.clientY,
  timeStamp: event.timeStamp,
  pointerType: "pointerType" in event ? event.pointerType : "mouse",
  isPressed: event.buttons > 0,
});

/** Keeps an event from the page: we are first, in the capture phase of the window. */
function keeper(event: Event): () => void {
  return () => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

/** The innermost target, seen through open shadow roots. */
const targetOf = (event: Event) => event.composedPath()[0] ?? event.target;

/**
 * Tells of what the reader's hand does in the window until `signal` ends. Events that a script made
 * are not heard. `document.open()` takes all listeners from a window; they come back by themselves.
 */
export function watchPointer(
  view: View,
  tell: (event: HandEvent) => void,
  signal: AbortSignal,
): void {
  let latest: PointerEvent | null = null;
  let frame = 0;

  function tellMove(): void {
    frame = 0;
    if (latest) tell({ kind: "move", ...placeOf(latest) });
    latest = null;
  }

  const hear: Record<string, (event: Event) => void> = {
    pointermove(event) {
      latest = event as PointerEvent;
      frame ||= view.requestAnimationFrame(tellMove);
    },
    click(event) {
      const place = placeOf(event as PointerEvent);
      tell({ kind: "tap", target: targetOf(event), keep: keeper(event), ...place });
    },
    // Fast out of a frame there is no last move, only this.
    mouseout(event) {
      if ((event as MouseEvent).relatedTarget) return;
      latest = null;
      tell({ kind: "leave", timeStamp: event.timeStamp });
    },
    scroll: (event) => tell({ kind: "scroll", timeStamp: event.timeStamp }),
    keydown(event) {
      const { key, isComposing, timeStamp } = event as KeyboardEvent;
      if (key !== "Escape" || isComposing) return;
      tell({ kind: "escape", timeStamp, keep: keeper(event) });
    },
  };

  function onEvent(event: Event): void {
    if (event.isTrusted) hear[event.type]?.(event);
  }

  function listen(): void {
    for (const type of Object.keys(hear)) {
      const passive = type !== "click" && type !== "keydown";
      view.addEventListener(type, onEvent, { capture: true, passive, signal });
    }
  }

  keepListening(view, listen, signal);
  signal.addEventListener("abort", () => view.cancelAnimationFrame(frame));
}
