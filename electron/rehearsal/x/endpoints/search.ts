import { POST_DETAILS, readTime, timelineParameters } from "../platform/parameters.ts";
import type { Endpoint, EndpointRequest } from "../platform/platform.ts";
import { invalidRequest } from "../platform/problems.ts";
import type { ParameterFault } from "../platform/problems.ts";
import { candidates, matcher } from "../platform/searchMatch.ts";
import { QueryError, parseQuery } from "../platform/searchQuery.ts";
import { compareIds, firstIdAt } from "../platform/snowflake.ts";
import { answerWithPage } from "./postList.ts";

const WEEK_MS = 7 * 86_400_000;
/** A time that lies nearer to now is refused. */
const LATEST_END_MS = 10_000;

/** Posts of the last seven days that a query finds, newest first. */
export const searchEndpoint: Endpoint = {
  name: "search-recent",
  method: "GET",
  path: /^\/2\/tweets\/search\/recent$/,
  token: "any",
  parameters: {
    query: { kind: "text", maxLength: 4_096 },
    ...timelineParameters(10),
    next_token: { kind: "text", maxLength: 100 },
    sort_order: { kind: "choice", of: ["recency", "relevancy"] },
    ...POST_DETAILS,
  },
  required: ["query"],
  answer: (platform, request) => {
    const now = platform.now();
    const faults = windowFaults(request.query, now);
    if (faults.length > 0) return invalidRequest(faults);
    const text = request.query.get("query") ?? "";
    let query;
    try {
      query = parseQuery(text);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      return invalidRequest([{ name: "query", value: text, message: error.message }]);
    }
    return answerWithPage(platform, withinTheWeek(request, now), candidates(query, platform.directory, platform.store), {
      hasPrevious: false,
      matches: matcher(query, platform.directory, platform.store),
    });
  },
};

/** Without an own beginning a search begins seven days ago; a `since_id` overrides a `start_time`. */
function withinTheWeek(request: EndpointRequest, now: number): EndpointRequest {
  const query = new URLSearchParams(request.query);
  if (query.has("since_id")) query.delete("start_time");
  else if (!query.has("start_time")) query.set("start_time", new Date(now - WEEK_MS).toISOString());
  return { ...request, query };
}

function windowFaults(query: URLSearchParams, now: number): readonly ParameterFault[] {
  const oldestAt = now - WEEK_MS;
  const oldest = new Date(oldestAt).toISOString();
  const faults: ParameterFault[] = [];
  const refuse = (name: string, why: (value: string) => string | null) => {
    const value = query.get(name);
    const message = value === null ? null : why(value);
    if (value !== null && message !== null) faults.push({ name, value, message });
  };
  const tooOldId = (name: string) => (value: string) =>
    compareIds(value, firstIdAt(oldestAt)) < 0
      ? `'${name}' must be a tweet id created after [${oldest}]. Please use a '${name}' that is larger than ${firstIdAt(oldestAt)}`
      : null;
  refuse("since_id", tooOldId("since_id"));
  refuse("until_id", tooOldId("until_id"));
  refuse("start_time", (value) =>
    (readTime(value) ?? 0) < oldestAt - 1_000 ? `Invalid 'start_time':'${value}'. 'start_time' must be on or after ${oldest}` : null,
  );
  refuse("end_time", (value) => {
    const at = readTime(value) ?? 0;
    if (at < oldestAt) return `Invalid 'end_time':'${value}'. 'end_time' must be on or after ${oldest}`;
    if (at > now - LATEST_END_MS)
      return `Invalid 'end_time':'${value}'. 'end_time' must be a minimum of 10 seconds prior to the request time.`;
    const start = readTime(query.get("start_time") ?? "");
    return start !== null && start >= at ? `Invalid 'end_time':'${value}'. 'end_time' must be after 'start_time'` : null;
  });
  return faults;
}
