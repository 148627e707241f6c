import type { JsonObject } from "../platform/json.ts";
import { POST_DETAILS, USER_DETAILS } from "../platform/parameters.ts";
import { ok } from "../platform/platform.ts";
import type { Endpoint, EndpointRequest, Platform } from "../platform/platform.ts";
import type { FakePost, FakeUser } from "../platform/post.ts";
import { presentPost, presentUser } from "../platform/present.ts";
import { notAuthorized, notFound, suspended } from "../platform/problems.ts";
import type { Problem } from "../platform/problems.ts";
import { postsWithDetails } from "./postList.ts";

/** Up to a hundred posts by their ids; those that cannot be shown are named in `errors`. */
export const postsEndpoint: Endpoint = {
  name: "posts",
  method: "GET",
  path: /^\/2\/tweets$/,
  token: "any",
  parameters: { ids: { kind: "ids", max: 100 }, ...POST_DETAILS },
  required: ["ids"],
  answer: (platform, request) => {
    const posts: FakePost[] = [];
    const errors: JsonObject[] = [];
    for (const id of new Set(request.query.get("ids")?.split(","))) {
      const found = lookUp(platform, id, "ids");
      if ("post" in found) posts.push(found.post);
      else errors.push(found.error);
    }
    return ok(postsWithDetails(platform, request, posts, errors));
  },
};

export const postEndpoint: Endpoint = {
  name: "post",
  method: "GET",
  path: /^\/2\/tweets\/([^/]+)$/,
  token: "any",
  parameters: POST_DETAILS,
  required: [],
  answer: (platform, request) => {
    const found = lookUp(platform, request.pathValue, "id");
    if ("error" in found) return ok({ errors: [found.error] });
    const { data: _list, ...details } = postsWithDetails(platform, request, [found.post]);
    return ok({ data: presentPost(found.post, request.wanted, platform.directory, platform.store), ...details });
  },
};

function lookUp(platform: Platform, id: string, parameter: string): { readonly post: FakePost } | { readonly error: JsonObject } {
  const post = platform.store.byId(id);
  const author = post && platform.directory.byId(post.authorId);
  if (!post || !author) return { error: notFound("tweet", parameter, id) };
  if (author.suspended) return { error: suspended(parameter, id, author.id) };
  return author.protected ? { error: notAuthorized("tweet", parameter, id, "data") } : { post };
}

export const userEndpoint: Endpoint = {
  name: "user",
  method: "GET",
  path: /^\/2\/users\/(\d+)$/,
  token: "any",
  parameters: USER_DETAILS,
  required: [],
  answer: (platform, request) => userAnswer(platform, request, "id", platform.directory.byId(request.pathValue)),
};

export const userByHandleEndpoint: Endpoint = {
  name: "user-by-handle",
  method: "GET",
  path: /^\/2\/users\/by\/username\/([^/]+)$/,
  token: "any",
  parameters: USER_DETAILS,
  required: [],
  answer: (platform, request) => userAnswer(platform, request, "username", platform.directory.byHandle(request.pathValue)),
};

/** Up to a hundred accounts by their handles; those that cannot be shown are named in `errors`. */
export const usersByHandleEndpoint: Endpoint = {
  name: "users-by-handle",
  method: "GET",
  path: /^\/2\/users\/by$/,
  token: "any",
  parameters: { usernames: { kind: "handles", max: 100 }, ...USER_DETAILS },
  required: ["usernames"],
  answer: (platform, request) => {
    const data: JsonObject[] = [];
    const errors: JsonObject[] = [];
    for (const handle of new Set(request.query.get("usernames")?.split(","))) {
      const user = platform.directory.byHandle(handle);
      if (!user) errors.push(notFound("user", "usernames", handle));
      else if (user.suspended) errors.push(suspended("usernames", handle, user.id));
      else data.push(presentUser(user, request.wanted, platform.store));
    }
    return ok({ ...(data.length > 0 && { data }), ...(errors.length > 0 && { errors }) });
  },
};

/** The account that the token speaks for. */
export const meEndpoint: Endpoint = {
  name: "me",
  method: "GET",
  path: /^\/2\/users\/me$/,
  token: "user",
  parameters: USER_DETAILS,
  required: [],
  answer: (platform, request) => userAnswer(platform, request, "id", platform.account),
};

function userAnswer(platform: Platform, request: EndpointRequest, parameter: string, user: FakeUser | undefined): Problem {
  if (!user) return ok({ errors: [notFound("user", parameter, request.pathValue)] });
  if (user.suspended) return ok({ errors: [suspended(parameter, request.pathValue, user.id)] });
  const latest = platform.store.writtenBy(user.id).at(-1);
  const includesLatest = latest !== undefined && request.wanted.expansions.has("most_recent_tweet_id");
  return ok({
    data: presentUser(user, request.wanted, platform.store),
    ...(includesLatest && {
      includes: { tweets: [presentPost(latest, { ...request.wanted, expansions: new Set() }, platform.directory, platform.store)] },
    }),
  });
}
