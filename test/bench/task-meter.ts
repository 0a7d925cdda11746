// Times what a script does after it has begun: every callback that it hands to the window. Works
// inside the measured page, and must be there before the script.

export interface TaskMeter {
  /** ms of each task since the last `reset`, in turn. */
  readonly tasks: () => readonly number[];
  /** When the first `Highlight` was made, in ms of `performance.now`; null if none was. */
  readonly firstMarkAt: () => number | null;
  /** How many ranges the script has registered. */
  readonly marks: () => number;
  readonly reset: () => void;
  /** Resolves when no task has run for so long. */
  readonly quiet: (ms: number) => Promise<void>;
  /** The window's own, not measured. */
  readonly pause: (ms: number) => Promise<void>;
}

type View = Window & typeof globalThis;
type Work = (...args: never[]) => unknown;

/** Shorter than any rest of the measured code, longer than a frame. */
const LOOK_MS = 20;

export function meterTasks(view: View): TaskMeter {
  let tasks: number[] = [];
  let lastEnd = 0;
  let firstMarkAt: number | null = null;
  const highlights: Highlight[] = [];
  const wait = view.setTimeout.bind(view);
  const now = () => view.performance.now();
  const pause = (ms: number) => new Promise<void>((resolve) => wait(resolve, ms));

  const timed =
    <W extends Work>(work: W) =>
    (...args: Parameters<W>) => {
      const start = now();
      try {
        return work(...args);
      } finally {
        lastEnd = now();
        tasks.push(lastEnd - start);
      }
    };

  wrapSchedulers(view, timed);
  const { Highlight } = view;
  replace(view, "Highlight", () => {
    firstMarkAt ??= now();
    const made = new Highlight();
    highlights.push(made);
    return made;
  });

  return {
    tasks: () => tasks,
    firstMarkAt: () => firstMarkAt,
    marks: () => highlights.reduce((sum, { size }) => sum + size, 0),
    reset() {
      tasks = [];
    },
    async quiet(ms) {
      for (lastEnd = now(); now() - lastEnd < ms; ) await pause(LOOK_MS);
    },
    pause,
  };
}

/** Puts a function in the place of one of the window's; called with `new` it gives what it gives. */
function replace(view: View, name: string, work: Work): void {
  const apply = (_own: unknown, _self: unknown, args: never[]) => work(...args);
  const construct = (_own: unknown, args: never[]) => Object(work(...args));
  Reflect.set(view, name, new Proxy(Reflect.get(view, name), { apply, construct }));
}

function wrapSchedulers(view: View, timed: <W extends Work>(work: W) => Work): void {
  for (const name of [
    "setTimeout",
    "setInterval",
    "requestAnimationFrame",
    "requestIdleCallback",
  ]) {
    const own: Work = Reflect.get(view, name).bind(view);
    replace(view, name, ((work: Work, ...rest: never[]) =>
      own(timed(work) as never, ...rest)) as Work);
  }
  for (const name of ["MutationObserver", "IntersectionObserver"]) {
    const Own: new (work: Work, options?: unknown) => unknown = Reflect.get(view, name);
    replace(view, name, ((work: Work, options?: unknown) => new Own(timed(work), options)) as Work);
  }
  if (!("scheduler" in view)) return;
  const own = view.scheduler.postTask.bind(view.scheduler);
  const postTask: Scheduler["postTask"] = (work, options) => own(timed(work), options);
  Object.defineProperty(view, "scheduler", { value: { postTask }, configurable: true });
}
