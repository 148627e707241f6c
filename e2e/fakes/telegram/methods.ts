import type { Answer } from "../http/jsonServer.ts";
import { withoutItsOwnReply } from "./chats.ts";
import type { Chats, FakeMessage, FakePerson } from "./chats.ts";
import { otherInstance, refusal, webhookActive } from "./refusals.ts";
import type { UpdateQueue } from "./updateQueue.ts";

/** What stands behind the methods. */
export interface TelegramPlatform {
  readonly bot: FakePerson;
  readonly chats: Chats;
  readonly queue: UpdateQueue;
  readonly files: ReadonlyMap<string, Buffer>;
  /** Who has blocked the bot, by the id of the chat. */
  readonly blockedBy: ReadonlySet<number>;
  readonly sent: FakeMessage[];
  webhook: string;
  now(): number;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** Null for a method that there is not. */
export async function answerMethod(
  platform: TelegramPlatform,
  method: string,
  given: Parameters,
  gone: AbortSignal,
): Promise<Answer | null> {
  switch (method.toLowerCase()) {
    case "getme":
      return result({ ...platform.bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false });
    case "getwebhookinfo":
      return result({ url: platform.webhook, has_custom_certificate: false, pending_update_count: platform.queue.pending.length });
    case "deletewebhook":
      platform.webhook = "";
      return result(true);
    case "getupdates":
      return await getUpdates(platform, given, gone);
    case "getfile":
      return getFile(platform, given);
    case "sendmessage":
      return sendMessage(platform, given);
    case "sendphoto":
      return sendPhoto(platform, given);
    default:
      return null;
  }
}

async function getUpdates({ queue, webhook }: TelegramPlatform, given: Parameters, gone: AbortSignal): Promise<Answer> {
  if (webhook !== "") return webhookActive;
  const limit = Math.min(100, numberOf(given["limit"]) ?? 100);
  const updates = await queue.take(numberOf(given["offset"]), limit, (numberOf(given["timeout"]) ?? 0) * 1_000, gone);
  return updates === null ? otherInstance : result(updates);
}

/** Bots may load files of 20 MB and no more. */
const LARGEST_BYTES = 20 * 1024 * 1024;

function getFile({ files }: TelegramPlatform, given: Parameters): Answer {
  const id = textOf(given["file_id"]);
  const bytes = files.get(id);
  if (bytes === undefined) return refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
  if (bytes.length > LARGEST_BYTES) return refusal(400, "Bad Request: file is too big");
  return result({ file_id: id, file_unique_id: `u${id}`, file_size: bytes.length, file_path: `files/${id}` });
}

function sendMessage(platform: TelegramPlatform, given: Parameters): Answer {
  const text = textOf(given["text"]);
  if (text.trim() === "") return refusal(400, "Bad Request: message text is empty");
  if (text.length > 4_096) return refusal(400, "Bad Request: message is too long");
  return send(platform, given, { text });
}

/** Of a photograph that is sent. */
const LARGEST_PHOTO_BYTES = 10 * 1024 * 1024;

function sendPhoto(platform: TelegramPlatform, given: Parameters): Answer {
  const photo = given["photo"];
  const caption = textOf(given["caption"]);
  if (!(photo instanceof Blob) || !/^image\/(?:jpeg|png|webp)$/u.test(photo.type)) return refusal(400, "Bad Request: IMAGE_PROCESS_FAILED");
  if (photo.size > LARGEST_PHOTO_BYTES) return refusal(413, "Request Entity Too Large");
  if (caption.length > 1_024) return refusal(400, "Bad Request: message caption is too long");
  const id = `AgACsent${platform.sent.length + 1}`;
  return send(platform, given, {
    caption,
    photo: [{ file_id: id, file_unique_id: `u${id}`, width: 90, height: 90, file_size: photo.size }],
  });
}

function send(platform: TelegramPlatform, given: Parameters, said: Readonly<Record<string, unknown>>): Answer {
  const { bot, chats, blockedBy, sent } = platform;
  const chatId = numberOf(given["chat_id"]);
  if (chatId === undefined || !chats.knows(chatId)) return refusal(400, "Bad Request: chat not found");
  if (blockedBy.has(chatId)) return refusal(403, "Forbidden: bot was blocked by the user");
  const reply = objectOf(given["reply_parameters"]);
  const answered = chats.find(chatId, numberOf(reply["message_id"]) ?? -1);
  if (reply["message_id"] !== undefined && !answered && reply["allow_sending_without_reply"] !== true) {
    return refusal(400, "Bad Request: message to be replied not found");
  }
  const chat = answered?.chat ?? { id: chatId, type: "private" as const };
  const message = chats.add({
    from: bot,
    chat,
    date: Math.floor(platform.now() / 1_000),
    ...said,
    ...(answered && { reply_to_message: withoutItsOwnReply(answered) }),
  });
  sent.push(message);
  return result(message);
}

function result(value: unknown): Answer {
  return { status: 200, body: { ok: true, result: value } };
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  const read = typeof value === "string" ? (JSON.parse(value) as unknown) : value;
  return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
}
