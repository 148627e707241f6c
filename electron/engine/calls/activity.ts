import { departmentOf } from "#domain/department/departments.ts";
import { ACTIVITY_DAYS } from "#domain/activity/accountActivity.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";
import { activityTable } from "../activity/activityTable.ts";
import { writeTable } from "../tables/writeTable.ts";
import { needs, reads } from "./guards.ts";

const SPENT_UNDER = "x:activity";

export const activityCalls = {
  table: reads.activity.table.handler(({ context }) => ({
    days: ACTIVITY_DAYS,
    accounts: [...activityTable(context.record, context.registry(), context.now())],
    spentUsd: spendOfMonth(context.record, SPENT_UNDER, context.now()).usd,
    fault: context.activity.fault,
  })),

  export: reads.activity.export.handler(({ context, input: { format, locale } }) => {
    const rows = activityTable(context.record, context.registry(), context.now()).map((account) => [
      departmentOf(account.department).name[locale],
      account.label[locale],
      account.officer ?? "",
      account.handle === null ? "" : `@${account.handle}`,
      account.state,
      String(account.posts),
      String(account.replies),
      account.medianAnswerMs === null ? "" : String(Math.round(account.medianAnswerMs / 60_000)),
      String(account.unanswered),
      String(account.silentDays),
    ]);
    return writeTable({ name: "activity", heading: HEADING[locale], rows }, format);
  }),

  settings: {
    get: reads.activity.settings.get.handler(({ context }) => context.settings.activity()),

    put: needs("sources").activity.settings.put.handler(({ context, input }) => {
      context.settings.putActivity(input);
      context.activity.wake();
      context.changes.announce("settings");
      return context.settings.activity();
    }),
  },
};

const HEADING = {
  en: [
    "Department",
    "Office",
    "Officer",
    "Account on X",
    "State",
    "Posts in 30 days",
    "Answers",
    "Median answer, minutes",
    "Unanswered",
    "Silent days",
  ],
  hi: ["विभाग", "कार्यालय", "अधिकारी", "X खाता", "स्थिति", "30 दिन में पोस्ट", "उत्तर", "उत्तर का मध्य समय, मिनट", "अनुत्तरित", "मौन दिन"],
} as const;
