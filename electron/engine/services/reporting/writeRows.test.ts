import { CaseWords } from "#domain/text/caseWords.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { TABLE_FORMATS } from "#contract/tables.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { CaseRow } from "#db/reporting/caseRows.ts";
import type { PeriodReport } from "#contract/reporting.ts";
import { figureColumns } from "./exportReport.ts";
import { caseColumns } from "./caseColumns.ts";
import type { Column } from "./columns.ts";
import { writeRows } from "./writeRows.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => (temporary = temporaryFolder()));
afterEach(() => temporary.remove());

const columns: readonly Column<number>[] = [
  { heading: { en: "Ticket", hi: "शिकायत संख्या" }, width: 16, holds: "text", of: (row) => `=HR-${row}` },
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
    expect(rows[0]).toEqual(["शिकायत संख्या", "प्राप्ति"]);
    // A spreadsheet would run it out of a CSV file; in a workbook it is a text by its type.
    expect(rows[1]?.[0]).toBe(format === "csv" ? "'=HR-0" : "=HR-0");
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
    return parse(readFileSync(join(temporary.folder, "a.csv"), "utf8"), { bom: true });
  }
});

const record = temporaryRecord();
afterAll(() => record.remove());

test("the headings of an export of cases are these, in this order, in both languages", () => {
  expect(caseColumns(record.writer, "en").map(({ heading }) => `${heading.en} / ${heading.hi}`)).toEqual([
    "Ticket / शिकायत संख्या",
    "Received / प्राप्ति",
    "Channel / माध्यम",
    "From / किससे",
    "Kind / प्रकार",
    "Urgency / तात्कालिकता",
    "Department / विभाग",
    "District / ज़िला",
    "Place / स्थान",
    "Category / श्रेणी",
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
    "ATRs returned / कितनी बार रिपोर्ट लौटाई गई",
    "Words (personal data hidden) / शब्द (निजी जानकारी छिपी)",
    "Representative / जनप्रतिनिधि",
    "Notified service (by category) / अधिसूचित सेवा (श्रेणी से)",
    "Statutory date / सांविधिक तिथि",
  ]);
});

