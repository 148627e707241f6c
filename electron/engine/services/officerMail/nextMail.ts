import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { TimelineEntry } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { WithheldReason } from "#domain/officerMail/officerMail.ts";
import { afterQuietHours } from "#domain/officerMail/quietHours.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { stillStands } from "#domain/officerMail/standing.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";
import { changeOfficerMail, officerMailsOfMessage } from "#db/officerMail/officerMail.ts";
import type { OfficerMailRow } from "#db/officerMail/officerMail.ts";
import { lastMailAt, mailsTriedTo, officerMailsToSend } from "#db/officerMail/waiting.ts";
import { recipientOf } from "./recipient.ts";

/** A mail that may go out now, with its case. */
export interface ReadyOfficerMail {
  readonly row: OfficerMailRow & { readonly toAddress: string };
  readonly grievance: Grievance;
  readonly timeline: readonly TimelineEntry[];
}

export interface SendingRules {
  readonly settings: OfficerMailSettings;
  readonly registry: Registry;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly onDidWithhold: () => void;
}

const LOOKED_AT = 500;

/**
 * What goes out next in one mail: one mail, or all that wait for one address where they are too many. Empty where nothing may go out now.
 * What need not or cannot go out any more is withheld on the way, and what has to wait gets its time.
 */
export function nextMail(writer: Writer, rules: SendingRules): readonly ReadyOfficerMail[] {
  const due = officerMailsToSend(writer, rules.now, LOOKED_AT);
  // A transaction that changes nothing would still take the writer's turn.
  if (due.length === 0) return [];
  return writer.transaction(() => {
    for (const row of due) {
      const ready = readied(writer, row, rules);
      if (ready === null) continue;
      const group = groupOf(writer, ready, rules);
      if (group.length > 0) return group;
    }
    return [];
  });
}

/** Null where it does not go out now; then the record says so. */
function readied(writer: Writer, row: OfficerMailRow, { settings, registry, now, onDidWithhold }: SendingRules): ReadyOfficerMail | null {
  const { grievance, timeline } = readHistory(writer, row.grievanceId);
  const withhold = (reason: WithheldReason, changes: Partial<OfficerMailRow> = {}) => {
    changeOfficerMail(writer, { ...row, ...changes, state: "withheld", reason });
    onDidWithhold();
    return null;
  };
  if (grievance === null) return withhold("overtaken");
  const applied = timeline.filter((entry) => entry.applied);
  if (!applied.some(({ recorded }) => recorded.id === row.eventId)) return withhold("taken-back");
  if (!stillStands(row.kind, row.office, grievance, registry)) return withhold("overtaken");
  const morning = grievance.urgency === "emergency" ? now : afterQuietHours(now, settings.quietHours);
  if (morning > now) {
    changeOfficerMail(writer, { ...row, dueAt: morning });
    return null;
  }
  const { officerId, officer, address, gap } = recipientOf(writer, registry, row.office, now);
  if (gap !== null || address === null) return withhold(gap ?? "no-address", { officerId, officer, toAddress: address });
  return { row: { ...row, officerId, officer, toAddress: address }, grievance, timeline: applied };
}

function groupOf(writer: Writer, first: ReadyOfficerMail, rules: SendingRules): readonly ReadyOfficerMail[] {
  const { settings, now } = rules;
  const { row } = first;
  // A second attempt holds what the first one held, or it would be another letter.
  if (row.messageId !== null) {
    return officerMailsOfMessage(writer, row.messageId)
      .filter(({ state }) => state === "prepared" || state === "sending")
      .flatMap((each) => (each.id === row.id ? first : (readied(writer, each, rules) ?? [])));
  }
  const most = settings.digestAbovePerHour;
  if (most === null || goesAlone(first)) return [first];
  const address = row.toAddress;
  const waiting = officerMailsToSend(writer, now, LOOKED_AT).filter((each) => each.toAddress === address && each.messageId === null);
  const sent = mailsTriedTo(writer, address, now - HOUR_MS, now);
  if (sent + waiting.length <= most) return [first];
  if (sent >= most) {
    changeOfficerMail(writer, { ...row, dueAt: Math.max(now + 1, (lastMailAt(writer, address, now) ?? now) + HOUR_MS) });
    return [];
  }
  const others = waiting.filter(({ id }) => id !== row.id).flatMap((each) => readied(writer, each, rules) ?? []);
  return [first, ...others.filter((each) => !goesAlone(each) && each.row.toAddress === address)];
}

function goesAlone({ row, grievance }: ReadyOfficerMail): boolean {
  return row.kind === "letter" || grievance.urgency === "emergency";
}
