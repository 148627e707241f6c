import { z } from "zod";
import type { Endpoint } from "../platform.ts";
import { duplicateContent, invalidRequest } from "../problems.ts";

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
    if (text === "" && media === undefined) {
      return invalidRequest([{ name: "text", value: "", message: "One of text or media.media_ids must be given" }]);
    }
    const inReplyTo = reply?.in_reply_to_tweet_id;
    if (inReplyTo !== undefined && !platform.store.byId(inReplyTo)) {
      return invalidRequest([
        {
          name: "in_reply_to_tweet_id",
          value: inReplyTo,
          message: "You attempted to reply to a Tweet that is deleted or not visible to you.",
        },
      ]);
    }
    const now = platform.now();
    const isDuplicate = platform.store
      .writtenBy(platform.account.id)
      .some((post) => post.text === text && post.createdAt > now - DUPLICATE_WITHIN_MS && text !== "");
    if (isDuplicate) return duplicateContent;
    const post = platform.store.add(
      {
        text,
        author: platform.account.username,
        at: now,
        ...(inReplyTo !== undefined && { inReplyTo }),
        ...(quotes !== undefined && { quotes }),
        media: (media?.media_ids ?? []).map(() => ({ type: "photo" as const })),
      },
      now,
    );
    platform.announce(post);
    return { status: 201, body: { data: { id: post.id, text } } };
  },
};
