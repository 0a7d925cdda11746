// An HTML file's blocks, read by the same code as in the page, in a simulated one: no script runs,
// nothing is loaded, and what is hidden or a block is told by the file's own styles, in a desktop's
// window.
import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import { readBlocks } from "../page/read-blocks.ts";
import { computedFlow, type FlowOf } from "../page/readable.ts";
import { type BoxStyle, computedBox } from "./computed-box.ts";
import { keepBoxStyles } from "./screen-styles.ts";
import type { FileBlock } from "./spot-blocks.ts";

/**
 * The blocks in reading order. Their `start` counts in the text that they give together, each ended
 * by a newline. Quiet about styles that the simulated page cannot read.
 */
export function blocksOfHtml(html: string): readonly FileBlock[] {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  keepBoxStyles(window);
  let start = 0;
  return readBlocks(window.document, flowIn(window)).map(({ text }) => {
    const block = { text, start };
    start += text.length + 1;
    return block;
  });
}

function flowIn(window: DOMWindow): FlowOf {
  const styleOf = (element: Element): BoxStyle => window.getComputedStyle(element);
  const flowOf = computedFlow((element) => computedBox(element, styleOf));
  // jsdom has no styles for MathML and breaks on its elements; a formula is not read anyway.
  return (element) => (element.closest("math") ? "inline" : flowOf(element));
}
