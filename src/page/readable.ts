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

/** Never shown as text; the last is the card's host, the one element that we add to a page. */
const SILENT =
  "script,style,template,noscript,head,svg,canvas,audio,video,iframe,object,embed,[data-backgrounder-card]";
/** Navigation, buttons, form fields, code and what is edited are not prose; <br> ends a block. */
const CUT =
  "br,nav,button,textarea,select,meter,progress,code,pre,kbd,samp,math,[role=navigation],[role=button],[role$=box],[contenteditable]:not([contenteditable=false i])";

/** Its text is never shown, whatever its style. */
export const isSilent = (element: Element): boolean => element.matches(SILENT);

/** What an element is to the text around it, by tag, role and box; what is above it is not asked. */
export function partOf(element: Element, flowOf: FlowOf): Part {
  // Most are neither, and each question to an element takes half a µs.
  if (element.matches(`${SILENT},${CUT}`)) return isSilent(element) ? "silent" : "cut";
  if (element.localName === "body" && element.ownerDocument.designMode === "on") return "cut";
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
