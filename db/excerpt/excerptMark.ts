/** The setting under which an excerpt says that it is one. */
export const EXCERPT = "excerpt";
