import type { SourceFault } from "#contract/sources.ts";
import { FAULT_OF_PROXY, proxyErrorIn } from "../../../core/http/proxyError.ts";

const FAULT_OF = {
  "host-not-found": "unreachable",
  refused: "unreachable",
  unreachable: "unreachable",
  timeout: "timeout",
  "proxy-login": "proxy-login",
  "proxy-refused": "proxy-refused",
  "proxy-down": "proxy-down",
  "certificate-unknown": "certificate",
  "certificate-expired": "certificate",
  "certificate-early": "certificate",
  "certificate-name": "certificate",
  "no-tls": "unreachable",
  "no-starttls": "unreachable",
  "wrong-password": "unauthorised",
  "app-password": "unauthorised",
  "token-refused": "unauthorised",
  /** Microsoft takes none any more. */
  "passwords-off": "unauthorised",
  /** Microsoft lets in those who read and not those who send. */
  "sending-off": "unauthorised",
  "not-now": "server-error",
  "too-many-connections": "too-many-connections",
  throttled: "rate-limited",
  "folder-missing": "not-found",
  "refused-command": "server-error",
  "no-mail-server": "bad-answer",
  unknown: "bad-answer",
} as const satisfies Readonly<Record<string, SourceFault>>;

/** What went wrong with a server of mail, as far as a person can do something about it. */
export type MailProblem = keyof typeof FAULT_OF;

export function faultOfProblem(problem: MailProblem): SourceFault {
  return FAULT_OF[problem];
}

/** An error of imapflow, nodemailer or Node, read by what all of them have. */
export interface ReadError {
  readonly problem: MailProblem;
  /** In the server's words, where it said any. */
  readonly detail: string;
  /** The server named a wait, milliseconds; null where it did not. */
  readonly waitMs: number | null;
}

export function readError(error: unknown): ReadError {
  const facts = factsOf(error);
  const proxy = proxyProblemOf(error, facts.words);
  if (proxy !== null) return { ...proxy, waitMs: null };
  return { problem: problemOf(facts), detail: facts.detail.replaceAll(/\s+/gu, " ").trim().slice(0, 300), waitMs: facts.waitMs };
}

/** What imapflow says where the proxy did not connect; what the proxy answered is in the error inside. */
const PROXY_OF_IMAP = "Failed to setup proxy connection";

function proxyProblemOf(error: unknown, words: string): Omit<ReadError, "waitMs"> | null {
  const own = proxyErrorIn(error);
  if (own !== null) return { problem: FAULT_OF_PROXY[own.problem], detail: own.message };
  const [said, ...inside] = words.split("\n");
  if (said !== PROXY_OF_IMAP) return null;
  const detail = `The proxy did not connect: ${inside.join(" ").slice(0, 200) || "it gave no reason"}`;
  const [, status] = /Invalid response from proxy: (\d{3})/u.exec(words) ?? [];
  if (status === "407") return { problem: "proxy-login", detail };
  return { problem: status === undefined ? "proxy-down" : "proxy-refused", detail };
}

interface Facts {
  readonly codes: ReadonlySet<string>;
  /** What says most, for a person. */
  readonly detail: string;
  /** All that was said. */
  readonly words: string;
  readonly isLogin: boolean;
  readonly isToken: boolean;
  readonly isFolder: boolean;
  /** Of SMTP. */
  readonly status: number | null;
  readonly waitMs: number | null;
}

