import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import type { DistrictName } from "../geography/districts.ts";
import { manifestOf, PORTALS } from "../post/channel.ts";
import type { Channel, PortalChannel } from "../post/channel.ts";

/** The portals whose exports are read; each is a channel. */
export const IMPORT_SOURCES = PORTALS;
export const importSourceSchema = z.enum(IMPORT_SOURCES);
export type ImportSource = PortalChannel;

export function isImportSource(channel: Channel): channel is ImportSource {
  return manifestOf(channel).entry === "portal";
}

/** The status of a case at a portal, in our words. */
export const IMPORT_STATUSES = [
  "pending",
  "marked",
  "under-process",
  "atr-sent",
  "disposed",
  "reopened",
  "rejected",
  "transferred",
  "needs-info",
  "sub-judice",
] as const;
export const importStatusSchema = z.enum(IMPORT_STATUSES);
export type ImportStatus = z.infer<typeof importStatusSchema>;

/** One row of an export. Instants are milliseconds UTC; texts are null where the cell is empty or the column is not there. */
export interface ExportRow {
  readonly number: string;
  readonly registeredAt: number;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** Null where the export names none, or one that is not known here. */
  readonly department: DepartmentCode | null;
  readonly departmentText: string | null;
  readonly subDepartment: string | null;
  readonly district: DistrictName | null;
  readonly districtText: string | null;
  readonly block: string | null;
  readonly town: string | null;
  readonly village: string | null;
  readonly subject: string | null;
  readonly description: string | null;
  readonly status: ImportStatus;
  readonly statusText: string | null;
  readonly statusAt: number | null;
  readonly officer: string | null;
  readonly remarks: string | null;
  readonly actionTaken: string | null;
  /** The end of the day that the export names. */
  readonly dueAt: number | null;
  readonly mode: string | null;
}

/** What words of a portal mean, as a person has chosen; by `valueKey` of the words. */
export const valueMeaningsSchema = z.strictObject({
  /** Null for no department of ours, so that the proposal stays. */
  departments: z.record(z.string(), departmentCodeSchema.nullable()),
  districts: z.record(z.string(), districtNameSchema.nullable()),
  statuses: z.record(z.string(), importStatusSchema),
});
export type ValueMeanings = z.infer<typeof valueMeaningsSchema>;

export const NO_MEANINGS: ValueMeanings = { departments: {}, districts: {}, statuses: {} };
