// When a card opens, changes and closes: pure, (state, event, now) -> state. It keeps no time itself:
// `wakeAtMs` says when it wants to be asked again; the diagram stands in its test.
import {
  type Box,
  isHeadingFor,
  isInside,
  type Point,
  type PointerSample,
  speedBetween,
} from "./pointer-path.ts";

export { isInside, type Point } from "./pointer-path.ts";

/** `M` is the caller's mention, compared by identity. Times are milliseconds of one clock. */
export type HoverEvent<M> =
  | {
      readonly kind: "moved";
      readonly at: Point;
      readonly over: M | null;
      readonly inCard: boolean;
      /** Where the open card stands, null while none is open. */
      readonly card: Box | null;
      /** A button is down: text is being selected, something is being dragged. */
      readonly pressed: boolean;
    }
  /** A click or tap on a mark (then `over` is its mention), or anywhere outside of marks and card (null). */
  | {
      readonly kind: "chosen";
      readonly over: M | null;
      readonly by: "mouse" | "touch" | "keyboard";
    }
  /** The pointer left the window. */
  | { readonly kind: "left" }
  /** The time asked for has come. */
  | { readonly kind: "woken" }
  /** Escape, the close button, a mark that is gone. */
  | { readonly kind: "closed" };

interface Waiting<M> {
  readonly over: M;
  /** The card of `over` is due then. */
  readonly wakeAtMs: number;
}

export type HoverState<M> = {
  readonly pointer: PointerSample | null;
  /** Counts what opened: an answer that comes later than the next opening is told by it. */
  readonly token: number;
} & (
  | { readonly kind: "idle"; readonly wakeAtMs: null; readonly shown: null }
  | ({ readonly kind: "waiting"; readonly shown: null } & Waiting<M>)
  | {
      readonly kind: "open";
      readonly shown: M;
      readonly wakeAtMs: null;
      /**
       * Opened by tap or keyboard, or text was selected in it: where the pointer is does not matter
       * until it enters the card.
       */
      readonly stays: boolean;
    }
  | {
      readonly kind: "leaving";
      readonly shown: M;
      /** Where the pointer was last over the mark or the card. */
      readonly apex: Point;
      readonly closeAtMs: number;
      /** Another name, under the pointer now. */
      readonly next: Waiting<M> | null;
      readonly wakeAtMs: number;
    }
);

/** Rest on a name before its card opens, unless the reader has chosen otherwise. */
export const HOVER_DELAY_MS = 300;
/** With a card open, the way to the next name is short. */
const NEIGHBOUR_DELAY_MS = 80;
/** To come back after leaving name and card. */
const LEAVE_GRACE_MS = 300;
/** Faster than this, the pointer is passing by: its rest begins anew. */
const HURRYING_PX_PER_MS = 0.5;

type Idle<M> = HoverState<M> & { kind: "idle" };
type Moved<M> = HoverEvent<M> & { kind: "moved" };
type Base = Pick<HoverState<unknown>, "pointer" | "token">;

/** Nothing pointed at, nothing open. */
export const idleState = <M>(): Idle<M> => idle({ pointer: null, token: 0 });

const idle = <M>({ pointer, token }: Base): Idle<M> => ({
  ...{ kind: "idle", pointer, token, shown: null, wakeAtMs: null },
});

const open = <M>({ pointer, token }: Base, shown: M, stays: boolean): HoverState<M> => ({
  ...{ kind: "open", pointer, token: token + 1, shown, stays, wakeAtMs: null },
});

/** The next state. `delayMs` is how long the pointer rests on a name before its card opens. */
export function hoverStep<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  nowMs: number,
  delayMs: number,
): HoverState<M> {
  switch (event.kind) {
    case "moved":
      return moved(state, event, nowMs, delayMs);
    case "chosen":
      if (event.over === null) return idle(state);
      return event.over === state.shown ? state : open(state, event.over, event.by !== "mouse");
    case "left":
      return left({ ...state, pointer: null }, nowMs);
    case "woken":
      return woken(state, nowMs, delayMs);
    case "closed":
      return idle(state);
  }
}

