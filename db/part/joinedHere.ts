import type { PostKey } from "#domain/grievance/events.ts";
import { askWhether } from "../ask.ts";
import type { Reader } from "../connection.ts";
import type { EventRow } from "../events/chain.ts";
import { postJoinedBy } from "../events/postJoinedBy.ts";

export type JoiningEvent = Pick<EventRow, "seat" | "seatSeq" | "stream" | "type" | "payload">;

/** Of a case: the events that say which posts belong to it. */
export const JOINING_EVENTS =
  "SELECT seat, seat_seq AS seatSeq, stream, type, payload FROM event WHERE stream = ? AND type IN ('grievance-opened', 'post-joined')";

/**
 * Which posts of a case go with it to who reads its district: those that a seat which has all joined to it, and of those that one of some districts did, which may name any post of the room,
 * the ones that belong to no case in another district. `events`: of one case. `hadAll`: whether a seat had all when it recorded its event of that number.
 */
export function isToTake(
  record: Reader,
  events: readonly JoiningEvent[],
  hadAll: (seat: string, seatSeq: number) => boolean,
): (post: PostKey) => boolean {
  const joinedByAll = new Set(
    events.flatMap((event) => {
      const post = hadAll(event.seat, event.seatSeq) ? postJoinedBy(event) : null;
      return post === null ? [] : [keyOf(post)];
    }),
  );
  const id = events[0]?.stream.replace("grievance:", "") ?? "";
  return (post) => joinedByAll.has(keyOf(post)) || !isElsewhere(record, post.channel, post.externalId, id);
}

const keyOf = ({ channel, externalId }: PostKey) => `${channel} ${externalId}`;

const isElsewhere = askWhether<[channel: string, externalId: string, id: string]>(
  `SELECT 1 FROM case_post c JOIN grievance g ON g.id = c.grievance_id
   WHERE c.channel = ? AND c.external_id = ? AND coalesce(g.district, '') IS NOT (SELECT coalesce(district, '') FROM grievance WHERE id = ?) LIMIT 1`,
);
