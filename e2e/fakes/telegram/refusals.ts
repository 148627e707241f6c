import type { Answer } from "../http/jsonServer.ts";

/** Refusals in Telegram's own words. */
export function refusal(code: number, description: string, parameters?: Readonly<Record<string, unknown>>): Answer {
  return { status: code, body: { ok: false, error_code: code, description, ...(parameters && { parameters }) } };
}

export const unauthorized = refusal(401, "Unauthorized");
export const unknownToken = refusal(404, "Not Found");
export const internalError = refusal(500, "Internal Server Error");
export const otherInstance = refusal(
  409,
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
);
export const webhookActive = refusal(
  409,
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
);

export function tooManyRequests(seconds: number): Answer {
  return refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
