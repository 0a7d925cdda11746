// Where the keyboard goes from a card: back to where it was, or into the page as if the card stood
// there. Nothing is trapped.

const STOPS = "a[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]";

/** The element with the focus, through open shadow roots; null while a frame or another window has it. */
export function focusedIn(document: Document): Element | null {
  let { activeElement: at } = document;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return document.hasFocus() && !at?.matches("iframe,frame,object") ? at : null;
}

/** Without scrolling: what takes the focus is on the screen, or was. */
export const focusOn = (element: Element | null | undefined) =>
  (element as HTMLElement | null)?.focus({ preventScroll: true });

const beyondOf = (isBackwards: boolean) =>
  isBackwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;

/** Whether no control of `within` comes after (or before) the element that has the focus there. */
export function isLastStop(within: Element, focused: Element, isBackwards: boolean): boolean {
  const beyond = beyondOf(isBackwards);
  return ![...within.querySelectorAll("button")].some(
    (stop) => focused.compareDocumentPosition(stop) & beyond && stop.checkVisibility(),
  );
}

/**
 * Gives the focus back to where it was, in place of what `event`, a Tab in the card, would do. Where
 * nothing had it, the first control after what the card is about gets it.
 */
export function tabOut(event: KeyboardEvent, backTo: Element | null, about: Element): void {
  event.preventDefault();
  focusOn(backTo);
  if (backTo?.matches(":focus")) return;
  const root = about.getRootNode() as Document | ShadowRoot;
  const beyond = beyondOf(event.shiftKey);
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && about.compareDocumentPosition(stop) & beyond,
  );
  if (event.shiftKey) stops.reverse();
  for (const stop of stops) {
    stop.focus();
    if (stop.matches(":focus")) return;
  }
}
