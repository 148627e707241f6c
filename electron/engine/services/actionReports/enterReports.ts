import { atrWords } from "#domain/grievance/atrDoubts.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { RejectedReport, ReportsOutcome } from "#contract/reports.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { caseOfTicket } from "#db/search/caseOfTicket.ts";
import { isReportCopied } from "#db/queries/copiedReport.ts";
import { act } from "../../core/commands/act.ts";
import type { CommandContext } from "../../core/commands/act.ts";
import type { Table } from "../tables/readTable.ts";
import { readReports } from "./reportTable.ts";
import type { ReadReport } from "./reportTable.ts";

type EnteringReports = Omit<CommandContext, "id" | "action">;
type GoodReport = Extract<ReadReport, { readonly ok: true }>;

/** What the table would do, without doing it. Throws {@link NotATable}. */
export function previewReports(reader: Reader, table: Table, { policy, now }: Pick<EnteringReports, "policy" | "now">): ReportsOutcome {
  return reader.snapshot(() =>
    outcomeOf(reader, table, (report) => {
      const id = caseOfTicket(reader, report.ticket);
      const grievance = id && readGrievance(reader, id);
      if (!grievance) return rejectedAs(report, "unknown-ticket");
      const decision = decide(grievance, { type: "send-atr", atr: report.atr }, { now, policy });
      return decision.ok ? null : rejectedAs(report, "refused", decision.refusal.code);
    }),
  );
}

/** Enters every report that fits its case, of the cases that `seen` reads; the others are told. In one transaction. Throws {@link NotATable}. */
export function enterReports(writer: Writer, seen: Reader, table: Table, rules: EnteringReports): ReportsOutcome {
  return writer.transaction(() =>
    outcomeOf(seen, table, (report) => {
      const id = caseOfTicket(seen, report.ticket);
      if (id === null) return rejectedAs(report, "unknown-ticket");
      const acted = act(writer, { id, action: { type: "send-atr", atr: report.atr }, ...rules });
      return acted.outcome === "refused" ? rejectedAs(report, "refused", acted.refusal.code) : null;
    }),
  );
}

/** `enter` answers with why a report does not fit its case, or null. */
function outcomeOf(reader: Reader, table: Table, enter: (report: GoodReport) => RejectedReport | null): ReportsOutcome {
  const rejected: RejectedReport[] = [];
  const seen = new Set<string>();
  const words = new Map<string, number>();
  let reports = 0;
  let copied = 0;
  for (const report of readReports(table)) {
    const fault = !report.ok ? report.rejected : seen.has(report.ticket) ? rejectedAs(report, "duplicate") : enter(report);
    if (fault !== null || !report.ok) {
      if (fault !== null) rejected.push(fault);
      continue;
    }
    seen.add(report.ticket);
    reports += 1;
    const own = atrWords(report.atr.text);
    const before = own === null ? 0 : (words.get(own) ?? 0);
    if (own !== null) words.set(own, before + 1);
    const id = caseOfTicket(reader, report.ticket);
    if (before > 0 || (id !== null && isReportCopied(reader, id, report.atr.text))) copied += 1;
  }
  return { rows: table.rows.length, reports, copied, rejected };
}

function rejectedAs(report: GoodReport, fault: RejectedReport["fault"], refusal: RejectedReport["refusal"] = null): RejectedReport {
  return { line: report.line, ticket: report.ticket, fault, detail: "", refusal };
}
