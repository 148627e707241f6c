import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import { longestWithPictures } from "#domain/reply/replyPictures.ts";
import { ourMessagesAfter } from "#db/outbox/ourPosts.ts";
import { isThisReply } from "../../core/sending/foundHere.ts";
import { PICTURE_IS_GONE, picturesToSend } from "../../core/sending/picturesToSend.ts";
import { outcomeOfError, wordsOfX } from "../../core/ports/postOutcome.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import type { BotApi } from "./botApi.ts";
import { keyOf, readKey } from "./normaliseMessage.ts";
import { isRefusal } from "../common/isRefusal.ts";

/** Telegram counts a text in UTF-16 units. */
const LONGEST_TEXT = 4_096;

const LONGEST_CAPTION = longestWithPictures("telegram") ?? LONGEST_TEXT;

interface TelegramRepliesOptions {
  readonly botId: string;
  readonly identity: string;
  /** Where pictures of replies are kept. */
  readonly files: Pick<FileStore, "read">;
}

/**
 * Answers in the name of the bot. A bot cannot read what it sent, and Telegram knows no id by which a second attempt would be taken for the
 * first. So an attempt that nobody knows the outcome of may be out, and is left to a person: surely not sent, and tried again, is
 * only what Telegram asked to wait with and what never reached it.
 */
export function createTelegramReplies(api: BotApi, { botId, identity, files }: TelegramRepliesOptions): ReplySender {
  return {
    channel: "telegram",
    key: `telegram:replies:${botId}`,
    identity,
    pricePerReadUsd: 0,
    async account(signal) {
      const bot = await api.getMe(signal);
      return { handle: bot.username ?? null, isOurs: String(bot.id) === botId };
    },
    objectionTo: (text) => (text.length > LONGEST_TEXT ? ["too-long", `Telegram takes ${LONGEST_TEXT} characters at most.`] : null),
    priceOf: () => 0,
    async post({ text, answersFirst, isPrivate, pictures = [] }, signal) {
      const key = readKey(answersFirst);
      if (key === null) return { kind: "refused", code: "post-gone", detail: "It answers no message of Telegram." };
      const found = await picturesToSend(files, pictures);
      if (found === null) return PICTURE_IS_GONE;
      const [picture] = found;
      if (picture !== undefined && text.length > LONGEST_CAPTION)
        return { kind: "refused", code: "too-long", detail: `Telegram takes ${LONGEST_CAPTION} characters at most below a picture.` };
      try {
        const { chatId, messageId: answers } = key;
        const message = { chatId, text, answers, mayStandAlone: isPrivate, asksForAnswer: isPrivate };
        const id = await (picture === undefined ? api.sendMessage(message, signal) : api.sendPhoto({ ...message, picture }, signal));
        return { kind: "sent", externalId: keyOf(chatId, id) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    // What is out comes back only where a citizen answers it.
    async find(reply, { record }) {
      const found = ourMessagesAfter(record, "telegram", reply.answers).find((message) => isThisReply(record, reply, message));
      return found ? { externalId: found.externalId, reads: 0 } : { externalId: null, reads: 0, mayBeOut: true };
    },
  };
}

function outcomeOf(error: unknown): PostOutcome {
  if (isRefusal(error)) {
    const detail = wordsOfX(error.message);
    return { kind: "refused", code: codeOf(detail), detail };
  }
  return outcomeOfError(error);
}

function codeOf(words: string): ReplyRefusal {
  return REFUSALS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

/** Telegram's words of 2026. */
const REFUSALS: readonly (readonly [ReplyRefusal, RegExp])[] = [
  ["post-gone", /(?:to be replied|replied message) not found/iu],
  ["too-long", /too long/iu],
  [
    "not-allowed",
    /blocked by the user|user is deactivated|can't initiate|kicked|not a member|chat not found|not enough rights|have no rights|WRITE_FORBIDDEN|peer_id_invalid/iu,
  ],
];
