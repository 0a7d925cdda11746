// The panel's list under the arrow keys: one stop for Tab, up and down from row to row, right and
// left to open and close a group.

/** Marks the elements that the keys walk over; its value tells them apart. */
export const ROW = "data-row";

/** What a key does in the list: a row to go to, a group to open or close, or nothing. */
export type RowMove =
  | { readonly kind: "focus"; readonly row: HTMLElement }
  | { readonly kind: "toggle"; readonly row: HTMLElement }
  | null;

/** `isRtl` swaps right and left. */
export function rowMove(key: string, list: HTMLElement, isRtl: boolean): RowMove {
  const rows = [...list.querySelectorAll<HTMLElement>(`[${ROW}]`)];
  const current = rows.find((row) => row === list.ownerDocument.activeElement);
  const place = current ? rows.indexOf(current) : -1;
  const [open, close] = isRtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const expanded = current?.getAttribute("aria-expanded");
  if (current && key === open && expanded === "false") return { kind: "toggle", row: current };
  if (current && key === close && expanded === "true") return { kind: "toggle", row: current };
  const target = rows[placeAfter(key, place, rows, key === close)];
  return target ? { kind: "focus", row: target } : null;
}

/** -1 for a key that goes nowhere. */
function placeAfter(
  key: string,
  place: number,
  rows: readonly HTMLElement[],
  isClose: boolean,
): number {
  if (key === "ArrowDown") return Math.min(place + 1, rows.length - 1);
  if (key === "ArrowUp") return Math.max(place - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return rows.length - 1;
  if (!isClose) return -1;
  return rows.slice(0, place).findLastIndex((row) => row.hasAttribute("aria-expanded"));
}
