// What the page benchmark prints: a table of pages, and lines about a page that lives.
import type { BenchPage } from "./bench-pages.ts";
import type { LivingFigures } from "./measure-living.ts";
import type { PageRow } from "./page-row.ts";

const HEAD = [
  ...["page", "marks", "walker ms", "start ms", "work ms", "longest", "first mark", "heap MB"],
  ...["×walker", "×mark.js", "×findAnd…", "its script"],
];
const NAME_WIDTH = 28;
const WIDTH = 11;

const shown = (value: number | null, digits: number): string =>
  value === null ? "–" : value.toFixed(digits);

const line = ([first = "", ...rest]: readonly string[]): string =>
  first.slice(0, NAME_WIDTH).padEnd(NAME_WIDTH) + rest.map((cell) => cell.padStart(WIDTH)).join("");

/** Ours by the others': against mark.js with the start, against the others without. Last by the script alone of one that leaves much to lay out. */
const RATIOS = {
  walker: ({ workMs, walkerMs }: PageRow) => workMs / walkerMs,
  markJs: ({ workMs, startMs, markJsMs }: PageRow) =>
    markJsMs === null ? null : (workMs + startMs) / markJsMs,
  findAndReplace: ({ workMs, findAndReplaceMs }: PageRow) => workMs / findAndReplaceMs,
  itsScript: (row: PageRow) => row.workMs / row.findAndReplaceScriptMs,
} as const;

export function rowLine(row: PageRow): string {
  return line([
    row.page,
    String(row.marks),
    shown(row.walkerMs, 2),
    shown(row.startMs, 2),
    shown(row.workMs, 2),
    shown(row.longestMs, 1),
    shown(row.firstMarkMs, 1),
    shown(row.heapMb, 2),
    shown(RATIOS.walker(row), 2),
    shown(RATIOS.markJs(row), 3),
    shown(RATIOS.findAndReplace(row), 2),
    shown(RATIOS.itsScript(row), 2),
  ]);
}

function geometricMean(values: readonly number[]): number {
  const logs = values.map((value) => Math.log(value));
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / values.length);
}

function meanLine(title: string, rows: readonly PageRow[]): string {
  const ratios = Object.values(RATIOS).map((ratio) =>
    geometricMean(rows.flatMap((row) => ratio(row) ?? [])),
  );
  const empty = HEAD.slice(1, -ratios.length).map(() => "");
  const [walker = 0, markJs = 0, ...replaced] = ratios;
  const cells = [shown(walker, 2), shown(markJs, 3), ...replaced.map((one) => shown(one, 2))];
  return line([title, ...empty, ...cells]);
}

export const headLine = (): string => line(HEAD);

/** By kinds of pages, and of all. */
export function meanLines(rows: readonly PageRow[]): string[] {
  const kinds: readonly BenchPage["kind"][] = ["none", "some", "full", "saved"];
  const groups = kinds.flatMap((kind) => {
    const some = rows.filter((row) => row.kind === kind);
    return some.length > 0 ? [meanLine(`mean, ${kind}`, some)] : [];
  });
  const measured = rows.filter(({ kind }) => kind !== "start");
  return [...groups, meanLine("mean, all", measured)];
}

/** What any page takes, and what longer ones without names take more than that, by what the walker does. */
export function startUpLines(rows: readonly PageRow[]): string[] {
  const start = rows.find(({ kind }) => kind === "start");
  if (!start) return [];
  const { startMs, workMs, walkerMs } = start;
  const none = rows.filter(({ kind }) => kind === "none");
  const ratios = none.map((row) => {
    const ratio = (row.workMs - workMs) / (row.walkerMs - walkerMs);
    return `${row.page} ${shown(ratio, 2)}`;
  });
  return [
    `start-up of any page     ${shown(startMs + workMs, 2)} ms, ${shown(startMs, 2)} of them until the session stands`,
    `without names, ×walker   ${ratios.join(", ")}, start-up apart`,
  ];
}

export function livingLines(living: LivingFigures, hoverMs: number): string[] {
  const { frameMs, articleFrameMs: article, redrawnMb } = living;
  const frames = Object.entries(frameMs).map(([ranges, ms]) => `${ranges}: ${shown(ms, 2)}`);
  const redrawn = redrawnMb?.map((mb) => shown(mb, 2)).join(", then ") ?? "–";
  return [
    `one added paragraph      ${shown(living.addedOn100Ms, 2)} ms on 100, ${shown(living.addedOn5000Ms, 2)} ms on 5,000 (${shown(living.addedOn5000Ms / living.addedOn100Ms, 1)} times)`,
    `ticker, 60 a second      ${shown(living.tickerMsPerSecond, 1)} ms a second, longest task ${shown(living.tickerLongestMs, 1)} ms`,
    `a list drawn 1,800 times ${redrawn} MB of heap more`,
    `frames by ranges         ${frames.join(", ")} ms`,
    `frames of an article     ${shown(article.without, 2)} ms without, ${shown(article.with, 2)} ms with ours (${article.marks} marks)`,
    `hover to card            ${shown(hoverMs, 0)} ms, the rest before it opens included`,
  ];
}
