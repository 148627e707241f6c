import type { Atr } from "#domain/grievance/actions.ts";
import type { ATR_OUTCOMES } from "#domain/grievance/choices.ts";
import { parseTicket } from "#domain/grievance/ticket.ts";
import type { TicketNumber } from "#domain/ids.ts";
import { dayFrom } from "#domain/registry/day.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import type { RejectedReport } from "#contract/reports.ts";
import { columnsIn, yesNoFrom } from "../registry/cells.ts";
import type { ColumnNames } from "../registry/cells.ts";
import { NotATable } from "../tables/readTable.ts";
import type { Table, TableRow } from "../tables/readTable.ts";

export const REPORT_COLUMNS = {
  ticket: ["ticket", "grievance no", "complaint no", "शिकायत संख्या", "टिकट"],
  outcome: ["outcome", "status", "result", "परिणाम", "स्थिति"],
  text: ["action taken", "action", "report", "atr", "कार्यवाही", "की गई कार्यवाही"],
  officer: ["officer", "अधिकारी"],
  date: ["date of action", "date", "दिनांक", "तिथि"],
  contacted: ["citizen contacted", "contacted", "नागरिक से बात"],
} as const satisfies ColumnNames<string>;
export type ReportColumn = keyof typeof REPORT_COLUMNS;

export type ReadReport =
  | { readonly ok: true; readonly line: number; readonly ticket: TicketNumber; readonly atr: Atr }
  | { readonly ok: false; readonly rejected: RejectedReport };

const LONGEST_TEXT = 4_000;
const LONGEST_NAME = 200;
const DETAIL_LETTERS = 100;

/** What each row says. Throws {@link NotATable} where the table lacks the columns of ticket, outcome and action. */
export function readReports({ heading, rows }: Table): readonly ReadReport[] {
  const places = columnsIn(heading, REPORT_COLUMNS);
  if (!places.has("ticket") || !places.has("outcome") || !places.has("text")) throw new NotATable("no-columns");
  return rows.map((row) => readReport(row, places));
}

function readReport({ line, cells }: TableRow, places: ReadonlyMap<ReportColumn, number>): ReadReport {
  const cell = (column: ReportColumn) => cells[places.get(column) ?? -1] ?? "";
  const reject = (fault: RejectedReport["fault"], detail: string): ReadReport => ({
    ok: false,
    rejected: { line, ticket: cell("ticket"), fault, detail: Array.from(detail).slice(0, DETAIL_LETTERS).join(""), refusal: null },
  });
  const ticket = parseTicket(cell("ticket"));
  if (ticket === null) return reject("no-ticket", cell("ticket"));
  const outcome = outcomeNamed(cell("outcome"));
  if (outcome === null) return reject("unknown-outcome", cell("outcome"));
  const text = cell("text");
  if (!/[\p{L}\p{N}]/u.test(text)) return reject("no-text", text);
  if (text.length > LONGEST_TEXT) return reject("too-long", text);
  if (cell("officer").length > LONGEST_NAME) return reject("too-long", cell("officer"));
  const actedAt = cell("date") === "" ? null : dayFrom(cell("date"));
  if (cell("date") !== "" && actedAt === null) return reject("bad-date", cell("date"));
  const officer = cell("officer") === "" ? null : cell("officer");
  return { ok: true, line, ticket, atr: { outcome, text, officer, actedAt, proof: [], citizenContacted: yesNoFrom(cell("contacted")) } };
}

type Outcome = (typeof ATR_OUTCOMES)[number];

/** As offices write it; the first is what our own form says. */
const OUTCOMES: Readonly<Record<Outcome, readonly string[]>> = {
  solved: ["solved", "resolved", "done", "disposed", "redressed", "समाधान", "समाधान हो गया", "निपटान", "हल"],
  partly: ["partly", "partly solved", "partially", "आंशिक", "आंशिक समाधान"],
  "not-possible": ["not possible", "not feasible", "rejected", "संभव नहीं", "संभव नही"],
};

function outcomeNamed(written: string): Outcome | null {
  const plain = normaliseText(written).replaceAll(/[\s_-]+/gu, " ");
  const found = (Object.entries(OUTCOMES) as [Outcome, readonly string[]][]).find(([, names]) =>
    names.some((name) => normaliseText(name) === plain),
  );
  return found?.[0] ?? null;
}
