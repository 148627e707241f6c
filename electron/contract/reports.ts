import { oc } from "@orpc/contract";
import { z } from "zod";
import { REFUSAL_CODES } from "#domain/grievance/decision.ts";
import { fileBytesSchema, madeFileSchema, tableFaultSchema, tableFormatSchema } from "./tables.ts";
import { count } from "./fields.ts";

/** Why a row of a table of reports is left out. */
const REPORT_ROW_FAULTS = [
  "no-ticket",
  "unknown-ticket",
  "unknown-outcome",
  "no-text",
  "bad-date",
  "too-long",
  "duplicate",
  "refused",
] as const;

const rejectedSchema = z.strictObject({
  /** Line in the file, the heading being line 1. */
  line: z.number().int().positive(),
  ticket: z.string(),
  fault: z.enum(REPORT_ROW_FAULTS),
  /** What is in the cell. */
  detail: z.string(),
  /** Why the case does not take a report now. */
  refusal: z.enum(REFUSAL_CODES).nullable(),
});
export type RejectedReport = z.infer<typeof rejectedSchema>;

const outcomeSchema = z.strictObject({
  rows: count,
  /** Reports that go to their cases. */
  reports: count,
  /** Reports whose words stand in another report, of the file or of the record. */
  copied: count,
  rejected: z.array(rejectedSchema),
});
export type ReportsOutcome = z.infer<typeof outcomeSchema>;

const NOT_A_TABLE = {
  message: "This file holds no table of reports; nothing was changed",
  data: z.strictObject({ fault: tableFaultSchema }),
};
const input = z.strictObject({ bytes: fileBytesSchema });

/** Action-taken reports as districts send them: one row a case, by ticket number. */
export const reportsContract = {
  /** What an import would do. Writes nothing. */
  preview: oc.errors({ NOT_A_TABLE }).input(input).output(outcomeSchema),
  /** Enters every report that fits its case, in one transaction; the others are told. */
  enter: oc.errors({ NOT_A_TABLE }).input(input).output(outcomeSchema),
  /** An empty form with the cases that owe a report, to be sent to a district. */
  form: oc.input(z.strictObject({ district: z.string().nullable(), format: tableFormatSchema })).output(madeFileSchema),
};
