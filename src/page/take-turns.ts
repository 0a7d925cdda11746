// Reading and showing by turns: what was read is shown soon, yet showing, whose cost grows with
// all that is known of a page, takes a small share of the time.

export interface Turns {
  /** In ms. */
  readonly now: () => number;
  /** Takes one short step; false when all is read. */
  readonly read: () => boolean;
  /** Shows what was read until time is up; true if some of it is still to be shown. */
  readonly show: (isTimeUp: () => boolean) => boolean;
}

/** After showing for 1 ms at least so many are spent on reading, if there is so much to read. */
const READING_PER_SHOWING = 19;

/** The work of one slice after the other: each call goes on where the last one ended, true if more is left. */
export function takeTurns({ now, read, show }: Turns): (isTimeUp: () => boolean) => boolean {
  let isShowing = false;
  let readMs = 0;
  let showMs = 0;
  return (isTimeUp) => {
    let isMoreLeft = true;
    const from = now();
    if (!isShowing) {
      while (isMoreLeft && !isTimeUp()) isMoreLeft = read();
      readMs += now() - from;
      isShowing = !isMoreLeft || readMs >= showMs * READING_PER_SHOWING;
      if (isShowing) readMs = showMs = 0;
    }
    if (isShowing && !isTimeUp()) {
      const shownFrom = now();
      isShowing = show(isTimeUp);
      showMs += now() - shownFrom;
    }
    return isMoreLeft || isShowing;
  };
}
