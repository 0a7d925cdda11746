// The mentions of all frames of a tab as one list in reading order, and what a command makes of it.
// Pure: every command asks the frames anew, so nothing is kept between two.

/** Where one document stands among the others of its tab. */
export interface FramePlace {
  /** By which orders find it again. */
  readonly id: number;
  /** Its place in each window on the way down from the top one; -1 where that does not list it. */
  readonly path: readonly number[];
  /** How many mentions stand in it. */
  readonly count: number;
  /** For each window that it lists, how many of its mentions stand before that. */
  readonly before: readonly number[];
}

/** What one document tells of itself. */
export interface FrameReport extends FramePlace {
  /** How many windows stand in it and below. */
  readonly windows: number;
  /** The mention in focus; -1 if there is none, or if it is out of sight. */
  readonly current: number;
  /** When that came into focus, in ms; of several, the last one counts. */
  readonly sinceMs: number;
  /** Its first mention that is not above what is seen of it. */
  readonly seen: number;
  readonly isCardOpen: boolean;
}

/** What is to be done, in the frame of that id. */
export type FrameOrder =
  | {
      readonly id: number;
      readonly kind: "open";
      readonly index: number;
      /** Its place among all mentions of the tab, from 1, and how many there are. */
      readonly number: number;
      readonly of: number;
    }
  /** The reader asked for a mention, and there is none. */
  | { readonly id: number; readonly kind: "pin" | "none" }
  | ToAllFrames;

/**
 * "escape": it was pressed in a frame with nothing to close. "focus": a card that had taken the focus
 * from another frame has closed.
 */
export interface ToAllFrames {
  readonly id?: never;
  readonly kind: "escape" | "focus";
}

interface Place<Frame> {
  readonly frame: Frame;
  readonly index: number;
}

const isIn = (path: readonly number[], outer: readonly number[]) =>
  path.length === outer.length + 1 && outer.every((step, depth) => step === path[depth]);

const lastOf = ({ path }: FramePlace) => path.at(-1) ?? 0;

/** All mentions, frames where they stand in their parent's text; those that no window lists come last. */
export function inReadingOrder<Frame extends FramePlace>(
  reports: readonly Frame[],
): Place<Frame>[] {
  const left = new Set([...reports].sort((a, b) => a.path.length - b.path.length));
  function placesIn(frame: Frame): Place<Frame>[] {
    left.delete(frame);
    const inner = reports.filter(({ path }) => isIn(path, frame.path));
    const listed = inner.filter((one) => lastOf(one) >= 0 && left.has(one));
    listed.sort((a, b) => lastOf(a) - lastOf(b));
    const own = Array.from({ length: frame.count }, (_, index) => ({ frame, index }));
    let from = 0;
    const places = listed.flatMap((one) => {
      const upTo = Math.max(from, frame.before[lastOf(one)] ?? frame.count);
      const before = own.slice(from, upTo);
      from = upTo;
      return [...before, ...placesIn(one)];
    });
    return [...places, ...own.slice(from)];
  }
  return [...left].flatMap((frame) => (left.has(frame) ? placesIn(frame) : []));
}

/** What to do for a command of the manifest; null if there is nothing to be done. */
export function orderFor(command: string, reports: readonly FrameReport[]): FrameOrder | null {
  if (command === "pin-card") {
    const open = reports.find(({ isCardOpen }) => isCardOpen);
    return open ? { id: open.id, kind: "pin" } : null;
  }
  const places = inReadingOrder(reports);
  const [top] = [...reports].sort((a, b) => a.path.length - b.path.length);
  if (!top) return null;
  const at = placeFor(command, places, reports, top);
  const place = places[at];
  if (!place) return { id: top.id, kind: "none" };
  const { frame, index } = place;
  return { id: frame.id, kind: "open", index, number: at + 1, of: places.length };
}

/** From the last mention to the first and back; without one in focus, from what is seen of the page. */
function placeFor(
  command: string,
  places: readonly Place<FrameReport>[],
  reports: readonly FrameReport[],
  top: FrameReport,
): number {
  const step = { "next-mention": 1, "previous-mention": -1 }[command] ?? 0;
  const focused = reports.filter(({ current }) => current >= 0);
  const [last] = focused.sort((a, b) => b.sinceMs - a.sinceMs);
  const placeOf = (frame: FrameReport, index: number) =>
    places.findIndex((place) => place.frame === frame && place.index === index);
  const from = last
    ? placeOf(last, last.current) + step
    : Math.max(0, placeOf(top, top.seen)) + Math.min(step, 0);
  return (from + places.length) % places.length;
}
