// The shadow roots of a page, open ones on any element and closed ones on custom elements, nested
// too. Attaching one makes no record anywhere, so whoever knows a place to look has to ask.
import { isElement } from "./read-blocks.ts";

export interface ShadowRoots {
  /** Looks at a node and all under it, its roots included; yields now and then for a pause. */
  readonly lookIn: (scope: Node) => Generator<void, void, void>;
  /** The root of one element, which is told of if it is new. */
  readonly rootOf: (host: Element) => ShadowRoot | null;
  /** The same without asking anew, for an element that may be any. */
  readonly knownRootOf: (host: Element) => ShadowRoot | null;
  /** Forgets and gives those that have left the page. */
  readonly dropLost: () => readonly ShadowRoot[];
}

export interface ShadowRootsDeps {
  /** Open or closed; some µs, so it is asked of custom elements only. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly onFound: (root: ShadowRoot) => void;
}

/** The elements that can have a root, besides custom ones, as the DOM standard lists them. */
const HOSTS =
  "article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span";
const ELEMENTS_BETWEEN_PAUSES = 500;

/** Custom elements below a node: by XPath where it can search, which takes a tenth of the time. */
function customElementsIn(scope: Node): Element[] {
  const found: Element[] = [];
  const { ownerDocument } = scope;
  const document = ownerDocument ?? (scope as Document);
  if ("host" in scope) {
    for (const element of (scope as ShadowRoot).querySelectorAll("*")) {
      if (element.localName.includes("-")) found.push(element);
    }
    return found;
  }
  const result = document.evaluate(".//*[contains(local-name(.),'-')]", scope, null, 7, null);
  for (let index = 0; index < result.snapshotLength; index++) {
    const node = result.snapshotItem(index);
    if (node) found.push(node as Element);
  }
  return found;
}

export function createShadowRoots(deps: ShadowRootsDeps): ShadowRoots {
  const known = new Map<Element, ShadowRoot>();

  function rootOf(host: Element): ShadowRoot | null {
    const root = host.shadowRoot ?? (host.localName.includes("-") ? deps.shadowRootOf(host) : null);
    if (root && known.get(host) !== root && host.isConnected) {
      known.set(host, root);
      deps.onFound(root);
    }
    return root;
  }

  function* lookIn(scope: Node): Generator<void, void, void> {
    const scopes: Node[] = "body" in scope ? [...known.values(), scope] : [scope];
    let steps = 0;
    for (let place = scopes.pop(); place; place = scopes.pop()) {
      if (!isElement(place) && !("querySelectorAll" in place)) continue;
      const within = place as ParentNode & Node;
      const hosts = [...customElementsIn(within), ...within.querySelectorAll(HOSTS)];
      if (isElement(within)) hosts.push(within);
      for (const host of hosts) {
        const isNew = known.size;
        const root = rootOf(host);
        if (root && known.size > isNew) scopes.push(root);
        if (++steps % ELEMENTS_BETWEEN_PAUSES === 0) yield;
      }
    }
  }

  return {
    lookIn,
    rootOf,
    knownRootOf: (host) => host.shadowRoot ?? known.get(host) ?? null,
    dropLost() {
      const lost = [...known.values()].filter((root) => !root.host.isConnected);
      for (const root of lost) known.delete(root.host);
      return lost;
    },
  };
}
