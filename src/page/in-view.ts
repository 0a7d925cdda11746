// What the window shows: of a page that was opened far down, to be read before all that is above, and
// of any page, to be asked for shadow roots that came unnoticed.
import { elementAtPoint } from "./element-at-point.ts";

/** So many points, from the top of the window to its bottom, are looked at. */
const POINTS = 5;
/** Of what stands there, the largest element that is not higher than so many windows. */
const MOST_WINDOWS = 2;

/** Elements in the window, the upper ones first; none near the page's top, where reading begins. */
export function elementsInView(view: Window): ReadonlySet<Element> {
  const { document, innerWidth, innerHeight, scrollY } = view;
  const found = new Set<Element>();
  const step = innerHeight / POINTS;
  for (let y = step / 2; scrollY > innerHeight && y < innerHeight; y += step) {
    let element = document.elementFromPoint(innerWidth / 2, y);
    let largest: Element | null = null;
    while (element && element.getBoundingClientRect().height <= MOST_WINDOWS * innerHeight) {
      largest = element;
      element = element.parentElement;
    }
    if (largest) found.add(largest);
  }
  return found;
}

/** About two in each line of text that a window holds; a hit test takes some 20 µs. */
const CHANCE_POINTS = 80;
/** Of roots inside of each other no more are gone through at a time. */
const MOST_ROOTS = 200;

/** Asks for the roots of what stands at points that differ each time, so that what is missed once is met soon. */
export function lookOverWindow(view: Window, rootOf: (host: Element) => ShadowRoot | null): void {
  const { document, innerWidth, innerHeight } = view;
  const start = Math.random();
  for (let point = 0, roots = 0; point < CHANCE_POINTS && roots < MOST_ROOTS; point++) {
    const [x, y] = [Math.random(), (start + point / CHANCE_POINTS) % 1];
    roots += elementAtPoint(document, x * innerWidth, y * innerHeight, rootOf).shadowRoots.length;
  }
}
