import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import { instantFrom, orderOf, orderShownBy } from "./writtenDate.ts";

/** `2026-11-24 10:35` in India. */
const at = (text: string) => Date.parse(`${text.replace(" ", "T")}Z`) - INDIA_OFFSET_MS;

describe("a date as a portal writes it", () => {
  test.each([
    ["24/11/2026", "2026-11-24 00:00"],
    ["24-11-26", "2026-11-24 00:00"],
    ["24.11.2026 10:35 AM", "2026-11-24 10:35"],
    ["24.11.2026 10:35 PM", "2026-11-24 22:35"],
    ["24/11/2026 12:05 AM", "2026-11-24 00:05"],
    ["24/11/2026 12:05 PM", "2026-11-24 12:05"],
    ["24/11/2026 14:35 PM", "2026-11-24 14:35"],
    ["24 Nov 2026", "2026-11-24 00:00"],
    ["24-Nov-26", "2026-11-24 00:00"],
    ["24th November, 2026", "2026-11-24 00:00"],
    ["Nov 24, 2026", "2026-11-24 00:00"],
    ["24 नवंबर 2026", "2026-11-24 00:00"],
    ["24 नवम्बर, 2026", "2026-11-24 00:00"],
    ["२४/११/२०२६", "2026-11-24 00:00"],
    ["२४-११-२०२६ १०:३५", "2026-11-24 10:35"],
    ["2026-11-24", "2026-11-24 00:00"],
    ["2026-11-24 10:35:20", "2026-11-24 10:35:20"],
    ["2026-11-24T05:05:00Z", "2026-11-24 10:35"],
    ["2026-11-24T10:35:00+05:30", "2026-11-24 10:35"],
    ["46350", "2026-11-24 00:00"],
    ["46350.4409722222", "2026-11-24 10:35"],
    ["24/11/1987", "1987-11-24 00:00"],
    ["24/11/87", "1987-11-24 00:00"],
  ])("%s", (written, meant) => {
    expect(instantFrom(written, "day-first")).toBe(at(meant));
  });

  test.each([
    "31/02/2026",
    "29/02/2025",
    "00/01/2026",
    "24/13/2026",
    "24/11/2026 25:00",
    "24/11/2026 10:61",
    "24/11/1849",
    "99999",
    "12",
    "9812345678",
    "soon",
    "",
    "24/11",
    "24 Foo 2026",
    "24/11/20261",
  ])("%s is none", (written) => {
    expect(instantFrom(written, "day-first")).toBeNull();
  });

  test("comes back from every form in which it can be written, in the order of its column", () => {
    const day = fc.integer({ min: Date.UTC(1980, 0, 1) / 86_400_000, max: Date.UTC(2079, 11, 31) / 86_400_000 });
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(day, minute, fc.constantFrom("/", "-", "."), fc.boolean(), (dayNumber, minutes, between, isHindi) => {
        const date = new Date(dayNumber * 86_400_000);
        const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        const two = (number: number) => String(number).padStart(2, "0");
        const [hour, min] = [Math.floor(minutes / 60), minutes % 60];
        const start = dayNumber * 86_400_000 - INDIA_OFFSET_MS;
        const digits = (text: string) => (isHindi ? text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit))) : text);
        const forms = [
          [two(d), two(m), String(y)].join(between),
          [String(d), String(m), String(y)].join(between),
          [two(d), two(m), two(y % 100)].join(between),
          `${d} ${MONTHS[m - 1]} ${y}`,
          `${two(d)}-${MONTHS[m - 1]?.slice(0, 3)}-${two(y % 100)}`,
          `${MONTHS[m - 1]} ${d}, ${y}`,
          `${d} ${MAHINE[m - 1]} ${y}`,
          `${y}-${two(m)}-${two(d)}`,
        ];
        for (const form of forms) {
          expect(instantFrom(digits(form), "day-first")).toBe(start);
          expect(instantFrom(digits(`${form} ${two(hour)}:${two(min)}`), "day-first")).toBe(start + minutes * 60_000);
          const halved = `${form} ${hour % 12 === 0 ? 12 : hour % 12}:${two(min)} ${hour < 12 ? "AM" : "pm"}`;
          expect(instantFrom(halved, "day-first")).toBe(start + minutes * 60_000);
        }
        expect(instantFrom([two(m), two(d), String(y)].join(between), "month-first")).toBe(start);
        const serial = (dayNumber + 25_569 + minutes / 1_440).toFixed(8);
        expect(instantFrom(serial, "day-first")).toBe(start + minutes * 60_000);
      }),
    );
  });

  test("never throws, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (written) => {
        const instant = instantFrom(written, "day-first");
        expect(instant === null || Number.isSafeInteger(instant)).toBe(true);
      }),
    );
  });
});

describe("the order of a column", () => {
  const seen = (...cells: readonly string[]) => {
    const shown = cells.map(orderShownBy);
    return orderOf({
      dayFirst: shown.filter((each) => each === "day-first").length,
      monthFirst: shown.filter((each) => each === "month-first").length,
    });
  };

  test("is shown by the cells that can be read in one way only", () => {
    expect(seen("03/04/2026", "24/11/2026")).toEqual({ order: "day-first", because: "shown" });
    expect(seen("03/04/2026", "11/24/2026")).toEqual({ order: "month-first", because: "shown" });
    expect(seen("03/04/2026", "2026-11-24", "24 Nov 2026")).toEqual({ order: "day-first", because: "assumed" });
  });

  test("is one for the whole column, even where a few cells tell otherwise", () => {
    expect(seen("24/11/2026", "25/11/2026", "11/26/2026")).toEqual({ order: "day-first", because: "mostly" });
    expect(instantFrom("11/26/2026", "day-first")).toBeNull();
  });
});

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const MAHINE = ["जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"];
