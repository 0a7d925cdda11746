// Dates, ages and lists in the reader's language. Texts come from a look-up that is handed in;
// a stretch between asterisks is to stand out: "by *2 Mar 2023*".
import type { EdtfDate, IsoDay, PointDate } from "../facts/edtf-date.ts";
import { ageOn, dayNumber } from "../facts/edtf-date.ts";

/** A text of the interface by its key in messages.json, with $1, $2 … filled in. */
export type Word = (key: string, ...substitutions: string[]) => string;

export type TickUnit = "day" | "month" | "year";

export interface Wording {
  readonly word: Word;
  /** A date as exactly as its source has it, the date itself between asterisks. */
  readonly dateWords: (date: EdtfDate) => string;
  /** "2 March 2023". */
  readonly longDay: (day: IsoDay) => string;
  /** "3 years ago"; in days under 60, in months under 24. */
  readonly ageWords: (day: IsoDay, today: IsoDay) => string;
  /** How much later one day is than another: "3 years". */
  readonly spanWords: (from: IsoDay, to: IsoDay) => string;
  /** A day, the month it stands in or its year, as short as a tick's label: "27 Feb", "Feb", "2023". */
  readonly tickWords: (timeMs: number, unit: TickUnit) => string;
  /** "AP and WSJ". */
  readonly listWords: (items: readonly string[]) => string;
}

const WEEK_DAYS = 6;
/**
 * For dates of which one side alone is known: the key of the words, and that for a day, which takes an
 * article in many languages (desde el 2 mar 2023).
 */
const SIDE_KEYS = {
  since: ["date_since", "date_since_day"],
  until: ["date_by", "date_by_day"],
  began: ["date_began", "date_began_day"],
  ended: ["date_ended", "date_ended_day"],
} as const;
const strong = (text: string) => `*${text}*`;
/** Keeps the dot of "U.S." on its right where the words around run from right to left. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** A key as the browsers allow it: letters, digits, underscores. */
export const keyOf = (family: string, name: string) => `${family}_${name.replaceAll("-", "_")}`;

/** The browser's own locale where it is one of `language`, the texts': dates are not to be in another. */
export const localeOf = (language: string, browserLocale: string) =>
  browserLocale.split("-")[0] === language ? browserLocale : language;

/** The day before the month in English too, as the packs' statements have it: a card must not mix both. */
const dateLocale = (locale: string) => (/^en\b/.test(locale) ? "en-GB" : locale);

/** `locale` is a BCP 47 tag. */
export function createWording(word: Word, locale: string): Wording {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const calendar = { calendar: "gregory", timeZone: "UTC", ...options } as const;
    const formatter = new Intl.DateTimeFormat(dateLocale(locale), calendar);
    return (day: IsoDay | number) => formatter.format(new Date(day));
  };
  const formats = {
    day: format({ day: "numeric", month: "short", year: "numeric" }),
    month: format({ month: "short", year: "numeric" }),
    year: format({ year: "numeric" }),
  };
  const ticks = {
    day: format({ day: "numeric", month: "short" }),
    month: format({ month: "short" }),
    year: formats.year,
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const list = new Intl.ListFormat(locale);

  function exactWords(point: PointDate): string {
    const [first, last] = [formats.year(point.earliest), formats.year(point.latest)];
    if (point.kind === "season") return word(`date_${point.season}`, first);
    if (point.kind === "decade" && !isFirstDecade(point)) return word("date_decade", first);
    if (point.kind === "decade" || point.kind === "century") {
      return word("date_from_to", first, last);
    }
    return formats[point.kind](point.earliest);
  }

  function pointWords(point: PointDate): string {
    const exact = strong(exactWords(point));
    return point.approximate ? word("date_about", exact) : exact;
  }

  function sideWords(side: keyof typeof SIDE_KEYS, point: PointDate): string {
    const [key, keyForDay] = SIDE_KEYS[side];
    return word(isDay(point) ? keyForDay : key, pointWords(point));
  }

  function dateWords(date: EdtfDate): string {
    if (date.kind === "since" || date.kind === "began") return sideWords(date.kind, date.start);
    if (date.kind === "until" || date.kind === "ended") return sideWords(date.kind, date.end);
    if (date.kind !== "interval") return pointWords(date);
    const named = namedStretch(date.earliest, date.latest);
    if (named) {
      return strong(
        word(
          named,
          named === "date_week" ? formats.day(date.earliest) : formats.year(date.earliest),
        ),
      );
    }
    return word("date_from_to", pointWords(date.start), pointWords(date.end));
  }

  return {
    word,
    dateWords,
    longDay: format({ day: "numeric", month: "long", year: "numeric" }),
    ageWords: (day, today) => {
      const { unit, count } = ageOn(day, today);
      return relative.format(-count, unit);
    },
    spanWords: (from, to) => {
      const { unit, count } = ageOn(from, to);
      const style = { style: "unit", unit: unit.slice(0, -1), unitDisplay: "long" } as const;
      return new Intl.NumberFormat(locale, style).format(count);
    },
    tickWords: (timeMs, unit) => ticks[unit](timeMs),
    listWords: (items) =>
      list.format(word("interface_direction") === "rtl" ? items.map(isolated) : items),
  };
}

/** "About" a day is told like a month: without the article that a day takes. */
const isDay = ({ kind, approximate }: PointDate) => kind === "day" && !approximate;

/** Not to be told as "the 1900s", which to most are the whole century. */
const isFirstDecade = ({ earliest }: PointDate) => earliest.slice(2, 4) === "00";

/** The key of the words for a stretch that has a name of its own, null for any other. */
function namedStretch(earliest: IsoDay, latest: IsoDay): string | null {
  const year = earliest.slice(0, 4);
  if (earliest === `${year}-01-01` && latest === `${year}-03-31`) return "date_early";
  if (earliest === `${year}-10-01` && latest === `${year}-12-31`) return "date_late";
  const isWeek = dayNumber(latest) - dayNumber(earliest) === WEEK_DAYS;
  return isWeek && new Date(earliest).getUTCDay() === 1 ? "date_week" : null;
}
