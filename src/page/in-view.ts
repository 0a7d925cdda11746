// What the window shows: of a page that was opened far down, to be read before all that is above, and
// of any page, to be asked for shadow roots that came unnoticed.
import { elementAtPoint } from "./element-at-point.ts";

/** So many points, from the top of the window to its bottom, are looked at. */
const POINTS = 5;
/** Of what stands there, the largest element that is not higher than so many windows. */
const MOST_WINDOWS = 2;

/** Elements in the window, the upper ones first; none near the page's top, where reading begins. */
export function elementsInView(view: Window): ReadonlySet<Element> {
  const found = new Set<Element>();
  const { innerHeight } = view;
  if (view.scrollY <= innerHeight) return found;
  const { document, innerWidth } = view;
  const step = innerHeight / POINTS;
  for (let y = step / 2; y < innerHeight; y += step) {
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

/** About two in each line of text that a window holds. */
const MOST_CHANCE_POINTS = 80;
/** A hit test takes 10 µs on an article and ten times as long among thousands of paragraphs. */
const CHANCE_MS = 3;
/** Steps of the golden section fall evenly, however many are made. */
const GOLDEN_SECTION = 0.618;

/** Asks for the roots of what stands at points that differ each time, so that what is missed once is met soon. */
export function lookOverWindow(view: Window, rootOf: (host: Element) => ShadowRoot | null): void {
  const { document, innerWidth, innerHeight, performance } = view;
  const start = Math.random();
  let end = Infinity;
  for (let point = 0; point < MOST_CHANCE_POINTS && performance.now() < end; point++) {
    const y = (start + point * GOLDEN_SECTION) % 1;
    elementAtPoint(document, Math.random() * innerWidth, y * innerHeight, rootOf);
    // The first may have had to wait for the page's layout.
    if (point === 0) end = performance.now() + CHANCE_MS;
  }
}
