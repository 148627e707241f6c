import { perConnection } from "./connection.ts";
import type { Writer } from "./connection.ts";

/**
 * Row ids of posts sort as (time of writing, order of arrival), whatever order the posts arrived in. The
 * table, the search index and every page of posts are then newest first by their key alone.
 *
 * An id is the millisecond of writing times {@link IDS_PER_MS} plus a counter. X tells whole seconds, so the
 * ids of the other 999 milliseconds take what does not fit; only then may an id lie a little after its time.
 */
export const IDS_PER_MS = 2_048;
/** In the year 2109. A time beyond it is wrong; its post sorts last, and there is room for many of them. */
const LAST_MS = Math.floor(Number.MAX_SAFE_INTEGER / IDS_PER_MS) - 1_000_000;

/** The next free id for a post that was written at `createdAt`. Call it inside the transaction that takes it. */
export function nextPostId(writer: Writer, createdAt: number): number {
  if (!Number.isSafeInteger(createdAt)) throw new RangeError(`${createdAt} is no time in milliseconds`);
  if (!Number.isFinite(createdAt)) throw new TypeError(`A post needs the time of its writing, not ${createdAt}`);
  const { highestBelow } = statements(writer);
  for (let first = firstIdAt(createdAt); ; first += IDS_PER_MS) {
    const next = Math.max(first, (highestBelow.get(first + IDS_PER_MS) ?? 0) + 1);
    if (next < first + IDS_PER_MS) return next;
  }
}

/** No second is so crowded that its ids reach further than this beyond it. */
const CROWD_MS = 60_000;

/** The ids that hold all posts written from `start` until before `end`, and perhaps a few more: look at their times as well. */
export function postIdsOfSpan(start: number, end: number): readonly [first: number, beyond: number] {
  return [firstIdAt(start), firstIdAt(end + CROWD_MS)];
}

/** When the post was written, or a little later: see {@link IDS_PER_MS}. */
export function timeOfPostId(id: number): number {
  return Math.floor(id / IDS_PER_MS);
}

function firstIdAt(at: number): number {
  return Math.min(Math.max(Math.floor(at), 0), LAST_MS) * IDS_PER_MS;
}

const statements = perConnection(({ sqlite }) => ({
  highestBelow: sqlite.prepare<[number], number>("SELECT id FROM post WHERE id < ? ORDER BY id DESC LIMIT 1").pluck(),
}));
