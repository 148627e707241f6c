import type { IncomingPost, PostAuthor, PostMedia } from "#domain/post/incomingPost.ts";
import { cleanText } from "../../core/http/exchange.ts";
import type { TelegramBot, TelegramMessage } from "./payload.ts";
import { blankToNull, PLAIN_POST } from "../common/plainPost.ts";

export interface MessageToNormalise {
  readonly message: TelegramMessage;
  readonly updateId: number;
  readonly isEdit: boolean;
  /** What was kept of its files. */
  readonly media: readonly PostMedia[];
  readonly bot: TelegramBot;
  /** The update as it came. */
  readonly raw: unknown;
}

/** Brings one message to the form of all channels. */
export function normaliseMessage({ message, updateId, isEdit, media, bot, raw }: MessageToNormalise): IncomingPost {
  const { chat, date, reply_to_message: answered } = message;
  const externalId = keyOf(chat.id, message.message_id);
  const author = authorOf(message);
  return {
    // The language that Telegram tells is that of the telephone, not of the text.
    ...PLAIN_POST,
    channel: "telegram",
    externalId,
    versionId: isEdit ? `${externalId}@${message.edit_date ?? date}.${updateId}` : externalId,
    versionIndex: isEdit ? editIndex(message, updateId) : 0,
    author,
    role: author.externalId === String(bot.id) ? "ours" : "citizen",
    isPrivate: chat.type === "private",
    text: textOf(message),
    createdAt: date * 1_000,
    conversationId: conversationOf(message),
    inReplyToId: answered ? keyOf(chat.id, answered.message_id) : null,
    inReplyToAuthorId: answered ? authorOf(answered).externalId : null,
    media,
    placeName: placeNameOf(message),
    raw: JSON.stringify(raw),
  };
}

/**
 * The message of ours that one in a private chat answers, as it is shown with it; null where it answers none. A bot is never told what it wrote, so
 * that this is the one way in which it comes back: it shows which case is spoken of, and that a reply is out of which nobody knew.
 */
export function answeredMessageOfOurs({ chat, reply_to_message: answered }: TelegramMessage, bot: TelegramBot): IncomingPost | null {
  if (chat.type !== "private" || answered?.from?.id !== bot.id) return null;
  const post = normaliseMessage({ message: answered, updateId: 0, isEdit: false, media: [], bot, raw: answered });
  return { ...post, inReplyToAuthorId: String(chat.id) };
}

/** The number of a message counts within its chat alone. */
export function keyOf(chatId: number, messageId: number): string {
  return `${chatId}/${messageId}`;
}

/** Null for what is no key of a message. */
export function readKey(key: string): { readonly chatId: number; readonly messageId: number } | null {
  const [, chat, message] = /^(-?\d{1,16})\/(\d{1,16})(?:@.*)?$/u.exec(key) ?? [];
  return chat === undefined || message === undefined ? null : { chatId: Number(chat), messageId: Number(message) };
}

const EDITS_OF_A_SECOND = 2 ** 20;

/** Later edits have higher ones. Telegram tells their time to the second; of one second the update's number decides. */
function editIndex({ date, edit_date = date }: TelegramMessage, updateId: number): number {
  return (Math.max(0, edit_date - date) + 1) * EDITS_OF_A_SECOND + (updateId % EDITS_OF_A_SECOND);
}

/** In groups Telegram names the thread. A private chat has none: which case a message of it belongs to is found by its intake. */
function conversationOf({ chat, message_id, message_thread_id, is_topic_message, reply_to_message }: TelegramMessage): string {
  if (chat.type === "private") return String(chat.id);
  const thread = is_topic_message ? undefined : message_thread_id;
  return keyOf(chat.id, thread ?? reply_to_message?.message_id ?? message_id);
}

/** Who writes in the name of a group or channel is that group or channel. */
function authorOf({ from, sender_chat, chat }: Pick<TelegramMessage, "from" | "sender_chat" | "chat">): PostAuthor {
  if (sender_chat || !from) {
    const { id, username, title } = sender_chat ?? chat;
    return { externalId: String(id), handle: username ?? null, name: blankToNull(title), location: null };
  }
  const name = [from.first_name, from.last_name].filter((part) => part !== undefined).join(" ");
  return { externalId: String(from.id), handle: from.username ?? null, name: blankToNull(name), location: null };
}

/** A place and a telephone number have no words of their own, and a person has to see them. */
function textOf({ text, caption, location, venue, contact }: TelegramMessage): string {
  const place = venue?.location ?? location;
  const lines = [
    text ?? caption,
    place && `📍 ${coordinates(place)}`,
    contact && `☎ ${[contact.first_name, contact.last_name].filter(Boolean).join(" ")} ${contact.phone_number}`.replaceAll(/ +/gu, " "),
  ];
  return cleanText(lines.filter((line) => line !== undefined && line !== "").join("\n"));
}

function placeNameOf({ location, venue }: TelegramMessage): string | null {
  if (venue) return blankToNull([venue.title, venue.address].filter((part) => part !== undefined && part !== "").join(", "));
  return location ? coordinates(location) : null;
}

/** Five decimals are a metre. */
function coordinates({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

/** Whether there is anything that a person could read or see; joinings, pinnings and stickers have nothing. */
export function saysSomething(message: TelegramMessage, attachments: number): boolean {
  return attachments > 0 || textOf(message).trim() !== "";
}
