import { describe, expect, test } from "vitest";
import { readHolidays, withHolidays } from "./holidayList.ts";

describe("a pasted list of holidays", () => {
  test("is read in the forms that notifications use", () => {
    const list = [
      "2026-01-26\tRepublic Day",
      "1. Guru Nanak Jayanti, 24.11.2026, Tuesday",
      "3/4/2026 Friday Good Friday",
      "Good Friday 02-04-2027",
      "25th December 2026 (Friday) Christmas",
      "November 1, 2026 Haryana Day",
      "२ अक्तूबर २०२६ शुक्रवार महात्मा गांधी जयंती",
      "",
      "4 | Diwali | 8 November 2026 | Sunday",
    ];
    expect(readHolidays(list.join("\n"))).toEqual({
      holidays: [
        { date: "2026-01-26", name: "Republic Day" },
        { date: "2026-11-24", name: "Guru Nanak Jayanti" },
        { date: "2026-04-03", name: "Good Friday" },
        { date: "2027-04-02", name: "Good Friday" },
        { date: "2026-12-25", name: "Christmas" },
        { date: "2026-11-01", name: "Haryana Day" },
        { date: "2026-10-02", name: "महात्मा गांधी जयंती" },
        { date: "2026-11-08", name: "Diwali" },
      ],
      rejected: [],
    });
  });

  test("names the lines that hold no day", () => {
    const { holidays, rejected } = readHolidays("Holidays of Haryana\n31.11.2026 Nothing\r\n24.11.2026 One\n24.11.2026 Two");
    expect(holidays).toEqual([{ date: "2026-11-24", name: "One" }]);
    expect(rejected).toEqual([
      { line: 1, text: "Holidays of Haryana", fault: "no-date" },
      { line: 2, text: "31.11.2026 Nothing", fault: "no-such-day" },
    ]);
  });

  test("joins the days that are known, in order, and corrects a name", () => {
    const known = [{ date: "2026-11-24", name: "Holiday" }];
    const added = [
      { date: "2026-11-24", name: "Guru Nanak Jayanti" },
      { date: "2026-01-26", name: "Republic Day" },
    ];
    expect(withHolidays(known, added).map(({ name }) => name)).toEqual(["Republic Day", "Guru Nanak Jayanti"]);
  });
});
