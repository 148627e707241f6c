import { searchPosts } from "#db/search/searchPosts.ts";
import { reads } from "./guards.ts";

export const searchCalls = {
  posts: reads.search.posts.handler(({ context, input }) => {
    const { posts, cursor } = searchPosts(context.record, input);
    return { posts: [...posts], cursor };
  }),
};
