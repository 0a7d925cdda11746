// The one element that we add to a page: a plain div with a closed root, in the top layer. It comes
// when a card first shows, and comes again if the page has taken it away.

export interface CardHost {
  /** The root to draw in, brought over all that the page shows around `near`. */
  readonly open: (near: Element) => ShadowRoot;
  /** Leaves the top layer; the host stays for the next card. */
  readonly close: () => void;
  readonly remove: () => void;
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

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

export function createCardHost(document: Document, css: string): CardHost {
  const element = document.createElement("div");
  element.dataset.backgrounderCard = "";
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  for (const type of KEPT_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());

  const close = () => {
    if (element.isConnected && element.popover) element.hidePopover();
  };

  return {
    element,
    root,
    open(near) {
      const parent = modalAround(near) ?? document.documentElement;
      if (element.parentNode !== parent) parent.append(element);
      // Out and in again: what the page has opened since then would stand above.
      close();
      element.popover = "manual";
      element.showPopover();
      return root;
    },
    close,
    remove: () => element.remove(),
  };
}

/** The page's modal dialog around an element, through shadow roots: all outside of it is inert. */
function modalAround(element: Element): Element | null {
  const dialog = element.closest("dialog:modal");
  if (dialog) return dialog;
  const root = element.getRootNode();
  return "host" in root ? modalAround((root as ShadowRoot).host) : null;
}
