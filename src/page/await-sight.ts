// Elements that cannot be seen and may be later, by whatever style, script or click: waits for their
// boxes, so that no attribute of the page needs to be watched.
import { isSeen } from "./mark-look.ts";

export interface AwaitedSight {
  readonly add: (element: Element) => void;
  /** Asks each, for what no observer tells of. */
  readonly lookAround: () => void;
  readonly stop: () => void;
}

/** As far outside the window as a reader may scroll before text that had no box has been read. */
const REVEAL_MARGIN = "100% 0%";

/** `onSeen` is called once for each element that was added, soon after it came in or near the window. */
export function awaitSight(
  view: Window & typeof globalThis,
  onSeen: (element: Element) => void,
): AwaitedSight {
  const awaited = new Set<Element>();
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) end(target);
    },
    { rootMargin: REVEAL_MARGIN },
  );

  function end(element: Element): void {
    observer.unobserve(element);
    if (awaited.delete(element) && element.isConnected) onSeen(element);
  }

  return {
    add(element) {
      awaited.add(element);
      observer.observe(element);
    },
    lookAround() {
      // By `display: contents` text gets a box, but its element none that could be observed.
      for (const element of awaited)
        if (!element.isConnected || isSeen(element, view)) end(element);
    },
    stop: () => observer.disconnect(),
  };
}
