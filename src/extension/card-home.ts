// Where a document's card shows: in the document itself, or, where that is a frame too small for a
// card, in the top document, if that has the same origin (contracts.md, section 3).

const LEAST_WIDTH_PX = 320;
const LEAST_HEIGHT_PX = 240;

export interface CardHome {
  readonly document: Document;
  /** From the frame's viewport to the home's, in px; asked anew each time, as pages scroll. */
  readonly offset: () => { readonly x: number; readonly y: number };
}

/** The top document where it may be touched; null where it is another origin's. */
function topDocumentOf(view: Window): Document | null {
  try {
    return view.top?.document ?? null;
  } catch {
    return null;
  }
}

/** How far the frame's inner corner stands from the top document's viewport. */
function offsetOf(view: Window): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (
    let frame = view.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null
  ) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
  }
  return { x, y };
}

export function cardHomeOf(document: Document): CardHome {
  const view = document.defaultView;
  const own = { document, offset: () => ({ x: 0, y: 0 }) };
  if (!view || view === view.top) return own;
  if (view.innerWidth >= LEAST_WIDTH_PX && view.innerHeight >= LEAST_HEIGHT_PX) return own;
  const top = topDocumentOf(view);
  return top ? { document: top, offset: () => offsetOf(view) } : own;
}
