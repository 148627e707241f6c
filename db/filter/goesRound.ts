import { WIDE_FROM } from "#domain/post/reach.ts";
import { IDS_PER_MS } from "../postId.ts";

/** What was written longer ago has gone as far as it goes: two days. */
const SECONDS_LOOKED_BACK = 2 * 24 * 60 * 60;

/** The row of what a post reached, of those of two days. The plus keeps SQLite from the index of all that ever went round. */
export const GOES_ROUND_NOW = `m.post_id >= (unixepoch() - ${SECONDS_LOOKED_BACK}) * ${1_000 * IDS_PER_MS} AND +m.width >= ${WIDE_FROM}`;

/** A case of which a post goes round now: in its urgency it is seen first. */
export const IS_SEEN_FIRST = `g.id IN (
  SELECT w.grievance_id FROM post_measure m CROSS JOIN post p ON p.id = m.post_id
    CROSS JOIN case_post w ON w.channel = p.channel AND w.external_id = p.external_id WHERE ${GOES_ROUND_NOW})`;
