import { maskKnown, maskPersonalData } from "#domain/text/mask.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import { reads } from "./guards.ts";
import { searcherFor } from "./searching.ts";

export const searchHandlers = {
  posts: reads.search.posts.handler(({ context, input }) => {
    const searcher = searcherFor(context, input.text);
    if (searcher === null) return { posts: [], cursor: null, withheld: true };
    const { posts, cursor } = searchPosts(context.record, { ...input, searcher });
    const shown = posts.map((post) => ({
      ...post,
      handle: maskKnown(post.handle),
      text: maskPersonalData(post.text),
    }));
    return { posts: shown, cursor, withheld: false };
  }),
};