function moved<M>(
  before: HoverState<M>,
  event: Moved<M>,
  nowMs: number,
  delayMs: number,
): HoverState<M> {
  const pointer = { ...event.at, timeMs: nowMs };
  const state = { ...before, pointer };
  // Moves come once a frame: the first that is heard of a fast drag may be far outside.
  if (event.pressed) return pressed(state, event.inCard || isInside(event.card, before.pointer));
  const hurries =
    before.pointer !== null && speedBetween(before.pointer, pointer) >= HURRYING_PX_PER_MS;
  if (state.kind === "idle" || state.kind === "waiting") {
    if (event.over === null) return idle(state);
    if (state.kind === "waiting" && state.over === event.over && !hurries) return state;
    const { token } = state;
    const wakeAtMs = nowMs + delayMs;
    return { kind: "waiting", pointer, token, shown: null, over: event.over, wakeAtMs };
  }
  const { token, shown } = state;
  const isOn = event.inCard || event.over === shown;
  const stays = state.kind === "open" && state.stays && !isOn;
  if (isOn || (stays && event.over === null)) {
    return { kind: "open", pointer, token, shown, stays, wakeAtMs: null };
  }
  return left(state, nowMs, { event, from: before.pointer ?? pointer, hurries, delayMs });
}

/** Text that is being selected in the card may be left there: the way goes over its edge at will. */
function pressed<M>(state: HoverState<M>, inCard: boolean): HoverState<M> {
  if (state.kind === "waiting") return idle(state);
  return state.kind === "open" && inCard ? { ...state, stays: true } : state;
}

interface Step<M> {
  readonly event: Moved<M>;
  readonly from: Point;
  readonly hurries: boolean;
  readonly delayMs: number;
}

/** The pointer is neither on the mark nor on the card: it has some time to come back. */
function left<M>(state: HoverState<M>, nowMs: number, step?: Step<M>): HoverState<M> {
  if (state.kind === "idle" || state.kind === "waiting") return idle(state);
  if (!step && state.kind === "open" && state.stays) return state;
  const { pointer, token, shown } = state;
  const since = state.kind === "leaving" ? state : null;
  const apex = since?.apex ?? step?.from ?? { x: 0, y: 0 };
  const card = step?.event.card;
  const heading = Boolean(step && card && isHeadingFor(card, apex, step.from, step.event.at));
  const closeAtMs = since && !heading ? since.closeAtMs : nowMs + LEAVE_GRACE_MS;
  const next = step ? nextOf(since?.next ?? null, step, nowMs, heading) : null;
  const wakeAtMs = Math.min(closeAtMs, next?.wakeAtMs ?? closeAtMs);
  return { kind: "leaving", pointer, token, shown, apex, closeAtMs, next, wakeAtMs };
}

/** A name on the way to the card waits as long as one where no card is open. */
function nextOf<M>(
  before: Waiting<M> | null,
  { event: { over }, hurries, delayMs }: Step<M>,
  nowMs: number,
  heading: boolean,
): Waiting<M> | null {
  if (over === null) return null;
  if (before?.over === over && !hurries && !heading) return before;
  return { over, wakeAtMs: nowMs + (heading ? delayMs : Math.min(delayMs, NEIGHBOUR_DELAY_MS)) };
}

function woken<M>(state: HoverState<M>, nowMs: number, delayMs: number): HoverState<M> {
  if (state.wakeAtMs === null || nowMs < state.wakeAtMs) return state;
  if (state.kind === "waiting") return open(state, state.over, false);
  const { next, closeAtMs, pointer, token } = state;
  if (next && nowMs >= next.wakeAtMs) return open(state, next.over, false);
  if (nowMs < closeAtMs) return state;
  if (!next) return idle(state);
  const wakeAtMs = Math.max(next.wakeAtMs, (pointer?.timeMs ?? nowMs) + delayMs);
  return { kind: "waiting", pointer, token, shown: null, over: next.over, wakeAtMs };
}
