import { type IntlShape, useIntl } from "react-intl";
import type { Locale } from "#contract/settings.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { MessageId } from "./en.ts";
import { TIME_ZONE } from "./messages.ts";
import { channelName, departmentBriefName, departmentHeading, departmentShortName, districtName } from "./names.ts";

/** How a component speaks: every word, number and time on screen comes from here. */
export interface Words {
  readonly locale: Locale;
  readonly say: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  /** At most four letters, for narrow cells: `9999`, then `12k`, then `1.4L` (lakh); rounded down. */
  readonly cellNumber: (value: number) => string;
  /** Signed share of change, `+6%`. */
  readonly change: (share: number) => string;
  /** `14:32`, time of India. */
  readonly clock: (at: number) => string;
  /** Weekday, day and month. */
  readonly date: (at: number) => string;
  /** `Wed`. */
  readonly weekday: (at: number) => string;
  /** `4 Nov`. */
  readonly dayOfMonth: (at: number) => string;
  readonly usDollars: (amount: number) => string;
  /** `2 मि.` */
  readonly age: (spanMs: number) => string;
  /** `2 मि. पहले`, but `अभी`. */
  readonly ago: (spanMs: number) => string;
  readonly department: (code: DepartmentCode | null) => string;
  readonly departmentBrief: (code: DepartmentCode | null) => string;
  readonly departmentHeading: (code: DepartmentCode | null) => string;
  readonly district: (name: DistrictName | null) => string;
  readonly channel: (channel: Channel) => string;
}

const THOUSAND = 1_000;
const LAKH = 100_000;

/** The same for every component of a page as long as its language stays. */
export function useWords(): Words {
  return wordsOf(useIntl());
}

const known = new WeakMap<IntlShape, Words>();

export function wordsOf(intl: IntlShape): Words {
  const words = known.get(intl) ?? newWordsOf(intl);
  known.set(intl, words);
  return words;
}

function newWordsOf(intl: IntlShape): Words {
  const locale: Locale = intl.locale.startsWith("hi") ? "hi" : "en";
  const say = sayingIn(intl);
  const age = (spanMs: number) => {
    const { unit, ...count } = ageOf(spanMs);
    return say(`age.${unit}`, count);
  };
  return {
    locale,
    say,
    age,
    ago: (spanMs) => (ageOf(spanMs).unit === "now" ? say("age.now") : say("age.ago", { age: age(spanMs) })),
    number: (value) => intl.formatNumber(value),
    cellNumber: (value) => {
      if (value >= LAKH)
        return say("number.lakhs", { n: value < 10 * LAKH ? Math.floor(value / (LAKH / 10)) / 10 : Math.floor(value / LAKH) });
      if (value >= 10 * THOUSAND) return say("number.thousands", { n: Math.floor(value / THOUSAND) });
      return intl.formatNumber(value, { useGrouping: false });
    },
    change: (share) => intl.formatNumber(share, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 0 }),
    clock: (at) => intl.formatTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: TIME_ZONE }),
    date: (at) => intl.formatDate(at, { weekday: "short", day: "numeric", month: "long", timeZone: TIME_ZONE }),
    weekday: (at) => intl.formatDate(at, { weekday: "short", timeZone: TIME_ZONE }),
    dayOfMonth: (at) => intl.formatDate(at, { day: "numeric", month: "short", timeZone: TIME_ZONE }),
    usDollars: (amount) => intl.formatNumber(amount, { style: "currency", currency: "USD", maximumFractionDigits: 3 }),
    department: (code) => (code === null ? say("department.unknown") : departmentShortName(code, locale)),
    departmentBrief: (code) => (code === null ? say("department.unknown") : departmentBriefName(code, locale)),
    departmentHeading: (code) => (code === null ? say("department.unknownShort") : departmentHeading(code, locale)),
    district: (name) => (name === null ? say("district.unknownLong") : districtName(name, locale)),
    channel: (channel) => channelName(channel, locale),
  };
}

/** A sentence that takes no values is looked up once: a screen says hundreds of them whenever it is drawn. */
function sayingIn(intl: IntlShape): Words["say"] {
  const plain = new Map<MessageId, string>();
  return (id, values) => {
    if (values !== undefined) return intl.formatMessage({ id }, values);
    const said = plain.get(id) ?? intl.formatMessage({ id });
    plain.set(id, said);
    return said;
  };
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Age = { readonly unit: "now" } | { readonly unit: "seconds" | "minutes" | "hours" | "days"; readonly n: number };

/**
 * A span in the one unit that says it best, rounded down, as officers say it aloud: hours up to two days, then days
 * without end ("412 days", never "1 year"). A span below five seconds, or below zero where two clocks differ, is "now".
 */
export function ageOf(spanMs: number): Age {
  if (!(spanMs >= 5 * SECOND_MS)) return { unit: "now" };
  if (spanMs < MINUTE_MS) return { unit: "seconds", n: Math.floor(spanMs / SECOND_MS) };
  if (spanMs < HOUR_MS) return { unit: "minutes", n: Math.floor(spanMs / MINUTE_MS) };
  if (spanMs < 2 * DAY_MS) return { unit: "hours", n: Math.floor(spanMs / HOUR_MS) };
  return { unit: "days", n: Math.floor(spanMs / DAY_MS) };
}
