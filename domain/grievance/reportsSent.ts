import type { Atr } from "./actions.ts";
import type { TimelineEntry } from "./fold.ts";
import type { Mark } from "./office.ts";

/** What came of a report; `unjudged`: nobody said whether it holds, as where the case went to another office or was disposed of by an exception. */
export const REPORT_RESULTS = ["accepted", "returned", "reopened", "unjudged", "waits"] as const;
type ReportResult = (typeof REPORT_RESULTS)[number];

export interface SentReport {
  /** The office that answered for the case as it was sent. */
  readonly by: Mark | null;
  readonly atr: Atr;
  readonly result: ReportResult;
}

/** The reports of a case in their order, each with what came of it, as its timeline tells. */
export function reportsSent(timeline: readonly TimelineEntry[]): readonly SentReport[] {
  const reports: SentReport[] = [];
  let by: Mark | null = null;
  const became = (result: ReportResult, ...from: readonly ReportResult[]) => {
    const last = reports.at(-1);
    if (last !== undefined && from.includes(last.result)) reports[reports.length - 1] = { ...last, result };
  };
  for (const { recorded, applied, undone } of timeline) {
    const { event } = recorded;
    if (!applied || undone || event === null) continue;
    if (event.type === "marked") {
      became("unjudged", "waits");
      by = event.payload.to;
    } else if (event.type === "atr-sent") {
      became("unjudged", "waits");
      reports.push({ by, atr: event.payload.atr, result: "waits" });
    } else if (event.type === "atr-returned") became("returned", "waits");
    else if (event.type === "disposed") became(event.payload.exception === null ? "accepted" : "unjudged", "waits");
    else if (event.type === "reopened") became("reopened", "accepted");
  }
  return reports;
}
