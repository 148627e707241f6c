import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";

export interface AttemptedReply {
  readonly grievanceId: GrievanceId;
  readonly replyId: string;
}

/** Notes an attempt, in the transaction that records it. What was known before the first one stays. */
export function noteAttempt(writer: Writer, { grievanceId, replyId }: AttemptedReply, afterId: string | null, at: number): void {
  statements(writer).note.run(grievanceId, replyId, afterId, at);
}

/** The newest post of ours that was known before the first attempt; null where that is forgotten. */
export function knownBeforeAttempt(reader: Reader, { grievanceId, replyId }: AttemptedReply): string | null {
  return statements(reader).before.get(grievanceId, replyId) ?? null;
}

/** How many replies were tried since, milliseconds UTC: each counts once, with its last attempt. */
export function repliesAttemptedSince(reader: Reader, at: number): number {
  return statements(reader).since.get(at) ?? 0;
}

const statements = perConnection(({ sqlite }) => ({
  note: sqlite.prepare<[string, string, string | null, number]>(
    `INSERT INTO reply_attempt (grievance_id, reply_id, after_id, attempted_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (grievance_id, reply_id) DO UPDATE SET attempted_at = excluded.attempted_at`,
  ),
  before: sqlite
    .prepare<[string, string], string | null>("SELECT after_id FROM reply_attempt WHERE grievance_id = ? AND reply_id = ?")
    .pluck(),
  since: sqlite.prepare<[number], number>("SELECT count(*) FROM reply_attempt WHERE attempted_at >= ?").pluck(),
}));
