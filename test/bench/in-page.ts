// The benchmark's own content script: does in a page's isolated world, where extensions work, what
// the driver asks for, and answers with what it took.
import type { Settings } from "../../src/extension/settings.ts";
import type { MatchingData } from "../../src/matching/matching-data.ts";
import { OTHERS, startOurs } from "./contenders.ts";
import { meterTasks, type TaskMeter } from "./task-meter.ts";

export type Other = keyof typeof OTHERS;

export type Job =
  | { readonly kind: "other"; readonly other: Other; readonly names: readonly string[] }
  | { readonly kind: "ours"; readonly matching: MatchingData; readonly settings: Settings }
  /** Adds paragraphs one by one, each when all is quiet again. */
  | { readonly kind: "add"; readonly html: string; readonly times: number }
  /** Rewrites a paragraph's text sixty times a second. */
  | { readonly kind: "ticker"; readonly texts: readonly string[]; readonly forMs: number }
  /** Draws a list anew, again and again, as fast as the browser lets it. */
  | { readonly kind: "redraw"; readonly html: readonly string[]; readonly times: number }
  /** The length of frames in which the page changes one style, with so many ranges of its own. */
  | { readonly kind: "frames"; readonly ranges: number; readonly times: number };

export interface Ran {
  /** Script time of all tasks, in ms. */
  readonly totalMs: number;
  /** Of style and layout that the script has left to the browser to do anew. */
  readonly layoutMs: number;
  readonly longestMs: number;
  /** Of ours alone: until the session stands, and until the first mark. */
  readonly startMs: number;
  readonly firstMarkMs: number | null;
  readonly marks: number;
  /** One entry an added paragraph or a frame. */
  readonly eachMs: readonly number[];
}

/** Longer than anything waits that has work to do. */
const QUIET_MS = 350;
const TICK_MS = 1000 / 60;
const LONGEST_WAIT_MS = 2000;

const NOTHING: Ran = {
  ...{ totalMs: 0, layoutMs: 0, longestMs: 0, startMs: 0, firstMarkMs: null, marks: 0, eachMs: [] },
};

const now = () => performance.now();
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
let meter: TaskMeter | null = null;

const metered = (): TaskMeter => {
  meter ??= meterTasks(window);
  return meter;
};

/** Until the browser has nothing else to do: a page that has just loaded is still being painted. */
const idle = () =>
  new Promise<unknown>((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS }));

/** Does the style and layout that are due, and tells how long they took. */
function layOut(): number {
  const start = now();
  document.documentElement.getBoundingClientRect();
  return now() - start;
}

function ran(startMs = 0): Ran {
  const tasks = metered().tasks();
  const marks = metered().marks();
  const totalMs = startMs + sum(tasks);
  return { ...NOTHING, startMs, totalMs, marks, longestMs: Math.max(startMs, ...tasks) };
}

const JOBS: { readonly [Kind in Job["kind"]]: (job: Extract<Job, { kind: Kind }>) => unknown } = {
  async other({ other, names }) {
    await idle();
    layOut();
    const start = now();
    const marks = OTHERS[other](document.body, names);
    const totalMs = now() - start;
    const layoutMs = layOut();
    return { ...NOTHING, totalMs, layoutMs, longestMs: totalMs, firstMarkMs: totalMs, marks };
  },
  async ours({ matching, settings }) {
    await idle();
    const { quiet, firstMarkAt } = metered();
    // The page's own first layout is none of what is measured.
    layOut();
    const start = now();
    startOurs(matching, settings);
    const startMs = now() - start;
    await quiet(QUIET_MS);
    const markAt = firstMarkAt();
    const layoutMs = layOut();
    return { ...ran(startMs), layoutMs, firstMarkMs: markAt === null ? null : markAt - start };
  },
  async add({ html, times }) {
    const { reset, quiet, tasks } = metered();
    const eachMs: number[] = [];
    for (let round = 0; round < times; round++) {
      reset();
      document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
      await quiet(QUIET_MS);
      eachMs.push(sum(tasks()));
    }
    return { ...ran(), eachMs };
  },
  async ticker({ texts, forMs }) {
    const { reset, pause } = metered();
    const text = document.querySelector("p")?.firstChild;
    reset();
    for (let round = 0, start = now(); now() - start < forMs; round++) {
      if (text) text.nodeValue = texts[round % texts.length] ?? "";
      await pause(TICK_MS);
    }
    return ran();
  },
  async redraw({ html, times }) {
    const { quiet, pause } = metered();
    const list = document.querySelector("main")?.appendChild(document.createElement("section"));
    for (let round = 0; list && round < times; round++) {
      list.innerHTML = html[round % html.length] ?? "";
      await pause(0);
    }
    list?.remove();
    await quiet(QUIET_MS);
    return ran();
  },
  async frames({ ranges, times }) {
    const highlight = new Highlight();
    for (const range of someRanges(ranges)) highlight.add(range);
    CSS.highlights.set("of-the-page", highlight);
    const eachMs: number[] = [];
    for (let round = 0; round < times; round++) eachMs.push(await frame(round));
    CSS.highlights.delete("of-the-page");
    return { ...NOTHING, eachMs };
  },
};

function someRanges(count: number): StaticRange[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const ranges: StaticRange[] = [];
  while (ranges.length < count && walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let at = 0; at + 8 < node.length && ranges.length < count; at += 20) {
      const container = { startContainer: node, endContainer: node };
      ranges.push(new StaticRange({ ...container, startOffset: at, endOffset: at + 8 }));
    }
  }
  return ranges;
}

/** Script, style, layout and paint of one frame: a message sent in it comes when it is drawn. */
function frame(round: number): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(now() - start);
      document.body.style.color = round % 2 ? "#111" : "#222";
      port2.postMessage(null);
    });
  });
}

window.addEventListener("bench-ask", async (event) => {
  const job: Job = JSON.parse((event as CustomEvent<string>).detail);
  // Each kind's own function takes that kind; the union cannot say so.
  const work = JOBS[job.kind] as (job: Job) => Promise<Ran>;
  let detail: string;
  try {
    detail = JSON.stringify({ ok: await work(job) });
  } catch (error) {
    detail = JSON.stringify({ error: String(error) });
  }
  window.dispatchEvent(new CustomEvent("bench-answer", { detail }));
});
// For the driver: it listens.
document.documentElement.setAttribute("data-bench", "");
