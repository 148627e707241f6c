import { DAY_MS, startOfIndianDay } from "../clock/indianDay.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { electricityCompanyOf } from "../department/electricity.ts";
import type { DistrictName } from "../geography/districts.ts";
import { listed } from "../text/listed.ts";
import { normaliseText } from "../text/normalise.ts";
import { caseNumberFrom } from "../portal/caseNumber.ts";
import { departmentNamed } from "./departmentNames.ts";
import { districtNamed } from "./districtNames.ts";
import type { ExportRow, ImportStatus, ValueMeanings } from "../portal/exportRow.ts";
import type { DateField, ImportField } from "./fields.ts";
import type { ColumnMapping } from "./mapping.ts";
import { statusNamed } from "./statuses.ts";
import { valueKey } from "./valueKey.ts";
import { instantFrom } from "./writtenDate.ts";
import type { DateOrder } from "./writtenDate.ts";

/** Why a row is left out. */
export const IMPORT_ROW_FAULTS = [
  "no-number",
  "bad-number",
  "no-date",
  "bad-date",
  "future-date",
  "no-words",
  "unknown-status",
  "too-long",
  /** The number is also in an earlier row, with the same contents or with others. */
  "duplicate",
  "duplicate-differs",
] as const;
export type ImportRowFault = (typeof IMPORT_ROW_FAULTS)[number];

interface RowFault {
  readonly fault: Exclude<ImportRowFault, "duplicate" | "duplicate-differs">;
  readonly field: ImportField;
  /** What is in the cell. */
  readonly detail: string;
}

export type ReadRow =
  | { readonly ok: true; readonly row: ExportRow }
  | { readonly ok: false; readonly number: string; readonly fault: RowFault };

export interface RowReading {
  readonly mapping: ColumnMapping;
  readonly orders: Readonly<Record<DateField, DateOrder>>;
  readonly meanings: ValueMeanings;
  /** Milliseconds UTC; a date more than a day later is a fault. */
  readonly now: number;
}

/** Reads one row of an export by the mapping. Total: any cells give a row or a fault. */
export function readRow(cells: readonly string[], { mapping, orders, meanings, now }: RowReading): ReadRow {
  const cell = (field: ImportField): string | null => {
    const column = mapping[field];
    const text = column === undefined ? "" : (cells[column] ?? "").trim();
    return text === "" || EMPTY.test(text) ? null : text;
  };
  const fault = (field: ImportField, why: RowFault["fault"]): ReadRow => ({
    ok: false,
    number: shortened(cell("number") ?? ""),
    fault: { fault: why, field, detail: shortened(cell(field) ?? "") },
  });

  const numberText = cell("number");
  if (numberText === null) return fault("number", "no-number");
  const number = caseNumberFrom(numberText);
  if (number === null) return fault("number", "bad-number");

  const registeredOn = cell("registeredOn");
  if (registeredOn === null) return fault("registeredOn", "no-date");
  const registeredAt = instantFrom(registeredOn, orders.registeredOn);
  if (registeredAt === null) return fault("registeredOn", "bad-date");
  if (registeredAt > now + DAY_MS) return fault("registeredOn", "future-date");

  const statusOn = cell("statusOn");
  const statusAt = statusOn === null ? null : instantFrom(statusOn, orders.statusOn);
  if (statusOn !== null && statusAt === null) return fault("statusOn", "bad-date");
  if (statusAt !== null && statusAt > now + DAY_MS) return fault("statusOn", "future-date");
  const dueOn = cell("dueOn");
  const dueDay = dueOn === null ? null : instantFrom(dueOn, orders.dueOn);
  if (dueOn !== null && dueDay === null) return fault("dueOn", "bad-date");

  const [subject, description] = [cell("subject"), cell("description")];
  if (!HAS_WORDS.test(`${subject ?? ""}${description ?? ""}`))
    return fault(mapping.description === undefined ? "subject" : "description", "no-words");
  const tooLong = (Object.keys(mapping) as ImportField[]).find((field) => (cell(field)?.length ?? 0) > LONGEST_CELL);
  if (tooLong !== undefined) return fault(tooLong, "too-long");

  const statusText = cell("status");
  const status = statusText === null ? "pending" : statusMeant(statusText, meanings);
  if (status === null) return fault("status", "unknown-status");
  const [departmentText, districtText] = [cell("department"), cell("district")];
  const district = districtText === null ? null : districtMeant(districtText, meanings);
  return {
    ok: true,
    row: {
      number,
      registeredAt,
      name: cell("name"),
      phone: cell("phone"),
      email: cell("email"),
      address: cell("address"),
      department: departmentText === null ? null : (departmentMeant(departmentText, meanings) ?? electricityBy(departmentText, district)),
      departmentText,
      subDepartment: cell("subDepartment"),
      district,
      districtText,
      block: cell("block"),
      town: cell("town"),
      village: cell("village"),
      subject,
      description,
      status,
      statusText,
      // A date without a time is midnight, which may lie before the registration of the same day.
      statusAt: statusAt === null ? null : Math.max(statusAt, registeredAt),
      officer: cell("officer"),
      remarks: cell("remarks"),
      actionTaken: cell("actionTaken"),
      dueAt: dueDay === null ? null : startOfIndianDay(dueDay) + DAY_MS,
      mode: cell("mode"),
    },
  };
}

