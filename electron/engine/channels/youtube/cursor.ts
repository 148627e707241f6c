import { z } from "zod";
import { jsonCursor } from "../common/jsonCursor.ts";

/*
 * Threads are read newest first, by the time of their first comment. A quick walk goes down to where the last one began; everything
 * above is new. Replies, edits and comments that were held for review do not bring a thread up again, so that once an hour a
 * deep walk goes down over the threads of the last days; what it brings again is recognised by the record. Only a walk that has come
 * to its end moves `since`: one that was cut off goes on where it stood, by the token of its next page, or begins again where
 * Google takes that no longer; one whose pages go in a circle leaves a gap, and the next begins again at the top.
 *
 * A thread comes with a few of its replies. The others are asked for where their number changed since they were read last: `replies`
 * holds it for threads with more than came along.
 */

const endSchema = z.object({ mark: z.string(), at: z.number() });

const walkSchema = z.object({
  isDeep: z.boolean(),
  /** Milliseconds UTC by YouTube's clock: older threads are left out, and the walk ends with them. Null for none. */
  until: z.number().nullable(),
  /** The newest that it has met. */
  newest: z.number().nullable(),
  oldest: endSchema.nullable(),
  /** Of the next page; null for the first. */
  token: z.string().nullable(),
  /** Threads with many replies that it has met, with their numbers of replies. */
  met: z.record(z.string(), z.number()),
});
export type Walk = z.infer<typeof walkSchema>;

const positionSchema = z.object({
  /** The newest thread that was there when the last walk began, milliseconds UTC. */
  since: z.number().nullable(),
  /** Older threads were not wanted at the first visit, and are not later. Null where all are. */
  floor: z.number().nullable(),
  /** When the last deep walk began, milliseconds UTC by Google's clock. */
  deepAt: z.number(),
  walk: walkSchema.nullable(),
  replies: z.record(z.string(), z.number()),
  /** What a walk in a circle did not come down to. */
  gap: z.object({ id: z.string(), from: endSchema.nullable(), to: endSchema }).nullable(),
  /** Units of Google's day, so that a restart does not forget them. */
  used: z.object({ day: z.string(), units: z.number() }).nullable(),
});
export type Position = z.infer<typeof positionSchema>;

const START: Position = { since: null, floor: null, deepAt: 0, walk: null, replies: {}, gap: null, used: null };

export const { readCursor, writeCursor } = jsonCursor(positionSchema, START);

export interface Reach {
  /** Milliseconds; null for all that there is. */
  readonly firstVisitMs: number | null;
  readonly lookBackMs: number;
}

const DEEP_EVERY_MS = 3_600_000;
/** Comments of the same second, and those that YouTube shows a little late. */
const OVERLAP_MS = 10 * 60_000;

export function startWalk({ since, floor, deepAt }: Position, { firstVisitMs, lookBackMs }: Reach, now: number): Walk {
  const start = { newest: null, oldest: null, token: null, met: {} };
  if (since === null) return { ...start, isDeep: true, until: firstVisitMs === null ? null : now - firstVisitMs };
  // A clock that was set back must not put the deep walks off.
  const isDeep = Math.abs(now - deepAt) >= DEEP_EVERY_MS;
  const quick = since - OVERLAP_MS;
  const until = isDeep ? Math.min(quick, now - lookBackMs) : quick;
  return { ...start, isDeep, until: latest(until, floor) };
}

/** After the last page of a walk that began at `startedAt`. */
export function finishWalk(position: Position, walk: Walk, startedAt: number): Position {
  return {
    ...position,
    since: latest(position.since, walk.newest) ?? walk.until ?? 0,
    floor: position.since === null ? walk.until : position.floor,
    deepAt: walk.isDeep ? startedAt : position.deepAt,
    walk: null,
    gap: null,
    // What a deep walk did not meet is too old to be looked after.
    replies: walk.isDeep ? walk.met : { ...position.replies, ...walk.met },
  };
}

/** After a walk whose pages went in a circle: what lies below the oldest thread that it has met is not read. */
export function afterCircle({ gap, ...position }: Position, { until, oldest, met }: Walk): Position {
  const from = until === null ? null : { mark: String(until), at: until };
  const left = oldest && { id: gap?.id ?? `${position.since ?? 0}-${oldest.mark}`, from, to: oldest };
  return { ...position, walk: null, gap: left ?? gap, replies: { ...position.replies, ...met } };
}

export function latest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
