import type { ReactNode } from "react";
import { type IntlShape, useIntl } from "react-intl";
import type { Locale } from "#contract/settings.ts";
import { wholeDays } from "#domain/clock/daysLate.ts";
import { DAY_MS, HOUR_MS, indianDate } from "#domain/clock/indianDay.ts";
import { indianWeekNamed } from "#domain/clock/indianWeek.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { placeName, type ToldPlace } from "#domain/geography/placeName.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { MessageId } from "./en.ts";
import { TIME_ZONE } from "./messages.ts";
import { channelName, departmentBriefName, departmentHeading, departmentShortName, districtName } from "./names.ts";

/** How a component speaks: every word, number and time on screen comes from here. */
export type Words = Readonly<ReturnType<typeof newWordsOf>>;

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

function newWordsOf(intl: IntlShape) {
  const locale: Locale = intl.locale.startsWith("hi") ? "hi" : "en";
  const say = sayingIn(intl);
  /** `2 मि.` */
  const age = (spanMs: number) => {
    const { unit, ...count } = ageOf(spanMs);
    return say(`age.${unit}`, count);
  };
  const dayOfMonth = (at: number) =>
    october(intl.formatDate(at, { day: "numeric", month: "short", ...yearOf(at), timeZone: TIME_ZONE }).replace(SIGN_OF_ABBREVIATION, ""));
  /** At most four letters, for narrow cells: `9999`, then `12k`, then `1.4L` (lakh); rounded down. */
  const cellNumber = (value: number) => {
    if (value >= LAKH)
      return say("number.lakhs", { n: value < 10 * LAKH ? Math.floor(value / (LAKH / 10)) / 10 : Math.floor(value / LAKH) });
    if (value >= 10 * THOUSAND) return say("number.thousands", { n: Math.floor(value / THOUSAND) });
    return intl.formatNumber(value, { useGrouping: false });
  };
  return {
    locale,
    say,
    /** With parts that stand in elements of their own: the language says where in the sentence. */
    sayWith: (id: MessageId, values: Readonly<Record<string, string | number | ((part: ReactNode) => ReactNode)>>): ReactNode =>
      intl.formatMessage({ id }, values),
    age,
    /** `2 मि. पहले`, but `अभी`. */
    ago: (spanMs: number) => (ageOf(spanMs).unit === "now" ? say("age.now") : say("age.ago", { age: age(spanMs) })),
    number: (value: number) => withMinus(intl.formatNumber(value)),
    cellNumber,
    /** The whole number while it has four digits, then as `cellNumber`. */
    shortNumber: (value: number) => (value < 10 * THOUSAND ? withMinus(intl.formatNumber(value)) : cellNumber(value)),
    /** `93%`. */
    share: (share: number) => intl.formatNumber(share, { style: "percent", maximumFractionDigits: 0 }),
    /** Signed share of change, `+6%`. */
    change: (share: number) =>
      withMinus(intl.formatNumber(share, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 0 })),
    /** `14:32`, time of India. */
    clock: (at: number) => intl.formatTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: TIME_ZONE }),
    /** Weekday, day and month; with the year where it is another than the present one. */
    date: (at: number) =>
      october(intl.formatDate(at, { weekday: "short", day: "numeric", month: "long", ...yearOf(at), timeZone: TIME_ZONE })),
    /** `Wed`. */
    weekday: (at: number) => intl.formatDate(at, { weekday: "short", timeZone: TIME_ZONE }),
    /** `4 Nov`, `31 अक्टू`; of another year `4 Nov 2025`. */
    dayOfMonth,
    /** A week by its days, `23 Nov to 29 Nov`; a name that no week has stays as it is. */
    week: (name: string) => {
      const week = indianWeekNamed(name);
      return week === null ? name : say("date.week", { from: dayOfMonth(week.fromAt), to: dayOfMonth(week.untilAt - 1) });
    },
    usDollars: (amount: number) => intl.formatNumber(amount, { style: "currency", currency: "USD", maximumFractionDigits: 3 }),
    department: (code: DepartmentCode | null) => (code === null ? say("department.unknown") : departmentShortName(code, locale)),
    departmentBrief: (code: DepartmentCode | null) => (code === null ? say("department.unknown") : departmentBriefName(code, locale)),
    departmentHeading: (code: DepartmentCode | null) => (code === null ? say("department.unknownShort") : departmentHeading(code, locale)),
    district: (name: DistrictName | null) => (name === null ? say("district.unknownLong") : districtName(name, locale)),
    /** In Hindi never a Latin name; null for no place. */
    place: (told: ToldPlace) => placeName(told, locale),
    channel: (channel: Channel) => channelName(channel, locale),
  };
}

/** Devanagari shortens with this sign; a secretariat writes months without it. */
const SIGN_OF_ABBREVIATION = "॰";

/** Runtimes spell it in two ways. */
function october(formatted: string): string {
  return formatted.replace("अक्तू", "अक्टू");
}

function yearOf(at: number): { readonly year?: "numeric" } {
  return indianDate(at).slice(0, 4) === indianDate(Date.now()).slice(0, 4) ? {} : { year: "numeric" };
}

/** A true minus sign, as wide as the plus: a hyphen is overlooked from afar. */
function withMinus(formatted: string): string {
  return formatted.replace(/^-/u, "−");
}

/** A sentence that takes no values is looked up once: a screen says hundreds of them whenever it is drawn. */
function sayingIn(intl: IntlShape) {
  const plain = new Map<MessageId, string>();
  return (id: MessageId, values?: Readonly<Record<string, string | number>>): string => {
    if (values !== undefined) return intl.formatMessage({ id }, values);
    const said = plain.get(id) ?? intl.formatMessage({ id });
    plain.set(id, said);
    return said;
  };
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

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
  return { unit: "days", n: wholeDays(spanMs) };
}
