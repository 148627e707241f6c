import { z } from "zod";
import type { SourceFault } from "#contract/sources.ts";
import { oneLine } from "../../core/http/exchange.ts";
import { SourceError } from "../../core/ports/source.ts";

/** What Meta says when it says no. */
export interface GraphRefusal {
  readonly message: string;
  readonly code: number;
  readonly subcode: number | null;
  /** Meta's own word that the same may succeed later. */
  readonly isTransient: boolean;
}

/** A refusal with Meta's numbers, which say more than the fault: what is to be done about a token, which permission is missing. */
export class GraphError extends SourceError {
  readonly refusal: GraphRefusal;
  /** The permission that is missing, where one is. */
  readonly permission: string | null;

  constructor(fault: SourceFault, detail: string, options: { refusal: GraphRefusal; permission: string | null; retryAt: number | null }) {
    super(fault, detail, { retryAt: options.retryAt });
    this.refusal = options.refusal;
    this.permission = options.permission;
  }
}

/** Null where a body holds no refusal. */
export function readRefusal(body: unknown): GraphRefusal | null {
  const read = refusalSchema.safeParse(body);
  if (!read.success) return null;
  const { message, code, error_subcode, is_transient } = read.data.error;
  return { message: message ?? "", code: code ?? 0, subcode: error_subcode ?? null, isTransient: is_transient ?? false };
}

const whole = z.coerce.number().int().optional().catch(undefined);
const refusalSchema = z.object({
  error: z.object({
    message: z.string().optional().catch(undefined),
    code: whole,
    error_subcode: whole,
    is_transient: z.boolean().optional().catch(undefined),
  }),
});

/** `path` is what was asked for, without the version. `retryAt`: milliseconds UTC, where Meta named a time. */
export function refusalToError(refusal: GraphRefusal, { status, path, retryAt }: Refused): GraphError {
  const fault = faultOf(refusal, status);
  const permission = fault === "forbidden" && isPermissionCode(refusal.code) ? permissionFor(refusal.message, path) : null;
  return new GraphError(fault, `${sentenceOf(refusal, fault, permission)} (HTTP ${status}: ${wordsOf(refusal)}).`, {
    refusal,
    permission,
    // What is said of a limit says nothing of a fault of the server.
    retryAt: fault === "rate-limited" ? retryAt : null,
  });
}

export interface Refused {
  readonly status: number;
  readonly path: string;
  readonly retryAt: number | null;
}

/**
 * The numbers decide, not the status: Meta answers 400 to nearly everything. 80000 and above are limits by use: 80001 of pages, 80002 of
 * Instagram, 80006 of messages.
 */
function faultOf(refusal: GraphRefusal, status: number): SourceFault {
  const { code, subcode, message } = refusal;
  if (LIMITS.has(code) || (code >= 80_000 && code <= 80_014)) return "rate-limited";
  if (code === 190 || code === 102 || LOGIN_SUBCODES.has(subcode ?? 0) || isProofRefused(refusal)) return "unauthorised";
  if (isPermissionCode(code) || code === 368 || code === 551) return "forbidden";
  if (code === 803 || (code === 100 && subcode === 33)) return "not-found";
  if (code === 1 || code === 2 || refusal.isTransient) return "server-error";
  if (code === 100) return /does not exist, cannot be loaded/iu.test(message) ? "not-found" : "bad-request";
  if (status >= 500) return "server-error";
  return FAULT_OF_STATUS.get(status) ?? "bad-request";
}

const LIMITS: ReadonlySet<number> = new Set([4, 17, 32, 341, 613]);
const LOGIN_SUBCODES: ReadonlySet<number> = new Set([458, 459, 460, 463, 464, 467, 490, 492]);
const FAULT_OF_STATUS: ReadonlyMap<number, SourceFault> = new Map([
  [401, "unauthorised"],
  [403, "forbidden"],
  [404, "not-found"],
  [408, "timeout"],
  [429, "rate-limited"],
]);

/** Null where the refusal is not about the token. */
export function tokenProblemOf(refusal: GraphRefusal): TokenProblem | null {
  if (isProofRefused(refusal)) return /\brequire/iu.test(refusal.message) ? "proof-needed" : "proof";
  const problem = PROBLEMS.get(refusal.subcode ?? 0);
  if (problem !== undefined) return problem;
  if (refusal.code !== 190 && refusal.code !== 102) return null;
  return /expired/iu.test(refusal.message) ? "expired" : "invalid";
}

const PROBLEMS: ReadonlyMap<number, TokenProblem> = new Map([
  [458, "revoked"],
  [459, "account-locked"],
  [460, "password-changed"],
  [463, "expired"],
  [464, "account-locked"],
  [467, "invalid"],
  [490, "account-locked"],
  [492, "not-admin"],
]);

