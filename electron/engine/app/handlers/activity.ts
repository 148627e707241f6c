import { departmentActivity } from "#domain/activity/departmentActivity.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { manifestOf } from "#domain/post/channel.ts";
import { TREND_WEEKS } from "#domain/activity/weeklyTrend.ts";
import { ACTIVITY_DAYS } from "#domain/activity/accountActivity.ts";
import type { OfficialAccount } from "#contract/activity.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";
import { platformsOfOffices } from "../../services/activity/accountChannels.ts";
import { activityTable } from "../../services/activity/activityTable.ts";
import { rehearsedTable } from "../../services/tables/rehearsedTable.ts";
import { writeTable } from "../../services/tables/writeTable.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

const SPENT_UNDER = ["x:activity", "facebook:activity"];

function tableOf({ record, registry, channels, now }: HandlerContext) {
  return activityTable(record, registry(), now(), platformsOfOffices(channels));
}

export const activityHandlers = {
  table: reads.activity.table.handler(({ context }) => {
    const accounts = tableOf(context);
    return {
      days: ACTIVITY_DAYS,
      accounts: [...accounts],
      departments: departmentActivity(accounts, ACTIVITY_DAYS).map(({ department, score, active, gaps }) => ({
        department,
        score,
        active,
        gaps,
      })),
      spentUsd: SPENT_UNDER.reduce((sum, key) => sum + spendOfMonth(context.record, key, context.now()).usd, 0),
      faults: [...context.activity.faults],
    };
  }),

  export: needs("export").activity.export.handler(({ context, input: { format, locale } }) => {
    const accounts = tableOf(context);
    const scores = new Map(departmentActivity(accounts, ACTIVITY_DAYS).map(({ department, score }) => [department, score]));
    const rows = accounts.map((account) => [
      departmentOf(account.department).name[locale],
      account.label[locale],
      account.officer ?? "",
      manifestOf(account.channel).names[locale],
      account.handle === null ? "" : account.channel === "x" ? `@${account.handle}` : `facebook.com/${account.handle}`,
      STATE_NAMES[account.state][locale],
      account.posts,
      account.replies,
      account.medianAnswerMs === null ? "" : Math.round(account.medianAnswerMs / 60_000),
      account.unanswered,
      account.silentDays,
      ...account.byWeek.flatMap(({ posts, replies }) => [posts, replies]),
      scores.get(account.department) ?? "",
    ]);
    return writeTable(rehearsedTable({ name: "activity", heading: HEADING[locale], rows }, context.rehearsal), format);
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

const STATE_NAMES = {
  "not-asked": { en: "not asked yet", hi: "अभी पूछा नहीं गया" },
  active: { en: "active", hi: "सक्रिय" },
  "not-found": { en: "no such account", hi: "ऐसा खाता नहीं" },
  suspended: { en: "suspended", hi: "निलंबित" },
  protected: { en: "protected", hi: "निजी" },
  "no-account": { en: "no account in the registry", hi: "पंजी में खाता नहीं" },
} as const satisfies Readonly<Record<OfficialAccount["state"], unknown>>;

const WEEKS_AGO = Array.from({ length: TREND_WEEKS }, (_, week) => TREND_WEEKS - 1 - week);

const HEADING = {
  en: [
    "Department",
    "Office",
    "Officer",
    "Channel",
    "Account",
    "State",
    "Posts in 30 days",
    "Answers",
    "Median answer, minutes",
    "Unanswered",
    "Silent days",
    ...WEEKS_AGO.flatMap((ago) => [`Posts, ${ago} weeks ago`, `Answers, ${ago} weeks ago`]),
    "Department, of 100",
  ],
  hi: [
    "विभाग",
    "कार्यालय",
    "अधिकारी",
    "माध्यम",
    "खाता",
    "स्थिति",
    "30 दिन में पोस्ट",
    "उत्तर",
    "उत्तर का मध्य समय, मिनट",
    "अनुत्तरित",
    "मौन दिन",
    ...WEEKS_AGO.flatMap((ago) => [`पोस्ट, ${ago} सप्ताह पहले`, `उत्तर, ${ago} सप्ताह पहले`]),
    "विभाग, 100 में से",
  ],
} as const;
