import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { Channel } from "#domain/post/channel.ts";
import { askNumber, askRows, askValue, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";

/*
 * Who is to be asked after again. The queue holds recent posts, and older ones while a case of theirs is open; it is filled a slice at a
 * time by walking over the ids, so that a record of ten million posts costs no more than its last month.
 */

/** Where the walk that fills the queue stands. */
export type Filling =
  | { readonly of: "posts"; readonly afterId: number }
  | { readonly of: "cases"; readonly state: number; readonly openedAt: number; readonly id: string };

export const FILL_FROM_THE_BEGINNING: Filling = { of: "posts", afterId: 0 };

const POSTS_A_SLICE = 1_000;
const CASES_A_SLICE = 200;

/**
 * Takes in one slice of the posts of a channel that were written since `fromAt`, and then of those of open cases. What was written to the office
 * alone is left out, as is what only passes on a post that is here itself. Null once all are in.
 */
export function fillChecks(writer: Writer, channel: Channel, fromAt: number, filling: Filling): Filling | null {
  return writer.transaction(() => {
    if (filling.of === "posts") {
      const afterId = Math.max(filling.afterId, postIdsOfSpan(fromAt, fromAt)[0] - 1);
      const last = slice(writer, afterId, POSTS_A_SLICE);
      if (last === null) return { of: "cases", state: 0, openedAt: Number.MIN_SAFE_INTEGER, id: "" };
      putPosts(writer, { afterId, last, channel });
      return { of: "posts", afterId: last };
    }
    const state = OPEN_STATES[filling.state];
    if (state === undefined) return null;
    const cases = casesOfState(writer, state, fromAt, filling.openedAt, filling.id, CASES_A_SLICE);
    for (const { id } of cases) putCase(writer, { id, channel });
    const end = cases.at(-1);
    return end === undefined
      ? { of: "cases", state: filling.state + 1, openedAt: Number.MIN_SAFE_INTEGER, id: "" }
      : { ...filling, openedAt: end.openedAt, id: end.id };
  });
}

export interface PostToCheck {
  readonly postId: number;
  readonly externalId: string;
  /** When it was last known to be there, milliseconds UTC. */
  readonly checkedAt: number;
}

export interface CheckTimes {
  /** A post of an open case that was not seen since then comes before all others; then others that were not. */
  readonly dueBefore: number;
  /** One that was seen since then is not asked after yet. */
  readonly eligibleBefore: number;
}

/** Whom to ask after next, those first that have waited longest. */
export function nextToCheck(
  reader: Reader,
  channel: Channel,
  { dueBefore, eligibleBefore }: CheckTimes,
  limit: number,
): readonly PostToCheck[] {
  const found = new Map<number, PostToCheck>();
  const questions = [
    () => ofRank(reader, channel, 0, dueBefore, limit),
    () => ofRank(reader, channel, 1, dueBefore, limit),
    () => oldest(reader, channel, eligibleBefore, limit * 2),
  ];
  for (const ask of questions) {
    if (found.size >= limit) break;
    for (const post of ask()) if (found.size < limit) found.set(post.postId, post);
  }
  return [...found.values()];
}

/** They were there at `at`. Those that are older than `fromAt` and of no open case leave the queue. */
export function noteChecked(writer: Writer, postIds: readonly number[], at: number, fromAt: number): void {
  writer.transaction(() => {
    for (const id of postIds) {
      seen(writer, at, id);
      leave(writer, id, fromAt);
    }
  });
}

/**
 * After the clock was set back: what was seen ahead of `now` (milliseconds UTC) moves by all of it, what was seen before by what is more than
 * taking back a step forward. So all were seen as long ago as they were.
 */
export function moveChecks(
  writer: Writer,
  channel: Channel,
  { byMs, netMs }: { readonly byMs: number; readonly netMs: number },
  now: number,
): void {
  move(writer, { channel, now, byMs, netMs });
}

/** Gives those that were seen after `after` another time; all are milliseconds UTC. */
export function putAheadChecks(writer: Writer, channel: Channel, after: number, at: number): void {
  putAhead(writer, at, channel, after);
}

export interface CheckFigures {
  readonly total: number;
  /** How many of them were seen since the time asked for. */
  readonly checked: number;
  /** Of the one that has waited longest; null where there is none. */
  readonly oldestAt: number | null;
}

export function checkFigures(reader: Reader, channel: Channel, since: number): CheckFigures {
  return { total: total(reader, channel), checked: checked(reader, channel, since), oldestAt: oldestAt(reader, channel) };
}

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(", ");
const HAS_OPEN_CASE = `EXISTS (
  SELECT 1 FROM case_post c JOIN grievance g ON g.id = c.grievance_id
  WHERE c.channel = p.channel AND c.external_id = p.external_id AND g.state IN (${OPEN}))`;
const WANTED = `p.channel = @channel AND p.deleted_at IS NULL AND p.is_private = 0
  AND NOT EXISTS (SELECT 1 FROM post_check k WHERE k.post_id = p.id)
  AND (p.reposts IS NULL OR NOT EXISTS (
    SELECT 1 FROM post o WHERE o.channel = p.channel AND o.external_id = p.reposts ->> 'externalId'))`;
const TO_CHECK =
  "k.post_id AS postId, p.external_id AS externalId, k.checked_at AS checkedAt FROM post_check k JOIN post p ON p.id = k.post_id";

const slice = askValue<[number, number], number>("SELECT max(id) FROM (SELECT id FROM post WHERE id > ? ORDER BY id LIMIT ?)");

const putPosts = changeRows(`
  INSERT INTO post_check (post_id, channel, rank, checked_at)
  SELECT p.id, p.channel, iif(${HAS_OPEN_CASE}, 0, 1), p.received_at FROM post p
  WHERE p.id > @afterId AND p.id <= @last AND ${WANTED}`);

const casesOfState = askRows<[string, number, number, string, number], { readonly id: string; readonly openedAt: number }>(`
  SELECT id, opened_at AS openedAt FROM grievance
  WHERE state = ? AND opened_at < ? AND (opened_at, id) > (?, ?) ORDER BY opened_at, id LIMIT ?`);

const putCase = changeRows(`
  INSERT INTO post_check (post_id, channel, rank, checked_at)
  SELECT p.id, p.channel, 0, p.received_at FROM case_post b JOIN post p ON p.channel = b.channel AND p.external_id = b.external_id
  WHERE b.grievance_id = @id AND ${WANTED}`);

const ofRank = askRows<[string, number, number, number], PostToCheck>(
  `SELECT ${TO_CHECK} WHERE k.channel = ? AND k.rank = ? AND k.checked_at <= ? ORDER BY k.checked_at LIMIT ?`,
);
const oldest = askRows<[string, number, number], PostToCheck>(
  `SELECT ${TO_CHECK} WHERE k.channel = ? AND k.checked_at <= ? ORDER BY k.checked_at LIMIT ?`,
);

const seen = changeRows(`
  UPDATE post_check SET checked_at = ?, rank = (SELECT iif(${HAS_OPEN_CASE}, 0, 1) FROM post p WHERE p.id = post_check.post_id)
  WHERE post_id = ?`);

const move = changeRows<[{ channel: Channel; now: number; byMs: number; netMs: number }]>(
  "UPDATE post_check SET checked_at = checked_at - iif(checked_at > @now, @byMs, @netMs) WHERE channel = @channel",
);
const putAhead = changeRows<[number, Channel, number]>("UPDATE post_check SET checked_at = ? WHERE channel = ? AND checked_at > ?");
const leave = changeRows(
  "DELETE FROM post_check WHERE post_id = ? AND rank = 1 AND (SELECT created_at FROM post WHERE post.id = post_check.post_id) < ?",
);
const total = askNumber<[string]>("SELECT count(*) FROM post_check WHERE channel = ?");
const checked = askNumber<[string, number]>("SELECT count(*) FROM post_check WHERE channel = ? AND checked_at >= ?");
const oldestAt = askValue<[string], number>("SELECT min(checked_at) FROM post_check WHERE channel = ?");
