import type { Queue } from "#domain/desk/views.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { timeOfPostId } from "../posts/postId.ts";
import { fillingMatch } from "../search/fillingMatch.ts";
import { newestBegun } from "../search/newestBegun.ts";
import type { NewestBegun } from "../search/newestBegun.ts";
import { conditionsOf, whereOf } from "./conditions.ts";
import type { Condition } from "./conditions.ts";
import { ORDER_BY } from "./listQueue.ts";
import { POSTS_SEARCHED, textConditionOfPosts } from "./textCondition.ts";

export interface TopLimits {
  /** At most so many rows are told. */
  readonly rows: number;
  /** Fewer say too little of a long list. */
  readonly leastRows: number;
  /** So many of the youngest cases, or of the oldest, are looked through. */
  readonly cases: number;
  /** So many of the newest posts, where words are searched for. */
  readonly posts: number;
}

const LIMITS: TopLimits = { rows: 200, leastRows: 50, cases: 5_000, posts: 500 };

/**
 * The rows that a queue begins with, in a moment however long it is: a beginning of what `listQueue` tells. Null where they are not to be had so:
 * in an order other than that of age, where few of the youngest cases fit, and in a record that is listed as quickly.
 */
export function topOfQueue(reader: Reader, { filter, order }: Queue, limits: TopLimits = LIMITS): Uint32Array | null {
  if (order !== "newest" && order !== "oldest") return null;
  const { text, ...others } = filter;
  const window = text === undefined ? youngest(reader, order, limits.cases) : order === "newest" ? found(reader, text, limits) : null;
  if (window === null) return null;
  const { where, values } = whereOf([...conditionsOf(reader, others), ...window]);
  // Of those in one state there are indexes by age already, and words lead to few.
  const source = text === undefined && filter.states === undefined ? "grievance g INDEXED BY grievance_newest" : "grievance g";
  const rows = reader.sqlite
    .prepare<(string | number)[], number>(`SELECT g.rowid FROM ${source} ${where} ORDER BY ${ORDER_BY[order]} LIMIT ?`)
    .pluck()
    .all(...values, limits.rows);
  return rows.length < limits.leastRows ? null : Uint32Array.from(rows);
}

/** Those younger, or older, than the first beyond so many; null where there are no more. */
function youngest(reader: Reader, order: "newest" | "oldest", cases: number): readonly Condition[] | null {
  const until = statements(reader)[order].get(cases);
  return until === undefined ? null : [{ sql: `g.opened_at ${order === "newest" ? ">" : "<"} ?`, values: [until] }];
}

/** Those that the newest posts with the words lead to, and younger than the first post beyond so many: a case has no post that is older than it. */
function found(reader: Reader, text: string, limits: TopLimits): readonly Condition[] | null {
  const posts = newestFound(reader, text, limits);
  if (posts === null || posts.until === null) return null;
  return [textConditionOfPosts(reader, text, posts.ids), { sql: "g.opened_at > ?", values: [timeOfPostId(posts.until)] }];
}

function newestFound(reader: Reader, text: string, { posts, leastRows }: TopLimits): NewestBegun | null {
  const filling = fillingMatch(reader, text, POSTS_SEARCHED);
  if (filling === null) return null;
  const begun = filling.isBegun
    ? newestBegun(reader, text, { before: Number.MAX_SAFE_INTEGER, count: 2 * leastRows, least: leastRows })
    : null;
  if (begun !== null) return begun;
  const ids = statements(reader).found.all(filling.match, posts + 1);
  return { ids: ids.slice(0, posts), until: ids[posts] ?? null };
}

const statements = perConnection(({ sqlite }) => {
  const openedAt = (order: string) =>
    sqlite.prepare<[number], number>(`SELECT opened_at FROM grievance ORDER BY opened_at ${order} LIMIT 1 OFFSET ?`).pluck();
  return {
    newest: openedAt("DESC"),
    oldest: openedAt("ASC"),
    found: sqlite
      .prepare<[string, number], number>("SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT ?")
      .pluck(),
  };
});
