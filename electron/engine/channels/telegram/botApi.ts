import type { Api } from "grammy/web";
import { z } from "zod";
import type { SourceFault } from "#contract/sources.ts";
import { trimEndOf } from "#domain/text/trimLetters.ts";
import { boundedWait, exchange, jsonOf, oneLine, retryAfter } from "../../core/http/exchange.ts";
import { ServerClock } from "../../core/http/serverClock.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { PictureToSend } from "../../core/sending/picturesToSend.ts";
import { MESSAGE_UPDATES, botSchema } from "./payload.ts";
import type { TelegramBot } from "./payload.ts";

export interface BotApiOptions {
  readonly apiUrl: string;
  readonly token: string;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** An answer takes no longer, what Telegram holds back on purpose not counted. */
  readonly deadlineMs?: number;
}

interface SendMessage {
  readonly chatId: number;
  readonly text: string;
  readonly answers: number;
  /** Whether it goes out though what it answers was deleted. */
  readonly mayStandAlone: boolean;
  /** Opens the field for an answer to this very message, so that the answer names it. */
  readonly asksForAnswer: boolean;
}

/** A picture with the words below it. Telegram takes fewer words there than of a message. */
interface SendPhoto extends SendMessage {
  readonly picture: PictureToSend;
}

export type BotApi = ReturnType<typeof createBotApi>;

export const UPDATES_AT_ONCE = 100;

/**
 * The Bot API as far as it is used. Everything throws {@link SourceError}; an abort throws its reason.
 *
 * The library knows the methods and the form of requests and refusals. Its own `fetch` is not used: it has one time limit of 500
 * seconds, takes any body for JSON, and puts the address, and with it the token, into its errors; so that no error of it is passed on.
 * Nor is its `bot.start()`, which confirms updates before they are recorded.
 */
export function createBotApi({ apiUrl, token: given, now, deadlineMs = 30_000 }: BotApiOptions) {
  const apiRoot = trimEndOf(apiUrl, /\//u);
  const token = given.trim();
  const clock = new ServerClock({ now, elapsed: () => performance.now() });

  async function call<Result>(ask: (api: Api) => Promise<Result>, signal: AbortSignal, waitMs = 0): Promise<Result> {
    signal.throwIfAborted();
    refuseOtherTokens();
    const limits = { platform: "Telegram", signal, deadlineMs: deadlineMs + waitMs, clock };
    const answering = async (address: string, { method = "POST", headers, body }: RequestInit) => {
      const answer = await exchange(address, { method, ...(headers && { headers }), ...(body && { body }) }, limits);
      return { json: async () => envelopeOf(answer, now()) };
    };
    const library = await import("grammy/web");
    try {
      return await ask(new library.Api(token, { apiRoot, fetch: answering }));
    } catch (error) {
      if (error instanceof library.HttpError && error.error instanceof SourceError) throw error.error;
      signal.throwIfAborted();
      if (!(error instanceof library.GrammyError)) throw new SourceError("internal", "The request to Telegram could not be made.");
      const { error_code: code, description, parameters } = error;
      throw refusalToError({ code, description, retryAfter: parameters.retry_after ?? null }, now());
    }
  }

  function refuseOtherTokens(): void {
    if (!/^[\w:-]+$/u.test(token)) throw new SourceError("unauthorised", "The bot token holds a character that no token has.");
  }

  return {
    /** Telegram's own clock, milliseconds UTC: it decides what Telegram keeps. Null before it has answered. */
    theirNow: () => clock.now,
    getMe: async (signal: AbortSignal): Promise<TelegramBot> => read(botSchema, await call((api) => api.getMe(), signal)),
    /** Updates from `offset` on, a hundred at most, in no promised order; waits so long for the first where there is none. */
    async getUpdates(offset: number | null, waitSeconds: number, signal: AbortSignal): Promise<readonly unknown[]> {
      const asked = { ...(offset !== null && { offset }), limit: UPDATES_AT_ONCE, timeout: waitSeconds, allowed_updates: MESSAGE_UPDATES };
      return read(z.array(z.unknown()), await call((api) => api.getUpdates(asked), signal, waitSeconds * 1_000));
    },
    /** The webhook's address; null where none is set. */
    async webhook(signal: AbortSignal): Promise<string | null> {
      const { url } = read(z.object({ url: z.string().default("") }), await call((api) => api.getWebhookInfo(), signal));
      return url === "" ? null : url;
    },
    // What waits for the other program is not dropped: it comes here.
    deleteWebhook: async (signal: AbortSignal): Promise<void> =>
      void (await call((api) => api.deleteWebhook({ drop_pending_updates: false }), signal)),
    /** Returns the number of the message. */
    async sendMessage(message: SendMessage, signal: AbortSignal): Promise<number> {
      const { chatId, text } = message;
      const sent = await call((api) => api.sendMessage(chatId, text, optionsOf(message)), signal);
      return read(z.object({ message_id: z.number().int() }), sent).message_id;
    },
    /**
     * Returns the number of the message. The library would hand a file on as a stream, which cannot be sent a second time where a connection was found
     * closed: it is asked for here in one piece.
     */
    async sendPhoto({ picture, ...message }: SendPhoto, signal: AbortSignal): Promise<number> {
      refuseOtherTokens();
      const form = new FormData();
      form.set("chat_id", String(message.chatId));
      form.set("caption", message.text);
      for (const [name, value] of Object.entries(optionsOf(message)))
        if (name !== "link_preview_options") form.set(name, JSON.stringify(value));
      form.set("photo", new Blob([picture.content], { type: picture.mediaType }), picture.name);
      const limits = { platform: "Telegram", signal, deadlineMs: deadlineMs * 2, clock };
      const envelope = envelopeSchema.parse(
        envelopeOf(await exchange(`${apiRoot}/bot${token}/sendPhoto`, { method: "POST", body: form }, limits), now()),
      );
      if (envelope.ok) return read(z.object({ message_id: z.number().int() }), envelope.result).message_id;
      const { error_code: code, description } = envelope;
      throw refusalToError({ code, description, retryAfter: waitIn(envelope) }, now());
    },
    /** The content of a file of a message, no larger than `mostBytes`. */
    async download(fileId: string, mostBytes: number, signal: AbortSignal): Promise<Buffer> {
      const { file_path: path } = read(z.object({ file_path: z.string() }), await call((api) => api.getFile(fileId), signal));
      const address = `${apiRoot}/file/bot${token}/${path.split("/").map(encodeURIComponent).join("/")}`;
      const answer = await exchange(address, {}, { platform: "Telegram", signal, deadlineMs: deadlineMs * 2, mostBytes });
      if (answer.status !== 200) throw refusedFile(answer, now());
      return answer.body;
    },
  };
}

function optionsOf({ answers, mayStandAlone, asksForAnswer }: SendMessage) {
  return {
    reply_parameters: { message_id: answers, allow_sending_without_reply: mayStandAlone },
    link_preview_options: { is_disabled: true },
    ...(asksForAnswer && { reply_markup: { force_reply: true } as const }),
  };
}

/** Seconds. */
function waitIn(envelope: object): number | null {
  return z.object({ parameters: z.object({ retry_after: z.number() }) }).safeParse(envelope).data?.parameters.retry_after ?? null;
}

interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

const envelopeSchema = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), error_code: z.number(), description: z.string() }).loose(),
]);

