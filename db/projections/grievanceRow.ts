import type { Alert } from "#domain/grievance/alert.ts";
import { MEASURES, tallyOf as performanceOf } from "#domain/performance/tally.ts";
import { DOUBTS } from "#domain/proposal/proposal.ts";
import { atrWords } from "#domain/grievance/atrDoubts.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { NO_SLA_EVENTS } from "#domain/grievance/withSlaEvent.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "../connection.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { grievance as table } from "../schema/grievance.ts";
import { timelineColumns, timelineOf } from "./timelineColumns.ts";
import { askRow } from "../ask.ts";

type Row = typeof table.$inferSelect;

/** A row as SQLite holds it: JSON as text, booleans as 0 and 1. */
export type StoredRow = {
  readonly [Column in keyof Row]: Row[Column] extends boolean ? 0 | 1 : Column extends JsonColumn ? string | null : Row[Column];
};
type JsonColumn =
  | "markedTo"
  | "additionalMarks"
  | "interimReply"
  | "atr"
  | "aside"
  | "slaEvents"
  | "escalations"
  | "dispute"
  | "incidentChoice"
  | "replies"
  | "letters"
  | "checkCall"
  | "links"
  | "steps"
  | "performance";

/** A case as its events have made it so far; null where it is not open here. */
export function readGrievance(reader: Reader, id: GrievanceId): Grievance | null {
  return readProjected(reader, id)?.grievance ?? null;
}

export interface Projected {
  readonly grievance: Grievance;
  readonly row: StoredRow;
}

export function readProjected(reader: Reader, id: GrievanceId): Projected | null {
  const row = readRow(reader, id);
  return row && { grievance: grievanceOf(row), row };
}

export const readRow = askRow<[id: GrievanceId], StoredRow>(`SELECT ${selectionOf(fieldsOf(table))} FROM grievance WHERE id = ?`);

/** A case as it is in its row before any sweep. */
export function rowOf(grievance: Grievance, postCount: number): StoredRow {
  const { countdown, firstPost, markedTo, additionalMarks, interimReply, atr, aside } = grievance;
  const { slaEvents, alerts, dispute, incidentChoice, checkCall } = grievance;
  return {
    id: grievance.id,
    ticket: grievance.ticket,
    caseKey: grievance.caseKey,
    channel: grievance.channel,
    firstPostChannel: firstPost.channel,
    firstPostExternalId: firstPost.externalId,
    openedAt: grievance.openedAt,
    state: grievance.state,
    returnsTo: grievance.returnsTo,
    kind: grievance.kind,
    department: grievance.department,
    district: grievance.district,
    place: grievance.place,
    urgency: grievance.urgency,
    routine: grievance.routine ? 1 : 0,
    long: grievance.long ? 1 : 0,
    against: grievance.against,
    category: grievance.category,
    speaker: grievance.speaker,
    representative: grievance.representative,
    correctedAt: grievance.correctedAt,
    countdownBasis: countdown.basis,
    countdownDueAt: countdown.dueAt,
    stoppedMs: countdown.stoppedMs,
    stoppedSinceAt: countdown.stoppedSinceAt,
    dueAt: grievance.dueAt,
    dueRemainingMs: grievance.dueRemainingMs,
    markedTo: markedTo && JSON.stringify(markedTo),
    additionalMarks: listOf(additionalMarks),
    interimReply: interimReply && JSON.stringify(interimReply),
    atr: atr && JSON.stringify(atr),
    aside: aside && JSON.stringify(aside),
    disposedAt: grievance.disposedAt,
    reopenedCount: grievance.reopenedCount,
    version: grievance.version,
    postCount,
    overdue: 0,
    assignee: grievance.assignee,
    atrWords: atr && atrWords(atr.text),
    markedOffice: markedTo && officeIdOfMark(markedTo),
    slaEvents: slaEvents === NO_SLA_EVENTS ? null : JSON.stringify(slaEvents),
    escalations: listOf(grievance.escalations),
    redFlaggedAt: grievance.redFlaggedAt,
    emergencyAlertAt: alerts.emergency?.sinceAt ?? null,
    emergencySeenAt: alerts.emergency?.acknowledgedAt ?? null,
    redFlagAlertAt: alerts["red-flag"]?.sinceAt ?? null,
    redFlagSeenAt: alerts["red-flag"]?.acknowledgedAt ?? null,
    dispute: dispute && JSON.stringify(dispute),
    incidentChoice: incidentChoice && JSON.stringify(incidentChoice),
    replies: listOf(grievance.replies),
    letters: listOf(grievance.letters),
    checkCall: checkCall && JSON.stringify(checkCall),
    links: listOf(grievance.links),
    erasedAt: grievance.erasedAt,
    doubts: grievance.doubts.length === 0 ? null : grievance.doubts.join(" "),
    maybeEmergency: grievance.maybeEmergency ? 1 : 0,
    sensitive: grievance.sensitive,
    roomPictures: listOf(grievance.roomPictures),
    ...timelineColumns(grievance.timeline),
    performance: listOf(performanceOf(grievance).map((tally) => [tally.day, ...MEASURES.map((measure) => tally[measure])])),
  };
}

