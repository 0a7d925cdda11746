import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ageOn,
  compareDates,
  dayNumber,
  type EdtfDate,
  parseEdtf,
} from "../../src/facts/edtf-date.ts";

function parsed(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}

const aDay = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9998-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const aSign = fc.constantFrom("", "~", "?", "%");

describe("parseEdtf", () => {
  it.each([
    ["2023-03-02", "day", "2023-03-02", "2023-03-02"],
    ["2023-02", "month", "2023-02-01", "2023-02-28"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2022-12", "month", "2022-12-01", "2022-12-31"],
    ["2020", "year", "2020-01-01", "2020-12-31"],
    ["2022-21", "season", "2022-03-01", "2022-05-31"],
    ["2022-22", "season", "2022-06-01", "2022-08-31"],
    ["2022-23", "season", "2022-09-01", "2022-11-30"],
    ["2022-24", "season", "2022-12-01", "2023-02-28"],
    ["201X", "decade", "2010-01-01", "2019-12-31"],
    ["20XX", "century", "2000-01-01", "2099-12-31"],
    ["2004-XX", "year", "2004-01-01", "2004-12-31"],
    ["1985-XX-XX", "year", "1985-01-01", "1985-12-31"],
    ["1985-04-XX", "month", "1985-04-01", "1985-04-30"],
    ["2018-10/2018-12", "interval", "2018-10-01", "2018-12-31"],
    ["2023-02-20/2023-02-26", "interval", "2023-02-20", "2023-02-26"],
    ["2018/2020~", "interval", "2018-01-01", "2020-12-31"],
    ["2022-02-24/..", "since", "2022-02-24", null],
    ["../2023-03-02", "until", null, "2023-03-02"],
    ["2022-02-24/", "began", "2022-02-24", "2022-02-24"],
    ["2022/", "began", "2022-01-01", "2022-12-31"],
    ["/2023-03-02", "ended", "2023-03-02", "2023-03-02"],
    ["/2023-03", "ended", "2023-03-01", "2023-03-31"],
  ])("reads %s as a %s from %s to %s", (text, kind, earliest, latest) => {
    expect(parsed(text)).toMatchObject({ kind, earliest, latest });
  });

  it.each([
    ...["2018~", "2018?", "2018%", "2023-02-20~", "2022-22?"],
    ...["201X~", "20XX?", "2004-XX%", "1985-04-XX~", "1985-XX-XX?"],
  ])("takes %s for about then", (text) => {
    expect(parsed(text)).toMatchObject({ approximate: true });
  });

  it("tells which season it is", () => {
    expect(parsed("2022-23")).toMatchObject({ season: "autumn" });
  });

  it("knows an approximate date by its tilde", () => {
    expect(parsed("2018~")).toMatchObject({ kind: "year", approximate: true });
    expect(parsed("2018")).toMatchObject({ kind: "year", approximate: false });
    expect(parsed("2023-02-20~")).toMatchObject({ kind: "day", approximate: true });
  });

  it("keeps both ends of an interval with their own precision", () => {
    expect(parsed("2018/2020-05-01")).toMatchObject({
      start: { kind: "year" },
      end: { kind: "day" },
    });
  });

  it("keeps the one side that is known of an interval as it would be alone", () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(4, 7, 10), aSign, (day, length, sign) => {
        const text = day.slice(0, length) + sign;
        const known = parsed(text);
        const { earliest, latest } = known;
        expect(parsed(`${text}/`)).toEqual({ kind: "began", start: known, earliest, latest });
        expect(parsed(`/${text}`)).toEqual({ kind: "ended", end: known, earliest, latest });
      }),
    );
  });

  it("takes an interval whose ends share a month of which only one is known to the day", () => {
    expect(parsed("2023-03-15/2023-03")).toMatchObject({ latest: "2023-03-31" });
  });

  it.each([
    "2023-02-30",
    "2023-02-29",
    "2023-04-31",
    "2023-13",
    "2023-00",
    "2023-20",
    "2023-25",
    "2023-01-00",
    "2023-1-1",
    "23-01-01",
    "20230302",
    "2023-03-02T10:00",
    " 2023",
    "2023 ",
    "2023~~",
    "2023-03-02/2023-03-01",
    "2023/2022",
    "2021/2022/2023",
    "../..",
    "..",
    "/",
    "//",
    "2023//",
    "/..",
    "../",
    "2023-02-30/",
    "/2023-02-30",
    "~/",
    "last week",
    "",
  ])("refuses %j", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it.each([
    ...["XXXX", "2XXX", "20X1", "2X15", "201x", "201X-XX", "201X-04", "20XX-04-12"],
    ...["2004-1X", "2004-X1", "2004-XX-12", "1985-04-1X", "1985-04-X2", "XXXX-04-12"],
    ...["1985-13-XX", "1985-04-12-XX", "2022-22-XX", "2004-XX-XX-XX", "201~X", "2004~-XX"],
    ...["201X/2023", "2004-06-XX/2004-07-03", "2004-XX/..", "../201X", "201X/"],
  ])("refuses %s, whose digits level 1 does not leave out so", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it("answers any string, and every real day is read as itself", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseEdtf(text);
      }),
    );
    fc.assert(
      fc.property(aDay, (iso) => {
        expect(parsed(iso)).toMatchObject({ kind: "day", earliest: iso, latest: iso });
        const month = parsed(iso.slice(0, 7));
        expect(month.earliest !== null && month.earliest <= iso).toBe(true);
        expect(month.latest !== null && iso <= month.latest).toBe(true);
      }),
    );
  });

  it("takes a day with digits left out for the month, year, decade or century around it", () => {
    fc.assert(
      fc.property(aDay, aSign, (day, sign) => {
        const around = ["-XX", "-XX-XX", "X", "XX"].map((open) => {
          const known = open.startsWith("-") ? day : day.slice(0, 4);
          return parsed(known.slice(0, known.length - open.length) + open + sign);
        });
        expect(around.map(({ kind }) => kind)).toEqual(["month", "year", "decade", "century"]);
        [parsed(day), ...around].reduce((inner, outer) => {
          expect(outer.earliest && inner.earliest && outer.earliest <= inner.earliest).toBe(true);
          expect(outer.latest && inner.latest && inner.latest <= outer.latest).toBe(true);
          return outer;
        });
        expect(parsed(`${day.slice(0, 7)}-XX`)).toEqual(parsed(day.slice(0, 7)));
        expect(parsed(`${day.slice(0, 4)}-XX`)).toEqual(parsed(day.slice(0, 4)));
      }),
    );
  });
});

