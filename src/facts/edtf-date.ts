// Dates as a pack writes them: EDTF level 1 as far as news needs it (days, months, seasons, years,
// approximate and uncertain ones, intervals closed or open; no single digits left out, as in 201X). Parses, orders and counts ages; words are the card's.

/** A calendar day as "2023-03-02": such strings sort in time, as all years have four digits. */
export type IsoDay = string;

export type Season = "spring" | "summer" | "autumn" | "winter";

interface Stretch {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  /** Approximate, uncertain or both: "2018~", "2018?", "2018%". To a reader all are about 2018. */
  readonly approximate: boolean;
}

/** A date known to the day, month, season or year; it lies somewhere from `earliest` to `latest`, both included. */
export type PointDate =
  | ({ readonly kind: "day" } & Stretch)
  | ({ readonly kind: "month" } & Stretch)
  | ({ readonly kind: "season"; readonly season: Season } & Stretch)
  | ({ readonly kind: "year" } & Stretch);

/** Any date of a pack. `earliest` and `latest` are days, both included, null on an open side. */
export type EdtfDate =
  | PointDate
  | {
      readonly kind: "interval";
      readonly start: PointDate;
      readonly end: PointDate;
      readonly earliest: IsoDay;
      readonly latest: IsoDay;
    }
  | {
      readonly kind: "since";
      readonly start: PointDate;
      readonly earliest: IsoDay;
      readonly latest: null;
    }
  | {
      readonly kind: "until";
      readonly end: PointDate;
      readonly earliest: null;
      readonly latest: IsoDay;
    };

const DAY_MS = 86_400_000;
const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/;
const SEASONS: readonly Season[] = ["spring", "summer", "autumn", "winter"];
const FIRST_SEASON = 21;

/** Days since 1 January 1970, for distances on a timeline. */
export function dayNumber(day: IsoDay): number {
  return Date.parse(day) / DAY_MS;
}

/** `text` as a date, or null if it is not written so or names no real one (2023-02-30, an end before its start). */
export function parseEdtf(text: string): EdtfDate | null {
  const [from = "", to, ...more] = text.split("/");
  if (to === undefined) return parsePoint(from);
  const start = parsePoint(from);
  const end = parsePoint(to);
  if (more.length > 0) return null;
  if (start && to === "..") return { kind: "since", start, earliest: start.earliest, latest: null };
  if (end && from === "..") return { kind: "until", end, earliest: null, latest: end.latest };
  if (!start || !end || start.earliest > end.latest) return null;
  return { kind: "interval", start, end, earliest: start.earliest, latest: end.latest };
}

/**
 * Negative if `a` comes first: by the first day of each (of one open to the past, its last),
 * where that is the same by the last day, and one without end comes after all.
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const order = compare(a.earliest ?? a.latest, b.earliest ?? b.latest);
  return order || compare(a.latest ?? "~", b.latest ?? "~");
}

/** How long ago a day was, in the unit in which one would say it. */
export interface Age {
  readonly unit: "days" | "months" | "years";
  readonly count: number;
}

/** The age of `day` on `today` in whole days (under 60), months (under 24) or years; 0 days if it is yet to come. */
export function ageOn(day: IsoDay, today: IsoDay): Age {
  const days = Math.max(0, dayNumber(today) - dayNumber(day));
  if (days < 60) return { unit: "days", count: days };
  const monthsOf = (iso: IsoDay) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  const unfinished = today.slice(8) < day.slice(8) ? 1 : 0;
  const months = monthsOf(today) - monthsOf(day) - unfinished;
  if (months < 24) return { unit: "months", count: months };
  return { unit: "years", count: Math.floor(months / 12) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parsePoint(text: string): PointDate | null {
  const [matched, year = "", month, day, sign] = POINT.exec(text) ?? [];
  if (matched === undefined) return null;
  const approximate = sign !== "";
  if (month === undefined) {
    return { kind: "year", earliest: `${year}-01-01`, latest: `${year}-12-31`, approximate };
  }
  if (day !== undefined) {
    const iso = `${year}-${month}-${day}`;
    return isRealDay(iso) ? { kind: "day", earliest: iso, latest: iso, approximate } : null;
  }
  const season = SEASONS[Number(month) - FIRST_SEASON];
  if (season) return { kind: "season", season, ...seasonOf(year, season), approximate };
  const earliest = `${year}-${month}-01`;
  if (!isRealDay(earliest)) return null;
  return { kind: "month", earliest, latest: lastDay(earliest, 1), approximate };
}

/** A day that a calendar has: Date turns 30 February into March, so the way back must give the same. */
function isRealDay(iso: IsoDay): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && isoOf(time) === iso;
}

/** The three months of a season in the north; winter begins in December of the year it is named by. */
function seasonOf(year: string, season: Season): { earliest: IsoDay; latest: IsoDay } {
  const month = 3 + 3 * SEASONS.indexOf(season);
  const earliest = `${year}-${String(month).padStart(2, "0")}-01`;
  return { earliest, latest: lastDay(earliest, 3) };
}

/** The last day of the stretch of whole months that begins on `first`. */
function lastDay(first: IsoDay, months: number): IsoDay {
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + months);
  return isoOf(next.getTime() - DAY_MS);
}

function isoOf(time: number): IsoDay {
  return new Date(time).toISOString().slice(0, 10);
}
