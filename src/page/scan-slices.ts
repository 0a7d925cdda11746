// When work is done: a few ms at a time, never in a tab that is hidden, and under unrest more and
// more seldom, so that a page that changes all the time gives up a small share of its time only.

export interface Slices {
  /** There is work: it begins before the next frame is drawn, or when the last has been paid off. */
  readonly kick: () => void;
  readonly stop: () => void;
}

interface Task {
  readonly isTimeUp: () => boolean;
}

/** A slice ends after this; at 60 frames a second half of each is the page's. */
const SCAN_SLICE_BUDGET_MS = 8;
/** After work of 1 ms the next change waits 19 ms: at most a twentieth of the page's time. */
const REST_PER_WORK = 19;
const LONGEST_REST_MS = 2000;
/** A frame outside the window draws nothing, yet the panel lists its names. */
const FRAME_TIMEOUT_MS = 1000;

type View = Window & typeof globalThis & { scheduler?: { postTask?: PostTask } };
type PostTask = (callback: () => void, options: { priority: "user-visible" }) => Promise<unknown>;

function postTask(view: View, callback: () => void): void {
  const run = view.scheduler?.postTask;
  if (run) run.call(view.scheduler, callback, { priority: "user-visible" }).catch(() => undefined);
  else view.setTimeout(callback);
}

/** `work` does what it can until time is up and tells whether more is left. */
export function createSlices(view: View, work: (task: Task) => boolean): Slices {
  const now = () => view.performance.now();
  let ending = new AbortController();
  let isWaiting = false;
  let restUntil = 0;

  function slice(): void {
    const start = now();
    const isMoreLeft = work({ isTimeUp: () => now() - start >= SCAN_SLICE_BUDGET_MS });
    const cost = now() - start;
    restUntil = start + cost + Math.min(cost * REST_PER_WORK, LONGEST_REST_MS);
    isWaiting = false;
    if (isMoreLeft) wait((run) => postTask(view, run));
  }

  /** Runs the next slice when `schedule` says, unless stopped or hidden by then. */
  function wait(schedule: (run: () => void) => void): void {
    if (isWaiting || view.document.hidden) return;
    isWaiting = true;
    const { signal } = ending;
    let isDue = true;
    schedule(() => {
      if (signal.aborted || !isDue) return;
      isDue = false;
      if (view.document.hidden) isWaiting = false;
      else slice();
    });
  }

  function kick(): void {
    wait((run) => {
      const rest = restUntil - now();
      if (rest > 0) {
        view.setTimeout(run, rest);
        return;
      }
      view.requestAnimationFrame(run);
      view.setTimeout(run, FRAME_TIMEOUT_MS);
    });
  }

  return {
    kick,
    stop() {
      ending.abort();
      ending = new AbortController();
      isWaiting = false;
    },
  };
}
