import { DAY_MS } from "#domain/clock/indianDay.ts";
import { indianWeekOf, weekBefore } from "#domain/clock/indianWeek.ts";
import type { IndianWeek } from "#domain/clock/indianWeek.ts";
import { checkSample } from "#domain/grievance/checkSample.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Writer } from "#db/connection.ts";
import { disposedBetween } from "#db/queries/checkCalls.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { actByItself } from "../commands/act.ts";

/** A room that was shut for longer does not call about what nobody remembers. */
const WEEKS_MADE_GOOD = 4;
const WEEK_MS = 7 * DAY_MS;
const DRAWN_UNTIL = "check-calls.drawn-until";

/**
 * Draws the cases of each week that is over and was not drawn from yet. Returns how many cases were drawn. A clock that was set back draws
 * nothing twice: the last week drawn from is kept.
 */
export function drawCheckCalls(writer: Writer, policy: SlaPolicy, now: number): number {
  const last = weekBefore(now);
  const known = drawnUntil(writer, now);
  if (known >= last.name) return 0;
  return writer.transaction(() => {
    const weeks = weeksUntil(last, known);
    const drawn = weeks.reduce((count, week) => count + drawWeek(writer, week, policy, now), 0);
    writeSetting(writer, DRAWN_UNTIL, last.name, now);
    return drawn;
  });
}

/** At first the week before the last one. A clock that went far ahead for a while must not end the drawing for as long. */
function drawnUntil(writer: Writer, now: number): string {
  const known = readSetting(writer, DRAWN_UNTIL);
  const isBelieved = typeof known === "string" && known <= indianWeekOf(now + WEEKS_MADE_GOOD * WEEK_MS).name;
  return isBelieved ? known : weekBefore(now, 2).name;
}

/** Those after `known`, oldest first. */
function weeksUntil(last: IndianWeek, known: string): readonly IndianWeek[] {
  const weeks = Array.from({ length: WEEKS_MADE_GOOD }, (_, back) => (back === 0 ? last : weekBefore(last.fromAt, back)));
  return weeks.filter(({ name }) => name > known).toReversed();
}

function drawWeek(writer: Writer, { name, fromAt, untilAt }: IndianWeek, policy: SlaPolicy, now: number): number {
  const ids = checkSample(disposedBetween(writer, fromAt, untilAt), name, policy.checkCalls);
  return ids.filter((id) => actByItself(writer, id, { type: "sample", week: name }, { policy, now })).length;
}
