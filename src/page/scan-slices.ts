// When work is done: a few ms at a time, never in a tab that is hidden, and under unrest more and
// more seldom, so that a page that changes all the time gives up a small share of its time only.

export interface Slices {
  /** There is work: it begins when the last has been paid off, at once as a rule. */
  readonly kick: () => void;
  readonly stop: () => void;
}

/** A slice ends after this; at 60 frames a second half of each is the page's. */
const SCAN_SLICE_BUDGET_MS = 8;
/** After work of 1 ms the next change waits 19 ms: at most a twentieth of the page's time. */
const REST_PER_WORK = 19;
const LONGEST_REST_MS = 2000;

/** `work` does what it can until time is up and tells whether more is left. */
export function createSlices(
  view: Window & typeof globalThis,
  work: (isTimeUp: () => boolean) => boolean,
): Slices {
  const now = () => view.performance.now();
  let timer = 0;
  let restUntil = 0;
  let isStopped = false;

  function slice(): void {
    const start = now();
    const isMoreLeft = !view.document.hidden && work(() => now() - start >= SCAN_SLICE_BUDGET_MS);
    const cost = now() - start;
    restUntil = now() + Math.min(cost * REST_PER_WORK, LONGEST_REST_MS);
    timer = 0;
    if (isMoreLeft) goOn();
  }

  /** At once, but behind what the browser has to do: a timer would wait 4 ms after some rounds. */
  function goOn(): void {
    timer = -1;
    view.scheduler.postTask(() => isStopped || slice());
  }

  function wait(ms: number): void {
    if (isStopped || view.document.hidden) return;
    timer ||= view.setTimeout(slice, ms);
  }

  return {
    kick: () => wait(restUntil - now()),
    stop() {
      isStopped = true;
      view.clearTimeout(timer);
    },
  };
}
