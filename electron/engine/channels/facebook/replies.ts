import { z } from "zod";
import { fitsChannel, replyLimitOf } from "#domain/reply/replyLimit.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import type { MetaContext } from "./createContext.ts";
import { createFind, findByWords } from "./findReply.ts";
import { createMetaOpenPosts } from "./openPosts.ts";
import { idSchema } from "./payload.ts";
import { idOfSent, isDuplicate, outcomeOf } from "./replyOutcome.ts";
import { isGone } from "./graphRefusal.ts";

type MetaChannel = "facebook" | "instagram";
type Reply = Parameters<ReplySender["post"]>[0];

/**
 * Answers in the name of the page, or of its Instagram account: below a post or a comment, and to a message within the 24 hours that Meta
 * gives for it. Answering costs nothing.
 */
export function createMetaReplies(
  context: MetaContext,
  options: { readonly channel: MetaChannel; readonly identity: string },
): ReplySender {
  const { channel, identity } = options;
  const { client, pageId } = context;
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
      try {
        const id = idOfSent(await write(context, channel, reply, signal));
        return id === undefined
          ? { kind: "unclear", detail: "Meta answered without the id of the reply." }
          : { kind: "sent", externalId: id };
      } catch (error) {
        return isDuplicate(error) ? await alreadySent(context, channel, reply, signal) : outcomeOf(error, reply.isPrivate);
      }
    },

    find: createFind(context, channel),
    ...(channel === "facebook" && { openPosts: createMetaOpenPosts(context) }),
  };
}

const meSchema = z.object({ id: idSchema, name: z.string().optional().catch(undefined) });

function write(context: MetaContext, channel: MetaChannel, reply: Reply, signal: AbortSignal): Promise<unknown> {
  const { client, pageId } = context;
  const { text, answersFirst, author } = reply;
  if (reply.isPrivate) {
    const form = {
      recipient: JSON.stringify({ id: author.externalId }),
      messaging_type: "RESPONSE",
      message: JSON.stringify({ text }),
    };
    return client.post(`${pageId}/messages`, form, signal);
  }
  if (channel === "facebook") return client.post(`${answersFirst}/comments`, { message: text }, signal);
  return writeOnInstagram(context, reply, signal);
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
  const { answersFirst, conversationId, isPrivate, text, replyId } = reply;
  const place = { answers: answersFirst, conversationId, isPrivate };
  const found = await findByWords(context, channel, place, text, () => true, signal).catch(() => null);
  return { kind: "sent", externalId: found?.externalId ?? `duplicate:${replyId}` };
}