/** Anyone who speaks is not believed, whatever is said. */
export function isProofOrToken(refusal: GraphRefusal): boolean {
  return tokenProblemOf(refusal) !== null;
}

/** Meta gives the proof no number of its own. */
function isProofRefused({ message }: GraphRefusal): boolean {
  return /appsecret_proof/iu.test(message);
}

/** Meta could not put so large a page together; a smaller one works. */
export function asksForLess(error: unknown): boolean {
  return error instanceof GraphError && error.refusal.code === 1 && /reduce the amount of data/iu.test(error.refusal.message);
}

/** One of the fields is not to be had, of this thing or in this version. */
export function refusesFields(error: unknown): boolean {
  return error instanceof GraphError && error.refusal.code === 100 && /field/iu.test(error.refusal.message);
}

/** The thing is gone, was never there, or may not be seen: Meta does not tell these apart. */
export function isGone(error: unknown): boolean {
  return error instanceof SourceError && error.fault === "not-found";
}

function sentenceOf(refusal: GraphRefusal, fault: SourceFault, permission: string | null): string {
  if (permission !== null) return `Meta did not give this app the permission ${permission}`;
  if (refusal.code === 368) return "Meta has blocked the page from writing for a time";
  const problem = fault === "unauthorised" ? tokenProblemOf(refusal) : null;
  return problem === null ? (SENTENCES[fault] ?? "Meta refused the request") : TOKEN_SENTENCES[problem];
}

const SENTENCES: Readonly<Partial<Record<SourceFault, string>>> = {
  timeout: "Meta did not answer in time",
  "rate-limited": "Meta asks to wait before the next request",
  unauthorised: "Meta does not accept the page token",
  forbidden: "Meta does not allow this to the page",
  "not-found": "Meta does not know what was asked for, or does not show it",
  "server-error": "Meta has a fault of its own",
};

const TOKEN_SENTENCES = {
  expired: "The page token has expired; a new login is needed",
  revoked: "The login was taken back; a new one is needed",
  "password-changed": "The password of the person who gave the page token was changed; a new login is needed",
  "account-locked": "The person who gave the page token has to confirm the account at Facebook first",
  "not-admin": "The person who gave the page token no longer has a role on the page",
  invalid: "Meta does not accept the page token; a new login is needed",
  "proof-needed": "The app of the page token asks for its secret as well",
  proof: "The app secret does not belong to the app of the page token",
} as const;
/** What is to be done about a token that is not taken. */
export type TokenProblem = keyof typeof TOKEN_SENTENCES;

function wordsOf({ message, code, subcode }: GraphRefusal): string {
  const number = subcode === null ? `code ${code}` : `code ${code}, subcode ${subcode}`;
  return `${number}: ${oneLine(message).replace(/\.$/u, "")}`;
}

/** 10 and 200 to 299 say that a permission is missing, 3 that the app lacks the capability. */
export function isPermissionCode(code: number): boolean {
  return code === 3 || code === 10 || (code >= 200 && code <= 299);
}

/** The permission that Meta names in its message, else the one that stands behind what was asked for. */
function permissionFor(message: string, path: string): string | null {
  const named = message.match(NAMED)?.find((name) => !NO_PERMISSIONS.has(name.toLowerCase()));
  if (named !== undefined) return named.toLowerCase();
  return BY_EDGE.find(([edge]) => edge.test(path))?.[1] ?? null;
}

const NAMED = /\b(?:pages|instagram|business|public)_[a-z_]+|\bread_insights\b/giu;
/** Names of the same form that are none. */
const NO_PERMISSIONS: ReadonlySet<string> = new Set(["instagram_business_account"]);

/** What is read or written by which permission; the first that fits. */
const BY_EDGE: readonly (readonly [RegExp, string])[] = [
  [/^POST .*\/(?:messages|message_attachments)$/u, "pages_messaging"],
  [/^POST .*\/photos$/u, "pages_manage_posts"],
  [/^POST .*\/(?:replies|mentions)$/u, "instagram_manage_comments"],
  [/^POST .*\/comments$/u, "pages_manage_engagement"],
  [/^POST .*\/feed$/u, "pages_manage_posts"],
  [/^[^?]*\/conversations\?.*platform=instagram/u, "instagram_manage_messages"],
  [/\/(?:conversations|messages)\b/u, "pages_messaging"],
  [/\/(?:visitor_posts|tagged)\b/u, "pages_read_user_content"],
  [/\/(?:media|tags)\b/u, "instagram_basic"],
  [/\/replies\b|mentioned_/u, "instagram_manage_comments"],
  [/\/comments\b/u, "pages_read_user_content"],
  [/./u, "pages_read_engagement"],
];

/** No professional account of Instagram has that name (“Invalid user id”, “Cannot find User”). */
export function isUnknownUser(error: unknown): boolean {
  return error instanceof GraphError && error.refusal.code === 110 && error.refusal.subcode === 2_207_013;
}
