import { oc } from "@orpc/contract";
import { z } from "zod";
import { GROUPINGS } from "#domain/reporting/figures.ts";
import { scheduleSettingsSchema } from "#domain/reporting/scheduleSettings.ts";
import { LANGUAGE_CHOICES } from "#domain/text/languageChoices.ts";
import { instant } from "./fields.ts";

/** Why a report did not get where it was to go; `detail` is in the words of the system or of the mail server. */
const RUN_FAULTS = [
  "folder-gone",
  "folder-refused",
  "disk-full",
  "no-mailbox",
  "mail-login",
  "mail-refused",
  "mail-unreachable",
  "not-printed",
  "failed",
] as const;
export type RunFault = (typeof RUN_FAULTS)[number];

export const reportRunSchema = z.strictObject({
  id: z.string(),
  /** When it was to be made; null for one that a person asked for. */
  dueAt: instant.nullable(),
  /** So many before it were missed while the computer slept or the program was closed. */
  missed: z.number().int().nonnegative(),
  first: z.string(),
  last: z.string(),
  by: z.enum(GROUPINGS),
  language: z.enum(LANGUAGE_CHOICES),
  folder: z.string().nullable(),
  addresses: z.array(z.string()),
  begunAt: instant,
  /** `waiting`: it is tried again at `nextAt`. `given-up`: the next one came, or it was tried for a week. */
  state: z.enum(["underway", "waiting", "done", "given-up"]),
  /** When the files lay in the folder, and when the mail was taken. */
  laidAt: instant.nullable(),
  mailedAt: instant.nullable(),
  fault: z.strictObject({ code: z.enum(RUN_FAULTS), detail: z.string() }).nullable(),
  attempts: z.number().int().nonnegative(),
  nextAt: instant,
});
export type ReportRun = z.infer<typeof reportRunSchema>;

const scheduleSchema = z.strictObject({
  settings: scheduleSettingsSchema,
  /** `elsewhere`: another installation makes them. `restored`: none is made until a person says that they go on. */
  state: z.enum(["rehearsal", "off", "elsewhere", "restored", "on"]),
  /** When the next one is made; null where none is. */
  nextAt: instant.nullable(),
  hasMailbox: z.boolean(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

const NOWHERE = { message: "A report needs a folder or an address to go to" };
const FOLDER_GONE = { message: "There is no such folder on this computer, or nothing may be written there" };

export const scheduledReportsContract = {
  get: oc.output(scheduleSchema),
  /** From now on: nothing that was missed before is made up for. This installation makes them from then on. */
  put: oc.errors({ NOWHERE, FOLDER_GONE }).input(scheduleSettingsSchema).output(scheduleSchema),
  /** Makes the report of the last period at once, whether or not the schedule is on. */
  runNow: oc.errors({ NOWHERE, REHEARSAL: { message: "In a rehearsal nothing is sent" } }).output(reportRunSchema),
  /** The newest first. */
  runs: oc.output(z.array(reportRunSchema)),
};
