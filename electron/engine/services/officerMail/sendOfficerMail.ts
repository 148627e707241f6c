import type { SlaPolicy } from "#domain/clock/sla.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { putFailingAddress } from "#db/officerMail/addresses.ts";
import { grievanceStream } from "#db/events/stream.ts";
import { changeOfficerMail, officerMailOf } from "#db/officerMail/officerMail.ts";
import type { OfficerMailRow } from "#db/officerMail/officerMail.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { ENGINE } from "../../core/commands/act.ts";
import { tellOtherCases } from "../../core/commands/letterOfSeveral.ts";
import type { OutgoingMail } from "../../core/ports/mailTransport.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import { backOff } from "../../core/time/backOff.ts";
import type { Random } from "../../core/time/backOff.ts";
import type { ReadyOfficerMail } from "./nextMail.ts";

const PACE = { firstMs: 30_000, longestMs: 60 * 60_000 } as const;
/** A server that takes nothing for so long will not: a person has to know. */
const GIVEN_UP_AFTER_MS = 3 * DAY_MS;

/** Puts the attempt on the disk before the server is called. */
export function recordAttempt(
  writer: Writer,
  all: readonly ReadyOfficerMail[],
  { messageId, subject }: OutgoingMail,
  now: number,
): readonly OfficerMailRow[] {
  return writer.transaction(() =>
    all.map(({ row }) => {
      const tried = { ...row, state: "sending" as const, attempts: row.attempts + 1, attemptedAt: now, messageId, subject, error: null };
      changeOfficerMail(writer, tried);
      return tried;
    }),
  );
}

/**
 * What came of an attempt. One whose outcome nobody knows is made again under the same message id, by which servers and mail programs know the
 * second letter for the first.
 */
export function recordOutcome(
  writer: Writer,
  tried: readonly OfficerMailRow[],
  outcome: PostOutcome,
  { now, random, policy }: { readonly now: number; readonly random: Random; readonly policy: SlaPolicy },
): void {
  writer.transaction(() => {
    for (const row of tried) {
      // It may have come back while the server's answer was on its way.
      if (officerMailOf(writer, row.id)?.state !== "sending") continue;
      if (outcome.kind === "sent") {
        changeOfficerMail(writer, { ...row, state: "sent", sentAt: now, error: null });
        if (row.kind === "letter") recordLetterSent(writer, row, now, policy);
        continue;
      }
      const error = outcome.detail;
      const again = { ...row, error, dueAt: Math.max(now + backOff(row.attempts, random, PACE), retryAtOf(outcome)) };
      if (outcome.kind === "refused" && outcome.code !== "no-permission") fail(writer, { ...row, error }, now);
      else if (now - row.preparedAt > GIVEN_UP_AFTER_MS) fail(writer, { ...row, error }, now);
      else changeOfficerMail(writer, { ...again, state: outcome.kind === "unclear" ? "sending" : "prepared" });
    }
  });
}

function retryAtOf(outcome: PostOutcome): number {
  return outcome.kind === "not-sent" ? (outcome.retryAt ?? 0) : 0;
}

function fail(writer: Writer, row: OfficerMailRow, now: number): void {
  changeOfficerMail(writer, { ...row, state: "failed" });
  if (row.toAddress !== null && saysNoSuchAddress(row.error ?? "")) {
    putFailingAddress(writer, { address: row.toAddress, detail: row.error ?? "", since: now });
  }
}

/** Whether a server's words are of the address and not of the letter. */
function saysNoSuchAddress(detail: string): boolean {
  return /\b5\.1\.(?:0|1|2|3|6|10)\b|user unknown|unknown user|no such (?:user|mailbox|recipient|address)|does not exist|mailbox (?:unavailable|not found|disabled)|recipient (?:address )?rejected|invalid recipient|address rejected/iu.test(
    detail,
  );
}

export function recordLetterSent(writer: Writer, { grievanceId, eventId }: OfficerMailRow, now: number, policy: SlaPolicy): void {
  const grievance = readGrievance(writer, grievanceId);
  const letterId = grievance === null ? null : letterOfEvent(writer, { grievanceId, eventId });
  if (grievance === null || letterId === null) return;
  if (grievance.letters.find((letter) => letter.letterId === letterId)?.sentAt !== null) return;
  const action = { type: "record-letter-sent", letterId, way: "e-mail" } as const;
  const decision = decide(grievance, action, { now, policy });
  if (!decision.ok) return;
  appendEvents(writer, { grievanceId, events: decision.events, actor: ENGINE, now });
  tellOtherCases(writer, grievanceId, action, { actor: ENGINE, now, policy });
}

/** The letter that the event of a mail issued; null for another event. */
export function letterOfEvent(writer: Writer, { grievanceId, eventId }: Pick<OfficerMailRow, "grievanceId" | "eventId">): string | null {
  const payload = writer.sqlite
    .prepare<[string, string], string>(
      "SELECT payload FROM event WHERE id = ? AND stream = ? AND type = 'letter-issued' ORDER BY hlc, seat LIMIT 1",
    )
    .pluck()
    .get(eventId, grievanceStream(grievanceId));
  const parsed: unknown = payload === undefined ? null : JSON.parse(payload);
  return typeof parsed === "object" && parsed !== null && "letterId" in parsed && typeof parsed.letterId === "string"
    ? parsed.letterId
    : null;
}
