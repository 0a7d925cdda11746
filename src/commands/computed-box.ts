// How an element's box stands, as browsers compute it: jsdom tells what the styles say, but floats,
// what is placed by itself, and the items of a flex or grid container are blocks.

/** What the styles say of a box. */
export type BoxStyle = Pick<CSSStyleDeclaration, "display" | "float" | "position">;

/** By CSS Display 3, section 2.7, and CSS 2.2, section 9.7, without what makes no difference to text. */
export function computedBox(
  element: Element,
  styleOf: (element: Element) => BoxStyle,
): Pick<BoxStyle, "display" | "float"> {
  const { display, float, position } = styleOf(element);
  const isPlaced = position === "absolute" || position === "fixed";
  const isBlock = isPlaced || float !== "none" || isItem(element, styleOf);
  return {
    display: isBlock ? display.replace(/^(inline|ruby).*/, "block") : display,
    float: isPlaced ? "none" : float,
  };
}

/** What has no box itself hands its children on to the container above it. */
function isItem(element: Element, styleOf: (element: Element) => BoxStyle): boolean {
  const parent = element.parentElement;
  if (!parent) return false;
  const { display } = styleOf(parent);
  return display === "contents" ? isItem(parent, styleOf) : /flex|grid/.test(display);
}