test("the headings of an export of figures are these, in this order, in both languages", () => {
  const report = { choice: { by: "district" } } as PeriodReport;
  const headings = figureColumns(report, "en").map(({ heading }) => `${heading.en} / ${heading.hi}`);
  expect(headings).toMatchInlineSnapshot(`
    [
      "District / ज़िला",
      "Receipts / प्राप्त",
      "Receipts (before) / प्राप्त (पिछली अवधि)",
      "Receipts with report overdue / प्राप्त में से रिपोर्ट अतिदेय",
      "Receipts with report overdue (before) / प्राप्त में से रिपोर्ट अतिदेय (पिछली अवधि)",
      "Receipts late to mark / प्राप्त में से अंकन में विलंब",
      "Receipts late to mark (before) / प्राप्त में से अंकन में विलंब (पिछली अवधि)",
      "Pending marking / अंकन शेष",
      "Pending marking (before) / अंकन शेष (पिछली अवधि)",
      "In action / कार्यवाही में",
      "In action (before) / कार्यवाही में (पिछली अवधि)",
      "Receipts disposed / प्राप्त में से निपटान",
      "Receipts disposed (before) / प्राप्त में से निपटान (पिछली अवधि)",
      "ATR received / ATR प्राप्त",
      "ATR received (before) / ATR प्राप्त (पिछली अवधि)",
      "Other states / अन्य स्थितियाँ",
      "Other states (before) / अन्य स्थितियाँ (पिछली अवधि)",
      "Reached marking / अंकन तक पहुँचीं",
      "Reached marking (before) / अंकन तक पहुँचीं (पिछली अवधि)",
      "Reached action / कार्यवाही तक पहुँचीं",
      "Reached action (before) / कार्यवाही तक पहुँचीं (पिछली अवधि)",
      "Reached report / रिपोर्ट तक पहुँचीं",
      "Reached report (before) / रिपोर्ट तक पहुँचीं (पिछली अवधि)",
      "From representatives / जनप्रतिनिधियों से",
      "From representatives (before) / जनप्रतिनिधियों से (पिछली अवधि)",
      "Suggestions / सुझाव",
      "Suggestions (before) / सुझाव (पिछली अवधि)",
      "Citizens answered / नागरिकों को उत्तर",
      "Citizens answered (before) / नागरिकों को उत्तर (पिछली अवधि)",
      "Taken up / कार्यवाही आरंभ",
      "Taken up (before) / कार्यवाही आरंभ (पिछली अवधि)",
      "Disposed in period / अवधि में निपटान",
      "Disposed in period (before) / अवधि में निपटान (पिछली अवधि)",
      "Reports that came in time / समय पर प्राप्त रिपोर्टें",
      "Reports that came in time (before) / समय पर प्राप्त रिपोर्टें (पिछली अवधि)",
      "Reports not in time / रिपोर्ट समय पर नहीं",
      "Reports not in time (before) / रिपोर्ट समय पर नहीं (पिछली अवधि)",
      "Reopened / पुनः खोली गईं",
      "Reopened (before) / पुनः खोली गईं (पिछली अवधि)",
      "ATRs returned / लौटाई गई रिपोर्टें",
      "ATRs returned (before) / लौटाई गई रिपोर्टें (पिछली अवधि)",
      "Asked by telephone / फ़ोन पर पूछा गया",
      "Asked by telephone (before) / फ़ोन पर पूछा गया (पिछली अवधि)",
      "Closed, not solved / बंद पर हल नहीं",
      "Closed, not solved (before) / बंद पर हल नहीं (पिछली अवधि)",
      "Pending at end / अंत में लंबित",
      "Pending at end (before) / अंत में लंबित (पिछली अवधि)",
      "Pending with offices at end / अंत में कार्यालयों के पास लंबित",
      "Pending with offices at end (before) / अंत में कार्यालयों के पास लंबित (पिछली अवधि)",
      "Reports overdue at end / अंत में रिपोर्ट अतिदेय",
      "Reports overdue at end (before) / अंत में रिपोर्ट अतिदेय (पिछली अवधि)",
      "Overdue by the cell’s delay / प्रकोष्ठ के विलंब से अतिदेय",
      "Overdue by the cell’s delay (before) / प्रकोष्ठ के विलंब से अतिदेय (पिछली अवधि)",
      "Late to mark at end / अंत में अंकन में विलंब",
      "Late to mark at end (before) / अंत में अंकन में विलंब (पिछली अवधि)",
      "Late under 7 days / 7 दिन से कम विलंब",
      "Late under 7 days (before) / 7 दिन से कम विलंब (पिछली अवधि)",
      "Late 7 to 30 days / 7 से 30 दिन विलंब",
      "Late 7 to 30 days (before) / 7 से 30 दिन विलंब (पिछली अवधि)",
      "Late 30 to 120 days / 30 से 120 दिन विलंब",
      "Late 30 to 120 days (before) / 30 से 120 दिन विलंब (पिछली अवधि)",
      "Late over 120 days / 120 दिन से अधिक विलंब",
      "Late over 120 days (before) / 120 दिन से अधिक विलंब (पिछली अवधि)",
      "Reports in time / समय पर रिपोर्ट",
      "Reopen rate / पुनः खुलने की दर",
      "Not solved, of those asked / पूछे गए में से हल नहीं",
      "First answer (median, hours) / पहला उत्तर (माध्यिका, घंटे)",
      "First answer (9 in 10 within, hours) / पहला उत्तर (10 में से 9 इतने में, घंटे)",
      "Marked to taken up (median, hours) / अंकन से कार्यवाही आरंभ (माध्यिका, घंटे)",
      "Marked to taken up (9 in 10 within, hours) / अंकन से कार्यवाही आरंभ (10 में से 9 इतने में, घंटे)",
      "Disposal (median, hours) / निपटान (माध्यिका, घंटे)",
      "Disposal (9 in 10 within, hours) / निपटान (10 में से 9 इतने में, घंटे)",
    ]
  `);
});

test.each(["en", "hi"] as const)("an export of cases says in %s what the program keeps as a code", (locale) => {
  const row = {
    ...EXAMPLE,
    channel: "cm-window",
    department: "PHED",
    category: "no-supply",
    state: "atr-sent",
    text: new CaseWords("Call 98123 45670", false),
    place: "Rampur Kalan",
  } as const;
  const said = Object.fromEntries(caseColumns(record.writer, locale).map(({ heading, of }) => [heading.en, of(row)]));
  expect([said["Channel"], said["Category"], said["Status"]]).toEqual(
    locale === "hi" ? ["सीएम विंडो", "पानी नहीं या कम", "ATR प्राप्त"] : ["CM Window", "No or low water supply", "ATR received"],
  );
  // Not in this record's directory: a guess, and nothing Latin.
  expect(said["Place"]).toBe(locale === "hi" ? "रामपुर कलां" : "Rampur Kalan");
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
  representative: null,
  isSensitive: false,
  text: new CaseWords("", false),
};
