import type { BackupLabel } from "#domain/backup/backup.ts";
import { LOST_KINDS, lostKindOf } from "#domain/backup/lostWork.ts";
import type { LostKind, LostWork } from "#domain/backup/lostWork.ts";
import { askNumber, askRow, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { stats } from "../queries/stats.ts";

/** What has come into this record since a backup of it was made. Null where the backup is of another record, or of a later state than this. */
export function lostSince(reader: Reader, { holds, madeAt }: Pick<BackupLabel, "holds" | "madeAt">, seat: string): LostWork | null {
  return reader.snapshot(() => {
    const { posts, cases, events } = stats(reader);
    if (!knowsSeat(reader, seat) || events < holds.events) return null;
    // Events are never taken out, so that the last ones by arrival are those that the backup has not.
    const since = events - holds.events;
    const acts = Object.fromEntries(LOST_KINDS.map((kind) => [kind, 0])) as Record<LostKind, number>;
    for (const { type, acts: count } of lastActs(reader, since)) acts[lostKindOf(type)] += count;
    return {
      posts: Math.max(0, posts - holds.posts),
      cases: Math.max(0, cases - holds.cases),
      acts,
      mails: mailsSentAfter(reader, madeAt),
      until: lastEvent(reader)?.at ?? null,
    };
  });
}

/** Acts of people on cases, reviews and settings alone: what the program did by itself it does again, and who looked at what is told apart. */
const lastActs = askRows<[most: number], { readonly type: string; readonly acts: number }>(
  `SELECT type, count(*) AS acts FROM (SELECT type, actor, stream FROM event ORDER BY position DESC LIMIT ?)
   WHERE actor NOT IN ('engine', 'import') AND type NOT IN ('grievance-opened', 'post-joined') AND stream NOT IN ('audit', 'seals', 'search', 'transfer')
   GROUP BY type`,
);
const lastEvent = askRow<[], { readonly at: number }>("SELECT at FROM event ORDER BY position DESC LIMIT 1");
const mailsSentAfter = askNumber<[at: number]>("SELECT count(*) FROM officer_mail WHERE sent_at > ?");
const countOfSeat = askNumber<[seat: string]>("SELECT count(*) FROM seat WHERE id = ?");

function knowsSeat(reader: Reader, seat: string): boolean {
  return countOfSeat(reader, seat) > 0;
}
