// What is looked up inside pages: functions that are sent there as text, so each must stand alone
// and may use nothing from around it.
import type { Rect } from "./drive-browser.ts";

/** An expression that calls `work` with `arg`; what esbuild calls to keep functions' names is given to it. */
export function expressionOf(work: unknown, arg: unknown): string {
  const json = arg === undefined ? "undefined" : JSON.stringify(arg);
  return `((__name) => (${work})(${json}))((it) => it)`;
}

/** A function's text that calls `work` with its own first parameter and then `arg`. */
export function functionOf(work: unknown, arg: unknown): string {
  return `(it) => ((__name) => (${work})(it, ${JSON.stringify(arg ?? null)}))((it) => it)`;
}

/** The ranges of highlights by name, with rectangles in the frame's own viewport. */
export function probeMarks(names: readonly string[]) {
  return names.flatMap((highlight) =>
    [...(CSS.highlights.get(highlight) ?? [])].map((stretch) => {
      const range = document.createRange();
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      const { x = 0, y = 0, width = 0, height = 0 } = range.getClientRects()[0] ?? {};
      return { highlight, text: range.toString(), rect: { x, y, width, height } };
    }),
  );
}

/** The cards in their own shadow root, as far as they show: heading, words and place. */
export function probeCards(root: ShadowRoot) {
  const dialogs = [...root.querySelectorAll<HTMLElement>('[role="dialog"]')];
  return dialogs
    .filter((dialog) => dialog.checkVisibility({ visibilityProperty: true }))
    .map((dialog) => {
      const { x, y, width, height } = dialog.getBoundingClientRect();
      const name = dialog.querySelector("h2")?.textContent ?? "";
      // innerText, not textContent: what shows is asked for, line by line.
      return { name, text: dialog.innerText, rect: { x, y, width, height } };
    });
}

/** The place of an element of the card that opened last, or of another one. */
export function probeInCard(root: ShadowRoot, selector: string): Rect | null {
  const found = [...root.querySelectorAll(selector)];
  const last = [...root.querySelectorAll('[role="dialog"]')].at(-1);
  const box = (found.find((one) => last?.contains(one)) ?? found[0])?.getBoundingClientRect();
  return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
}

/** What in the card has the focus: its words or its label; null if nothing there has. */
export function probeFocus(root: ShadowRoot): string | null {
  const focused = root.activeElement;
  if (!focused) return null;
  return focused.role === "dialog" ? "dialog" : focused.ariaLabel || focused.textContent;
}

/** Where a node's document stands in the outermost document that it may look into, and its address. */
export function probeOffset(node: Node) {
  let [x, y] = [0, 0];
  let frame = node.ownerDocument?.defaultView?.frameElement;
  while (frame) {
    const box = frame.getBoundingClientRect();
    x += box.x + frame.clientLeft;
    y += box.y + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { x, y, url: node.ownerDocument?.URL ?? "" };
}
