import { departmentOf } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { maskKnown } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import type { MadeFile, TableFormat } from "#contract/tables.ts";
import type { Reader } from "#db/connection.ts";
import { casesOwingReports } from "#db/queries/casesOwingReports.ts";
import type { CaseOwingReport } from "#db/queries/casesOwingReports.ts";
import { indianDate } from "#domain/clock/indianDay.ts";
import { writeTable } from "../tables/writeTable.ts";
import { REPORT_COLUMNS } from "./reportTable.ts";
import type { ReportColumn } from "./reportTable.ts";

/** As many as a district works through in one file. */
const MOST_CASES = 5_000;
const MATTER_LETTERS = 300;

/** The cases that owe a report, one row each, with what a district needs to know beside the columns that it fills in. */
export async function reportForm(reader: Reader, district: string | null, format: TableFormat): Promise<MadeFile> {
  const known = DISTRICTS.find(({ name }) => name === district)?.name ?? null;
  const heading = [...COLUMNS.map((column) => REPORT_COLUMNS[column][0]), "complaint", "department", "district", "place", "due on"];
  const lines = casesOwingReports(reader, known, MOST_CASES).map(({ text, place, ...row }) =>
    formLine({
      ...row,
      complaint: text.told(MATTER_LETTERS),
      place: maskKnown(place),
    }),
  );
  return writeTable({ name: `reports ${known ?? "all districts"}`, heading, rows: lines }, format);
}

const COLUMNS = Object.keys(REPORT_COLUMNS) as ReportColumn[];

/** What a district reads of a case: the citizen's words only as they were masked. */
export interface FormRow extends Omit<CaseOwingReport, "text" | "place"> {
  readonly complaint: MaskedText;
  readonly place: MaskedText | null;
}

function formLine({ ticket, complaint, department, district, place, dueAt }: FormRow): readonly string[] {
  return [
    ticket,
    ...COLUMNS.slice(1).map(() => ""),
    complaint,
    department === null ? "" : departmentOf(department).short.en,
    district ?? "",
    place ?? "",
    dueAt === null ? "" : indianDate(dueAt),
  ];
}
