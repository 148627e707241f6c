import type { JsonObject } from "./json.ts";

/**
 * What X says when it refuses. Three quite different refusals share status 429 and are told apart by
 * `type` alone; partial problems travel with status 200 in an `errors` array beside the data.
 */
export interface Problem {
  readonly status: number;
  readonly body: JsonObject;
}

const TYPE = "https://api.twitter.com/2/problems/";

export const unauthorized: Problem = {
  status: 401,
  body: { title: "Unauthorized", type: "about:blank", status: 401, detail: "Unauthorized" },
};

export const rateLimited: Problem = {
  status: 429,
  body: { title: "Too Many Requests", type: "about:blank", status: 429, detail: "Too Many Requests" },
};

export const usageCapped: Problem = {
  status: 429,
  body: {
    account_id: "1500000000000000000",
    product_name: "standard-basic",
    title: "UsageCapExceeded",
    period: "Monthly",
    scope: "Product",
    detail: "Usage cap exceeded: Monthly product cap",
    type: `${TYPE}usage-capped`,
  },
};

export const tooManyConnections: Problem = {
  status: 429,
  body: {
    title: "ConnectionException",
    detail: "This stream is currently at the maximum allowed connection limit.",
    connection_issue: "TooManyConnections",
    type: `${TYPE}streaming-connection`,
  },
};

export const noRules: Problem = {
  status: 409,
  body: {
    title: "ConnectionException",
    detail: "You must define rules on your account prior to connecting to the stream.",
    connection_issue: "RuleConfigurationIssue",
    type: `${TYPE}streaming-connection`,
  },
};

export const outOfCredits: Problem = {
  status: 402,
  body: {
    account_id: "1500000000000000000",
    title: "CreditsDepleted",
    detail: "Your enrolled account [1500000000000000000] does not have any credits to fulfill this request.",
    type: `${TYPE}credits`,
  },
};

export const clientForbidden: Problem = {
  status: 403,
  body: {
    title: "Client Forbidden",
    detail: "When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from an App attached to a Project.",
    reason: "client-not-enrolled",
    registration_url: "https://developer.twitter.com/en/docs/projects/overview",
    type: `${TYPE}client-forbidden`,
  },
};

export const appOnlyForbidden: Problem = {
  status: 403,
  body: {
    title: "Unsupported Authentication",
    detail:
      "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].",
    type: `${TYPE}unsupported-authentication`,
    status: 403,
  },
};

function forbidden(detail: string): Problem {
  return { status: 403, body: { title: "Forbidden", detail, type: "about:blank", status: 403 } };
}

export const duplicateContent = forbidden("You are not allowed to create a Tweet with duplicate content.");

/** Since February 2026 an app may answer only those who have named its account, or quoted a post of it. */
export const replyNotAllowed = forbidden(
  "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.",
);

export const replyToNothing = forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");

export const tooLong = forbidden(
  "Your Tweet text is too long. For more information on how Twitter determines text length see twitter-text.",
);

/** The app was set up to read only. */
export const writeForbidden: Problem = {
  status: 403,
  body: {
    title: "Forbidden",
    detail: "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.",
    type: `${TYPE}oauth1-permissions`,
    status: 403,
  },
};

/** The account has not let the app read, or write, its direct messages. */
export function messagesForbidden(scope: "dm.read" | "dm.write"): Problem {
  const detail = `Your client app is not configured with the appropriate oauth1 app permissions for this endpoint, or the token lacks the scope ${scope}.`;
  return { status: 403, body: { title: "Forbidden", detail, type: `${TYPE}oauth1-permissions`, status: 403 } };
}

/** The other has not written first, and takes no messages from everybody. */
export const messageNotAllowed = forbidden("You do not have permission to DM one or more participants.");

/** The plan of the app does not have the Activity API. */
export const activityForbidden: Problem = {
  status: 403,
  body: {
    title: "Client Forbidden",
    detail: "This request must be made using an approved developer account that is enrolled in the requested endpoint.",
    reason: "client-not-enrolled",
    type: `${TYPE}client-forbidden`,
  },
};

export const privateEventForbidden = forbidden("Subscriptions to private events need the authorization of the user.");

export const duplicateSubscription: Problem = {
  status: 409,
  body: { title: "Conflict", detail: "A subscription like this exists already.", type: `${TYPE}conflict`, status: 409 },
};

export const noSuchPath: Problem = {
  status: 404,
  body: { title: "Not Found", detail: "Not Found", type: "about:blank", status: 404 },
};

export function serverFault(status: number): Problem {
  return {
    status,
    body: { title: status === 503 ? "Service Unavailable" : "Internal Server Error", detail: "", type: "about:blank", status },
  };
}

export interface ParameterFault {
  readonly name: string;
  readonly value: string;
  readonly message: string;
}

export function invalidRequest(faults: readonly ParameterFault[]): Problem {
  return {
    status: 400,
    body: {
      errors: faults.map(({ name, value, message }) => ({ parameters: { [name]: [value] }, message })),
      title: "Invalid Request",
      detail: "One or more parameters to your request was invalid.",
      type: `${TYPE}invalid-request`,
    },
  };
}

type ResourceType = "tweet" | "user";

/** Part of an answer: the thing that `parameter` named is not there. */
export function notFound(resourceType: ResourceType, parameter: string, value: string, section?: "includes"): JsonObject {
  return {
    value,
    detail: `Could not find ${resourceType} with ${parameter}: [${value}].`,
    title: "Not Found Error",
    resource_type: resourceType,
    parameter,
    resource_id: value,
    ...(section && { section }),
    type: `${TYPE}resource-not-found`,
  };
}

/** Part of an answer: the author does not show this to strangers. */
export function notAuthorized(resourceType: ResourceType, parameter: string, value: string, section: "data" | "includes"): JsonObject {
  return {
    value,
    detail: `Sorry, you are not authorized to see the ${resourceType === "tweet" ? "Tweet" : "User"} with ${parameter}: [${value}].`,
    title: "Authorization Error",
    resource_type: resourceType,
    parameter,
    resource_id: value,
    section,
    type: `${TYPE}not-authorized-for-resource`,
  };
}

/** Part of an answer: the account is suspended. */
export function suspended(parameter: string, value: string, userId: string): JsonObject {
  return {
    value,
    detail: `User has been suspended: [${value}].`,
    title: "Forbidden",
    resource_type: "user",
    parameter,
    resource_id: userId,
    type: `${TYPE}resource-not-found`,
  };
}

export function duplicateRule(id: string, value: string): JsonObject {
  return { value, id, title: "DuplicateRule", type: `${TYPE}duplicate-rules` };
}

export function invalidRule(value: string, detail: string): JsonObject {
  return { value, detail, title: "UnprocessableEntity", type: `${TYPE}invalid-rules` };
}

/** Sent inside a stream before X hangs up for reasons of its own. */
export const operationalDisconnect: JsonObject = {
  errors: [
    {
      title: "operational-disconnect",
      disconnect_type: "UpstreamOperationalDisconnect",
      detail: "This stream has been disconnected upstream for operational reasons.",
      type: `${TYPE}operational-disconnect`,
    },
  ],
};
