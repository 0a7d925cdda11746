// What the reader's hand does, and what the card does then:
//
//               over a name            300 ms of rest
//      idle ───────────────▶ waiting ─────────────────▶ open ◀──────────────┐
//       ▲ ▲    off it again     │  (hurrying starts     │ │                 │
//       │ └─────────────────────┘   the rest anew)      │ │ off mark        │ back on mark
//       │                                               │ ▼ and card        │ or card; or 80 ms
//       ├───────────────── Escape, close, mark gone ────┘ leaving ──────────┘ of rest on another
//       │                                                  │                  name (300 ms if it
//       └──────────────────── 300 ms gone ─────────────────┘                  is on the way to
//                                                                             the card)
// A click or tap on a name opens its card at once from every state. A card that was opened by tap or
// keyboard, or in which text was selected, is left only after the pointer has been on it.
import { describe, expect, it } from "vitest";
import {
  HOVER_DELAY_MS,
  type HoverEvent,
  type HoverState,
  hoverStep,
  idleState,
} from "../../src/card/hover-state.ts";

type Name = "Whelan" | "Griner" | "Bout";
type Move = Partial<HoverEvent<Name> & { kind: "moved" }>;

/** A card 352 wide and 400 high, right below the name that is pointed at around (100, 100). */
const card = { left: 88, top: 114, right: 440, bottom: 514 };

/** A hand and a clock: what is asked for is done when its time has come, as the page session does. */
function aHand(delayMs = HOVER_DELAY_MS) {
  let state: HoverState<Name> = idleState();
  let nowMs = 1000;
  const send = (event: HoverEvent<Name>) => {
    state = hoverStep(state, event, nowMs, delayMs);
  };
  return {
    send,
    state: () => state,
    shown: () => state.shown,
    waits(ms: number) {
      const untilMs = nowMs + ms;
      while (state.wakeAtMs !== null && state.wakeAtMs <= untilMs) {
        nowMs = state.wakeAtMs;
        send({ kind: "woken" });
      }
      nowMs = untilMs;
    },
    /** A move `afterMs` after the one before: 20 px in 100 ms is slow, in 10 ms it is hurrying. */
    moves(x: number, y: number, over: Name | null, more: Move & { afterMs?: number } = {}) {
      const { afterMs = 100, ...rest } = more;
      this.waits(afterMs);
      const at = { x, y };
      const where = { inCard: false, card: state.shown ? card : null, pressed: false };
      send({ kind: "moved", at, over, ...where, ...rest });
    },
  };
}

/** A hand that has rested on Whelan until his card opened. */
function aHandWithOpenCard() {
  const hand = aHand();
  hand.moves(100, 100, "Whelan");
  hand.waits(300);
  return hand;
}

describe("a card opens", () => {
  it("after the pointer has rested on a name for 300 ms, not before", () => {
    const hand = aHand();
    hand.moves(100, 100, "Whelan");
    hand.waits(299);
    expect(hand.shown()).toBe(null);
    hand.waits(1);
    expect(hand.shown()).toBe("Whelan");
  });

  it("while the pointer wanders slowly over the name", () => {
    const hand = aHand();
    for (const x of [100, 104, 108, 112]) hand.moves(x, 100, "Whelan");
    hand.waits(0);
    expect(hand.shown()).toBe("Whelan");
  });

  it("only after the pointer has stopped hurrying, and then always", () => {
    const hand = aHand();
    for (let x = 100; x < 400; x += 10) hand.moves(x, 100, "Whelan", { afterMs: 15 });
    expect(hand.shown()).toBe(null);
    hand.waits(300);
    expect(hand.shown()).toBe("Whelan");
  });

  it("not for any of three names that the pointer crosses quickly", () => {
    const hand = aHand();
    hand.moves(100, 100, "Whelan", { afterMs: 30 });
    hand.moves(200, 100, "Griner", { afterMs: 30 });
    hand.moves(300, 100, "Bout", { afterMs: 30 });
    hand.moves(400, 100, null, { afterMs: 30 });
    hand.waits(1000);
    expect(hand.state().kind).toBe("idle");
  });

  it("not when the pointer has left the name, or the window, before its time", () => {
    const hand = aHand();
    hand.moves(100, 100, "Whelan");
    hand.moves(100, 80, null);
    hand.moves(100, 100, "Whelan");
    hand.send({ kind: "left" });
    hand.waits(1000);
    expect(hand.shown()).toBe(null);
  });

  it("not while a button is held down: text is being selected", () => {
    const hand = aHand();
    hand.moves(100, 100, "Whelan", { pressed: true });
    hand.waits(1000);
    expect(hand.shown()).toBe(null);
  });

  it("at once on a click, with the pointer's delay set to another time", () => {
    const hand = aHand(700);
    hand.moves(100, 100, "Whelan");
    hand.waits(699);
    expect(hand.shown()).toBe(null);
    hand.send({ kind: "chosen", over: "Whelan", by: "mouse" });
    expect(hand.shown()).toBe("Whelan");
  });
});

