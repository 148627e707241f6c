import type { EventId, GrievanceId } from "#domain/ids.ts";
import { askNumber, askRows, changeRows } from "../ask.ts";

/** A note of a colleague names a person. */
export interface Mention {
  readonly eventId: EventId;
  readonly id: GrievanceId;
  /** Who wrote the note: a person's id. */
  readonly by: string;
  readonly at: number;
  readonly readAt: number | null;
}

/** The latest first. */
export const mentionsOf = askRows<[person: string, most: number], Mention>(
  `SELECT event_id AS eventId, grievance_id AS id, "by", at, read_at AS readAt FROM mention WHERE person = ? ORDER BY at DESC, event_id DESC LIMIT ?`,
);
export const unreadMentions = askNumber<[person: string]>("SELECT count(*) FROM mention WHERE person = ? AND read_at IS NULL");

/** Of one case. Returns how many were not read before. */
export const readMentionsOfCase = changeRows<[now: number, person: string, id: string]>(
  "UPDATE mention SET read_at = ? WHERE person = ? AND grievance_id = ? AND read_at IS NULL",
);
export const readAllMentions = changeRows<[now: number, person: string]>(
  "UPDATE mention SET read_at = ? WHERE person = ? AND read_at IS NULL",
);
export const unreadMention = changeRows<[person: string, eventId: string]>(
  "UPDATE mention SET read_at = NULL WHERE person = ? AND event_id = ?",
);
