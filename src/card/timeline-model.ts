// The dates of facts as stretches on a line, and the ticks under it. Places on the line are fractions
// of it, from 0 to 1.
import { compareDates, DAY_MS, dayNumber, type EdtfDate } from "../facts/edtf-date.ts";
import type { TickUnit, Wording } from "./wording.ts";

export interface TimelineItem {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** `day` is a point; the date lies somewhere in a `stretch`, or `about` there; open ones run on. */
  readonly shape: "day" | "stretch" | "about" | "since" | "until";
}

export interface TimelineModel {
  /** Says in words what is drawn. */
  readonly label: string;
  /** Oldest first, at least two. */
  readonly items: readonly TimelineItem[];
  readonly ticks: readonly { readonly words: string; readonly at: number }[];
}

const TICKS_AT_MOST = 6;
const YEARS_FROM_DAYS = 550;
const MONTHS_FROM_DAYS = 62;

/** The smallest unit of which so many days still give readable ticks. */
function unitFor(days: number): { unit: TickUnit; unitDays: number } {
  if (days > YEARS_FROM_DAYS) return { unit: "year", unitDays: 365 };
  return days > MONTHS_FROM_DAYS ? { unit: "month", unitDays: 30 } : { unit: "day", unitDays: 1 };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Null unless there are two distinct dates: one alone makes no line. */
export function timelineOf(dates: readonly EdtfDate[], wording: Wording): TimelineModel | null {
  const stretches = new Map<string, Line & { date: EdtfDate }>();
  for (const date of [...dates].sort(compareDates)) {
    const first = date.earliest ?? date.latest;
    const last = date.latest ?? date.earliest;
    if (!first || !last) continue;
    const words = wording.dateWords(date).replaceAll("*", "");
    stretches.set(words, { date, start: dayNumber(first), end: dayNumber(last) + 1 });
  }
  if (stretches.size < 2) return null;
  const start = Math.min(...[...stretches.values()].map((stretch) => stretch.start));
  const end = Math.max(...[...stretches.values()].map((stretch) => stretch.end));
  const { ticks, line } = ticksOn({ start, end }, wording);
  const at = (day: number) => (day - line.start) / (line.end - line.start);
  return {
    label: wording.word("timeline_label", wording.listWords([...stretches.keys()])),
    items: [...stretches].map(([words, { date, ...own }]) => {
      return { words, from: at(own.start), to: at(own.end), shape: shapeOf(date) };
    }),
    ticks: ticks.map(({ words, day }) => ({ words, at: at(day) })),
  };
}

/** At most six ticks on whole units, the first at the line's beginning. */
function ticksOn({ start, end }: Line, { tickWords }: Wording) {
  const { unit, unitDays } = unitFor(end - start);
  const first = new Date(start * DAY_MS);
  const step = Math.ceil((end - start) / unitDays / TICKS_AT_MOST);
  const dayOf = (steps: number) => {
    const [year, month, day] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()];
    if (unit === "year") return Date.UTC(year + steps, 0, 1) / DAY_MS;
    if (unit === "month") return Date.UTC(year, month + steps, 1) / DAY_MS;
    return Date.UTC(year, month, day + steps) / DAY_MS;
  };
  const ticks = [];
  for (let steps = 0; dayOf(steps) < end; steps += step) {
    ticks.push({ day: dayOf(steps), words: tickWords(dayOf(steps) * DAY_MS, unit) });
  }
  return { ticks, line: { start: dayOf(0), end } };
}

function shapeOf(date: EdtfDate): TimelineItem["shape"] {
  if (date.kind === "since" || date.kind === "until") return date.kind;
  // A line that runs on would say that it goes on, where nobody says how long it did.
  if (date.kind === "began") return shapeOf(date.start);
  if (date.kind === "ended") return shapeOf(date.end);
  if ("approximate" in date && date.approximate) return "about";
  return date.kind === "day" ? "day" : "stretch";
}
