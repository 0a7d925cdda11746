// How one mention stands on the page: seen or not, in running text or not, on what ground.
import { HEADING, hostOf } from "./read-blocks.ts";
import { remember } from "./remember.ts";
import { type PlacedMention, pointsOf } from "./text-block.ts";

export type Tone = "light" | "dark";

export interface Look {
  /** It has a box. */
  readonly isSeen: boolean;
  /** In running text: not in a heading, a link or small print. */
  readonly isPlain: boolean;
  readonly tone: Tone;
  /** Grey text, which a tint behind it would make hard to read. */
  readonly isGrey: boolean;
}

/** Text under this size is small print; a mark would crowd it. */
const SMALL_TEXT_PX = 11;
/** Darker text than this stands on light ground: readable text contrasts with what is behind it. */
const LIGHT_GROUND_LUMINANCE = 0.36;
/** For grey text a tint would take contrast that it cannot spare (#767676: 4.5 to 3.7). */
const GREY_LUMINANCE = { from: 0.14, to: 0.45 };
const APART = `a[href],[role=link],${HEADING}`;

/** From a colour channel of 0 to 1 to light, as WCAG 2 defines relative luminance. */
const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/**
 * Relative luminance of a computed colour, 0 to 1: rgb() by WCAG 2, color() as if sRGB, lab and
 * oklab by their lightness. What cannot be read counts as black.
 */
export function luminanceOf(color: string): number {
  const numbers = color.match(/[\d.]+(e-?\d+)?%?/g)?.map(Number.parseFloat) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  if (/^ok/.test(color)) return first ** 3;
  if (/^l/.test(color)) return ((first + 16) / 116) ** 3;
  const scale = color.startsWith("rgb") ? 255 : 1;
  const [red, green, blue] = [first, second, third].map((channel) => linear(channel / scale));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The element that a mention's first character stands in; right under a shadow root, its block's. */
export function elementOf({ block, mention }: PlacedMention): Element {
  return pointsOf(block, mention.span).start.node.parentElement ?? block.element;
}

/**
 * Whether text right in an element has a box. Under `display: contents`, as a slot has it too, the
 * browser denies the element one, and the text stands in the box of what is around.
 */
export function isSeen(element: Element, view: Window): boolean {
  if (element.checkVisibility()) return true;
  if (view.getComputedStyle(element).display !== "contents") return false;
  // What a slot holds itself shows only while nothing else is put in there.
  if ((element as HTMLSlotElement).assignedNodes?.().length) return false;
  const around = element.parentElement ?? hostOf(element.getRootNode());
  return around !== null && isSeen(around, view);
}

function lookIn(element: Element, view: Window): Look {
  const style = view.getComputedStyle(element);
  const luminance = luminanceOf(style.color);
  return {
    isSeen: isSeen(element, view),
    isPlain: Number.parseFloat(style.fontSize) >= SMALL_TEXT_PX && !element.closest(APART),
    tone: luminance < LIGHT_GROUND_LUMINANCE ? "light" : "dark",
    isGrey: luminance >= GREY_LUMINANCE.from && luminance <= GREY_LUMINANCE.to,
  };
}

/** Gives the look of mentions, of each element once: for as long as styles stay as they are. */
export function rememberLooks(view: Window): (placed: PlacedMention) => Look {
  const lookOf = remember((element: Element) => lookIn(element, view));
  return (placed) => lookOf(elementOf(placed));
}
