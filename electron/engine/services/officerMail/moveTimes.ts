import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { Writer } from "#db/connection.ts";
import { makeDueAhead, moveWaiting } from "#db/officerMail/waiting.ts";
import { followedSince, followSince } from "./prepareOfficerMail.ts";

/** No wait of a mail is longer: quiet hours end within a day. */
const LONGEST_WAIT_MS = DAY_MS;

/** After the clock was set back by so much, to `now`: what waits waits for as long as it would have. */
export function moveTimes(writer: Writer, byMs: number, now: number): void {
  writer.transaction(() => {
    moveWaiting(writer, byMs, now);
    const sinceAt = followedSince(writer);
    if (sinceAt !== null && sinceAt > now) followSince(writer, sinceAt - byMs, now);
  });
}

/** At the start, where nobody knows by how much the clock was set back before: what waits by a clock that was ahead is due. */
export function takeAheadAsDue(writer: Writer, now: number): void {
  writer.transaction(() => {
    makeDueAhead(writer, now, now + LONGEST_WAIT_MS);
    const sinceAt = followedSince(writer);
    if (sinceAt !== null && sinceAt > now) followSince(writer, now, now);
  });
}