/** What the library may take for Telegram's answer. A proxy's page and half an answer are none, whatever their status. */
function envelopeOf({ status, headers, body }: RawAnswer, now: number): unknown {
  const read = envelopeSchema.safeParse(jsonOf(body));
  if (read.success) return read.data;
  if (status >= 500) throw serverError(status, headers, now);
  if (status === 429) {
    const retryAt = retryAfter(headers, now);
    throw new SourceError("rate-limited", "Telegram asks to wait before the next request (HTTP 429).", { retryAt });
  }
  throw new SourceError(
    "bad-answer",
    `Telegram sent an answer that could not be read: half of it was missing, or it was not Telegram's (HTTP ${status}).`,
  );
}

function refusedFile({ status, headers, body }: RawAnswer, now: number): SourceError {
  const read = envelopeSchema.safeParse(jsonOf(body));
  if (status >= 500) return serverError(status, headers, now);
  const description = read.success && !read.data.ok ? read.data.description : "the file was refused";
  // "Not Found" is said of a token elsewhere; here the file has gone.
  return status === 404
    ? new SourceError("not-found", `Telegram has no such file (HTTP 404: ${description}).`)
    : refusalToError({ code: status, description, retryAfter: null }, now);
}

function serverError(status: number, headers: Headers, now: number): SourceError {
  return new SourceError("server-error", `Telegram has a fault of its own (HTTP ${status}).`, {
    retryAt: retryAfter(headers, now, "server-fault"),
  });
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SourceError("bad-answer", "Telegram answered with something else than what was asked for.");
}

/** What Telegram says when it says no. */
interface TelegramRefusal {
  readonly code: number;
  readonly description: string;
  /** Seconds. */
  readonly retryAfter: number | null;
}

function refusalToError({ code, description, retryAfter }: TelegramRefusal, now: number): SourceError {
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
