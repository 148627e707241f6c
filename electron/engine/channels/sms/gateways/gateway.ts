import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import { cleanText, oneLine } from "../../../core/http/exchange.ts";

/** One SMS with all that a gateway in India wants to know of it. */
export interface SmsToSend {
  /** Ten digits, within the country. */
  readonly mobile: string;
  readonly text: string;
  readonly isUnicode: boolean;
  /** Of the registered text. */
  readonly templateId: string;
}

/** Who sends, as it is registered. */
export interface SmsAccount {
  readonly userName: string;
  readonly password: string;
  /** A second secret, of which one gateway makes a proof of each message. */
  readonly secureKey: string;
  /** The six letters by which telephones show who wrote. */
  readonly header: string;
  /** Of the principal entity. */
  readonly entityId: string;
}

export interface SmsRequest {
  readonly address: string;
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface SmsGateway {
  readonly name: string;
  request(sms: SmsToSend, account: SmsAccount): SmsRequest;
  /** What an answer of the gateway's own says, its status being good; null where it says nothing that is known. */
  read(answer: string): PostOutcome | null;
}

export function form(fields: Readonly<Record<string, string>>): Pick<SmsRequest, "method" | "headers" | "body"> {
  const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  return { method: "POST", headers, body: new URLSearchParams(fields).toString() };
}

export function sentAs(externalId: string): PostOutcome {
  return { kind: "sent", externalId: cleanText(externalId).trim().slice(0, 200) };
}

/** A no in the gateway's words, which tell best what it is about. */
export function refusedAs(words: string, code: ReplyRefusal = codeOf(words)): PostOutcome {
  return { kind: "refused", code, detail: oneLine(cleanText(words)) };
}

function codeOf(words: string): ReplyRefusal {
  return REFUSALS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

/** The first that fits: a template that does not belong to a header is a matter of the template. */
const REFUSALS: readonly (readonly [ReplyRefusal, RegExp])[] = [
  ["no-credit", /credit|balance|quota|insufficient/iu],
  ["not-registered", /template|content/iu],
  ["no-permission", /sender|header|signature|\bmask\b|entity|auth|credential|password|\bpin\b|\bip\b|disabled|inactive|not active/iu],
  ["no-address", /mobile|msisdn|phone|number|destination/iu],
  ["not-allowed", /\bdnd\b|preference|blacklist|blocked/iu],
];
