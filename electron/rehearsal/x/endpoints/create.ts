import { z } from "zod";
import { LONGEST_REPLY, weightedLength } from "#domain/reply/weightedLength.ts";
import type { Endpoint, Platform } from "../platform/platform.ts";
import { mentionedHandles } from "../platform/post.ts";
import type { FakePost } from "../platform/post.ts";
import { duplicateContent, invalidRequest, replyNotAllowed, replyToNothing, tooLong, writeForbidden } from "../platform/problems.ts";

/** The parts of a new post that this server understands; the rest of what X takes is accepted and left aside. */
const creationSchema = z.strictObject({
  text: z.string().min(1).optional(),
  reply: z
    .strictObject({
      in_reply_to_tweet_id: z.string().regex(/^[0-9]{1,19}$/),
      exclude_reply_user_ids: z.array(z.string()).optional(),
      auto_populate_reply_metadata: z.boolean().optional(),
    })
    .optional(),
  quote_tweet_id: z
    .string()
    .regex(/^[0-9]{1,19}$/)
    .optional(),
  reply_settings: z.enum(["following", "mentionedUsers", "subscribers", "verified"]).optional(),
  media: z.strictObject({ media_ids: z.array(z.string()).min(1).max(4), tagged_user_ids: z.array(z.string()).optional() }).optional(),
  nullcast: z.boolean().optional(),
  made_with_ai: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
});

/** X refuses a text that the account has just posted. */
const DUPLICATE_WITHIN_MS = 86_400_000;

/** Writes a post as the account of the user token. */
export const createEndpoint: Endpoint = {
  name: "create",
  method: "POST",
  path: /^\/2\/tweets$/,
  token: "user",
  parameters: {},
  required: [],
  answer: (platform, { body }) => {
    if (!platform.mayWrite) return writeForbidden;
    const creation = creationSchema.safeParse(body);
    if (!creation.success) {
      return invalidRequest(
        creation.error.issues.map(({ path, message }) => ({
          name: `$.${path.join(".")}`,
          value: "",
          message: `[$.${path.join(".")}] ${message}`,
        })),
      );
    }
    const { text = "", reply, quote_tweet_id: quotes, media } = creation.data;
    const strange = media?.media_ids.find((id) => platform.uploads.get(id)?.category !== "tweet_image");
    if (strange !== undefined) {
      return invalidRequest([{ name: "media.media_ids", value: strange, message: "Your media IDs are invalid." }]);
    }
    if (text === "" && media === undefined) {
      return invalidRequest([{ name: "text", value: "", message: "One of text or media.media_ids must be given" }]);
    }
    const inReplyTo = reply?.in_reply_to_tweet_id;
    const answered = inReplyTo === undefined ? undefined : platform.store.byId(inReplyTo);
    if (inReplyTo !== undefined && !answered) return replyToNothing;
    if (answered && !mayAnswer(platform, answered)) return replyNotAllowed;
    if (weightedLength(text) > LONGEST_REPLY) return tooLong;
    const written = answered ? withHandle(platform, answered, text) : text;
    const now = platform.now();
    const isDuplicate = platform.store
      .writtenBy(platform.account.id)
      .some((post) => post.text === written && post.createdAt > now - DUPLICATE_WITHIN_MS && written !== "");
    if (isDuplicate) return duplicateContent;
    const post = platform.store.add(
      {
        text: written,
        author: platform.account.username,
        at: now,
        ...(inReplyTo !== undefined && { inReplyTo }),
        ...(quotes !== undefined && { quotes }),
        media: (media?.media_ids ?? []).map(() => ({ type: "photo" as const })),
      },
      now,
    );
    platform.announce(post);
    return { status: 201, body: { data: { id: post.id, text: written } } };
  },
};

/** X's rule for apps: the author has named us, or passes on or quotes what we wrote, or is ourselves. */
function mayAnswer({ account, store }: Platform, post: FakePost): boolean {
  if (post.authorId === account.id || mentionedHandles(post.text).includes(account.username.toLowerCase())) return true;
  const others = [post.quotes, post.replyTo?.postId].flatMap((id) => store.byId(id ?? "") ?? []);
  return others.some(({ authorId }) => authorId === account.id);
}

/** X puts the handle of the person who is answered before the text, and does not count it. */
function withHandle({ directory }: Platform, { authorId }: FakePost, text: string): string {
  const handle = directory.byId(authorId)?.username;
  return handle === undefined || mentionedHandles(text).includes(handle.toLowerCase()) ? text : `@${handle} ${text}`;
}
