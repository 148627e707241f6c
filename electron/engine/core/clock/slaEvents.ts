import { z } from "zod";
import type { Folded } from "#domain/grievance/fold.ts";
import { askedSince, heldSince } from "#domain/grievance/heldSince.ts";
import { nextDueLetter } from "#domain/grievance/dueLetter.ts";
import { nextEscalation, slaEventsOf } from "#domain/grievance/slaEvents.ts";
import type { ClockRules } from "#domain/grievance/slaEvents.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { casesToLookAt, lookAgain, setNextLook } from "#db/clockDue.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readHistory } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { ENGINE } from "../commands/act.ts";

export type SlaEventRules = Pick<ClockRules, "policy" | "superiorsOf" | "now">;

export interface Looked {
  readonly events: number;
  /** Of how many cases another letter is due than before. */
  readonly letters: number;
  readonly hasMore: boolean;
}

const LOOKS_AT_ONCE = 500;
/** So that nobody waits for the writer where there is much to say, as while a long export comes in. */
const LONGEST_TURN_MS = 15;

/** Looks at the cases whose time has come, as many as a turn holds, and records what the clock has to say of each. */
export function recordSlaEvents(writer: Writer, rules: SlaEventRules): Looked {
  const ids = casesToLookAt(writer, rules.now, LOOKS_AT_ONCE);
  // A transaction that changes nothing would still take the writer's turn.
  if (ids.length === 0) return { events: 0, letters: 0, hasMore: false };
  const until = performance.now() + LONGEST_TURN_MS;
  return writer.transaction(() => {
    let looks = 0;
    let events = 0;
    let letters = 0;
    for (const id of ids) {
      const seen = lookAt(writer, id, rules);
      events += seen.events;
      letters += seen.isLetterChanged ? 1 : 0;
      looks += 1;
      if (performance.now() > until) break;
    }
    return { events, letters, hasMore: looks < ids.length || looks === LOOKS_AT_ONCE };
  });
}

/**
 * Lets the clock look at all open cases again, some in each turn, where the policy is another than the one it last went by, in this run or an
 * earlier one. True while there are more.
 */
export function followPolicy(writer: Writer, policy: SlaEventRules["policy"], now: number): boolean {
  const text = JSON.stringify([RULES, policy]);
  const known = goneBySchema.safeParse(readSetting(writer, GONE_BY)).data;
  const after = known?.policy === text ? known.after : "";
  if (after === null) return false;
  return writer.transaction(() => {
    const last = lookAgain(writer, after, LOOKS_AT_ONCE);
    writeSetting(writer, GONE_BY, { policy: text, after: last } satisfies GoneBy, now);
    return last !== null;
  });
}

/** Another where the rules of this program change what the clock says of a case under the same policy. */
const RULES = "no letter for what was not in hand in time";

/** Kept in the record that the clock goes through, which in rehearsal is not that of the settings. */
const GONE_BY = "clock.policy";
/** `after`: up to which case it is gone by already; null for all. */
const goneBySchema = z.strictObject({ policy: z.string(), after: z.string().nullable() });
type GoneBy = z.infer<typeof goneBySchema>;

function lookAt(writer: Writer, id: GrievanceId, rules: SlaEventRules): { readonly events: number; readonly isLetterChanged: boolean } {
  const grievance = readGrievance(writer, id);
  if (grievance === null) return { events: 0, isLetterChanged: false };
  let turns: Folded["turns"] | null = null;
  // Folded only where it matters, and once.
  const turnsOf = () => (turns ??= readHistory(writer, id).turns);
  const clockRules = {
    ...rules,
    officeOf: officeIdOfMark,
    heldSince: () => heldSince(turnsOf()) ?? grievance.openedAt,
    askedSince: (office: OfficeId) => askedSince(turnsOf(), office, officeIdOfMark) ?? grievance.openedAt,
  };
  const { events, nextAt } = slaEventsOf(grievance, clockRules);
  const escalation = nextEscalation(grievance, clockRules);
  if (events.length > 0) appendEvents(writer, { grievanceId: id, events, actor: ENGINE, now: rules.now });
  // After the events: each of them asks for another look.
  const isLetterChanged = setNextLook(writer, id, { nextAt, escalation, letter: nextDueLetter(grievance, clockRules) }, rules.now);
  return { events: events.length, isLetterChanged };
}
