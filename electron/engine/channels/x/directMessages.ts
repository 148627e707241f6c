import { z } from "zod";
import type { Reader } from "#db/connection.ts";
import { postAnswered } from "#db/outbox/answeredPost.ts";
import { ourMessagesAfter } from "#db/outbox/ourPosts.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { messageIdOf, messageKeyOf } from "./normaliseMessage.ts";
import { knownAccounts } from "./normalisePost.ts";
import { idSchema } from "./payload.ts";
import { compareIds } from "./postIds.ts";
import { readMessages } from "./readMessages.ts";
import { SourceError } from "../../core/ports/source.ts";
import { userClientOf } from "./userAccess.ts";
import type { OutboxAccount } from "./userAccess.ts";
import { isThisReply } from "../../core/sending/foundHere.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { outcomeOfError, outcomeOfUpload } from "../../core/ports/postOutcome.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import { PICTURE_IS_GONE, picturesToSend } from "../../core/sending/picturesToSend.ts";
import type { PictureToSend } from "../../core/sending/picturesToSend.ts";
import type { PrivateReplies } from "./sender.ts";
import { uploadPictures } from "./uploadPictures.ts";

/** X's own limit, in characters. */
const LONGEST_MESSAGE = 10_000;

const sentSchema = z.object({ data: z.object({ dm_event_id: idSchema }) });

interface OurMessage {
  readonly externalId: string;
  readonly text: string;
}

export interface XMessagesOptions {
  readonly account: Pick<OutboxAccount, "baseUrl" | "userId" | "access" | "pricePerMessageUsd">;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Where pictures of replies are kept; left out where none is. */
  readonly files?: Pick<FileStore, "read">;
}

/** What is asked of X about direct messages in the name of our account. */
export function createXMessages({ account: { baseUrl, userId, access }, now }: XMessagesOptions) {
  const client = userClientOf({ baseUrl, access }, { now });
  const accounts = knownAccounts(userId);
  return {
    /** Writes to one person. Never throws: what went wrong is an outcome. */
    async sendMessage(participantId: string, text: string, pictures: readonly PictureToSend[], signal: AbortSignal): Promise<PostOutcome> {
      let attached: { readonly attachments?: readonly { readonly media_id: string }[] } = {};
      try {
        const ids = await uploadPictures(client, pictures, "dm_image", signal);
        if (ids.length > 0) attached = { attachments: ids.map((media_id) => ({ media_id })) };
      } catch (error) {
        return outcomeOfUpload(error);
      }
      try {
        const path = `dm_conversations/with/${participantId}/messages`;
        const sent = sentSchema.safeParse(await client.post(path, { text, ...attached }, signal));
        if (sent.success) return { kind: "sent", externalId: messageKeyOf(sent.data.data.dm_event_id) };
        return { kind: "unclear", detail: "X answered without the id of the message." };
      } catch (error) {
        return outcomeOfError(error);
      }
    },

    /** Our own messages to one person after the one of that id, newest first. Throws {@link SourceError} where they cannot be read to the end. */
    async messagesSince(participantId: string, id: string, signal: AbortSignal) {
      const messages: OurMessage[] = [];
      let reads = 0;
      let token: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await readMessages(client, `dm_conversations/with/${participantId}/dm_events`, token, { accounts, now }, signal);
        reads += answer.items.length;
        for (const { id: found, post } of answer.items) {
          if (compareIds(found, id) <= 0) return { messages, reads };
          // One that cannot be read might be the very one.
          if (post === null) throw new SourceError("bad-answer", "A direct message could not be read.");
          if (post.role === "ours") messages.push({ externalId: post.externalId, text: post.text });
        }
        if (answer.nextToken === null || answer.nextToken === token) return { messages, reads };
        token = answer.nextToken;
      }
      throw new SourceError("bad-answer", "The chat has more messages than X lets us read.");
    },
  };
}

const MOST_PAGES = 20;

/** Answers to direct messages. X lets us write only to those who have written to us, or let everybody. */
export function createDirectReplies(options: XMessagesOptions): PrivateReplies {
  const x = createXMessages(options);
  return {
    objectionTo(text) {
      return Array.from(text).length > LONGEST_MESSAGE ? ["too-long", "It is longer than a direct message may be; it was not sent."] : null;
    },
    priceOf: (_text, { priceUsd }) => priceUsd,

    async post({ text, author, pictures = [] }, signal) {
      if (!/^\d{1,19}$/u.test(author.externalId))
        return { kind: "refused", code: "post-gone", detail: "It is not known to whom it was to go." };
      const found = pictures.length === 0 || options.files === undefined ? [] : await picturesToSend(options.files, pictures);
      if (found === null || found.length < pictures.length) return PICTURE_IS_GONE;
      return x.sendMessage(author.externalId, text, found, signal);
    },

    async find(reply, { record, signal }) {
      const here = foundAmongMessages(record, reply);
      const answered = messageIdOf(reply.answers);
      const participantId = postAnswered(record, { channel: "x", externalId: reply.answers })?.authorExternalId ?? "";
      if (here !== null || answered === null || participantId === "") return { externalId: here, reads: 0 };
      // An answer is newer than its question: by X's ids, so that no clock matters.
      const { messages, reads } = await x.messagesSince(participantId, answered, signal);
      const externalId = messages.find((message) => isThisReply(record, reply, message))?.externalId ?? null;
      const { pricePerMessageUsd } = options.account;
      return { externalId, reads, ...(pricePerMessageUsd !== undefined && { pricePerReadUsd: pricePerMessageUsd }) };
    },
  };
}

/** Messages name nobody whom they answer: ours with the same words later in the same chat. */
function foundAmongMessages(record: Reader, reply: ReplyRow): string | null {
  return ourMessagesAfter(record, reply.channel, reply.answers).find((message) => isThisReply(record, reply, message))?.externalId ?? null;
}