describe("an open card", () => {
  it("stays while the pointer is on its name or on the card", () => {
    const hand = aHandWithOpenCard();
    hand.waits(10_000);
    hand.moves(100, 200, null, { inCard: true });
    hand.waits(10_000);
    expect(hand.shown()).toBe("Whelan");
  });

  it("closes 300 ms after the pointer has left both", () => {
    const hand = aHandWithOpenCard();
    hand.moves(100, 60, null);
    hand.waits(299);
    expect(hand.shown()).toBe("Whelan");
    hand.waits(1);
    expect(hand.state().kind).toBe("idle");
  });

  it("closes no later when the pointer goes on wandering elsewhere", () => {
    const hand = aHandWithOpenCard();
    for (const y of [80, 70, 60, 50]) hand.moves(100, y, null);
    expect(hand.shown()).toBe(null);
  });

  it("stays when the pointer comes back in time", () => {
    const hand = aHandWithOpenCard();
    hand.moves(100, 60, null);
    hand.waits(200);
    hand.moves(100, 100, "Whelan");
    hand.waits(10_000);
    expect(hand.shown()).toBe("Whelan");
  });

  it("closes at once on Escape, and on a click outside", () => {
    const hand = aHandWithOpenCard();
    hand.send({ kind: "closed" });
    expect(hand.shown()).toBe(null);
    const other = aHandWithOpenCard();
    other.send({ kind: "chosen", over: null, by: "mouse" });
    expect(other.shown()).toBe(null);
  });

  it("stays while text in it is being selected, wherever the pointer is dragged", () => {
    const hand = aHandWithOpenCard();
    hand.moves(100, 200, null, { inCard: true });
    hand.moves(100, 600, null, { pressed: true });
    hand.waits(10_000);
    expect(hand.shown()).toBe("Whelan");
  });

  it("stays when the drag that selected text in it ends outside, until the pointer was on it again", () => {
    const hand = aHandWithOpenCard();
    hand.moves(100, 200, null, { inCard: true, pressed: true });
    hand.moves(100, 600, null, { pressed: true });
    hand.send({ kind: "left" });
    hand.waits(10_000);
    hand.moves(100, 610, null);
    hand.waits(10_000);
    expect(hand.shown()).toBe("Whelan");
    hand.moves(100, 300, null, { inCard: true });
    hand.moves(100, 620, null);
    hand.waits(300);
    expect(hand.shown()).toBe(null);
  });

  it("stays for a drag out of it that is too fast to be heard inside", () => {
    const hand = aHandWithOpenCard();
    hand.moves(100, 200, null, { inCard: true });
    hand.moves(600, 200, null, { pressed: true, afterMs: 10 });
    hand.moves(610, 202, null);
    hand.waits(10_000);
    expect(hand.shown()).toBe("Whelan");
  });

  it("does not stay for text that is selected from its name on", () => {
    const hand = aHandWithOpenCard();
    hand.moves(110, 100, "Whelan", { pressed: true });
    hand.moves(700, 100, null, { pressed: true });
    hand.moves(700, 101, null);
    hand.waits(300);
    expect(hand.shown()).toBe(null);
  });

  it("closes 300 ms after the pointer has left the window", () => {
    const hand = aHandWithOpenCard();
    hand.send({ kind: "left" });
    hand.waits(300);
    expect(hand.shown()).toBe(null);
  });

  it.each(["touch", "keyboard"] as const)(
    "stays wherever the pointer is when it was opened by %s",
    (by) => {
      const hand = aHand();
      hand.send({ kind: "chosen", over: "Whelan", by });
      hand.moves(700, 20, null);
      hand.send({ kind: "left" });
      hand.waits(10_000);
      expect(hand.shown()).toBe("Whelan");
    },
  );

  it("of the keyboard follows the pointer again once that has been on it", () => {
    const hand = aHand();
    hand.send({ kind: "chosen", over: "Whelan", by: "keyboard" });
    hand.moves(100, 200, null, { inCard: true });
    hand.moves(700, 20, null);
    hand.waits(300);
    expect(hand.shown()).toBe(null);
  });
});

describe("from an open card", () => {
  it("another name's card opens after 80 ms of rest on it", () => {
    const hand = aHandWithOpenCard();
    hand.moves(140, 90, "Griner");
    hand.waits(79);
    expect(hand.shown()).toBe("Whelan");
    hand.waits(1);
    expect(hand.shown()).toBe("Griner");
  });

  it("names that the pointer hurries across stay closed", () => {
    const hand = aHandWithOpenCard();
    hand.moves(160, 90, "Griner", { afterMs: 40 });
    hand.moves(220, 90, "Griner", { afterMs: 40 });
    hand.moves(280, 90, "Griner", { afterMs: 40 });
    hand.moves(340, 90, null, { afterMs: 40 });
    expect(hand.shown()).toBe("Whelan");
  });

  it("a name on the way to the card does not open while the pointer goes on", () => {
    const hand = aHandWithOpenCard();
    for (const y of [102, 104, 106, 108, 110]) hand.moves(110, y, "Griner");
    expect(hand.shown()).toBe("Whelan");
    hand.moves(112, 120, null, { inCard: true });
    hand.waits(10_000);
    expect(hand.shown()).toBe("Whelan");
  });

  it("a name on the way to the card opens when the pointer stops on it for 300 ms", () => {
    const hand = aHandWithOpenCard();
    hand.moves(110, 106, "Griner");
    hand.waits(299);
    expect(hand.shown()).toBe("Whelan");
    hand.waits(1);
    expect(hand.shown()).toBe("Griner");
  });

  it("a slow way to the card through nothing keeps it open", () => {
    const hand = aHandWithOpenCard();
    for (const y of [101, 103, 105, 107, 109, 111]) hand.moves(100, y, null);
    expect(hand.shown()).toBe("Whelan");
  });

  it("each opening has a token of its own, so that late answers can be told", () => {
    const hand = aHandWithOpenCard();
    const first = hand.state().token;
    hand.moves(140, 90, "Griner");
    hand.waits(80);
    expect(hand.state().token).not.toBe(first);
  });
});
