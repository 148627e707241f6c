import { registeredAs } from "#domain/reply/registeredText.ts";
import { registeredTextsOf } from "#domain/reply/replySettings.ts";
import { smsPartsOf } from "#domain/reply/smsParts.ts";
import { exchange, retryAfter } from "../../core/http/exchange.ts";
import { outcomeOfError } from "../../core/ports/postOutcome.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { refusedAs } from "./gateways/gateway.ts";
import type { SmsAccount, SmsGateway, SmsToSend } from "./gateways/gateway.ts";

export interface SmsSenderOptions {
  readonly gateway: SmsGateway;
  readonly account: SmsAccount;
  readonly identity: string;
  /** What one part costs, US dollars. */
  readonly usdPerPart: number;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 30_000;
const MOST_ANSWER_BYTES = 64 * 1024;

/**
 * Writes to those who came another way. No gateway that we know of can be asked afterwards what became of one message, nor knows a second one for the first;
 * so what has no clear end is never sent again by itself: a person looks, and decides.
 */
export function createSmsSender(options: SmsSenderOptions): ReplySender {
  const { account, identity, usdPerPart } = options;
  return {
    channel: "sms",
    key: `sms:replies:${account.header}`,
    identity,
    pricePerReadUsd: 0,
    /** Nobody says whose account it is; but whether the gateway is there at all can be asked without sending anything. */
    async account(signal) {
      await reach(options, signal);
      return { handle: account.header, isOurs: true };
    },
    objectionTo(text, settings) {
      const registered = registeredAs(text, registeredTextsOf(settings));
      if (registered === null) return ["not-registered", "An SMS may only have the words of a registered text."];
      return registered.templateId === "" ? ["not-registered", "This text has no template id yet."] : null;
    },
    priceOf: (text) => smsPartsOf(text).parts * usdPerPart,
    async post({ author, text, templateId }, signal) {
      if (templateId === undefined) return { kind: "refused", code: "not-registered", detail: "This text has no template id." };
      if (!/^[6-9]\d{9}$/u.test(author.externalId)) return { kind: "refused", code: "no-address", detail: "This is no mobile number." };
      return sendSms({ mobile: author.externalId, text, isUnicode: smsPartsOf(text).isUnicode, templateId }, options, signal);
    },
    find: async () => ({ externalId: null, reads: 0, mayBeOut: true }),
  };
}

/** Throws {@link SourceError} where the gateway cannot be reached; whatever it answers, it is there. */
export async function reach({ gateway, account, deadlineMs = DEADLINE_MS }: SmsSenderOptions, signal: AbortSignal): Promise<void> {
  const { address } = gateway.request(NOTHING, account);
  const origin = new URL(address).origin;
  await exchange(`${origin}/`, { method: "HEAD" }, { platform: gateway.name, signal, deadlineMs, mostBytes: MOST_ANSWER_BYTES });
}

const NOTHING: SmsToSend = { mobile: "", text: "", isUnicode: false, templateId: "" };

/** Never rejects: what went wrong is an outcome. */
export async function sendSms(
  sms: SmsToSend,
  { gateway, account, now, deadlineMs = DEADLINE_MS }: SmsSenderOptions,
  signal: AbortSignal,
): Promise<PostOutcome> {
  try {
    const { address, method, headers, body } = gateway.request(sms, account);
    const limits = { platform: gateway.name, signal, deadlineMs, mostBytes: MOST_ANSWER_BYTES };
    const answered = await exchange(address, { method, ...(headers && { headers }), ...(body !== undefined && { body }) }, limits);
    const words = answered.body.toString("utf8");
    const { status } = answered;
    if (status === 429) {
      const retryAt = retryAfter(answered.headers, now());
      return { kind: "not-sent", cause: "rate", retryAt, detail: `${gateway.name} asks to wait (HTTP 429).` };
    }
    // It may have passed the message on before something of its own broke.
    if (status >= 500 || status < 200 || status === 408)
      return { kind: "unclear", detail: `${gateway.name} has a fault of its own (HTTP ${status}).` };
    const read = gateway.read(words);
    if (status < 300) return read ?? { kind: "unclear", detail: `${gateway.name} sent an answer that says nothing of the message.` };
    if (read?.kind === "refused") return read;
    const isLogin = status === 401 || status === 403;
    return refusedAs(`HTTP ${status} ${isHtml(words) ? "" : words}`, isLogin ? "no-permission" : "other");
  } catch (error) {
    return outcomeOfError(error);
  }
}

function isHtml(words: string): boolean {
  return /<html|<!doctype/iu.test(words);
}
