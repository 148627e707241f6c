import type { Queue } from "#domain/desk/views.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { timeOfPostId } from "../posts/postId.ts";
import { fillingMatch } from "../search/fillingMatch.ts";
import { conditionsOf, whereOf } from "./conditions.ts";
import { ORDER_BY } from "./listQueue.ts";
import { POSTS_SEARCHED } from "./textCondition.ts";

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
  const until = filter.text === undefined ? ageAfter(reader, order, limits.cases) : timeAfter(reader, filter.text, order, limits.posts);
  if (until === null) return null;
  const window = { sql: `g.opened_at ${order === "newest" ? ">" : "<"} ?`, values: [until] };
  const { where, values } = whereOf([...conditionsOf(reader, filter, limits.posts), window]);
  // Of those in one state there are indexes by age already, and words lead to few.
  const source = filter.text === undefined && filter.states === undefined ? "grievance g INDEXED BY grievance_newest" : "grievance g";
  const rows = reader.sqlite
    .prepare<(string | number)[], number>(`SELECT g.rowid FROM ${source} ${where} ORDER BY ${ORDER_BY[order]} LIMIT ?`)
    .pluck()
    .all(...values, limits.rows);
  return rows.length < limits.leastRows ? null : Uint32Array.from(rows);
}

/** When the first case beyond so many was opened; null where there are no more. */
function ageAfter(reader: Reader, order: "newest" | "oldest", cases: number): number | null {
  const { youngest, oldest } = statements(reader);
  return (order === "newest" ? youngest : oldest).get(cases) ?? null;
}

/** When the first post beyond so many that hold the words was written: a case that was opened later has no older one. */
function timeAfter(reader: Reader, text: string, order: "newest" | "oldest", posts: number): number | null {
  const match = order === "newest" ? fillingMatch(reader, text, POSTS_SEARCHED) : null;
  const id = match === null ? undefined : statements(reader).found.get(match, posts);
  return id === undefined ? null : timeOfPostId(id);
}

const statements = perConnection(({ sqlite }) => {
  const openedAt = (order: string) =>
    sqlite.prepare<[number], number>(`SELECT opened_at FROM grievance ORDER BY opened_at ${order} LIMIT 1 OFFSET ?`).pluck();
  return {
    youngest: openedAt("DESC"),
    oldest: openedAt("ASC"),
    found: sqlite
      .prepare<[string, number], number>("SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?")
      .pluck(),
  };
});
