import { expand } from "../platform/expansions.ts";
import type { JsonObject } from "../platform/json.ts";
import { pageOf, readToken, tokenOf } from "../platform/paging.ts";
import type { PostPage, Window } from "../platform/paging.ts";
import { readTime } from "../platform/parameters.ts";
import { ok } from "../platform/platform.ts";
import type { EndpointRequest, Platform } from "../platform/platform.ts";
import type { FakePost } from "../platform/post.ts";
import { presentPost } from "../platform/present.ts";
import { invalidRequest } from "../platform/problems.ts";
import type { Problem } from "../platform/problems.ts";

/** A page of posts with what they point at, as every list endpoint of X answers. */
export function answerWithPage(
  platform: Platform,
  request: EndpointRequest,
  run: readonly FakePost[],
  options: { readonly reach?: number | undefined; readonly hasPrevious: boolean; readonly matches?: (post: FakePost) => boolean },
): Problem {
  const given = request.query.get("pagination_token") ?? request.query.get("next_token");
  const from = given === null ? undefined : readToken(given);
  if (from === null) {
    const name = request.query.has("next_token") ? "next_token" : "pagination_token";
    return invalidRequest([{ name, value: given ?? "", message: `The \`${name}\` query parameter value [${given}] is not valid` }]);
  }
  const window: Window = { ...windowOf(request.query), reach: options.reach, from };
  const page = pageOf(run, window, options.matches);
  if (request.emptyPage && page.posts[0]) {
    const goOn = from ?? { direction: "older" as const, id: (BigInt(page.posts[0].id) + 1n).toString() };
    return ok({ meta: { result_count: 0, next_token: tokenOf(goOn) } });
  }
  return ok({ ...postsWithDetails(platform, request, page.posts), meta: metaOf(page, options.hasPrevious) });
}

export function postsWithDetails(
  platform: Platform,
  request: Pick<EndpointRequest, "wanted">,
  posts: readonly FakePost[],
  moreErrors: readonly JsonObject[] = [],
): JsonObject {
  const { includes, errors } = expand(posts, request.wanted, platform.directory, platform.store);
  const allErrors = [...moreErrors, ...errors];
  return {
    ...(posts.length > 0 && { data: posts.map((post) => presentPost(post, request.wanted, platform.directory, platform.store)) }),
    ...(includes && { includes }),
    ...(allErrors.length > 0 && { errors: allErrors }),
  };
}

function windowOf(query: URLSearchParams): Window {
  const time = (name: string) => {
    const value = query.get(name);
    return value === null ? undefined : (readTime(value) ?? undefined);
  };
  return {
    sinceId: query.get("since_id") ?? undefined,
    untilId: query.get("until_id") ?? undefined,
    startAt: time("start_time"),
    endAt: time("end_time"),
    limit: Number(query.get("max_results") ?? "10"),
  };
}

function metaOf(page: PostPage, hasPrevious: boolean): JsonObject {
  const newest = page.posts[0];
  const oldest = page.posts.at(-1);
  return {
    result_count: page.posts.length,
    ...(newest && oldest && { newest_id: newest.id, oldest_id: oldest.id }),
    ...(page.older && { next_token: tokenOf(page.older) }),
    ...(hasPrevious && page.newer && { previous_token: tokenOf(page.newer) }),
  };
}
