import { POST_DETAILS, timelineParameters } from "../platform/parameters.ts";
import { ok } from "../platform/platform.ts";
import type { Endpoint, EndpointRequest, Platform } from "../platform/platform.ts";
import type { FakePost } from "../platform/post.ts";
import { notFound, suspended } from "../platform/problems.ts";
import type { Problem } from "../platform/problems.ts";
import { answerWithPage } from "./postList.ts";

/** So far back does X go in what one account wrote. */
const OWN_POSTS_REACH = 3_200;

/** Posts that mention an account, newest first; only the last 800 can be reached. */
export const mentionsEndpoint: Endpoint = {
  name: "mentions",
  method: "GET",
  path: /^\/2\/users\/([^/]+)\/mentions$/,
  token: "any",
  parameters: { ...timelineParameters(5), ...POST_DETAILS },
  required: [],
  answer: (platform, request) => {
    const user = platform.directory.byId(request.pathValue);
    if (!user || user.suspended) return absentUser(platform, request);
    return answerWithPage(platform, request, platform.store.mentioning(user.username), {
      reach: platform.mentionsReach,
      hasPrevious: true,
    });
  },
};

/** What an account wrote, newest first. */
export const userPostsEndpoint: Endpoint = {
  name: "user-posts",
  method: "GET",
  path: /^\/2\/users\/([^/]+)\/tweets$/,
  token: "any",
  parameters: { ...timelineParameters(5), exclude: { kind: "names", of: ["replies", "retweets"] }, ...POST_DETAILS },
  required: [],
  answer: (platform, request) => {
    const user = platform.directory.byId(request.pathValue);
    if (!user || user.suspended) return absentUser(platform, request);
    const excluded = request.query.get("exclude")?.split(",") ?? [];
    const matches = (post: FakePost) =>
      !(excluded.includes("replies") && post.replyTo !== null) && !(excluded.includes("retweets") && post.reposts !== null);
    return answerWithPage(platform, request, platform.store.writtenBy(user.id), { reach: OWN_POSTS_REACH, hasPrevious: true, matches });
  },
};

function absentUser(platform: Platform, { pathValue }: EndpointRequest): Problem {
  const error = platform.directory.byId(pathValue) ? suspended("id", pathValue, pathValue) : notFound("user", "id", pathValue);
  return ok({ errors: [error] });
}
