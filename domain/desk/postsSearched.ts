/** A common word is in a million posts, so a search looks at the newest so many. */
export const POSTS_SEARCHED = 20_000;
