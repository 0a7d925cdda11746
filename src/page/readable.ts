// Which elements are read, and how they stand in the text: no script, code, form field, navigation,
// editable or hidden text, nor our own card. What is styled is told by a lookup that is handed in.

/** How an element's box stands among its siblings; "none" has no box. */
export type Flow = "inline" | "block" | "none";
export type FlowOf = (element: Element) => Flow;

/**
 * What an element is to the text around it. "inline": its text goes on with that before and after;
 * "block": it is text of its own; "cut": not read, and a reader sees that the text is interrupted;
 * "hidden": no box now; "silent": never text, as if it were not there.
 */
export type Part = "inline" | "block" | "cut" | "hidden" | "silent";

const SILENT = new Set(
  "script style template noscript head title svg canvas audio video iframe object embed".split(" "),
);
// Navigation, buttons, form fields and code are not prose; a line break ends a block.
const CUTS = new Set(
  "br nav button input textarea select datalist meter progress code pre kbd samp math".split(" "),
);
const CUT_ROLES = new Set(["navigation", "button", "textbox", "searchbox", "combobox"]);
const EDITABLE = new Set(["", "true", "plaintext-only"]);
/** On the one element that we add to a page, the card's host. */
const CARD_HOST_ATTRIBUTE = "data-backgrounder-card";

function partByAttributes(element: Element): Part | null {
  if (!element.hasAttributes()) return null;
  if (CUT_ROLES.has(element.getAttribute("role") ?? "none")) return "cut";
  if (EDITABLE.has(element.getAttribute("contenteditable")?.toLowerCase() ?? "false")) return "cut";
  return element.hasAttribute(CARD_HOST_ATTRIBUTE) ? "silent" : null;
}

export function partOf(element: Element, flowOf: FlowOf): Part {
  const name = element.localName;
  if (SILENT.has(name)) return "silent";
  if (CUTS.has(name)) return "cut";
  const special = partByAttributes(element);
  if (special) return special;
  if (name === "body" && element.ownerDocument.designMode === "on") return "cut";
  const flow = flowOf(element);
  return flow === "none" ? "hidden" : flow;
}

/** A floated letter or two, perhaps with a quotation mark: the beginning of the word that follows. */
const DROP_CAP_UNITS = 3;

/** `FlowOf` by computed style: in a page, and in a simulated one that knows each element's display. */
export function computedFlow(
  styleOf: (element: Element) => Pick<CSSStyleDeclaration, "display" | "float">,
): FlowOf {
  return (element) => {
    const style = styleOf(element);
    const { display } = style;
    // No display at all: a child of a shadow host without a slot, which has no box.
    if (display === "none" || display === "") return "none";
    if (/^(inline|contents|ruby)/.test(display)) return "inline";
    const isDropCap =
      (style.float === "left" || style.float === "right") &&
      (element.textContent ?? "").trim().length <= DROP_CAP_UNITS;
    return isDropCap ? "inline" : "block";
  };
}
