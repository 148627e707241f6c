import { asksForHidden } from "#db/filter/conditions.ts";
import { isCaseNumber } from "#db/filter/textCondition.ts";
import type { Searcher } from "#db/search/match.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import type { CaseFilter, GrantedFilter } from "#domain/desk/filter.ts";
import { maskKnown } from "#domain/text/mask.ts";
import { typedNumbersIn } from "#domain/text/searchWords.ts";
import type { HandlerContext } from "./context.ts";
import { mayNow, reads } from "./guards.ts";
import { ownFilter } from "./ownFilter.ts";
import { withStatutoryCuts } from "./withStatutoryCuts.ts";

/*
 * What a search may find. Names and numbers that texts hide are found for those who may have them shown; a whole number of a person is recorded as
 * looked for. For others they are not there, and a number that was typed whole is answered with nothing and the word that it is withheld.
 */

type Asking = HandlerContext & { readonly actor: string };

/** Null where the search is withheld. */
export function searcherFor(context: Asking, text: string): Searcher | null {
  const findsHidden = mayNow(context, "triage");
  const { numbers } = typedNumbersIn(text);
  if (numbers.length === 0 || isCaseNumber(context.record, text)) return { findsHidden };
  if (!findsHidden) return null;
  context.numberSearches.note(context.actor, numbers);
  return { findsHidden };
}

/** The filter as it is answered to who asks, with what it may find; null where that is withheld. */
export function grantedFilter(context: Asking, asked: CaseFilter): GrantedFilter | null {
  const filter = withStatutoryCuts(context, ownFilter(context, asked));
  if (filter.text === undefined) return asksForHidden(filter) ? { ...filter, findsHidden: mayNow(context, "triage") } : filter;
  const searcher = searcherFor(context, filter.text);
  return searcher === null ? null : { ...filter, findsHidden: searcher.findsHidden };
}

export const searchHandlers = {
  posts: reads.search.posts.handler(({ context, input }) => {
    const searcher = searcherFor(context, input.text);
    if (searcher === null) return { posts: [], cursor: null, withheld: true };
    const { posts, cursor } = searchPosts(context.record, { ...input, searcher });
    const shown = posts.map((post) => ({
      ...post,
      handle: maskKnown(post.handle),
      text: post.text.told(),
    }));
    return { posts: shown, cursor, withheld: false };
  }),
};