function problemOf({ codes, words, isLogin, isToken, isFolder, status }: Facts): MailProblem {
  const has = (...wanted: readonly string[]) => wanted.some((code) => codes.has(code));
  if (/5\.7\.30\b|basic authentication is (?:not supported|disabled)/iu.test(words)) return "passwords-off";
  if (/SmtpClientAuthentication is disabled/iu.test(words)) return "sending-off";
  const byCode = CODES.find(([, ...wanted]) => has(...wanted))?.[0];
  if (byCode !== undefined && byCode !== "unreachable") return byCode;
  if (/too many (simultaneous |concurrent )?(connections|logins|sessions)|maximum number of connections/iu.test(words)) {
    return "too-many-connections";
  }
  if (isLogin) return loginProblem(words, codes, isToken, status);
  if (isFolder) return "folder-missing";
  if (
    /does not (support|offer|advertise) STARTTLS|STARTTLS is (required|not)|no starttls|upgrading connection with STARTTLS/iu.test(words)
  ) {
    return "no-starttls";
  }
  if (has("UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "OVERQUOTA", "CONTACTADMIN")) return "not-now";
  if (byCode !== undefined) return byCode;
  return has("NO", "BAD") ? "refused-command" : "unknown";
}

function loginProblem(words: string, codes: ReadonlySet<string>, isToken: boolean, status: number | null): MailProblem {
  if (/application-specific password|app password|web login required|web browser/iu.test(words)) return "app-password";
  if (codes.has("UNAVAILABLE") || codes.has("INUSE") || (status !== null && status < 500)) return "not-now";
  return isToken ? "token-refused" : "wrong-password";
}

const CODES: readonly (readonly [MailProblem, ...string[]])[] = [
  ["throttled", "ETHROTTLE"],
  ["certificate-expired", "CERT_HAS_EXPIRED"],
  ["certificate-early", "CERT_NOT_YET_VALID"],
  ["certificate-name", "ERR_TLS_CERT_ALTNAME_INVALID"],
  [
    "certificate-unknown",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "CERT_UNTRUSTED",
    "CERT_SIGNATURE_FAILURE",
  ],
  ["no-tls", "ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_PACKET_LENGTH_TOO_LONG", "ERR_SSL_HTTP_REQUEST", "EPROTO"],
  ["host-not-found", "ENOTFOUND", "EAI_AGAIN", "EDNS"],
  ["refused", "ECONNREFUSED"],
  ["timeout", "ETIMEDOUT", "ETIMEOUT", "CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT"],
  [
    "no-mail-server",
    "InvalidResponse",
    "LineTooLarge",
    "LiteralTooLarge",
    "ResponseTooLarge",
    "TooManyTokens",
    "MissingTag",
    "UnexpectedTag",
    "ResponseProcessingFailed",
    "EPROTOCOL",
    "ParserError",
  ],
  [
    "unreachable",
    "NoConnection",
    "EConnectionClosed",
    "StateLogout",
    "ClosedAfterConnectText",
    "ClosedAfterConnectTLS",
    "ECONNRESET",
    "EPIPE",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENETDOWN",
    "ECONNECTION",
    "ECONNABORTED",
    "ESOCKET",
  ],
];

/** Errors wrap others; what any of them says counts. */
function factsOf(error: unknown): Facts {
  const codes = new Set<string>();
  const words: string[] = [];
  const facts = { isLogin: false, isToken: false, isFolder: false, status: null as number | null, waitMs: null as number | null };
  const chain = errorsIn(error);
  for (const each of chain) {
    for (const name of ["code", "originalCode", "serverResponseCode", "responseStatus"]) {
      const code = each[name];
      if (typeof code === "string") codes.add(code.startsWith("ParserError") ? "ParserError" : code);
    }
    for (const name of ["responseText", "response", "reason", "message"]) {
      const said = each[name];
      if (typeof said === "string" && said !== "") words.push(said);
    }
    facts.isLogin ||= each["authenticationFailed"] === true || each["code"] === "EAUTH" || each["code"] === "EOAUTH2";
    facts.isToken ||=
      each["oauthError"] !== undefined || (typeof each["command"] === "string" && /XOAUTH2|OAUTHBEARER/u.test(each["command"]));
    facts.isFolder ||= each["mailboxMissing"] === true;
    if (typeof each["responseCode"] === "number") facts.status = each["responseCode"];
    if (typeof each["throttleReset"] === "number") facts.waitMs = each["throttleReset"];
  }
  // TLS errors of OpenSSL may have their reason in words alone.
  if (words.some((said) => /wrong version number|packet length too long/iu.test(said))) codes.add("EPROTO");
  return { codes, detail: words[0] ?? String(error), words: words.join("\n"), ...facts };
}

function errorsIn(error: unknown, depth = 0): readonly Record<string, unknown>[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const own = error as Record<string, unknown>;
  const inner = [own["cause"], own["_err"], own["parserError"], ...(Array.isArray(own["errors"]) ? own["errors"].slice(0, 4) : [])];
  return [own, ...inner.flatMap((each) => errorsIn(each, depth + 1))];
}
