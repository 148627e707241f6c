import type { IncomingHttpHeaders } from "node:http";
import type { SourceFault } from "#contract/sources.ts";
import { boundedJson } from "../../core/http/boundedJson.ts";
import { oneLine, provesNothing, strangerFault, strangerSentence } from "../../core/http/exchange.ts";
import { FAULT_OF_PROXY, proxyErrorIn } from "../../core/http/proxyError.ts";
import { SourceError } from "../../core/ports/source.ts";
import { envelopeSchema, problemSchema } from "./payload.ts";
import type { XProblem } from "./payload.ts";
import { retryTime } from "./retryTime.ts";

/** An answer with an error status. */
export interface Refusal {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As text: a proxy's page is no JSON. */
  readonly body: string;
}

/** A refusal with X's own word, which says more than the fault: what the plan of the app lacks, or what the account has not consented to. */
export class XRefusal extends SourceError {
  readonly problem: XProblem;

  constructor(fault: SourceFault, detail: string, options: { readonly problem: XProblem; readonly retryAt: number | null }) {
    super(fault, detail, { retryAt: options.retryAt });
    this.problem = options.problem;
  }
}

export function refusalToError({ status, headers, body }: Refusal, now: number): XRefusal {
  const problem = readProblem(body);
  const fault = faultOf(status, problem);
  const isLimit = fault === "rate-limited" || fault === "too-many-connections";
  return new XRefusal(fault, `${SENTENCES[fault]} (HTTP ${status}${saying(problem)}).`, {
    problem,
    retryAt: isLimit ? retryTime(headers, now, "limit") : fault === "server-error" ? retryTime(headers, now, "server-fault") : null,
  });
}

/** True where X says that the app itself is not let in, no matter who consents: its plan lacks what was asked for. */
export function lacksPlan(error: unknown): boolean {
  if (!(error instanceof XRefusal) || error.fault !== "forbidden") return false;
  const { type, reason } = error.problem;
  return reason === "client-not-enrolled" || (type ?? "").endsWith("/client-forbidden");
}

/** X's word on one thing that it could not give, as one line. */
export function problemLine(problem: XProblem): string {
  return oneLine(wordOf(problem) ?? "X reported a problem without saying which.");
}

/**
 * X uses one status for unlike things: 429 is a rate that passes within minutes, a cap that passes with the
 * month, or a second stream connection. Only the problem's `type` tells them apart; its title is the same.
 */
export function faultOf(status: number, problem: XProblem): SourceFault {
  const type = problem.type ?? "";
  if (type.endsWith("usage-capped")) return "usage-cap";
  if (/\/credits(-depleted)?$/.test(type)) return "out-of-credits";
  if (type.endsWith("streaming-connection"))
    return problem.connection_issue === "TooManyConnections" || status === 429 ? "too-many-connections" : "bad-request";
  if (/(operational-disconnect|client-disconnected)$/.test(type)) return "server-error";
  if (status >= 500) return "server-error";
  return FAULT_OF_STATUS.get(status) ?? "bad-request";
}

const FAULT_OF_STATUS: ReadonlyMap<number, SourceFault> = new Map([
  [401, "unauthorised"],
  [402, "out-of-credits"],
  [403, "forbidden"],
  [404, "not-found"],
  [408, "timeout"],
  [410, "not-found"],
  [420, "rate-limited"],
  [425, "server-error"],
  [429, "rate-limited"],
]);

const SENTENCES: Readonly<Record<SourceFault, string>> = {
  unreachable: "X could not be reached",
  timeout: "X did not answer in time",
  "rate-limited": "X asks to wait before the next request",
  "usage-cap": "The plan's limit of posts at X is used up",
  "too-many-connections": "Another program holds the stream of this X app",
  "out-of-credits": "The credits of this X app are used up",
  unauthorised: "X does not accept the bearer token",
  "signed-out": "The sign-in to X has ended",
  forbidden: "X does not allow this app to read this",
  "not-found": "X does not know what was asked for",
  "server-error": "X has a fault of its own",
  "bad-answer": "X sent an answer that could not be read",
  "bad-request": "X refused the request",
  "budget-spent": "The month's budget is spent",
  "not-recorded": "What X sends cannot be recorded now",
  "proxy-login": "The proxy asks for a name and a password",
  "proxy-refused": "The proxy does not connect to X",
  "proxy-down": "The proxy cannot be reached",
  certificate: "What answers in place of X cannot prove that it is X",
  internal: "Something went wrong inside",
};

function readProblem(body: string): XProblem {
  return problemSchema.safeParse(boundedJson(body)).data ?? {};
}

function wordOf({ title, detail, message, errors }: XProblem): string | null {
  const word = detail ?? errors?.find((each) => each.message ?? each.detail)?.message ?? message;
  if (word && title && !word.startsWith(title)) return `${title}: ${word}`;
  return word ?? title ?? null;
}

function saying(problem: XProblem): string {
  const word = wordOf(problem);
  return word ? `: ${oneLine(word).replace(/\.$/, "")}` : "";
}

/** Throws {@link SourceError} for a line of a stream in which X says that it disconnects us and why. */
export function throwIfDisconnected(body: unknown): void {
  const { data, errors: [problem] = [] } = envelopeSchema.safeParse(body).data ?? {};
  if (data !== undefined || !problem) return;
  const isNamed = /usage-capped|streaming-connection|disconnect/.test(problem.type ?? "");
  throw new SourceError(isNamed ? faultOf(200, problem) : "server-error", problemLine(problem));
}

/** What Node says of a connection that failed, where no answer came at all. */
export function connectionToError(cause: unknown): SourceError {
  const proxy = proxyErrorIn(cause);
  if (proxy !== null) return new SourceError(FAULT_OF_PROXY[proxy.problem], proxy.message, { cause });
  const code = codeOf(cause);
  if (code === "ERR_INVALID_CHAR") {
    return new SourceError("unauthorised", "The bearer token holds a character that no token has.", { cause });
  }
  if (provesNothing(code)) return new SourceError(strangerFault(code), strangerSentence("X", ` (${code})`), { cause });
  const timedOut = code === "ETIMEDOUT" || (cause instanceof Error && /timeout/i.test(cause.message));
  const fault = timedOut ? "timeout" : "unreachable";
  return new SourceError(fault, `${SENTENCES[fault]}${code ? ` (${code})` : ""}.`, { cause });
}

function codeOf(cause: unknown): string | null {
  if (typeof cause !== "object" || cause === null) return null;
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  return "errors" in cause && Array.isArray(cause.errors) ? codeOf(cause.errors[0]) : null;
}
