// Keeps a card at its mark: fits it to the room there, follows the mark as the page moves, and
// tells when the mark is gone.
import { ONLY_AMONG_ALL } from "./markup.ts";
import { type CardAnchor, placeCard } from "./place-card.ts";
import type { Point } from "./pointer-path.ts";

export interface KeepPlacedDeps {
  readonly view: Window;
  readonly anchor: CardAnchor;
  readonly byPointer: Point | null;
  /** Draws the card without the parts whose bits are set, the lightest one's the lowest; gives its element. */
  readonly draw: (dropped: number) => HTMLElement;
  /** How many parts can be left out before the body scrolls. */
  readonly droppable: () => number;
  /** A sheet stands at the window's foot, wherever its mark is. */
  readonly isSheet: boolean;
  /** Its mark has left the page or the window. */
  readonly close: () => void;
}

export interface KeptPlaced {
  /** Fits and places anew, as what the card says has changed; done before the next frame is painted. */
  readonly refit: () => Promise<void>;
  readonly stop: () => void;
}

/** Less than this shows nothing of use: better a little over the window's edge. */
const LEAST_HEIGHT_PX = 120;

/** Stands by without acting until `refit` is called first. */
export function keepPlaced(deps: KeepPlacedDeps): KeptPlaced {
  const { view, anchor, byPointer, draw } = deps;
  /** Of the card as it was before its words changed: what replaces it in place stays on its side. */
  let heightPx: number | undefined;
  const settle = deps.isSheet
    ? async () => anchor.rects().length > 0 || null
    : (shown: HTMLElement) => settleAtMark(shown, anchor, byPointer, heightPx);
  let run = 0;
  let request = 0;
  let card: HTMLElement | null = null;
  let seen = "";

  async function refit(): Promise<void> {
    const own = ++run;
    view.cancelAnimationFrame(request);
    const drawWithout = async (dropped: number) => {
      if (own !== run) return null;
      card = draw(dropped);
      return settle(card);
    };
    let dropped = ONLY_AMONG_ALL;
    let bit = 1;
    let fits = await drawWithout(dropped);
    for (; fits === false && bit < 1 << deps.droppable(); bit <<= 1) {
      dropped |= bit;
      fits = await drawWithout(dropped);
    }
    // The last to go may have been so high that lighter ones need not have gone.
    for (bit >>= 2; fits && bit; bit >>= 1) {
      if (await drawWithout(dropped ^ bit)) dropped ^= bit;
      else fits = await drawWithout(dropped);
    }
    // What scrolls anyway can as well hold all of it.
    if (fits === false) fits = await drawWithout(ONLY_AMONG_ALL);
    if (own !== run) return;
    if (fits === null) return deps.close();
    heightPx = card?.offsetHeight;
    seen = whereabouts();
    request = view.requestAnimationFrame(follow);
  }

  /** Once a frame, and only while a card is open: marks move by scrolling, late pictures, animations. */
  async function follow(): Promise<void> {
    const own = run;
    const now = whereabouts();
    if (now !== seen && card) {
      const resized = now.split(" ")[0] !== seen.split(" ")[0];
      seen = now;
      if (resized) return refit();
      const fits = await settle(card);
      if (own !== run) return;
      if (fits === null) return deps.close();
    }
    request = view.requestAnimationFrame(follow);
  }

  const whereabouts = () => {
    const [rect] = anchor.rects();
    const mark = rect ? `${rect.left},${rect.top},${rect.width}` : "gone";
    return `${view.innerWidth}x${view.innerHeight} ${mark}`;
  };

  return {
    refit,
    stop() {
      run++;
      view.cancelAnimationFrame(request);
    },
  };
}

/** Places the card, no higher than the room there: true if all of it shows; null if its mark is out of sight. */
async function settleAtMark(
  card: HTMLElement,
  anchor: CardAnchor,
  pointer: Point | null,
  heightPx: number | undefined,
): Promise<boolean | null> {
  card.style.maxHeight = "";
  const roomPx = await placeCard(card, anchor, pointer, heightPx);
  if (roomPx === null) return null;
  const fits = showsAll(card, roomPx);
  if (card.offsetHeight > roomPx) {
    card.style.maxHeight = `${Math.max(roomPx, LEAST_HEIGHT_PX)}px`;
    await placeCard(card, anchor, pointer, heightPx);
  }
  return fits;
}

/** The style sheet holds a card to its greatest height; what goes beyond would scroll in the body. */
function showsAll(card: HTMLElement, roomPx: number): boolean {
  const body = card.querySelector(".body");
  return card.offsetHeight <= roomPx && (!body || body.scrollHeight <= body.clientHeight + 1);
}
