import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { caseFilterSchema } from "#domain/desk/filter.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { COUNTS, GROUPINGS, SPREADS } from "#domain/reporting/figures.ts";
import type { Count, SpreadName } from "#domain/reporting/figures.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { localeSchema } from "./settings.ts";
import { madeInPiecesSchema, tableFormatSchema } from "./tables.ts";
import { count, instant, words } from "./fields.ts";

/** What a report is of: whole days of India, the first and the last one included. */
const reportChoiceSchema = z.strictObject({
  first: z.string().max(10),
  last: z.string().max(10),
  by: z.enum(GROUPINGS),
  filter: caseFilterSchema.omit({ stood: true, happened: true, heldBy: true, rising: true }),
});
export type ReportChoice = z.infer<typeof reportChoiceSchema>;

const spreadSchema = z.strictObject({ cases: count, medianMs: z.number().nullable(), p90Ms: z.number().nullable() });
const counts = Object.fromEntries(COUNTS.map((name) => [name, count])) as Record<Count, typeof count>;
const spreads = Object.fromEntries(SPREADS.map((name) => [name, spreadSchema])) as Record<SpreadName, typeof spreadSchema>;
export const figuresSchema = z.strictObject({ ...counts, ...spreads });

const keySchema = z.strictObject({
  department: departmentCodeSchema.nullable().optional(),
  district: districtNameSchema.nullable().optional(),
  office: z.string().nullable().optional(),
  officer: z.string().nullable().optional(),
  category: z.string().nullable().optional(),
  channel: channelSchema.optional(),
  representative: z.string().nullable().optional(),
});

const lineSchema = z.strictObject({ key: keySchema, label: words, figures: figuresSchema, before: figuresSchema });
export type ReportLine = z.infer<typeof lineSchema>;

/** What reading a channel cost in the whole months that the period touches, for platforms bill by those; and which cases came in by it then. */
const costSchema = z.strictObject({
  channel: channelSchema,
  months: z.array(z.string()),
  openedFrom: instant,
  openedBefore: instant,
  posts: count,
  usd: z.number(),
  receipts: count,
});
export type ChannelCost = z.infer<typeof costSchema>;

const invitationsSchema = z.strictObject({ campaigns: count, invited: count, sent: count, cases: count });

export const periodReportSchema = z.strictObject({
  choice: reportChoiceSchema,
  /** The period, and the last instant of it that counts: its end, or when it was counted. */
  from: instant,
  asOf: instant,
  beforeFrom: instant,
  beforeAsOf: instant,
  /** When the oldest case of the record was written; null where there is none. */
  recordFrom: instant.nullable(),
  total: figuresSchema,
  totalBefore: figuresSchema,
  /** The most receipts first. */
  lines: z.array(lineSchema),
  costs: z.array(costSchema),
  invitations: invitationsSchema,
});
export type PeriodReport = z.infer<typeof periodReportSchema>;

const progressSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("underway"), share: z.number().min(0).max(1) }),
  z.strictObject({ is: z.literal("report"), report: periodReportSchema }),
]);

const BAD_PERIOD = { message: "These are no two days, the first before the last" };

export const reportingContract = {
  /** The figures of a period and of the one before. Ending the iterator gives it up. */
  report: oc.errors({ BAD_PERIOD }).input(reportChoiceSchema).output(eventIterator(progressSchema)),
  /** The same as a table of figures, or one row for each case that came in. Personal data is masked. Ending the iterator gives it up. */
  export: oc
    .errors({ BAD_PERIOD })
    .input(
      z.strictObject({ choice: reportChoiceSchema, what: z.enum(["figures", "cases"]), format: tableFormatSchema, locale: localeSchema }),
    )
    .output(eventIterator(madeInPiecesSchema)),
  /** Prints the report as PDF; answers with its file. */
  print: oc
    .errors({ BAD_PERIOD, NOT_PRINTED: { message: "The report could not be printed" } })
    .input(z.strictObject({ choice: reportChoiceSchema, locale: localeSchema }))
    .output(z.strictObject({ file: z.string() })),
};
