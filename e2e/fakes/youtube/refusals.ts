import type { Answer } from "../http/jsonServer.ts";

/** Refusals with Google's own reasons, in the form of its JSON interfaces. */
export function refusal(code: number, reason: string, message: string, headers?: Readonly<Record<string, string>>): Answer {
  const error = { code, message, errors: [{ message, domain: DOMAINS.get(reason) ?? "youtube.comment", reason }] };
  return { status: code, body: { error }, ...(headers && { headers }) };
}

const DOMAINS: ReadonlyMap<string, string> = new Map([
  ["quotaExceeded", "youtube.quota"],
  ["rateLimitExceeded", "usageLimits"],
  ["authError", "global"],
  ["backendError", "global"],
]);

export const quotaExceeded = refusal(
  403,
  "quotaExceeded",
  'The request cannot be completed because you have exceeded your <a href="/youtube/v3/getting-started#quota">quota</a>.',
);
export const rateLimited = refusal(403, "rateLimitExceeded", "Rate Limit Exceeded");
export const backendError = refusal(503, "backendError", "Backend Error");
export const invalidCredentials = refusal(401, "authError", "Invalid Credentials");
export const commentsDisabled = refusal(403, "commentsDisabled", "The channel has disabled comments.");
export const channelNotFound = refusal(404, "channelNotFound", "The channel identified by the request could not be found.");
export const insufficientPermissions = refusal(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
export const invalidPageToken = refusal(400, "invalidPageToken", "The request specifies an invalid page token.");

export function tooManyRequests(seconds: number): Answer {
  return refusal(429, "rateLimitExceeded", "Resource has been exhausted (e.g. check quota).", { "retry-after": String(seconds) });
}

/** An API key is refused as a bad request, and only the details name it. */
export const keyInvalid: Answer = {
  status: 400,
  body: {
    error: {
      code: 400,
      message: "API key not valid. Please pass a valid API key.",
      errors: [{ message: "API key not valid. Please pass a valid API key.", domain: "global", reason: "badRequest" }],
      status: "INVALID_ARGUMENT",
      details: [{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID", domain: "googleapis.com" }],
    },
  },
};
