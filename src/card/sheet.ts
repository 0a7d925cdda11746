// When a card is a sheet at the window's foot, and what that must leave clear.
import type { CardRequest, MountCardDeps } from "./mount-card.ts";

const SHEET_BELOW_WIDTH_PX = 480;
/** How high a sheet is at first, as the style sheet has it. */
const PEEK_PX = 276;
export const MARK_ABOVE_SHEET_PX = 24;

export const bottomOf = (rects: readonly DOMRect[]): number =>
  Math.max(0, ...rects.map(({ bottom }) => bottom));

/** Touch opens sheets, narrow windows too, unless one would cover a mark that the mouse is on. */
export function opensAsSheet({
  anchor,
  byTouch,
  view,
}: Pick<CardRequest, "anchor" | "byTouch"> & Pick<MountCardDeps, "view">): boolean {
  const isClear = bottomOf(anchor.rects()) < view.innerHeight - PEEK_PX - MARK_ABOVE_SHEET_PX;
  return byTouch || (view.innerWidth < SHEET_BELOW_WIDTH_PX && isClear);
}
