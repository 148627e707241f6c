import type { PostKey } from "#domain/grievance/events.ts";
import type { Writer } from "#db/connection.ts";
import { blankPost } from "#db/erasure/blankPost.ts";

export interface TakenBack {
  /** Posts that lost their words now. */
  readonly posts: number;
  /** Names of files that nobody needs any more: to be removed after the transaction. */
  readonly files: readonly string[];
}

/** Blanks the posts that are here; joins the caller's transaction. `at`: milliseconds UTC. */
export function takeBack(writer: Writer, keys: readonly PostKey[], at: number): TakenBack {
  if (keys.length === 0) return { posts: 0, files: [] };
  return writer.transaction(() => {
    const blanked = keys.map((key) => blankPost(writer, key, at));
    return { posts: blanked.reduce((sum, { posts }) => sum + posts, 0), files: [...new Set(blanked.flatMap(({ files }) => files))] };
  });
}
