// How tests handle the extension's own pages: by what a reader sees and presses in them.
import axe from "axe-core";
import { expect } from "vitest";
import type { DrivenPage, Rect } from "../../src/commands/drive-browser.ts";
import { PATIENCE } from "./stage.ts";

/** Where the first element that fits stands, scrolled into sight; null if there is none. */
const boxOf = (page: DrivenPage, selector: string): Promise<Rect | null> =>
  page.run((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
    return width && height && x !== undefined && y !== undefined ? { x, y, width, height } : null;
  }, selector);

/** Clicks with the mouse on the first element that fits, once it is there. */
export async function clickOn(page: DrivenPage, selector: string): Promise<void> {
  await expect.poll(() => boxOf(page, selector), PATIENCE).not.toBeNull();
  const box = await boxOf(page, selector);
  if (box) await page.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** What shows in the elements that fit, white space as one. */
export const textsOf = (page: DrivenPage, selector: string): Promise<string[]> =>
  page.run(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].map((element) =>
        element.innerText.replaceAll(/\s+/g, " ").trim(),
      ),
    selector,
  );

/** Waits until the first element that fits shows this text, or one that matches. */
export async function expectText(
  page: DrivenPage,
  selector: string,
  text: string | RegExp,
): Promise<void> {
  const first = async () => (await textsOf(page, selector))[0] ?? "(no such element)";
  if (typeof text === "string") await expect.poll(first, PATIENCE).toBe(text);
  else await expect.poll(first, PATIENCE).toMatch(text);
}

export async function type(page: DrivenPage, text: string): Promise<void> {
  for (const character of text) await page.press(character);
}

/**
 * What axe finds in a page, by rule and element. In dark nothing but colours differs, and nothing else
 * is asked. It is sent as text, since the page's policy lets no script in.
 */
export function axeFindings(page: DrivenPage, dark: boolean): Promise<string[]> {
  const work = async (_: null): Promise<string[]> => [];
  const text = `async () => {
    ${axe.source}
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      ...(${dark} ? { runOnly: ["color-contrast"] } : {}),
      // Of WCAG 2.2, and not on by itself.
      rules: { "target-size": { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target));
  }`;
  return page.run(Object.assign(work, { toString: () => text }), null);
}

const FINGER_PX = 44;

/** Runs in the page: what of it is pressed in less room than a finger takes, reach beyond its box counted. */
function tooSmall(leastPx: number): string[] {
  const reach = (box: Element, from: "left" | "top", to: "right" | "bottom") => {
    const beyond = ["::before", "::after"].map((part) => {
      const style = getComputedStyle(box, part);
      const px =
        style.position === "absolute" ? [style[from], style[to]].map(Number.parseFloat) : [];
      return px.reduce((sum, one) => sum - Math.min(0, one || 0), 0);
    });
    return Math.max(...beyond);
  };
  const controls = [...document.querySelectorAll("a, button, input, select")];
  return controls.flatMap((control) => {
    const box = control.closest("label") ?? control;
    const { width, height } = box.getBoundingClientRect();
    if (width === 0) return [];
    const wide = width + reach(box, "left", "right");
    const high = height + reach(box, "top", "bottom");
    const isEnough = Math.round(wide) >= leastPx && Math.round(high) >= leastPx;
    return isEnough ? [] : `${box.className} "${box.textContent}": ${wide} × ${high}`;
  });
}

/** Whatever is pressed is large enough for a finger where the reader has no mouse. */
export async function expectRoomForFingers(page: DrivenPage): Promise<void> {
  await page.prefer({ touch: true });
  await expect.poll(() => page.run(() => matchMedia("(pointer: coarse)").matches, null)).toBe(true);
  expect(await page.run(tooSmall, FINGER_PX)).toEqual([]);
  await page.prefer({});
}

/** In light and in dark. */
export async function expectNothingForAxe(page: DrivenPage): Promise<void> {
  for (const dark of [false, true]) {
    await page.prefer({ dark });
    expect(await axeFindings(page, dark), dark ? "in dark" : "in light").toEqual([]);
  }
  await page.prefer({});
}
