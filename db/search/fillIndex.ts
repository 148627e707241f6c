import { readSetting } from "../settings.ts";
import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { indexPost } from "./indexPost.ts";

/** Keeps the writer for a fraction of a second. */
const POSTS_A_SLICE = 250;

/** Where a migration emptied the index: the id of the last post that is back in it, from the newest on; -1 where none is yet. */
const FILLING = "search-index-filling";

/**
 * Fills an index that a migration has emptied with some more posts, the newest first, and keeps how far it came. Returns false once all of them are
 * back: call it again until then, and let others have their turn between.
 */
export function fillIndex(writer: Writer, limit: number = POSTS_A_SLICE): boolean {
  const reached = readSetting(writer, FILLING);
  if (typeof reached !== "number") return false;
  return writer.transaction(() => {
    const { before, goOn, finish } = statements(writer);
    const posts = before.all(reached < 0 ? Number.MAX_SAFE_INTEGER : reached, limit);
    for (const post of posts) indexPost(writer, { ...post, isNew: false });
    const last = posts.at(-1);
    if (last === undefined || posts.length < limit) finish.run(FILLING);
    else goOn.run(String(last.postId), FILLING);
    return posts.length === limit;
  });
}

interface Row {
  readonly postId: number;
  readonly text: string;
  readonly handle: string | null;
  readonly name: string | null;
}

const statements = perWriter(({ sqlite }) => {
  const columns = "id AS postId, text, author_handle AS handle, author_name AS name";
  return {
    before: sqlite.prepare<[number, number], Row>(
      `SELECT ${columns} FROM post WHERE id < ? AND deleted_at IS NULL ORDER BY id DESC LIMIT ?`,
    ),
    goOn: sqlite.prepare<[string, string]>("UPDATE setting SET value = ? WHERE key = ?"),
    finish: sqlite.prepare<[string]>("DELETE FROM setting WHERE key = ?"),
  };
});
