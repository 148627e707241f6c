import { z } from "zod";
import { fitsChannel, replyLimitOf } from "#domain/reply/replyLimit.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import { PICTURE_IS_GONE, picturesToSend } from "../../core/sending/picturesToSend.ts";
import type { PictureToSend } from "../../core/sending/picturesToSend.ts";
import type { MetaContext } from "./createContext.ts";
import { createFind, findByWords } from "./findReply.ts";
import { createMetaOpenPosts } from "./openPosts.ts";
import { idSchema } from "./payload.ts";
import { idOfSent, isDuplicate, outcomeOf } from "./replyOutcome.ts";
import { isGone } from "./graphRefusal.ts";
import { findMessageAbout, picturesWithoutWords } from "./sentMessages.ts";
import { isTagged, tooLateFor, uploadUnpublished, writeMessage } from "./writeMessage.ts";

type MetaChannel = "facebook" | "instagram";
type Reply = Parameters<ReplySender["post"]>[0];

interface MetaRepliesOptions {
  readonly channel: MetaChannel;
  readonly identity: string;
  readonly files: Pick<FileStore, "read">;
}

/**
 * Answers in the name of the page, or of its Instagram account: below a post or a comment, to a message within the time that Meta gives for it,
 * and once by a message to who wrote a comment. Answering costs nothing.
 */
export function createMetaReplies(context: MetaContext, options: MetaRepliesOptions): ReplySender {
  const { channel, identity, files } = options;
  const { client, pageId } = context;
  const theirNow = () => client.theirNow() ?? context.now();
  return {
    channel,
    key: `${channel}:replies:${pageId}`,
    identity,
    pricePerReadUsd: 0,

    async account(signal) {
      const me = meSchema.safeParse(await client.get("me", { fields: "id,name" }, signal));
      if (!me.success) throw new SourceError("bad-answer", "Meta did not say whose token this is.");
      return { handle: me.data.name ?? me.data.id, isOurs: me.data.id === pageId };
    },

    objectionTo(text, _settings, isPrivate) {
      if (fitsChannel(text, channel, isPrivate)) return null;
      return ["too-long", `Meta takes ${replyLimitOf(channel, isPrivate).most} characters at most here; it was not sent.`];
    },
    priceOf: () => 0,

    async post(reply, signal) {
      const now = theirNow();
      const tooLate = reply.isPrivate ? tooLateFor(reply, now) : null;
      if (tooLate !== null) return tooLate;
      const pictures = await picturesToSend(files, reply.pictures ?? []);
      if (pictures === null) return PICTURE_IS_GONE;
      const asPerson = reply.isPrivate && isTagged(reply, now);
      try {
        const id = idOfSent(await write(context, channel, reply, { asPerson, pictures }, signal));
        return id === undefined
          ? { kind: "unclear", detail: "Meta answered without the id of the reply." }
          : { kind: "sent", externalId: id };
      } catch (error) {
        if (isDuplicate(error)) return await alreadySent(context, channel, reply, signal);
        return outcomeOf(error, { isPrivate: reply.isPrivate, asPerson });
      }
    },

    find: createFind(context, channel),
    ...(channel === "facebook" && { openPosts: createMetaOpenPosts(context) }),
  };
}

const meSchema = z.object({ id: idSchema, name: z.string().optional().catch(undefined) });

interface Writing {
  readonly asPerson: boolean;
  readonly pictures: readonly PictureToSend[];
}

async function write(
  context: MetaContext,
  channel: MetaChannel,
  reply: Reply,
  { asPerson, pictures }: Writing,
  signal: AbortSignal,
): Promise<unknown> {
  const { text, answersFirst } = reply;
  if (reply.isPrivate) {
    const left = pictures.slice(await alreadyShown(context, channel, reply, signal));
    return writeMessage(context, reply, { asPerson, pictures: left }, signal);
  }
  if (channel === "instagram") return writeOnInstagram(context, reply, signal);
  const [picture] = pictures;
  const shown = picture === undefined ? {} : { attachment_id: await uploadUnpublished(context, picture, signal) };
  return context.client.post(`${answersFirst}/comments`, { message: text, ...shown }, signal);
}

/** How many pictures of a message went out in an attempt that broke off before its words. */
async function alreadyShown(context: MetaContext, channel: MetaChannel, reply: Reply, signal: AbortSignal): Promise<number> {
  const { isAgain = false, pictures = [], conversationId, answersFirst: answers, isAboutComment = false } = reply;
  if (!isAgain || isAboutComment || pictures.length === 0 || conversationId === null) return 0;
  return picturesWithoutWords(context, channel, { conversationId, answers }, signal);
}

/** Below a picture of others only a mention can be answered; which of the two it is, the comment's own id does not tell. */
async function writeOnInstagram(
  context: MetaContext,
  { text, answersFirst, conversationId }: Reply,
  signal: AbortSignal,
): Promise<unknown> {
  const { client } = context;
  const instagramId = await context.instagramId(signal);
  const mention = (form: Record<string, string>) => client.post(`${instagramId ?? "me"}/mentions`, { ...form, message: text }, signal);
  if (conversationId === answersFirst) return mention({ media_id: answersFirst });
  try {
    return await client.post(`${answersFirst}/replies`, { message: text }, signal);
  } catch (error) {
    if (!isGone(error) || conversationId === null) throw error;
    return mention({ media_id: conversationId, comment_id: answersFirst }).catch((second: unknown) => {
      throw isGone(second) || !(second instanceof SourceError) ? error : second;
    });
  }
}

/** Meta took the same words a moment ago: the answer is out. Its id is looked for; where it cannot be found now, it is named by the reply. */
async function alreadySent(context: MetaContext, channel: MetaChannel, reply: Reply, signal: AbortSignal): Promise<PostOutcome> {
  const { answersFirst, conversationId, isPrivate, isAboutComment = false, text, replyId } = reply;
  if (isAboutComment) return oneWasSent(context, channel, reply, signal);
  const place = { answers: answersFirst, conversationId, isPrivate };
  const found = await findByWords(context, channel, place, text, () => true, signal).catch(() => null);
  return { kind: "sent", externalId: found?.externalId ?? `duplicate:${replyId}` };
}

/** Meta lets one message be sent about a comment, be it from here, with these words or others, or from its own inbox. */
async function oneWasSent(context: MetaContext, channel: MetaChannel, reply: Reply, signal: AbortSignal): Promise<PostOutcome> {
  const { text, author, heardAt = 0 } = reply;
  const about = { text, authorId: author.externalId, commentedAt: heardAt };
  const found = await findMessageAbout(context, channel, about, () => true, signal).catch(() => "unknown" as const);
  if (found === "unknown" || (found.externalId === null && found.isBlind === true))
    return {
      kind: "refused",
      code: "unclear",
      detail: `${ONE_WAS_SENT} Whether it was this one cannot be told from here: look into Meta’s inbox.`,
    };
  return found.externalId === null
    ? { kind: "refused", code: "not-allowed", detail: `${ONE_WAS_SENT} It had other words, as one from Meta’s own inbox has.` }
    : { kind: "sent", externalId: found.externalId };
}

const ONE_WAS_SENT = "Meta lets one message be sent about a comment, and one was sent before.";
