// Whether a reader can see a mark: it may have been scrolled out of the window, or out of a box on
// the page that cuts off what it does not hold.

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (a: Edges, b: Edges) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Through slots and shadow roots. */
const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

/** `mark` in viewport px; `element` is what holds its text. */
export function isInSight(mark: Edges, element: Element): boolean {
  const { innerWidth: right = 0, innerHeight: bottom = 0 } =
    element.ownerDocument.defaultView ?? {};
  if (!overlap(mark, { left: 0, top: 0, right, bottom })) return false;
  // What html and body would cut off, the window does.
  for (let box: Element | null = element; box && !box.matches("html, body"); ) {
    const { overflow, display, position } = getComputedStyle(box);
    const cutsOff =
      /auto|scroll|hidden|clip/.test(overflow) && !/^(inline|contents)$/.test(display);
    if (cutsOff && !overlap(mark, box.getBoundingClientRect())) return false;
    // Boxes between one that is out of the flow and the one it is placed in do not cut it off.
    box = /absolute|fixed/.test(position) ? (box as HTMLElement).offsetParent : parentOf(box);
  }
  return true;
}