describe("compareDates", () => {
  it("puts the oldest first, whatever the precision, and what never ended after what did", () => {
    const ordered = [
      "20XX",
      "201X",
      "../2018-01-01",
      "2018",
      "2018-10/2018-12",
      "2022-22",
      "2022-07-01",
      "2023-02-20/",
      "2023-02-20/2023-02-26",
      "2023-02-20/..",
      "/2023-02-28",
      "2023-03-02",
    ];
    const shuffled = [...ordered].reverse().map((text) => ({ text, date: parsed(text) }));
    shuffled.sort((a, b) => compareDates(a.date, b.date));
    expect(shuffled.map(({ text }) => text)).toEqual(ordered);
  });

  it("says 0 of equal dates", () => {
    expect(compareDates(parsed("2020"), parsed("2020-01-01/2020-12-31"))).toBe(0);
  });
});

describe("ageOn", () => {
  it.each([
    ["2023-03-02", "2023-03-02", "days", 0],
    ["2023-03-02", "2023-04-30", "days", 59],
    ["2023-03-02", "2023-05-01", "months", 1],
    ["2023-03-02", "2023-05-02", "months", 2],
    ["2023-03-31", "2023-06-30", "months", 2],
    ["2023-03-02", "2025-03-01", "months", 23],
    ["2023-03-02", "2025-03-02", "years", 2],
    ["2023-03-02", "2026-03-01", "years", 2],
    ["2023-03-02", "2026-03-02", "years", 3],
    ["2023-03-02", "2023-01-01", "days", 0],
  ])("finds %s on %s in %s: %i", (day, today, unit, count) => {
    expect(ageOn(day, today)).toEqual({ unit, count });
  });
});

describe("dayNumber", () => {
  it("counts days, leap days too", () => {
    expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
  });
});
