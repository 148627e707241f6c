import type { CaseHistory } from "#contract/grievances.ts";

type Post = Pick<CaseHistory["posts"][number], "isRepost">;

/**
 * What was written in a case, without what was only passed on. Where the post itself has not come in, the first copy that was passed on: its words are all
 * that there is of the complaint.
 */
export function writtenPosts<Of extends Post>(posts: readonly Of[]): readonly Of[] {
  const written = posts.filter(({ isRepost }) => !isRepost);
  return written.length > 0 ? written : posts.slice(0, 1);
}
