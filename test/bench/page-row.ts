// What one page's runs come to: a row of the table.
import type { BenchPage } from "./bench-pages.ts";
import type { Other, Ran } from "./in-page.ts";

export interface PageRow {
  readonly page: string;
  readonly kind: BenchPage["kind"];
  readonly marks: number;
  readonly walkerMs: number;
  /** Of ours: all but `startMs`, the session's start. */
  readonly workMs: number;
  readonly startMs: number;
  readonly longestMs: number;
  readonly firstMarkMs: number | null;
  /** What stays in memory after garbage is taken out; null where the browser does not tell. */
  readonly heapMb: number | null;
  /** Null where it was not run. */
  readonly markJsMs: number | null;
  readonly findAndReplaceMs: number;
  /** The same without the style and layout that it leaves to the browser. */
  readonly findAndReplaceScriptMs: number;
}

export type Contender = Other | "ours";
export type Runs = { readonly [Each in Contender]: Ran[] };

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

export function rowOf({ name, kind }: BenchPage, runs: Runs, heapMb: number | null): PageRow {
  const middle = (list: readonly Ran[], of: (one: Ran) => number) => median(list.map(of));
  const script = ({ totalMs }: Ran) => totalMs;
  const total = ({ totalMs, layoutMs }: Ran) => totalMs + layoutMs;
  const firstMarks = runs.ours.flatMap(({ firstMarkMs }) => firstMarkMs ?? []);
  return {
    page: name,
    kind,
    marks: runs.ours[0]?.marks ?? 0,
    walkerMs: middle(runs.walker, total),
    workMs: middle(runs.ours, (ran) => total(ran) - ran.startMs),
    startMs: middle(runs.ours, ({ startMs }) => startMs),
    longestMs: middle(runs.ours, ({ longestMs }) => longestMs),
    firstMarkMs: firstMarks.length > 0 ? median(firstMarks) : null,
    heapMb,
    markJsMs: runs.markJs.length > 0 ? middle(runs.markJs, total) : null,
    findAndReplaceMs: middle(runs.findAndReplace, total),
    findAndReplaceScriptMs: middle(runs.findAndReplace, script),
  };
}
