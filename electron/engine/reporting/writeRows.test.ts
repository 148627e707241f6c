import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TABLE_FORMATS } from "#contract/tables.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import type { CaseRow } from "#db/reporting/caseRows.ts";
import { caseColumns } from "./caseColumns.ts";
import type { Column } from "./columns.ts";
import { writeRows } from "./writeRows.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => (temporary = temporaryFolder()));
afterEach(() => temporary.remove());

const columns: readonly Column<number>[] = [
  { heading: { en: "Ticket", hi: "टिकट संख्या" }, width: 16, holds: "text", of: (row) => `=HR-${row}` },
  { heading: { en: "Received", hi: "प्राप्ति" }, width: 17, holds: "time", of: (row) => Date.UTC(2026, 10, 24, 10, 30) + row },
];

describe.each(TABLE_FORMATS)("a long table as %s", (format) => {
  const write = (rows: number, onRows: (count: number) => void = () => {}) =>
    writeRows(join(temporary.folder, `a.${format}`), Array.from({ length: rows }).keys(), {
      columns,
      format,
      locale: "hi",
      sheet: "cases",
      onRows,
    });

  test("has all its rows, tells how many are through, and holds times as India reads them", async () => {
    const told: number[] = [];
    expect(await write(1_700, (count) => told.push(count))).toBe(1_700);
    expect(told).toEqual([500, 1_000, 1_500]);
    const rows = format === "csv" ? csvRows() : await readSheet(join(temporary.folder, "a.xlsx"));
    expect(rows.length).toBe(1_701);
    expect(rows[0]).toEqual(["टिकट संख्या", "प्राप्ति"]);
    expect(rows[1]?.[0]).toBe("'=HR-0");
    const at: unknown = rows[1]?.[1];
    expect(at instanceof Date ? at.toISOString().slice(0, 16) : at).toBe(format === "csv" ? "2026-11-24 16:00" : "2026-11-24T16:00");
  });

  test("leaves no half of a file when it is given up", async () => {
    const giveUp = (count: number) => {
      if (count >= 5_000) throw new Error("given up");
    };
    await expect(write(20_000, giveUp)).rejects.toThrow("given up");
    expect(readdirSync(temporary.folder)).toEqual([]);
  });

  function csvRows(): string[][] {
    const text = readFileSync(join(temporary.folder, "a.csv"), "utf8").replace("\uFEFF", "");
    return text
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));
  }
});

test("the headings of an export of cases are these, in this order, in both languages", () => {
  expect(caseColumns("en").map(({ heading }) => `${heading.en} / ${heading.hi}`)).toEqual([
    "Ticket / टिकट संख्या",
    "Received / प्राप्ति",
    "Channel / माध्यम",
    "From / किससे",
    "Kind / प्रकार",
    "Urgency / तात्कालिकता",
    "Department / विभाग",
    "District / जिला",
    "Place / स्थान",
    "Sort of trouble / समस्या का प्रकार",
    "Office / कार्यालय",
    "Officer / अधिकारी",
    "Status / स्थिति",
    "Due / देय तिथि",
    "First answer / पहला उत्तर",
    "Marked / अंकन",
    "Taken up / कार्यवाही आरंभ",
    "First report / पहली रिपोर्ट",
    "Disposed / निपटान",
    "Times reopened / कितनी बार पुनः खुली",
    "ATRs returned / लौटाई गई रिपोर्टें",
    "Words (personal data hidden) / शब्द (निजी जानकारी छिपी)",
  ]);
});

test.each(["en", "hi"] as const)("an export of cases says in %s what the program keeps as a code", (locale) => {
  const row = {
    ...EXAMPLE,
    channel: "cm-window",
    department: "PHED",
    category: "no-supply",
    state: "atr-sent",
    text: "Call 98123 45670",
  } as const;
  const said = Object.fromEntries(caseColumns(locale).map(({ heading, of }) => [heading.en, of(row)]));
  expect([said["Channel"], said["Sort of trouble"], said["Status"]]).toEqual(
    locale === "hi" ? ["सीएम विंडो", "पानी नहीं या कम", "रिपोर्ट प्राप्त"] : ["CM Window", "No or low water supply", "ATR sent"],
  );
  expect(Object.values(said).join(" ")).not.toMatch(/no-supply|cm-window|atr-sent|45670/u);
});

const EXAMPLE: CaseRow = {
  ticket: "261124-K4F7QX",
  openedAt: 0,
  channel: "x",
  speaker: "citizen",
  kind: "grievance",
  urgency: "routine",
  department: null,
  district: null,
  place: null,
  category: null,
  office: null,
  officer: null,
  state: "new",
  dueAt: null,
  respondedAt: null,
  markedAt: null,
  undertakenAt: null,
  reportedAt: null,
  disposedAt: null,
  reopenedCount: 0,
  returnedCount: 0,
  text: "",
};
