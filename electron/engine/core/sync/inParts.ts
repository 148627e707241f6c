import type { PushedPage } from "../ports/source.ts";

/** Some twenty milliseconds of work: nobody else is answered while a part is recorded. */
const POSTS_OF_A_PART = 10;

/**
 * What a platform pushed at once, in parts that are recorded one after the other: where it cuts what it pushes says nothing either. The reads
 * come with the first part, for they are paid by then; what was taken back with the last, when all posts are there.
 */
export function inParts(page: PushedPage): readonly PushedPage[] {
  const { posts, reads } = page;
  if (posts.length <= POSTS_OF_A_PART) return [page];
  const parts: PushedPage[] = [];
  for (let from = 0; from < posts.length; from += POSTS_OF_A_PART) {
    const isLast = from + POSTS_OF_A_PART >= posts.length;
    parts.push({
      ...(isLast ? page : { problems: [] }),
      posts: posts.slice(from, from + POSTS_OF_A_PART),
      reads: from === 0 ? reads : NOTHING_READ,
    });
  }
  return parts;
}

const NOTHING_READ = { posts: 0, users: 0 };
