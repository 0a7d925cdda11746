// Which clicks and taps on a name are for its card, and which for the page's own controls.
import type { HandEvent } from "../page/watch-pointer.ts";

export type Tap = Extract<HandEvent, { kind: "tap" }>;

const CONTROLS = "a[href],button,input,select,textarea,label,summary,[role=button],[onclick]";

/** Whether a control of the page, as a link or a field, lies under it. */
export const isOnControl = ({ target }: Tap): boolean =>
  target instanceof Element && target.closest(CONTROLS) !== null;

/** A tap, outside of controls or on a drawn mark; a click, outside of controls on a drawn mark. */
export function isForCard(tap: Tap, isDrawn: boolean): boolean {
  const byTouch = tap.pointerType === "touch";
  return isOnControl(tap) ? byTouch && isDrawn : byTouch || isDrawn;
}
