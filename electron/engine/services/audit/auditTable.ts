import type { AuditFilter } from "#contract/audit.ts";
import type { Locale } from "#contract/locale.ts";
import type { MadeInPieces, TableFormat } from "#contract/tables.ts";
import { KIND_WORDS } from "#domain/audit/auditWords.ts";
import { INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";
import type { Reader } from "#db/connection.ts";
import { tableInPieces } from "../tables/tableInPieces.ts";
import { countAuditLines, readAudit } from "./auditRegister.ts";
import type { AuditPart } from "./auditRegister.ts";

/** As many as a person can read through; a period narrows the rest. */
const MOST_EXPORTED = 50_000;
const PAGE = 250;

const HEADING = {
  en: ["Time in India", "Who", "Kind", "What", "Ticket", "Event"],
  hi: ["समय (भारत)", "किसने", "प्रकार", "क्या", "शिकायत संख्या", "प्रविष्टि"],
} as const;

/** The newest lines that the filter finds, as a table. */
export function exportAudit(record: Reader, filter: AuditFilter, format: TableFormat, locale: Locale): AsyncGenerator<MadeInPieces> {
  // To count the lines that hold a text takes as long as to export them, and is done at one go: where one is sought nothing is counted before.
  const of = filter.text === "" ? countAuditLines(record, filter, MOST_EXPORTED) : 0;
  return tableInPieces({ name: "audit", heading: HEADING[locale], rows: rowsOf(record, filter, locale), of }, format);
}

function* rowsOf(record: Reader, filter: AuditFilter, locale: Locale): Generator<readonly string[]> {
  let next: AuditPart["next"] = null;
  let left = MOST_EXPORTED;
  do {
    const page: AuditPart = readAudit(record, filter, next, PAGE);
    for (const { id, at, who, kind, what, ticket } of page.entries)
      yield [timeInIndia(at), who[locale], KIND_WORDS[kind][locale], what[locale], ticket ?? "", id];
    next = page.next;
    left -= page.entries.length;
  } while (next !== null && left > 0);
}

function timeInIndia(at: number): string {
  return new Date(at + INDIA_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}
