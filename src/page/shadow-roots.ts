// The shadow roots of a page, open ones on any element and closed ones on custom elements, nested
// too. Attaching one makes no record anywhere, so whoever knows a place to look has to ask.
import { isElement } from "./read-blocks.ts";

export interface ShadowRoots {
  /** Asks a node, all under it and those next to it; tells of each root in it; yields now and then. */
  readonly lookIn: (
    scope: Node,
    onRoot?: (root: ShadowRoot) => void,
  ) => Generator<void, void, void>;
  /** The root of one element, which is told of if it is new. */
  readonly rootOf: (host: Element) => ShadowRoot | null;
  /** Those found that stand on the page; forgets the others. */
  readonly standing: () => readonly ShadowRoot[];
}

export interface ShadowRootsDeps {
  /** Open or closed; some µs, so it is asked of custom elements only. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly onFound: (root: ShadowRoot) => void;
}

const ELEMENTS_BETWEEN_PAUSES = 500;

export function createShadowRoots({ shadowRootOf, onFound }: ShadowRootsDeps): ShadowRoots {
  const found = new Set<ShadowRoot>();

  function rootOf(host: Element): ShadowRoot | null {
    const root = host.shadowRoot ?? (host.localName.includes("-") ? shadowRootOf(host) : null);
    if (root && !found.has(root)) {
      found.add(root);
      onFound(root);
    }
    return root;
  }

  return {
    rootOf,
    *lookIn(scope, onRoot) {
      // Elements around it may have got a root since they came, of which no record tells.
      for (const near of [scope.previousSibling, scope.nextSibling, scope.parentNode]) {
        if (near && isElement(near)) rootOf(near);
      }
      const below = "querySelectorAll" in scope ? (scope as ParentNode).querySelectorAll("*") : [];
      let steps = 0;
      for (const element of isElement(scope) ? [scope, ...below] : below) {
        const root = rootOf(element);
        if (root) onRoot?.(root);
        if (++steps % ELEMENTS_BETWEEN_PAUSES === 0) yield;
      }
    },
    standing() {
      for (const root of found) if (!root.isConnected) found.delete(root);
      return [...found];
    },
  };
}
