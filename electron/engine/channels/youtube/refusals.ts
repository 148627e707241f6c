import { z } from "zod";
import type { SourceFault } from "#contract/sources.ts";
import { jsonOf, oneLine, retryAfter } from "../../core/http/exchange.ts";
import type { Answered } from "../../core/http/exchange.ts";
import { SourceError } from "../../core/ports/source.ts";
import { nextPacificMidnight } from "./pacificDay.ts";
import { lenient } from "../common/lenient.ts";

/** Google said no, with its own word for the reason. */
export class GoogleRefusal extends SourceError {
  /** `commentsDisabled`; empty where it gave none. */
  readonly reason: string;

  constructor(fault: SourceFault, detail: string, reason: string, retryAt: number | null) {
    super(fault, detail, { retryAt });
    this.reason = reason;
  }
}

const errorSchema = z.object({
  error: z.object({
    message: z.string().catch(""),
    status: lenient(z.string()),
    errors: lenient(z.array(z.object({ reason: z.string().catch("") }))),
    details: lenient(z.array(z.object({ reason: lenient(z.string()) }))),
  }),
});

export function refusalToError({ status, headers, body }: Answered, now: number): SourceError {
  const { reason, words } = reasonIn(jsonOf(body));
  if (reason === null && status < 500 && status !== 429 && status !== 401) {
    return new SourceError("bad-answer", `YouTube sent an answer that could not be read (HTTP ${status}).`);
  }
  const fault = faultOf(status, reason ?? "", words);
  const said = words === "" ? "" : `: ${oneLine(words.replaceAll(/<[^<>]*>/gu, "")).replace(/\.$/u, "")}`;
  return new GoogleRefusal(
    fault,
    `${SENTENCES[fault] ?? "YouTube refused the request"} (HTTP ${status}${said}).`,
    reason ?? "",
    retryAtOf(fault),
  );

  function retryAtOf(fault: SourceFault): number | null {
    if (fault === "usage-cap") return nextPacificMidnight(now);
    if (fault === "server-error") return retryAfter(headers, now, "server-fault");
    return fault === "rate-limited" ? retryAfter(headers, now) : null;
  }
}

function reasonIn(json: unknown): { readonly reason: string | null; readonly words: string } {
  const read = errorSchema.safeParse(json);
  if (read.success) {
    const { message, errors, details, status } = read.data.error;
    const detailed = details?.find((each) => each.reason !== undefined)?.reason;
    return { reason: detailed ?? errors?.[0]?.reason ?? status ?? "", words: message };
  }
  return { reason: null, words: "" };
}

/** One status stands for unlike things; only the reason tells them apart. */
function faultOf(status: number, reason: string, words: string): SourceFault {
  const named = FAULT_OF_REASON.get(reason);
  // A day's quota is also told as a rate, with the day in its words.
  if (named === "rate-limited" && /per day/iu.test(words)) return "usage-cap";
  if (named) return named;
  if (status >= 500) return "server-error";
  return FAULT_OF_STATUS.get(status) ?? "bad-request";
}

const FAULT_OF_REASON: ReadonlyMap<string, SourceFault> = new Map([
  ["quotaExceeded", "usage-cap"],
  ["dailyLimitExceeded", "usage-cap"],
  ["rateLimitExceeded", "rate-limited"],
  ["userRateLimitExceeded", "rate-limited"],
  ["RATE_LIMIT_EXCEEDED", "rate-limited"],
  ["keyInvalid", "unauthorised"],
  ["keyExpired", "unauthorised"],
  ["API_KEY_INVALID", "unauthorised"],
  ["API_KEY_EXPIRED", "unauthorised"],
  ["authError", "unauthorised"],
  ["backendError", "server-error"],
  ["internalError", "server-error"],
  // Google calls it perhaps passing, where the request was good.
  ["processingFailure", "server-error"],
]);

const FAULT_OF_STATUS: ReadonlyMap<number, SourceFault> = new Map([
  [401, "unauthorised"],
  [403, "forbidden"],
  [404, "not-found"],
  [429, "rate-limited"],
]);

const SENTENCES: Readonly<Partial<Record<SourceFault, string>>> = {
  "rate-limited": "YouTube asks to wait before the next request",
  "usage-cap": "The day's quota at YouTube is used up",
  unauthorised: "Google does not accept the key or the sign-in",
  forbidden: "YouTube does not allow this",
  "not-found": "YouTube does not know what was asked for",
  "server-error": "YouTube has a fault of its own",
};
