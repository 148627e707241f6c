import type { Locale } from "#contract/settings.ts";
import { indianDayNumber } from "#domain/clock/indianDay.ts";
import type { Words } from "../../i18n/useWords.ts";

/** `today from 14:05 to 16:40`, or with days where it goes over midnight. Times are milliseconds UTC. */
export function spanOf(from: number, until: number, now: number, { say, date, clock }: Pick<Words, "say" | "date" | "clock">): string {
  const [first, last, today] = [from, until, now].map((at) => indianDayNumber(at));
  if (first !== last)
    return say("restoring.span.days", { from: `${date(from)}, ${clock(from)}`, until: `${date(until)}, ${clock(until)}` });
  const times = { from: clock(from), until: clock(until) };
  return first === today ? say("restoring.span.today", times) : say("restoring.span.day", { ...times, day: date(from) });
}

export function namesOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === "hi" ? "hi-IN" : "en-IN", { type: "conjunction" }).format(names);
}
