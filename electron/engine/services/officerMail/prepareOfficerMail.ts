import { z } from "zod";
import { officerMailIdOf } from "#domain/officerMail/officerMailId.ts";
import { officerMailsOf } from "#domain/officerMail/officerMailsOf.ts";
import type { DueOfficerMail } from "#domain/officerMail/officerMailsOf.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { manifestOf } from "#domain/post/channel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { IMPORT_ACTOR } from "#db/imports/portalCases.ts";
import { lastPosition } from "#db/events/position.ts";
import { eventsAfter } from "#db/officerMail/follow.ts";
import { addOfficerMail } from "#db/officerMail/officerMail.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { mayHaveBeenTold } from "./afterRestore.ts";
import { recipientOf } from "./recipient.ts";

export interface Preparing {
  readonly settings: OfficerMailSettings;
  readonly registry: Registry;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Up to which event officers have been told, in the order of arrival, and since when they are told at all. */
const FOLLOWED = "officerMail.followed";
const followedSchema = z.strictObject({ position: z.number().int(), sinceAt: z.number().int() });

const EVENTS_AT_ONCE = 2_000;

/** The program's own acts, as those of the clock. */
const ENGINE = "engine";

/**
 * Looks at the events that arrived since the last time and prepares a mail for each office that is to be told, with where it stopped in
 * one transaction. The first time it only marks where it begins: nothing older is told. True while there is more to look at.
 */
export function prepareOfficerMails(
  writer: Writer,
  { settings, registry, now }: Preparing,
): { readonly prepared: number; readonly hasMore: boolean } {
  const followed = followedSchema.safeParse(readSetting(writer, FOLLOWED)).data;
  if (followed === undefined) {
    writeSetting(writer, FOLLOWED, { position: lastPosition(writer), sinceAt: now }, now);
    return { prepared: 0, hasMore: false };
  }
  const end = lastPosition(writer);
  if (end <= followed.position) return { prepared: 0, hasMore: false };
  return writer.transaction(() => {
    const { events, position } = eventsAfter(writer, followed.position, EVENTS_AT_ONCE);
    const isTold = mayHaveBeenTold(writer);
    let prepared = 0;
    for (const { grievanceId, recorded } of events) {
      const grievance = recorded.event && readGrievance(writer, grievanceId);
      // An event of another seat may arrive long after it happened.
      if (!recorded.event || !grievance || recorded.at < followed.sinceAt) continue;
      // What an export tells happened at the portal, where the office has been told.
      if (recorded.actor === IMPORT_ACTOR) continue;
      // Thousands of a portal's old cases are late from the hour of their import: only what a person of the cell does with one is told.
      // Portals remind their officers by themselves.
      if (recorded.actor === ENGINE && manifestOf(grievance.channel).entry === "portal") continue;
      for (const due of officerMailsOf(recorded.event, grievance, registry)) {
        if (
          settings.kinds.includes(due.kind) &&
          addOfficerMail(writer, rowOf(writer, grievanceId, recorded, due, { settings, registry, now, isHeld: isTold(recorded) }))
        )
          prepared += 1;
      }
    }
    writeSetting(writer, FOLLOWED, { ...followed, position }, now);
    return { prepared, hasMore: position < end };
  });
}

/** Events before this time are not told, milliseconds UTC; null where none is told yet. */
export function followedSince(reader: Reader): number | null {
  return followedSchema.safeParse(readSetting(reader, FOLLOWED)).data?.sinceAt ?? null;
}

/** Tells events since another time from now on. */
export function followSince(writer: Writer, sinceAt: number, now: number): void {
  const followed = followedSchema.safeParse(readSetting(writer, FOLLOWED)).data;
  if (followed !== undefined) writeSetting(writer, FOLLOWED, { ...followed, sinceAt: Math.round(sinceAt) }, now);
}

/** After they were switched off: what happens meanwhile is not told afterwards. */
export function forgetFollowed(writer: Writer): void {
  removeSetting(writer, FOLLOWED);
}

function rowOf(
  writer: Writer,
  grievanceId: GrievanceId,
  { id: eventId }: RecordedEvent,
  { kind, office }: DueOfficerMail,
  { settings, registry, now, isHeld }: Preparing & { readonly isHeld: boolean },
) {
  const { officerId, officer, address, gap: gapNow } = recipientOf(writer, registry, office, now);
  const gap = gapNow ?? (isHeld ? ("restored" as const) : null);
  return {
    id: officerMailIdOf(eventId, office),
    eventId,
    grievanceId,
    kind,
    office,
    officerId,
    officer,
    toAddress: address,
    state: gap === null ? ("prepared" as const) : ("withheld" as const),
    reason: gap,
    preparedAt: now,
    dueAt: now + settings.waitSeconds * 1_000,
    attempts: 0,
    attemptedAt: null,
    sentAt: null,
    bouncedAt: null,
    messageId: null,
    subject: null,
    error: null,
  };
}
