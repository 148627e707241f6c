import type { PushedPage } from "../ports/source.ts";

/** Some twenty milliseconds of work: nobody else is answered while a part is recorded. */
const POSTS_OF_A_PART = 10;

export interface PageInParts<Whole extends PushedPage> {
  /** To be recorded one after the other, before the last one. */
  readonly ahead: readonly PushedPage[];
  /** With all that is to be known only when every post is there: the cursor, and what was taken back. */
  readonly last: Whole;
}

/**
 * A page in parts that are recorded one after the other: where a platform cuts what it gives says nothing either. The reads come with the first
 * part, for they are paid by then. After a crash between two parts the page is read once more, and what is there of it is known.
 */
export function inParts<Whole extends PushedPage>(page: Whole, mostPosts = POSTS_OF_A_PART): PageInParts<Whole> {
  const { posts, reads, priceUsd } = page;
  if (posts.length <= mostPosts) return { ahead: [], last: page };
  const ahead: PushedPage[] = [];
  let from = 0;
  for (; from + mostPosts < posts.length; from += mostPosts) {
    ahead.push({
      problems: [],
      posts: posts.slice(from, from + mostPosts),
      reads: from === 0 ? reads : NOTHING_READ,
      ...(priceUsd && { priceUsd }),
    });
  }
  return { ahead, last: { ...page, posts: posts.slice(from), reads: NOTHING_READ } };
}

const NOTHING_READ = { posts: 0, users: 0 };
