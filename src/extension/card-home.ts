// Where a document's card shows: in the document itself, or, where that is a frame too small for a
// card, in the top document, if that has the same origin.

type View = Window & typeof globalThis;

const LEAST_WIDTH_PX = 320;
const LEAST_HEIGHT_PX = 240;

export interface CardHome {
  readonly view: View;
  /** From the document's viewport to the home's, in px; asked anew each time, as pages scroll. */
  readonly offset: () => { readonly x: number; readonly y: number };
}

/** `view` is the document's own window. */
export function cardHomeOf(view: View): CardHome {
  const isRoomy = view.innerWidth >= LEAST_WIDTH_PX && view.innerHeight >= LEAST_HEIGHT_PX;
  const home = isRoomy ? view : topOf(view);
  return { view: home, offset: () => offsetIn(home, view) };
}

/** The top window, or the given one where that may not touch it. */
function topOf(view: View): View {
  try {
    return view.top?.document.defaultView ?? view;
  } catch {
    return view;
  }
}

/** How far the inner corner of a window's frame stands from the viewport of one further out. */
function offsetIn(home: Window, view: Window): { x: number; y: number } {
  const frame = view !== home && view.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const { x, y } = offsetIn(home, view.parent);
  const { left, top } = frame.getBoundingClientRect();
  return { x: x + left + frame.clientLeft, y: y + top + frame.clientTop };
}
