import { z } from "zod";
import type { OutboxList } from "#domain/reply/outboxLists.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { replyPictureSchema } from "#domain/file/replyPicture.ts";
import type { ReplyPicture } from "#domain/file/replyPicture.ts";
import type { Channel } from "#domain/post/channel.ts";
import { toldPost } from "#domain/reply/told.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import type { ReplyRow } from "../projections/replies.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { reply } from "../schema/reply.ts";
import { ownSeat } from "../seat.ts";
import { askNumber, askRow, askWhether } from "../ask.ts";

const fields = fieldsOf(reply);
const columns = selectionOf(fields);

// An index of some rows serves where its condition is in the question.
const waiting = "state IN ('prepared', 'approved', 'attempting', 'refused')";

/** A reply with what a list shows of its case, and whether it goes to one person alone. */
export type ListedReply = ReplyRow & {
  readonly ticket: TicketNumber;
  readonly isPrivate: boolean;
  readonly pictures: readonly ReplyPicture[];
};

/** Where a list goes on: the last reply of the page before. */
export interface AfterReply {
  readonly preparedAt: number;
  readonly grievanceId: string;
  readonly replyId: string;
}

/** Replies in one state, oldest first, at most `limit`. `attempting` are those whose outcome is not known. */
export function repliesIn(reader: Reader, state: OutboxList, limit: number, after: AfterReply = FIRST): readonly ListedReply[] {
  return statements(reader)
    .inState.all({ ...after, state, limit })
    .map((row) => listedOf(row));
}

export const countRepliesIn = askNumber<[state: OutboxList]>(`SELECT count(*) FROM reply WHERE ${waiting} AND state = ?`);

/** All replies of a case, as they were prepared. */
export function repliesOfCase(reader: Reader, id: GrievanceId): readonly ListedReply[] {
  return statements(reader)
    .ofCase.all(id)
    .map((row) => listedOf(row));
}

export const replyOf = askRow<[id: GrievanceId, replyId: string], ReplyRow>(
  `SELECT ${columns} FROM reply WHERE grievance_id = ? AND reply_id = ?`,
);

/** Approved on some seats, or on this one, for a channel and not tried yet, the one that was approved first. */
export function nextReplyToSend(reader: Reader, channel: Channel, seats: readonly string[] = [ownSeat(reader)]): ReplyRow | null {
  const { next } = statements(reader);
  return inOrderOfApproval(seats.flatMap((seat) => next.get(channel, seat) ?? []))[0] ?? null;
}

/** Tried on a channel, approved on one of these seats, or on this one, with an outcome that is not recorded. */
export function repliesWithoutOutcome(reader: Reader, channel: Channel, seats: readonly string[] = [ownSeat(reader)]): readonly ReplyRow[] {
  const { withoutOutcome } = statements(reader);
  return inOrderOfApproval(seats.flatMap((seat) => withoutOutcome.all(channel, seat)));
}

function inOrderOfApproval(replies: readonly ReplyRow[]): readonly ReplyRow[] {
  return replies.toSorted((one, other) => (one.approvedAt ?? 0) - (other.approvedAt ?? 0));
}

/** Whether any is approved for a channel and not tried yet, wherever that was. */
export const isAnyApproved = askWhether<[channel: Channel]>(
  "SELECT 1 FROM reply WHERE state IN ('approved', 'attempting') AND channel = ? AND state = 'approved' LIMIT 1",
);

/** How many replies are approved and not tried yet, by channel; a channel for which none is stands not in it. */
export function approvedByChannel(reader: Reader): ReadonlyMap<Channel, number> {
  return new Map(
    statements(reader)
      .approved.all()
      .map(({ channel, n }) => [channel, n]),
  );
}

/**
 * The highest of the ids that are plain numbers, of all our replies on a channel; null where there is none. It is the newest where such ids
 * rise with time, as those of posts at X do; what is no post there, such as a message, has another form of id.
 */
export function newestSentId(reader: Reader, channel: Channel): string | null {
  return statements(reader).newestSent.get(channel) ?? null;
}

/** True where a post of the channel is that of a reply already: another one cannot claim it. */
export function isSentAs(reader: Reader, channel: Channel, externalId: string): boolean {
  return statements(reader).sentAs.get(channel, externalId.length, externalId) !== undefined;
}

