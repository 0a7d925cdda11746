// Notices when an element that has no box gets one near the window, by whatever style, script or
// click: the observer looks at boxes, so no attribute of the page needs to be watched.

export interface RevealWatch {
  /** Tells once when the element can be seen; asking again for the same one costs nothing. */
  readonly watch: (element: Element) => void;
  readonly stop: () => void;
}

/** As far outside the window as a reader may scroll before the text has been read. */
const MARGIN = "100% 0%";

export function createRevealWatch(
  view: Window & typeof globalThis,
  onShown: (element: Element) => void,
): RevealWatch {
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        onShown(target);
      }
    },
    { rootMargin: MARGIN },
  );
  return { watch: (element) => observer.observe(element), stop: () => observer.disconnect() };
}