/** An empty list is stored as nothing: most cases have none. */
function listOf(values: readonly unknown[]): string | null {
  return values.length > 0 ? JSON.stringify(values) : null;
}

function grievanceOf(row: StoredRow): Grievance {
  return {
    id: row.id,
    ticket: row.ticket,
    caseKey: row.caseKey,
    channel: row.channel,
    firstPost: { channel: row.firstPostChannel, externalId: row.firstPostExternalId },
    openedAt: row.openedAt,
    state: row.state,
    returnsTo: row.returnsTo,
    kind: row.kind,
    department: row.department,
    district: row.district,
    place: row.place,
    urgency: row.urgency,
    routine: row.routine === 1,
    long: row.long === 1,
    against: row.against,
    category: row.category,
    speaker: row.speaker,
    representative: row.representative,
    correctedAt: row.correctedAt,
    countdown: {
      basis: row.countdownBasis,
      dueAt: row.countdownDueAt,
      stoppedMs: row.stoppedMs,
      stoppedSinceAt: row.stoppedSinceAt,
    },
    dueAt: row.dueAt,
    dueRemainingMs: row.dueRemainingMs,
    markedTo: parsed(row.markedTo) as Grievance["markedTo"],
    additionalMarks: (parsed(row.additionalMarks) as Grievance["additionalMarks"] | null) ?? [],
    interimReply: parsed(row.interimReply) as Grievance["interimReply"],
    atr: parsed(row.atr) as Grievance["atr"],
    aside: parsed(row.aside) as Grievance["aside"],
    disposedAt: row.disposedAt,
    reopenedCount: row.reopenedCount,
    version: row.version,
    assignee: row.assignee,
    slaEvents: (parsed(row.slaEvents) as Grievance["slaEvents"] | null) ?? NO_SLA_EVENTS,
    escalations: (parsed(row.escalations) as Grievance["escalations"] | null) ?? [],
    redFlaggedAt: row.redFlaggedAt,
    alerts: {
      emergency: alertOf(row.emergencyAlertAt, row.emergencySeenAt),
      "red-flag": alertOf(row.redFlagAlertAt, row.redFlagSeenAt),
    },
    dispute: parsed(row.dispute) as Grievance["dispute"],
    incidentChoice: parsed(row.incidentChoice) as Grievance["incidentChoice"],
    replies: (parsed(row.replies) as Grievance["replies"] | null) ?? [],
    letters: (parsed(row.letters) as Grievance["letters"] | null) ?? [],
    checkCall: parsed(row.checkCall) as Grievance["checkCall"],
    links: (parsed(row.links) as Grievance["links"] | null) ?? [],
    erasedAt: row.erasedAt,
    doubts: storedDoubts(row.doubts),
    maybeEmergency: row.maybeEmergency === 1,
    sensitive: row.sensitive,
    roomPictures: (parsed(row.roomPictures) as Grievance["roomPictures"] | null) ?? [],
    timeline: timelineOf(row),
  };
}

/** The doubts of a column. */
export function storedDoubts(stored: string | null): Grievance["doubts"] {
  const names = stored?.split(" ") ?? [];
  return DOUBTS.filter((doubt) => names.includes(doubt));
}

function alertOf(sinceAt: number | null, acknowledgedAt: number | null): Alert | null {
  return sinceAt === null ? null : { sinceAt, acknowledgedAt };
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
