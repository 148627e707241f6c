import { assertNever } from "#domain/assertNever.ts";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import { NoToken } from "./login.ts";
import { SourceError } from "./source.ts";

/** What became of a call that was to post a reply. */
export type PostOutcome =
  | { readonly kind: "sent"; readonly externalId: string }
  /** The platform said no: nothing was posted. `detail` is what it said. */
  | { readonly kind: "refused"; readonly code: ReplyRefusal; readonly detail: string }
  /** Surely not posted, and for no reason that lies in the reply: try again, not before `retryAt` (milliseconds UTC). */
  | { readonly kind: "not-sent"; readonly cause: "rate" | "network"; readonly retryAt: number | null; readonly detail: string }
  /** Perhaps posted: it has to be looked for. */
  | { readonly kind: "unclear"; readonly detail: string };

/** What an error of a call to X says of the post. What is not surely one or the other is unclear. */
export function outcomeOfError(error: unknown): PostOutcome {
  if (!(error instanceof SourceError)) return { kind: "unclear", detail: String(error) };
  const { fault, retryAt } = error;
  const detail = wordsOfX(error.message);
  const notSent: PostOutcome = { kind: "not-sent", cause: "network", retryAt, detail };
  // A sign-in that could not be renewed asked for nothing to be posted.
  const unclear: PostOutcome = error instanceof NoToken ? notSent : { kind: "unclear", detail };
  switch (fault) {
    case "rate-limited":
    case "too-many-connections":
      return { kind: "not-sent", cause: "rate", retryAt, detail };
    case "unreachable":
      return neverReached(error) ? { ...notSent, retryAt: null } : unclear;
    // The way to the platform was not open: nothing has gone out.
    case "proxy-login":
    case "proxy-refused":
    case "proxy-down":
      return { ...notSent, retryAt: null };
    case "certificate":
      return isOfCertificate(error) ? { ...notSent, retryAt: null } : unclear;
    case "out-of-credits":
    case "usage-cap":
    case "budget-spent":
      return { kind: "refused", code: "no-credit", detail };
    case "unauthorised":
    case "signed-out":
      return { kind: "refused", code: "no-permission", detail };
    case "not-found":
    case "forbidden":
    case "bad-request":
      return { kind: "refused", code: refusalIn(detail), detail };
    case "timeout":
    case "server-error":
    case "bad-answer":
    case "not-recorded":
    case "internal":
      return unclear;
    default:
      return assertNever(fault);
  }
}

/** The same of a picture that was to go with a post: whatever went wrong, no post went out, so that it may be tried again. */
export function outcomeOfUpload(error: unknown): PostOutcome {
  const outcome = outcomeOfError(error);
  return outcome.kind === "unclear" ? { kind: "not-sent", cause: "network", retryAt: null, detail: outcome.detail } : outcome;
}

/** What X itself said, without the sentence around it, which is made for reading. */
export function wordsOfX(message: string): string {
  const opening = /\(HTTP \d+: /u.exec(message);
  const words = opening === null || !message.endsWith(").") ? "" : message.slice(opening.index + opening[0].length, -").".length);
  return words === "" ? message : words;
}

/** X tells these apart in words only; they are its own of 2026, and matched by what they cannot well do without. */
function refusalIn(words: string): ReplyRefusal {
  return REFUSALS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

const REFUSALS: readonly (readonly [ReplyRefusal, Pick<RegExp, "test">])[] = [
  ["duplicate", /duplicate/iu],
  ["post-gone", /deleted|not visible to you|could not find|does not exist|no longer available/iu],
  ["too-long", /too long|character limit/iu],
  ["too-long", { test: exceedsALength }],
  [
    "no-permission",
    /app permissions|unsupported authentication|client forbidden|access token|scope|suspended|temporarily locked|not configured|client-not-enrolled/iu,
  ],
  [
    "not-allowed",
    /not been mentioned|engaged by the author|reply to this conversation|can reply|allowed to reply|blocked|permission to DM|direct messages? (?:from|to) (?:this|the)|cannot be messaged/iu,
  ],
  ["no-credit", /credits?\b|usage cap|monthly/iu],
];

/** "Exceeds the maximum length": both words in one line, in this order. */
function exceedsALength(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\n\r\u2028\u2029]/u)
    .some((line) => {
      const exceeds = line.search(/exceeds? /u);
      return exceeds >= 0 && line.includes("length", exceeds);
    });
}

/** A connection that was never made carried nothing. */
function neverReached({ cause }: SourceError): boolean {
  return NEVER_CONNECTED.has(codeOf(cause) ?? "");
}

/** Refused before anything was sent; other faults of TLS may come in the middle. */
function isOfCertificate({ cause }: SourceError): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_/u.test(codeOf(cause) ?? "");
}

const NEVER_CONNECTED: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN"]);

function codeOf(cause: unknown): string | null {
  if (typeof cause !== "object" || cause === null) return null;
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  return "errors" in cause && Array.isArray(cause.errors) ? codeOf(cause.errors[0]) : null;
}
