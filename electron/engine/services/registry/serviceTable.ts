import { z } from "zod";
import type { RejectedRow } from "#contract/registry.ts";
import { indianDate } from "#domain/clock/indianDay.ts";
import { dayFrom } from "#domain/registry/day.ts";
import { MOST_SERVICES, serviceKey } from "#domain/rightToService/service.ts";
import type { NotifiedService } from "#domain/rightToService/service.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { categories } from "#domain/understanding/categories.ts";
import { NotATable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
import type { TableToWrite } from "../tables/writeTable.ts";
import { cellsOf, columnsIn } from "./cells.ts";
import type { Cells, ColumnNames } from "./cells.ts";
import { departmentNamed } from "./officeRow.ts";

const SERVICE_COLUMNS = {
  department: ["department", "विभाग"],
  service: ["service", "name of service", "सेवा", "सेवा का नाम"],
  serviceHi: ["service hi", "service hindi", "सेवा हिंदी"],
  category: ["category", "श्रेणी"],
  days: ["working days", "days", "given time limit working days", "time limit", "कार्य दिवस", "समय-सीमा"],
  hours: ["hours", "घंटे"],
  designated: ["designated officer", "पदनामित अधिकारी", "नामित अधिकारी"],
  designatedHi: ["designated officer hi", "नामित अधिकारी हिंदी"],
  first: ["first appeal", "first grievance redressal authority", "प्रथम अपील", "प्रथम शिकायत निवारण प्राधिकारी"],
  firstHi: ["first appeal hi", "प्रथम अपील हिंदी"],
  second: ["second appeal", "second grievance redressal authority", "द्वितीय अपील", "द्वितीय शिकायत निवारण प्राधिकारी"],
  secondHi: ["second appeal hi", "द्वितीय अपील हिंदी"],
  source: ["source", "notification", "स्रोत", "अधिसूचना"],
  checked: ["checked", "checked on", "जाँच तिथि"],
} as const satisfies ColumnNames<string>;
type ServiceColumn = keyof typeof SERVICE_COLUMNS;

/** What an import of notified services would write. */
export interface ServicePlan {
  /** All services as they are afterwards. */
  readonly services: readonly NotifiedService[];
  readonly added: number;
  readonly changed: number;
  readonly rows: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

/** Services that the table does not name stay. Throws {@link NotATable} `no-columns`. */
export function planServices(table: Table, known: readonly NotifiedService[]): ServicePlan {
  const places = columnsIn(table.heading, SERVICE_COLUMNS);
  if (!places.has("department") || !places.has("service")) throw new NotATable("no-columns");
  const rejected: RejectedRow[] = [];
  const after = new Map(known.map((each) => [serviceKey(each), each]));
  const seen = new Set<string>();
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const row of table.rows) {
    const cells = cellsOf(row, places, SERVICE_COLUMNS);
    const said = readService(cells);
    if (said === null) {
      rejected.push({ line: row.line, faults: cells.faults });
      continue;
    }
    const key = serviceKey(said);
    const before = after.get(key);
    if (seen.has(key) || (before === undefined && after.size >= MOST_SERVICES)) {
      rejected.push({ line: row.line, faults: [{ column: "service", fault: "duplicate", detail: said.name.en }] });
      continue;
    }
    seen.add(key);
    if (before === undefined) counts.added += 1;
    else if (JSON.stringify(before) === JSON.stringify(said)) counts.unchanged += 1;
    else counts.changed += 1;
    after.set(key, said);
  }
  return { services: [...after.values()], ...counts, rows: table.rows.length, rejected };
}

function readService(cells: Cells<ServiceColumn>): NotifiedService | null {
  const department = cells.read("department", departmentNamed, "unknown-department");
  const name = inBoth(cells, "service", "serviceHi");
  const days = cells.read("days", wholeNumber, "bad-number");
  const hours = cells.read("hours", wholeNumber, "bad-number");
  const checkedAt = cells.read("checked", dayFrom, "bad-date");
  const category =
    department === null
      ? null
      : cells.read(
          "category",
          (text) => categories().find((each) => each.department === department && isCalled(each, text))?.code ?? null,
          "unknown-category",
        );
  const offices = {
    designated: inBoth(cells, "designated", "designatedHi"),
    first: inBoth(cells, "first", "firstHi"),
    second: inBoth(cells, "second", "secondHi"),
  };
  if (department === null && cells.text("department") === null) cells.fault("department", "unknown-department");
  if (name === null) cells.fault("service", "no-name");
  if (days === null && hours === null && cells.faults.length === 0) cells.fault("days", "no-limit");
  for (const column of ["designated", "first", "second"] as const) if (offices[column] === null) cells.fault(column, "no-authority");
  const { designated, first, second } = offices;
  if (department === null || name === null || designated === null || first === null || second === null || cells.faults.length > 0)
    return null;
  const limit = hours ?? days;
  if (limit === null) return null;
  return {
    name,
    department,
    category,
    limit,
    unit: hours === null ? "working-days" : "hours",
    designated,
    first,
    second,
    source: cells.text("source") ?? "",
    checkedOn: checkedAt === null ? null : indianDate(checkedAt),
  };
}

/** A text in both languages; the one that is there stands for the other. */
function inBoth(cells: Cells<ServiceColumn>, en: ServiceColumn, hi: ServiceColumn): NotifiedService["name"] | null {
  const [english, hindi] = [cells.text(en), cells.text(hi)];
  const either = english ?? hindi;
  return either === null ? null : { en: english ?? either, hi: hindi ?? either };
}

function isCalled({ code, label }: ReturnType<typeof categories>[number], text: string): boolean {
  const written = normaliseText(text);
  return [code, label.en, label.hi].some((known) => normaliseText(known) === written);
}

/** `7`, `7 days`, `७`. */
function wholeNumber(text: string): number | null {
  const [, digits] = /^(\d{1,4})(?:\s*\p{L}+)?$/u.exec(normaliseText(text)) ?? [];
  const read = z.coerce.number().int().min(1).max(1_000).safeParse(digits);
  return read.success ? read.data : null;
}

export function serviceTable(services: readonly NotifiedService[]): TableToWrite {
  const columns = Object.keys(SERVICE_COLUMNS) as ServiceColumn[];
  return {
    name: "services",
    heading: columns.map((column) => SERVICE_COLUMNS[column][0]),
    rows: services.map((each) => columns.map((column) => rowOf(each)[column])),
  };
}

function rowOf(each: NotifiedService): Readonly<Record<ServiceColumn, string>> {
  return {
    department: each.department,
    service: each.name.en,
    serviceHi: each.name.hi,
    category: each.category ?? "",
    days: each.unit === "working-days" ? String(each.limit) : "",
    hours: each.unit === "hours" ? String(each.limit) : "",
    designated: each.designated.en,
    designatedHi: each.designated.hi,
    first: each.first.en,
    firstHi: each.first.hi,
    second: each.second.en,
    secondHi: each.second.hi,
    source: each.source,
    checked: each.checkedOn ?? "",
  };
}
