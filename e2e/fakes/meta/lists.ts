import type { Lists } from "./platform.ts";
import { newestFirst } from "./store.ts";
import type { Kind, Thing } from "./thing.ts";

/** The lists that hang at a kind of thing; null where it has none of that name. */
export function listsOf(kind: Kind, edge: string): Lists | null {
  return LISTS[kind]?.[edge] ?? null;
}

const LISTS: Partial<Readonly<Record<Kind, Readonly<Record<string, Lists>>>>> = {
  Page: {
    posts: ({ store }, { id }) => store.below(id).filter(({ list }) => list === "own"),
    feed: ({ store }, { id }) => store.below(id).filter(({ list }) => list === "own" || list === "visitor"),
    visitor_posts: ({ store }, { id }) => store.below(id).filter(({ list }) => list === "visitor"),
    tagged: ({ store }, { id }) => store.below(id).filter(({ list }) => list === "tagged"),
    conversations: ({ store }, { id }, given) =>
      store
        .below(id)
        .filter(({ list }) => list === (given.get("platform") ?? "messenger"))
        .toSorted((one, other) => other.updatedAt - one.updatedAt || newestFirst(one, other)),
  },
  PagePost: { comments: (platform, post, given) => comments(platform.store.below(post.id), given, platform.state.ignoresOrder) },
  Comment: {
    comments: (platform, comment, given) =>
      comments(
        platform.store.below(comment.belowId).filter(({ answersId }) => answersId === comment.id),
        given,
        platform.state.ignoresOrder,
        true,
      ),
  },
  UnifiedThread: { messages: ({ store }, { id }) => store.below(id) },
  IGUser: {
    media: ({ store }, { id }) => store.below(id).filter(({ list }) => list === "own"),
    tags: ({ store }, { id }) => store.below(id).filter(({ list }) => list === "tagged"),
  },
  IGMedia: { comments: ({ store }, { id }) => store.below(id).filter(({ answersId }) => answersId === null), children: () => [] },
  IGComment: { replies: ({ store }, comment) => store.below(comment.belowId).filter(({ answersId }) => answersId === comment.id) },
};

/** `toplevel` is the default, and so is the oldest first. */
function comments(all: readonly Thing[], given: URLSearchParams, ignoresOrder: boolean, isBelowComment = false): readonly Thing[] {
  const isStream = given.get("filter") === "stream" || isBelowComment;
  const chosen = all.filter(({ answersId }) => isStream || answersId === null);
  return given.get("order") === "reverse_chronological" && !ignoresOrder ? chosen : chosen.toReversed();
}
