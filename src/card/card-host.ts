// The one element that we add to a page: a plain div with a closed root, in the top layer. It comes
// when a card first shows, and comes again if the page has taken it away.
import type { Word } from "./wording.ts";

export interface CardHost {
  /** Brings the root to draw in over all that the page shows around `near`. */
  readonly open: (near: Element) => void;
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Says it, and shows it for a while. */
  readonly announce: (text: string) => void;
}

export type View = Window & typeof globalThis;

/** What happens in the card is none of the page's: its shortcuts and "click outside" stay quiet. */
const KEPT_EVENTS = [
  "click",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "keydown",
  "keyup",
];

/** The same words said twice are new only after a pause. */
const NEW_AFTER_MS = 100;
const NOTE_MS = 3000;

/** A div of HTML in documents of any kind; in XML `createElement` gives another. */
export const newDiv = (document: Document): HTMLElement =>
  document.createElementNS("http://www.w3.org/1999/xhtml", "div");

/** The element stands nowhere in the page before open(); `css` is the text of card.css. */
export function createCardHost(view: View, css: string, word: Word): CardHost {
  const { document } = view;
  const element = newDiv(document);
  element.setAttribute("data-backgrounder-card", "");
  const root = element.attachShadow({ mode: "closed" });
  // A sheet of another document's, as when the script runs in a frame, is refused.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  // Before there is anything to say: what comes with its text is not heard as new.
  const note = newDiv(document);
  note.className = "said";
  note.ariaLive = "polite";
  note.lang = word("interface_language");
  note.dir = word("interface_direction");
  root.append(note);
  let timer = 0;
  for (const type of KEPT_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());

  function open(near: Element): void {
    const root = document.documentElement;
    const parent = layerAround(near) ?? root;
    if (element.parentNode !== parent) {
      parent.append(element);
      // Pinned cards outlive a dialog, and a popover.
      const goOn = () => element.isConnected && open(root);
      for (const end of ["close", "toggle"]) parent.addEventListener(end, goOn, { once: true });
    }
    // Out and in again: what the page has opened since then would stand above.
    element.popover = null;
    element.popover = "manual";
    element.showPopover();
  }

  return {
    element,
    root,
    open,
    announce(text) {
      view.clearTimeout(timer);
      note.textContent = "";
      timer = view.setTimeout(() => {
        note.textContent = text;
        timer = view.setTimeout(() => {
          note.textContent = "";
        }, NOTE_MS);
      }, NEW_AFTER_MS);
    },
  };
}

/**
 * What the page has put above itself around an element, through shadow roots: all outside of a modal
 * dialog is inert, and a click outside of a popover closes that.
 */
function layerAround(element: Element): Element | null {
  const layer = element.closest("dialog:modal,:fullscreen,:popover-open");
  if (layer) return layer;
  const root = element.getRootNode();
  return "host" in root ? layerAround((root as ShadowRoot).host) : null;
}
