// The styles of a simulated page as they go for a desktop's window: jsdom applies what is for print,
// leaves out what hangs on the window's width, and tries every rule on every element.
import type { DOMWindow } from "jsdom";
import { compileQuery, matches } from "media-query-fns";

/** A desktop's window; no script runs in it. What is not told here is as on desktops. */
const WINDOW = {
  mediaType: "screen",
  widthPx: 1280,
  heightPx: 800,
  deviceWidthPx: 1280,
  deviceHeightPx: 800,
  dppx: 1,
  prefersColorScheme: "light",
  prefersReducedMotion: "no-preference",
  scripting: "none",
} as const;

/** What tells how a box stands among its siblings. Nothing else is kept, as each rule costs. */
const BOX_PROPERTIES = ["display", "float", "position"];

/** Leaves in each `<style>` only what tells in our window how boxes stand. */
export function keepBoxStyles(window: DOMWindow): void {
  for (const style of window.document.querySelectorAll("style")) {
    const { sheet } = style;
    if (!sheet) continue;
    style.textContent = isForScreen(sheet.media) ? boxRules(sheet.cssRules, window) : "";
  }
}

/** jsdom has already put "not all" for each query that is none. */
function isForScreen({ mediaText }: MediaList): boolean {
  return matches(compileQuery(mediaText), WINDOW);
}

function boxRules(rules: CSSRuleList, window: DOMWindow): string {
  return [...rules].map((rule) => boxRule(rule, window)).join("");
}

/** A rule as text, without the `@media` around it; "" if it does not matter. */
function boxRule(rule: CSSRule, window: DOMWindow): string {
  if (rule instanceof window.CSSMediaRule)
    return isForScreen(rule.media) ? boxRules(rule.cssRules, window) : "";
  if (!(rule instanceof window.CSSStyleRule)) return "";
  const { selectorText, style } = rule;
  for (const property of [...style])
    if (!BOX_PROPERTIES.includes(property)) style.removeProperty(property);
  if (style.length === 0) return "";
  const selectors = selectorsOf(selectorText, window.document);
  return selectors.map((selector) => `${selector} { ${style.cssText} }\n`).join("");
}

/**
 * Each selector of a list by itself, where they are as simple as that: jsdom gives all the weight of
 * the heaviest, and takes none if one is for a pseudo-element. What it cannot read is left out, as in
 * browsers; it costs most, since it fails anew for each element.
 */
function selectorsOf(list: string, document: Document): readonly string[] {
  // A comma in brackets leaves a closing one behind, which is no selector.
  const readings = [list.split(","), [list]];
  return readings.find((reading) => reading.every((text) => isSelector(text, document))) ?? [];
}

function isSelector(text: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
