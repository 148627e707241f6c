import { searchPosts } from "#db/search/searchPosts.ts";
import { calls } from "./context.ts";

export const searchCalls = {
  posts: calls.search.posts.handler(({ context, input }) => {
    const { posts, cursor } = searchPosts(context.record, input);
    return { posts: [...posts], cursor };
  }),
};
