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
    ["2018-10/2018-12", "interval", "2018-10-01", "2018-12-31"],
    ["2023-02-20/2023-02-26", "interval", "2023-02-20", "2023-02-26"],
    ["2018/2020~", "interval", "2018-01-01", "2020-12-31"],
    ["2022-02-24/..", "since", "2022-02-24", null],
    ["../2023-03-02", "until", null, "2023-03-02"],
  ])("reads %s as a %s from %s to %s", (text, kind, earliest, latest) => {
    expect(parsed(text)).toMatchObject({ kind, earliest, latest });
  });

  it.each(["2018~", "2018?", "2018%", "2023-02-20~", "2022-22?"])(
    "takes %s for about then",
    (text) => {
      expect(parsed(text)).toMatchObject({ approximate: true });
    },
  );

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
    "/2023",
    "2023/",
    "/",
    "last week",
    "",
  ])("refuses %j", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it("answers any string, and every real day is read as itself", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseEdtf(text);
      }),
    );
    const days = fc.date({
      min: new Date("0001-01-01"),
      max: new Date("9998-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parsed(iso)).toMatchObject({ kind: "day", earliest: iso, latest: iso });
        const month = parsed(iso.slice(0, 7));
        expect(month.earliest !== null && month.earliest <= iso).toBe(true);
        expect(month.latest !== null && iso <= month.latest).toBe(true);
      }),
    );
  });
});

describe("compareDates", () => {
  it("puts the oldest first, whatever the precision, and what never ended after what did", () => {
    const ordered = [
      "../2018-01-01",
      "2018",
      "2018-10/2018-12",
      "2022-22",
      "2022-07-01",
      "2023-02-20/2023-02-26",
      "2023-02-20/..",
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
