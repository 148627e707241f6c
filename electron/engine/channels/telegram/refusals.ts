import type { SourceFault } from "#contract/sources.ts";
import { boundedWait, oneLine } from "../../core/http/exchange.ts";
import { SourceError } from "../../core/ports/source.ts";

/** What Telegram says when it says no. */
export interface TelegramRefusal {
  readonly code: number;
  readonly description: string;
  /** Seconds. */
  readonly retryAfter: number | null;
}

export function refusalToError({ code, description, retryAfter }: TelegramRefusal, now: number): SourceError {
  const fault = faultOf(code, description);
  const waitMs = retryAfter === null ? null : boundedWait(retryAfter * 1_000, fault === "server-error" ? "server-fault" : "limit");
  const sentence = saysWebhook(description) ? WEBHOOK_SENTENCE : (SENTENCES[fault] ?? "Telegram refused the request");
  return new SourceError(fault, `${sentence} (HTTP ${code}: ${oneLine(description).replace(/\.$/u, "")}).`, {
    retryAt: waitMs === null ? null : now + waitMs,
  });
}

function faultOf(code: number, description: string): SourceFault {
  if (code >= 500) return "server-error";
  // A webhook does not go away by itself; another instance that asks may.
  if (code === 409) return saysWebhook(description) ? "forbidden" : "too-many-connections";
  if (code === 400 && /chat not found/iu.test(description)) return "not-found";
  return FAULT_OF_CODE.get(code) ?? "bad-request";
}

const FAULT_OF_CODE: ReadonlyMap<number, SourceFault> = new Map([
  [401, "unauthorised"],
  [403, "forbidden"],
  // Of a token that has not even the form of one.
  [404, "unauthorised"],
  [420, "rate-limited"],
  [429, "rate-limited"],
]);

function saysWebhook(description: string): boolean {
  return /webhook/iu.test(description);
}

const WEBHOOK_SENTENCE = "Another program has set a webhook for this bot, so that Telegram sends it the messages";

const SENTENCES: Readonly<Partial<Record<SourceFault, string>>> = {
  "rate-limited": "Telegram asks to wait before the next request",
  "too-many-connections": "Another program reads the messages of this bot",
  unauthorised: "Telegram does not accept the bot token",
  forbidden: "Telegram does not allow this to the bot",
  "not-found": "Telegram does not know this chat",
  "server-error": "Telegram has a fault of its own",
};