/** The department by a person's choice for these words, else by its names; null for words that are not known. */
export function departmentMeant(written: string, meanings: ValueMeanings): DepartmentCode | null {
  const said = meanings.departments[valueKey(written)];
  return said === undefined ? departmentNamed(written) : said;
}

export function districtMeant(written: string, meanings: ValueMeanings): DistrictName | null {
  const said = meanings.districts[valueKey(written)];
  return said === undefined ? districtNamed(written) : said;
}

export function statusMeant(written: string, meanings: ValueMeanings): ImportStatus | null {
  return meanings.statuses[valueKey(written)] ?? statusNamed(written);
}

/** "Power" is one department at the portals and two companies here; the district decides which. */
export function isElectricity(written: string): boolean {
  return ELECTRICITY.has(valueKey(written));
}

function electricityBy(written: string, district: DistrictName | null): DepartmentCode | null {
  return isElectricity(written) && district !== null ? electricityCompanyOf(district) : null;
}

const ELECTRICITY = new Set(
  listed(`
    Power, Energy, Electricity, Power Department, Energy Department, Electricity Department, Bijli, Bijli Vitran Nigam
    बिजली, बिजली विभाग, विद्युत, विद्युत विभाग, ऊर्जा, ऊर्जा विभाग, बिजली वितरण निगम
  `).map(valueKey),
);

/** Whether a row is a footer, such as a total or a page number, and no case. */
export function isFooter(cells: readonly string[], mapping: ColumnMapping): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const number = mapping.number === undefined ? "" : (cells[mapping.number] ?? "").trim();
  const date = mapping.registeredOn === undefined ? "" : (cells[mapping.registeredOn] ?? "").trim();
  if (date !== "") return false;
  return (
    FOOTER.test(normaliseText(filled[0] ?? "")) ||
    (number === "" && filled.length <= 2 && filled.some((cell) => FOOTER.test(normaliseText(cell))))
  );
}

const FOOTER =
  /^(?:grand total|sub total|total|end of report|page \d|printed on|generated on|report generated|note\s*:|कुल|योग|महायोग|पृष्ठ|रिपोर्ट समाप्त|नोट)/u;
const EMPTY = /^(?:-+|–|—|n\/?a|null|nil|none|#n\/a|\.)$/iu;
const HAS_WORDS = /[\p{L}\p{N}]/u;
/** A spreadsheet's own limit. */
const LONGEST_CELL = 32_767;
const DETAIL_LETTERS = 100;

function shortened(text: string): string {
  return Array.from(text.slice(0, DETAIL_LETTERS * 4))
    .slice(0, DETAIL_LETTERS)
    .join("");
}
