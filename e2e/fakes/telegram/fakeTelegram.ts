import type { HttpFaultPlan } from "../http/faults.ts";
import { startJsonServer } from "../http/jsonServer.ts";
import type { Answer, Asked } from "../http/jsonServer.ts";
import type { RequestRecord } from "#rehearsal/x/requestLog.ts";
import { Chats } from "./chats.ts";
import type { FakeMessage, FakePerson, MessageSeed } from "./chats.ts";
import { answerMethod } from "./methods.ts";
import type { Parameters, TelegramPlatform } from "./methods.ts";
import { refusal, unauthorized, unknownToken } from "./refusals.ts";
import { UpdateQueue } from "./updateQueue.ts";

/** A server on loopback that speaks Telegram's Bot API for one bot. */
export interface FakeTelegram {
  /** What takes the place of `https://api.telegram.org`. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly bot: FakePerson;
  /** Somebody writes; the bot gets it as an update where Telegram would show it. */
  write(seed: MessageSeed): FakeMessage;
  edit(message: FakeMessage, changes: Readonly<Record<string, unknown>>): FakeMessage;
  remove(message: FakeMessage): void;
  /** Puts any update into the queue, in any form. */
  push(kind: string, body: unknown): void;
  /** A file that messages may name; returns its id. */
  putFile(bytes: Buffer): string;
  block(chatId: number): void;
  setWebhook(url: string): void;
  /** The token stops being one, as when it was revoked. */
  revokeToken(): void;
  /** What the bot sent. */
  readonly sent: readonly FakeMessage[];
  readonly queue: UpdateQueue;
  /** Gives the updates of one answer in reverse. */
  setReversed(isReversed: boolean): void;
  readonly requests: readonly RequestRecord[];
  readonly faults: HttpFaultPlan;
  close(): Promise<void>;
}

export interface FakeTelegramOptions {
  readonly port?: number;
  readonly token?: string;
  readonly username?: string;
  /** Milliseconds UTC. */
  readonly now?: () => number;
}

/** Starts the server on 127.0.0.1. */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const { token = "700100:fake-telegram-token", username = "HaryanaCMCellBot", now = Date.now } = options;
  const bot: FakePerson = { id: Number(token.split(":")[0]), is_bot: true, first_name: "CM Cell", username };
  const [chats, queue, files, sent] = [new Chats(), new UpdateQueue(1_000), new Map<string, Buffer>(), [] as FakeMessage[]];
  const blockedBy = new Set<number>();
  const platform: TelegramPlatform = { bot, chats, queue, files, blockedBy, sent, webhook: "", now };
  let [isRevoked, isReversed] = [false, false];

  async function answer({ url, body, form, headers, gone }: Asked): Promise<Answer> {
    const [, isFile, given, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/u.exec(decodeURIComponent(url.pathname)) ?? [];
    if (given === undefined || rest === undefined || !/^\d+:[\w-]+$/u.test(given)) return unknownToken;
    if (given !== token || isRevoked) return unauthorized;
    if (isFile !== undefined) {
      const bytes = files.get(rest.replace(/^files\//u, ""));
      return bytes === undefined ? refusal(404, "Not Found") : { status: 200, body: bytes };
    }
    const fields = form === null ? parametersIn(body, headers["content-type"] ?? "") : Object.fromEntries(form);
    const parameters = { ...Object.fromEntries(url.searchParams), ...fields };
    const answered = (await answerMethod(platform, rest, parameters, gone)) ?? refusal(404, "Not Found: method not found");
    return isReversed && rest === "getUpdates" ? reversed(answered) : answered;
  }

  const server = await startJsonServer(answer, { port: options.port, now });
  return {
    url: server.url,
    port: server.port,
    token,
    bot,
    write(seed) {
      const message = chats.write(seed, now());
      queue.push(message.chat.type === "channel" ? "channel_post" : "message", message);
      return message;
    },
    edit(message, changes) {
      const edited = chats.edit(message, changes, now());
      queue.push(message.chat.type === "channel" ? "edited_channel_post" : "edited_message", edited);
      return edited;
    },
    remove: (message) => chats.remove(message),
    push: (kind, body) => void queue.push(kind, body),
    putFile(bytes) {
      const id = `AgAC${files.size + 1}`;
      files.set(id, bytes);
      return id;
    },
    block: (chatId) => void blockedBy.add(chatId),
    setWebhook: (url) => {
      platform.webhook = url;
    },
    revokeToken: () => {
      isRevoked = true;
    },
    sent,
    queue,
    setReversed: (value) => {
      isReversed = value;
    },
    get requests() {
      return server.requests;
    },
    faults: server.faults,
    close: () => server.close(),
  };
}

function parametersIn(body: string, contentType: string): Parameters {
  if (body === "") return {};
  return contentType.includes("json") ? (JSON.parse(body) as Parameters) : Object.fromEntries(new URLSearchParams(body));
}

function reversed(answer: Answer): Answer {
  const { result } = answer.body as { readonly result?: unknown };
  return Array.isArray(result) ? { ...answer, body: { ok: true, result: result.toReversed() } } : answer;
}
