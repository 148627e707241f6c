/** A word of everybody is in a million posts: a search looks through so many, the newest. */
export const POSTS_SEARCHED = 20_000;