/** How many acknowledgements were prepared since, milliseconds UTC, by hand or by the program. */
export const acknowledgementsSince = askNumber<[at: number]>(
  "SELECT count(*) FROM reply WHERE purpose = 'acknowledgement' AND prepared_at >= ?",
);

/** How many answers by number an account was given since, milliseconds UTC. */
export const statusRepliesTo = askNumber<[channel: Channel, authorExternalId: string, at: number]>(`
  SELECT count(*) FROM post p
  JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
  JOIN reply r ON r.grievance_id = c.grievance_id AND r.channel = p.channel AND r.answers = p.external_id
  WHERE p.channel = ? AND p.author_external_id = ? AND r.purpose = 'status' AND r.prepared_at >= ?`);

type ListedRow = Omit<ListedReply, "isPrivate" | "pictures"> & {
  readonly isPrivate: 0 | 1 | null;
  readonly privately: 0 | 1 | null;
  readonly pictures: string | null;
};

function listedOf({ privately, pictures, ...row }: ListedRow): ListedReply {
  const isPrivate = row.isPrivate === 1 || privately === 1 || toldPost({ channel: row.channel, externalId: row.answers }) !== null;
  return { ...row, isPrivate, pictures: z.array(replyPictureSchema).parse(JSON.parse(pictures ?? "[]")) };
}

/** Of a number of 64 bits. */
const MOST_DIGITS = 19;

const FIRST: AfterReply = { preparedAt: Number.MIN_SAFE_INTEGER, grievanceId: "", replyId: "" };

const statements = perConnection(({ sqlite }) => {
  const ofReply = (path: string) =>
    `(SELECT q.value ->> '${path}' FROM json_each(g.replies) q WHERE q.value ->> '$.replyId' = r.reply_id LIMIT 1)`;
  const listed = `${selectionOf(fields.map(({ field, column }) => ({ field, column: `r.${column}` })))},
    ${ofReply("$.privately")} AS privately, ${ofReply("$.pictures")} AS pictures`;
  const sending = "state IN ('approved', 'attempting')";
  const withCase = "FROM reply r JOIN grievance g ON g.id = r.grievance_id";
  const withPost = "LEFT JOIN post p ON p.channel = r.channel AND p.external_id = r.answers";
  return {
    inState: sqlite.prepare<[AfterReply & { readonly state: string; readonly limit: number }], ListedRow>(
      `SELECT ${listed}, g.ticket, p.is_private AS isPrivate ${withCase} ${withPost}
       WHERE r.${waiting} AND r.state = @state AND (r.prepared_at, r.grievance_id, r.reply_id) > (@preparedAt, @grievanceId, @replyId)
       ORDER BY r.prepared_at, r.grievance_id, r.reply_id LIMIT @limit`,
    ),
    ofCase: sqlite.prepare<[string], ListedRow>(
      `SELECT ${listed}, g.ticket, p.is_private AS isPrivate ${withCase} ${withPost}
       WHERE r.grievance_id = ? ORDER BY r.prepared_at, r.reply_id`,
    ),
    next: sqlite.prepare<[Channel, string], ReplyRow>(
      `SELECT ${columns} FROM reply WHERE ${sending} AND channel = ? AND state = 'approved' AND approved_seat = ?
       ORDER BY approved_at, grievance_id, reply_id LIMIT 1`,
    ),
    withoutOutcome: sqlite.prepare<[Channel, string], ReplyRow>(
      `SELECT ${columns} FROM reply WHERE ${sending} AND channel = ? AND state = 'attempting' AND approved_seat = ?
       ORDER BY approved_at, grievance_id, reply_id`,
    ),
    approved: sqlite.prepare<[], { readonly channel: Channel; readonly n: number }>(
      `SELECT channel, count(*) AS n FROM reply WHERE ${sending} AND state = 'approved' GROUP BY channel`,
    ),
    newestSent: sqlite
      .prepare<[Channel], string>(
        `SELECT external_id FROM reply WHERE state = 'sent' AND channel = ?
           AND length(external_id) <= ${MOST_DIGITS} AND external_id NOT GLOB '*[^0-9]*'
         ORDER BY length(external_id) DESC, external_id DESC LIMIT 1`,
      )
      .pluck(),
    sentAs: sqlite.prepare<[Channel, number, string]>(
      "SELECT 1 FROM reply WHERE state = 'sent' AND channel = ? AND length(external_id) = ? AND external_id = ?",
    ),
  };
});
