import { DAY_MS } from "#domain/clock/indianDay.ts";
import { indianWeekOf, weekBefore } from "#domain/clock/indianWeek.ts";
import type { IndianWeek } from "#domain/clock/indianWeek.ts";
import { checkSample } from "#domain/grievance/checkSample.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { disposedBetween } from "#db/queries/checkCalls.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

/** A room that was shut for longer does not call about what nobody remembers. */
const WEEKS_MADE_GOOD = 4;
const WEEK_MS = 7 * DAY_MS;
const DRAWN_UNTIL = "check-calls.drawn-until";
const ENGINE = "engine";

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
  return ids.filter((id) => draw(writer, id, name, policy, now)).length;
}

function draw(writer: Writer, id: GrievanceId, week: string, policy: SlaPolicy, now: number): boolean {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, { type: "sample", week }, { now, policy });
  if (!decision?.ok) return false;
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: ENGINE, now });
  return true;
}
