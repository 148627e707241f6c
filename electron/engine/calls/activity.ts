import { departmentOf } from "#domain/department/departments.ts";
import { TREND_WEEKS } from "#domain/activity/weeklyTrend.ts";
import { ACTIVITY_DAYS } from "#domain/activity/accountActivity.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";
import { activityTable } from "../activity/activityTable.ts";
import { writeTable } from "../tables/writeTable.ts";
import type { CallContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

const SPENT_UNDER = ["x:activity", "facebook:activity"];

/** On which platforms an office that answers for this tracker ought to be: X, and Facebook once that is set up here. */
function tableOf({ record, registry, channels, now }: CallContext) {
  return activityTable(record, registry(), now(), channels.get("facebook")?.values == null ? ["x"] : ["x", "facebook"]);
}

export const activityCalls = {
  table: reads.activity.table.handler(({ context }) => ({
    days: ACTIVITY_DAYS,
    accounts: [...tableOf(context)],
    spentUsd: SPENT_UNDER.reduce((sum, key) => sum + spendOfMonth(context.record, key, context.now()).usd, 0),
    faults: [...context.activity.faults],
  })),

  export: reads.activity.export.handler(({ context, input: { format, locale } }) => {
    const rows = tableOf(context).map((account) => [
      departmentOf(account.department).name[locale],
      account.label[locale],
      account.officer ?? "",
      account.channel === "facebook" ? CHANNEL_NAMES.facebook[locale] : CHANNEL_NAMES.x[locale],
      account.handle === null ? "" : account.channel === "x" ? `@${account.handle}` : `facebook.com/${account.handle}`,
      account.state,
      String(account.posts),
      String(account.replies),
      account.medianAnswerMs === null ? "" : String(Math.round(account.medianAnswerMs / 60_000)),
      String(account.unanswered),
      String(account.silentDays),
      ...account.byWeek.flatMap(({ posts, replies }) => [String(posts), String(replies)]),
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

const CHANNEL_NAMES = { x: { en: "X", hi: "X" }, facebook: { en: "Facebook", hi: "फ़ेसबुक" } } as const;

const WEEKS_AGO = Array.from({ length: TREND_WEEKS }, (_, week) => TREND_WEEKS - 1 - week);

const HEADING = {
  en: [
    "Department",
    "Office",
    "Officer",
    "Platform",
    "Account",
    "State",
    "Posts in 30 days",
    "Answers",
    "Median answer, minutes",
    "Unanswered",
    "Silent days",
    ...WEEKS_AGO.flatMap((ago) => [`Posts, ${ago} weeks ago`, `Answers, ${ago} weeks ago`]),
  ],
  hi: [
    "विभाग",
    "कार्यालय",
    "अधिकारी",
    "मंच",
    "खाता",
    "स्थिति",
    "30 दिन में पोस्ट",
    "उत्तर",
    "उत्तर का मध्य समय, मिनट",
    "अनुत्तरित",
    "मौन दिन",
    ...WEEKS_AGO.flatMap((ago) => [`पोस्ट, ${ago} सप्ताह पहले`, `उत्तर, ${ago} सप्ताह पहले`]),
  ],
} as const;
