import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import type { RejectedReport, ReportsOutcome } from "#contract/reports.ts";

const READING_MS = 900;
const REJECTED: RejectedReport[] = [
  { line: 4, ticket: "", fault: "no-ticket", detail: "", refusal: null },
  { line: 9, ticket: "261118-ZZZZZZ", fault: "unknown-ticket", detail: "", refusal: null },
  { line: 11, ticket: "261118-K4F7QX", fault: "unknown-outcome", detail: "pending at tehsil level", refusal: null },
  { line: 12, ticket: "261119-0D8M2C", fault: "no-text", detail: "-", refusal: null },
  { line: 17, ticket: "261120-9T3WQA", fault: "bad-date", detail: "31.02.2026", refusal: null },
  { line: 23, ticket: "261120-9T3WQA", fault: "duplicate", detail: "", refusal: null },
  { line: 31, ticket: "261121-7GH2KM", fault: "refused", detail: "", refusal: "wrong-state" },
];

/** Any file is a district's table of reports, but a text file is none. */
export function previewReports(os: ReturnType<typeof implement<Contract>>, state: string) {
  const outcome: ReportsOutcome = { rows: 48, reports: 41, copied: 6, rejected: state === "empty" ? [] : REJECTED };
  const read = () => new Promise((resolve) => setTimeout(resolve, READING_MS));
  return {
    preview: os.reports.preview.handler(async ({ errors }) => {
      await read();
      if (state === "failing") throw errors.NOT_A_TABLE({ data: { fault: "no-columns" } });
      return outcome;
    }),
    enter: os.reports.enter.handler(async () => {
      await read();
      return outcome;
    }),
    form: os.reports.form.handler(({ input }) => ({
      name: `reports ${input.district ?? "all districts"}.${input.format}`,
      mediaType: "text/csv",
      bytes: btoa("ticket,outcome,action taken\n"),
    })),
  };
}
