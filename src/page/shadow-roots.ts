// The shadow roots of a page, open ones on any element and closed ones on custom elements, nested
// too. Attaching one makes no record anywhere, so whoever knows a place to look has to ask.
import { lookOverWindow } from "./in-view.ts";
import { isElement } from "./read-blocks.ts";

export interface ShadowRoots {
  /**
   * Asks a node, all under it and those next to it; tells of each root in it; yields now and then. Of
   * a whole document those that are most likely hosts, as each element that is touched costs a µs.
   */
  readonly lookIn: (
    scope: Node,
    onRoot?: (root: ShadowRoot) => void,
  ) => Generator<void, void, void>;
  /** Asks the likely hosts seen so far, what the window shows, and so many of all elements, others at each call. */
  readonly lookAround: (view: Window) => void;
  /** The root of one element, which is told of if it is new. */
  readonly rootOf: (host: Element) => ShadowRoot | null;
}

export interface ShadowRootsDeps {
  /** Open or closed; some µs, so it is asked of custom elements only. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly onFound: (root: ShadowRoot) => void;
}

const ELEMENTS_BETWEEN_PAUSES = 500;
/** Of all elements so many are asked at a time: about a ms. */
const ELEMENTS_AROUND = 1000;

const EMPTY = ":empty:not(br,img,meta,path,use)";
/**
 * Of a document: those that have nothing else to show, and custom elements, which no selector tells
 * by themselves. XPath could, and held the main thread for 60 ms on a page of 20,000 elements. Left
 * out are those of which a page has most, and those that it has for certain and that can have none.
 */
const LIKELY = `${EMPTY},:not(div,a,span,li,p,td,tr,img,br,path,i,b,ul,em,strong,h2,h3,svg,use,g,option,input,button,label,script,style,link,meta,title,head,html)`;

const isCustom = ({ localName }: Element) => localName.includes("-");

/** Knows no root at first; tells onFound of each one once. */
export function createShadowRoots({ shadowRootOf, onFound }: ShadowRootsDeps): ShadowRoots {
  const found = new Set<ShadowRoot>();
  const likely = new Set<Element>();
  let round: Iterator<Element> | null = null;

  function rootOf(host: Element): ShadowRoot | null {
    const root = host.shadowRoot ?? (isCustom(host) ? shadowRootOf(host) : null);
    if (root && !found.has(root)) {
      found.add(root);
      onFound(root);
    }
    return root;
  }

  /** All elements of the document and of the roots found. */
  function* elements(document: Document): Generator<Element, void, void> {
    for (const scope of [document, ...found]) {
      if (!scope.isConnected) found.delete(scope as ShadowRoot);
      const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) yield walker.currentNode as Element;
    }
  }

  return {
    rootOf,
    *lookIn(scope, onRoot) {
      // Elements around it may have got a root since they came, of which no record tells.
      for (const near of [scope.previousSibling, scope.nextSibling, scope.parentNode]) {
        if (near && isElement(near)) rootOf(near);
      }
      let steps = 0;
      for (const element of isElement(scope) ? [scope, ...below(scope)] : below(scope)) {
        const root = rootOf(element);
        if (root) onRoot?.(root);
        else if (isCustom(element) || element.matches(EMPTY)) likely.add(element);
        if (++steps % ELEMENTS_BETWEEN_PAUSES === 0) yield;
      }
    },
    lookAround(view) {
      for (const host of likely) if (!host.isConnected || rootOf(host)) likely.delete(host);
      lookOverWindow(view, rootOf);
      for (let count = 0; count < ELEMENTS_AROUND; count++) {
        round ??= elements(view.document);
        const next = round.next();
        if (next.done) {
          round = null;
          return;
        }
        rootOf(next.value);
      }
    },
  };
}

const below = (scope: Node): Iterable<Element> =>
  "querySelectorAll" in scope
    ? (scope as ParentNode).querySelectorAll(scope.nodeType === 9 ? LIKELY : "*")
    : [];
