import type { JsonObject } from "../platform/json.ts";
import { POST_DETAILS } from "../platform/parameters.ts";
import { ok } from "../platform/platform.ts";
import type { Endpoint } from "../platform/platform.ts";
import type { FakePost } from "../platform/post.ts";
import { notFound } from "../platform/problems.ts";
import { answerWithPage } from "./postList.ts";

/** Posts that quote one, newest first. */
export const quotesEndpoint: Endpoint = {
  name: "quote-posts",
  method: "GET",
  path: /^\/2\/tweets\/([^/]+)\/quote_tweets$/,
  token: "any",
  parameters: {
    max_results: { kind: "integer", min: 10, max: 100 },
    pagination_token: { kind: "text", maxLength: 100 },
    exclude: { kind: "names", of: ["replies", "retweets"] },
    ...POST_DETAILS,
  },
  required: [],
  answer: (platform, request) => {
    if (!platform.store.byId(request.pathValue)) return ok({ errors: [notFound("tweet", "id", request.pathValue)] });
    const excluded = request.query.get("exclude")?.split(",") ?? [];
    const matches = (post: FakePost) => post.quotes === request.pathValue && !(excluded.includes("replies") && post.replyTo !== null);
    const { status, body } = answerWithPage(platform, request, platform.store.all, { hasPrevious: false, matches });
    // This list names no ends of its page.
    const { newest_id: _newest, oldest_id: _oldest, ...meta } = (body["meta"] ?? {}) as JsonObject;
    return { status, body: { ...body, ...(body["meta"] !== undefined && { meta }) } };
  },
};
