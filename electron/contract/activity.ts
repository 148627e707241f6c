import { oc } from "@orpc/contract";
import { z } from "zod";
import { ACCOUNT_STATES } from "#domain/activity/accountActivity.ts";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { sourceFaultSchema } from "./sources.ts";
import { madeFileSchema, tableFormatSchema } from "./tables.ts";
import { count, instant, words } from "./fields.ts";

/** One official account of an office, or its lack. */
const officialAccountSchema = z.strictObject({
  office: z.string(),
  label: words,
  department: departmentCodeSchema,
  district: districtNameSchema.nullable(),
  nodal: z.boolean(),
  /** Who holds the office; null while nobody is named. */
  officer: z.string().nullable(),
  channel: channelSchema,
  /** Null where the registry knows none. */
  handle: z.string().nullable(),
  /** `no-account`: the registry names none. */
  state: z.enum([...ACCOUNT_STATES, "no-account"]),
  askedAt: instant.nullable(),
  posts: count,
  replies: count,
  medianAnswerMs: count.nullable(),
  /**
   * What citizens wrote to it and it did not answer: on X the talks in which somebody names the account, as X tells them (until it was asked, posts of the
   * record that name it), on Facebook posts and comments on its page. Instagram does not tell: there it is always what the record holds.
   */
  unanswered: count,
  /** Whether there was more than was read, so that the number is a least one. */
  isAtLeast: z.boolean(),
  /** Whether the platform itself was asked for what is unanswered; false for what the record alone holds. */
  isFromPlatform: z.boolean(),
  silentDays: count,
  lastPostAt: instant.nullable(),
  /** Posts of each day, oldest first. */
  byDay: z.array(count),
  /** Posts and answers of each of the last four weeks, oldest first. */
  byWeek: z.array(z.strictObject({ posts: count, replies: count })),
});
export type OfficialAccount = z.infer<typeof officialAccountSchema>;

/** What the accounts of a department come to in the ranking. */
const departmentActivitySchema = z.strictObject({
  department: departmentCodeSchema,
  /** Of 100; null while none of its accounts was asked after: then it does not count. */
  score: z.number().min(0).max(100).nullable(),
  /** Accounts that can be read, and lines where there is none or one that cannot. */
  active: count,
  gaps: count,
});
export type DepartmentActivityLine = z.infer<typeof departmentActivitySchema>;

export const activitySettingsSchema = z.strictObject({
  /** Whether accounts are asked after at all: every one costs reads. */
  isOn: z.boolean(),
  /** Of a calendar month, US dollars; null for no limit. */
  monthlyBudgetUsd: z.number().nonnegative().max(1_000_000).nullable(),
});
export type ActivitySettings = z.infer<typeof activitySettingsSchema>;

export const activityContract = {
  /** Thirty days of every office that answers for this tracker or has an official account; the quietest of a department first. */
  table: oc.output(
    z.strictObject({
      days: count,
      accounts: z.array(officialAccountSchema),
      /** In the order of the accounts. */
      departments: z.array(departmentActivitySchema),
      spentUsd: z.number().nonnegative(),
      /** Where asking fails, by platform. */
      faults: z.array(z.strictObject({ channel: channelSchema, code: sourceFaultSchema, detail: z.string() })),
    }),
  ),
  export: oc.input(z.strictObject({ format: tableFormatSchema, locale: z.enum(["hi", "en"]) })).output(madeFileSchema),
  settings: {
    get: oc.output(activitySettingsSchema),
    put: oc.input(activitySettingsSchema).output(activitySettingsSchema),
  },
};
