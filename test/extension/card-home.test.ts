import { describe, expect, it } from "vitest";
import { cardHomeOf } from "../../src/extension/card-home.ts";

type View = Parameters<typeof cardHomeOf>[0];
type Fake = Record<string, unknown>;

/** A window as large as given, in a frame of `parent` whose corner stands at (x, y) with a border of 1 px. */
function aWindow(width: number, height: number, parent?: { view: Fake; x: number; y: number }) {
  const view: Fake = { innerWidth: width, innerHeight: height };
  view.document = { defaultView: view };
  view.parent = parent?.view ?? view;
  view.top = parent ? parent.view.top : view;
  view.frameElement = parent
    ? {
        ...{ clientLeft: 1, clientTop: 1 },
        getBoundingClientRect: () => ({ left: parent.x, top: parent.y }),
      }
    : null;
  return view;
}

const homeOf = (view: Fake) => cardHomeOf(view as unknown as View);

describe("a card shows", () => {
  it("in its own document, however small, where that is no frame", () => {
    const view = aWindow(200, 100);
    expect(homeOf(view).view).toBe(view);
    expect(homeOf(view).offset()).toEqual({ x: 0, y: 0 });
  });

  it("in a frame that is large enough for it", () => {
    const top = aWindow(1280, 900);
    const frame = aWindow(320, 240, { view: top, x: 40, y: 60 });
    expect(homeOf(frame).view).toBe(frame);
    expect(homeOf(frame).offset()).toEqual({ x: 0, y: 0 });
  });

  it("in the top document where the frame is too small, at its place there", () => {
    const top = aWindow(1280, 900);
    const middle = aWindow(600, 400, { view: top, x: 40, y: 60 });
    const frame = aWindow(319, 240, { view: middle, x: 10, y: 20 });
    expect(homeOf(frame).view).toBe(top);
    expect(homeOf(frame).offset()).toEqual({ x: 52, y: 82 });
  });

  it("in a small frame where the top document is another origin's", () => {
    const top = aWindow(1280, 900);
    const frame = aWindow(300, 200, { view: top, x: 0, y: 0 });
    Object.defineProperty(top, "document", {
      get() {
        throw new DOMException("Blocked a frame", "SecurityError");
      },
    });
    expect(homeOf(frame).view).toBe(frame);
  });
});
