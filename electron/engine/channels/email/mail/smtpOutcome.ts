import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import { readError } from "./mailProblem.ts";
import type { MailProblem } from "./mailProblem.ts";

/** Servers that put a letter off, as those do that greylist, take it after some minutes. */
const PUT_OFF_MS = 5 * 60_000;

/**
 * What an error of a letter says of it. Once the letter itself began to go out (`isDataBegun`), only an answer of the server tells
 * whether it was taken; without one it may be on its way. `now` is milliseconds UTC.
 */
export function outcomeOfSmtpError(
  error: unknown,
  { isDataBegun, now }: { readonly isDataBegun: boolean; readonly now: number },
): PostOutcome {
  const { problem, detail } = readError(error);
  const status = statusOf(error);
  if (status !== null && status >= 500 && status !== 503) return { kind: "refused", code: refusalOf(status, detail, problem), detail };
  if (status !== null && status >= 400) return { kind: "not-sent", cause: "rate", retryAt: now + PUT_OFF_MS, detail };
  if (isDataBegun) return { kind: "unclear", detail };
  if (LOGIN.has(problem)) return { kind: "refused", code: "no-permission", detail };
  if (problem === "too-many-connections" || problem === "throttled") {
    return { kind: "not-sent", cause: "rate", retryAt: now + PUT_OFF_MS, detail };
  }
  if (isFaultOfLetter(error)) return { kind: "refused", code: "other", detail };
  return { kind: "not-sent", cause: "network", retryAt: null, detail };
}

/** Nothing goes out until a person has seen to the account. */
const LOGIN: ReadonlySet<MailProblem> = new Set(["wrong-password", "app-password", "token-refused"]);

/** The status of the server's answer; null where there was none. */
function statusOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("responseCode" in error)) return null;
  const status = Number(error.responseCode);
  return Number.isInteger(status) && status >= 400 ? status : null;
}

/** By RFC 3463: the second number of an enhanced status says what it is about. */
function refusalOf(status: number, words: string, problem: MailProblem): ReplyRefusal {
  if (LOGIN.has(problem) || status === 530 || status === 535) return "no-permission";
  if (/\b5\.7\.\d+\b|spam|policy|blocked|blacklist|not permitted|relay/iu.test(words)) return "not-allowed";
  if (status === 552 || /\b5\.(3\.4|2\.3)\b|message (size|too large)/iu.test(words)) return "too-long";
  return "other";
}

/** Such as an address that cannot be one. */
function isFaultOfLetter(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "EENVELOPE" || error.code === "EMESSAGE" || error.code === "ECONFIG";
}
