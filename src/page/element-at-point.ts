// What stands at a point of the window, down through shadow roots.

export interface ElementAtPoint {
  /** The innermost; null outside of the window. */
  readonly element: Element | null;
  /** Those that lead to it, the outermost first. */
  readonly shadowRoots: ShadowRoot[];
}

/** At a point in viewport px; `rootOf` is asked of each element that stands there. */
export function elementAtPoint(
  document: Document,
  x: number,
  y: number,
  rootOf: (host: Element) => ShadowRoot | null,
): ElementAtPoint {
  const shadowRoots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  let root = element && rootOf(element);
  while (root && !shadowRoots.includes(root)) {
    shadowRoots.push(root);
    element = root.elementFromPoint(x, y) ?? root.host;
    root = rootOf(element);
  }
  return { element, shadowRoots };
}
