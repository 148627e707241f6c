import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { indexPost } from "./indexPost.ts";

const POSTS_AT_ONCE = 1_000;

/**
 * Makes the search index anew from the posts, as is needed when the spelling rules have changed. Yields after
 * each piece, so that other work can go on; until the end what is not yet indexed is not found.
 */
export function* reindex(writer: Writer): Generator<{ readonly indexed: number }> {
  const { clear, following } = statements(writer);
  writer.transaction(() => clear.run());
  let indexed = 0;
  for (let posts = following.all(-1, POSTS_AT_ONCE); posts.length > 0; posts = following.all(posts.at(-1)?.postId ?? 0, POSTS_AT_ONCE)) {
    writer.transaction(() => {
      for (const post of posts) indexPost(writer, { ...post, isNew: false });
    });
    indexed += posts.length;
    yield { indexed };
  }
}

interface Row {
  readonly postId: number;
  readonly text: string;
  readonly handle: string | null;
  readonly name: string | null;
}

const statements = perWriter(({ sqlite }) => ({
  clear: sqlite.prepare("INSERT INTO post_search (post_search) VALUES ('delete-all')"),
  following: sqlite.prepare<[number, number], Row>(
    "SELECT id AS postId, text, author_handle AS handle, author_name AS name FROM post WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT ?",
  ),
}));
