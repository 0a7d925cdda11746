// What the window shows of a page that was opened far down: it is read before all that is above.

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
