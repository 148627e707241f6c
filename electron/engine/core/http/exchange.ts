import type { SourceFault } from "#contract/sources.ts";
import { AnswerBeyondLimits, ask, MOST_ANSWER_BYTES } from "./ask.ts";
import { boundedJson } from "./boundedJson.ts";
import type { ServerClock } from "./serverClock.ts";
import { SourceError } from "../ports/source.ts";
import { FAULT_OF_PROXY, proxyErrorIn } from "./proxyError.ts";
import { targetOf, withSigner } from "./whoseCertificate.ts";

/** Limits of one call of a platform's HTTP interface. */
export interface ExchangeLimits {
  /** As a person calls it, for the sentences of errors. */
  readonly platform: string;
  readonly signal: AbortSignal;
  /** However the bytes trickle, a whole answer takes no longer. */
  readonly deadlineMs: number;
  /** A longer answer is given up. */
  readonly mostBytes?: number;
  /** Hears what time it is at the platform. */
  readonly clock?: ServerClock;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/**
 * One request and its whole answer, whatever its status. Throws {@link SourceError} where no whole answer came, and the reason of an abort.
 * Errors say nothing of the address, since some platforms want the token in it; for the same reason no redirection is followed.
 */
export async function exchange(
  address: string,
  request: Pick<RequestInit, "method" | "headers" | "body">,
  { platform, signal, deadlineMs, mostBytes = MOST_ANSWER_BYTES, clock }: ExchangeLimits,
): Promise<Answered> {
  signal.throwIfAborted();
  const attempt = new AbortController();
  const abort = () => attempt.abort(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  const late = new SourceError("timeout", `${platform} took longer than ${deadlineMs / 1_000} seconds to answer.`);
  const deadline = setTimeout(() => attempt.abort(late), deadlineMs);
  let answers = false;
  try {
    const answer = await ask(address, { ...request, redirect: "error", signal: attempt.signal });
    answers = true;
    clock?.hear({ date: answer.headers.get("date") ?? undefined, age: answer.headers.get("age") ?? undefined });
    return { status: answer.status, headers: answer.headers, body: await answer.whole({ mostBytes }) };
  } catch (error) {
    attempt.signal.throwIfAborted();
    throw error instanceof AnswerBeyondLimits
      ? beyondLimits(error, platform)
      : await withSigner(connectionFault(error, platform, answers), targetOf(address));
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener("abort", abort);
  }
}

function beyondLimits({ why, message }: AnswerBeyondLimits, platform: string): SourceError {
  return why === "silent"
    ? new SourceError("timeout", `${platform} fell silent in the middle of an answer: ${message}.`)
    : new SourceError("bad-answer", `${platform} sent ${message} in one answer.`);
}

function connectionFault(error: unknown, platform: string, answers: boolean): SourceError {
  const proxy = proxyErrorIn(error);
  if (proxy !== null) return new SourceError(FAULT_OF_PROXY[proxy.problem], proxy.message, { cause: { code: proxy.code } });
  const code = codeOf(error);
  const named = code === null ? "" : ` (${code})`;
  // Only the code: what fetch says beside it may name the address.
  const cause = code === null ? undefined : { code };
  if (answers) return new SourceError("unreachable", `The connection to ${platform} broke in the middle of an answer${named}.`, { cause });
  if (provesNothing(code)) return new SourceError(strangerFault(code), strangerSentence(platform, named), { cause });
  const fault = code === "ETIMEDOUT" || code === "UND_ERR_CONNECT_TIMEOUT" ? "timeout" : "unreachable";
  return new SourceError(fault, `${platform} could not be reached${named}.`, { cause });
}

/** Whether a connection failed because of the certificate of the person who answered, by the code of the failure. */
export function provesNothing(code: string | null): boolean {
  return code !== null && /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_/u.test(code);
}

/** Where it speaks no TLS at all, no authority helps. */
export function strangerFault(code: string | null): SourceFault {
  return code !== null && /CERT|SELF_SIGNED|UNABLE_TO_/u.test(code) ? "certificate" : "unreachable";
}

/** What is said then; `named` is the code in brackets. */
export function strangerSentence(platform: string, named: string): string {
  return `What answers in place of ${platform} cannot prove that it is ${platform}${named}.`;
}

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  if ("errors" in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return "cause" in error ? codeOf(error.cause) : null;
}

/** JSON of an answer; undefined for what is none, as half an answer or a proxy's page, or nested beyond measure. */
export function jsonOf(body: Buffer): unknown {
  return boundedJson(body);
}

/** Beyond it a time is nonsense. */
const NONSENSE_MS = 24 * 3_600_000;
/** No platform is left alone for longer, whatever it names: one more question does no harm. */
const LONGEST_WAIT_MS = 16 * 60_000;
/** A fault of a server's own passes within seconds, whatever it names. */
const LONGEST_FAULT_MS = 30_000;

/** So long a platform asks to be left alone, by what it says; bounded. Null where it is no believable time. */
export function boundedWait(namedMs: number, fault: "limit" | "server-fault" = "limit"): number | null {
  if (!Number.isFinite(namedMs) || namedMs > NONSENSE_MS) return null;
  return Math.min(Math.max(0, namedMs), fault === "limit" ? LONGEST_WAIT_MS : LONGEST_FAULT_MS);
}

/** When `Retry-After` lets us come again, milliseconds UTC by our own clock; null where it names no believable time. */
export function retryAfter(headers: Headers, now: number, fault: "limit" | "server-fault" = "limit"): number | null {
  const named = headers.get("retry-after")?.trim();
  if (!named) return null;
  const theirs = Date.parse(headers.get("date") ?? "");
  const namedMs = /^\d+$/u.test(named) ? Number(named) * 1_000 : Date.parse(named) - (Number.isNaN(theirs) ? now : theirs);
  const waitMs = boundedWait(namedMs, fault);
  return waitMs === null ? null : now + waitMs;
}

/** The platform's own words in one line of a readable length. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** A zero character ends a string early in SQLite, and half a surrogate pair is no text. */
export function cleanText(text: string): string {
  return text.replaceAll("\u0000", "").replaceAll(/\p{Surrogate}/gu, "\u{FFFD}");
}
