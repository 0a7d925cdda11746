// Dates as a pack writes them: EDTF level 1 (loc.gov/standards/datetime) as far as news needs it, which
// is all but times of day and years outside of 0000 to 9999. Parses, orders and counts ages; words are the card's.

/** A calendar day as "2023-03-02": such strings sort in time, as all years have four digits. */
export type IsoDay = string;

export type Season = "spring" | "summer" | "autumn" | "winter";

/** Both included. */
interface Days {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
}

interface Stretch extends Days {
  /** Approximate, uncertain or both: "2018~", "2018?", "2018%". To a reader all are about 2018. */
  readonly approximate: boolean;
}

/** A date known to the day, month, season …; it lies somewhere from `earliest` to `latest`, both included. */
export type PointDate =
  | ({ readonly kind: "day" | "month" | "year" | "decade" | "century" } & Stretch)
  | ({ readonly kind: "season"; readonly season: Season } & Stretch);

/**
 * Any date of a pack. `earliest` and `latest` are days, both included, null on an open side ("2022/..":
 * "since", it goes on). Where a side is unknown ("2022/": it "began" then, nobody says when it ended),
 * they are those of the other side, the one point that is known.
 */
export type EdtfDate =
  | PointDate
  | ({ readonly kind: "interval"; readonly start: PointDate; readonly end: PointDate } & Days)
  | ({ readonly kind: "began"; readonly start: PointDate } & Days)
  | ({ readonly kind: "ended"; readonly end: PointDate } & Days)
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

export const DAY_MS = 86_400_000;
/** An X is a digit that nobody gives; level 1 has them at the right end only, and month and day as a whole. */
const POINT =
  /^(?:(?<century>\d\d)XX|(?<decade>\d{3})X|(?<year>\d{4})(?:-XX){0,2}|(?<seasonYear>\d{4})-(?<seasonNumber>2[1-4])|(?<month>\d{4}-\d\d)(?:-XX)?|(?<day>\d{4}-\d\d-\d\d))(?<sign>[~?%]?)$/;
const SEASONS: readonly Season[] = ["spring", "summer", "autumn", "winter"];
const FIRST_SEASON = 21;

/** Days since 1 January 1970, for distances on a timeline. */
export function dayNumber(day: IsoDay): number {
  return Date.parse(day) / DAY_MS;
}

/** `text` as a date, or null if it is not written so or names no real one (2023-02-30, an end before its start). */
export function parseEdtf(text: string): EdtfDate | null {
  return text.includes("/") ? parseInterval(text) : parsePoint(text);
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

function parseInterval(text: string): EdtfDate | null {
  const [from = "", to = "", ...more] = text.split("/");
  // An interval between dates with digits left out is of level 2.
  if (more.length > 0 || text.includes("X")) return null;
  const start = parsePoint(from);
  const end = parsePoint(to);
  if (start && to === "..") return { kind: "since", start, earliest: start.earliest, latest: null };
  if (end && from === "..") return { kind: "until", end, earliest: null, latest: end.latest };
  if (start && to === "") {
    return { kind: "began", start, earliest: start.earliest, latest: start.latest };
  }
  if (end && from === "") return { kind: "ended", end, earliest: end.earliest, latest: end.latest };
  if (!start || !end || start.earliest > end.latest) return null;
  return { kind: "interval", start, end, earliest: start.earliest, latest: end.latest };
}

function parsePoint(text: string): PointDate | null {
  const groups = POINT.exec(text)?.groups ?? {};
  const { century, decade, year, seasonYear, seasonNumber, month, day, sign } = groups;
  const approximate = sign !== "";
  const season = SEASONS[Number(seasonNumber) - FIRST_SEASON];
  if (century) return { kind: "century", ...years(`${century}00`, `${century}99`), approximate };
  if (decade) return { kind: "decade", ...years(`${decade}0`, `${decade}9`), approximate };
  if (year) return { kind: "year", ...years(year, year), approximate };
  if (seasonYear && season) {
    return { kind: "season", season, ...seasonOf(seasonYear, season), approximate };
  }
  if (month && isRealDay(`${month}-01`)) {
    return { kind: "month", ...months(`${month}-01`, 1), approximate };
  }
  return day && isRealDay(day) ? { kind: "day", earliest: day, latest: day, approximate } : null;
}

/** A day that a calendar has: Date turns 30 February into March, so the way back must give the same. */
function isRealDay(iso: IsoDay): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && isoOf(time) === iso;
}

function years(first: string, last: string): Days {
  return { earliest: `${first}-01-01`, latest: `${last}-12-31` };
}

/** The three months of a season in the north; winter begins in December of the year it is named by. */
function seasonOf(year: string, season: Season): Days {
  const month = 3 + 3 * SEASONS.indexOf(season);
  return months(`${year}-${String(month).padStart(2, "0")}-01`, 3);
}

/** `count` whole months, of which the first begins on `earliest`. */
function months(earliest: IsoDay, count: number): Days {
  const next = new Date(earliest);
  next.setUTCMonth(next.getUTCMonth() + count);
  return { earliest, latest: isoOf(next.getTime() - DAY_MS) };
}

function isoOf(time: number): IsoDay {
  return new Date(time).toISOString().slice(0, 10);
}
