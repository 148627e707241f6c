import { z } from "zod";
import { lenient, lenientList } from "../common/lenient.ts";

/*
 * The shape of X's objects as far as they are used. Only an object without a usable id is refused. X is renaming "tweet" to "post" in its
 * fields; both names are read.
 */

/** A number beyond 2^53 was rounded by the JSON reader: it names another post, so it is refused. */
export const idSchema = z.union([
  z.string().regex(/^\d{1,20}$/),
  z
    .number()
    .int()
    .nonnegative()
    .max(Number.MAX_SAFE_INTEGER)
    .transform((id) => String(id)),
]);

const counted = lenient(z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER));
const referenceSchema = z.object({ type: z.string(), id: idSchema });
const noteSchema = z.object({ text: z.string() });

export const postSchema = z.object({
  id: idSchema,
  text: z.string().nullish(),
  note_tweet: lenient(noteSchema),
  note_post: lenient(noteSchema),
  author_id: lenient(idSchema),
  created_at: lenient(z.string()),
  lang: lenient(z.string()),
  conversation_id: lenient(idSchema),
  in_reply_to_user_id: lenient(idSchema),
  in_reply_to_tweet_id: lenient(idSchema),
  in_reply_to_post_id: lenient(idSchema),
  edit_history_tweet_ids: lenientList(idSchema),
  edit_history_post_ids: lenientList(idSchema),
  referenced_tweets: lenientList(referenceSchema),
  referenced_posts: lenientList(referenceSchema),
  attachments: lenient(z.object({ media_keys: lenientList(z.string()) })),
  geo: lenient(z.object({ place_id: lenient(z.string()) })),
  entities: lenient(z.object({ mentions: lenientList(z.object({ id: idSchema, username: z.string() })) })),
  withheld: lenient(z.object({ country_codes: lenientList(z.string()) })),
  public_metrics: lenient(
    z.object({
      impression_count: counted,
      retweet_count: counted,
      repost_count: counted,
      quote_count: counted,
      like_count: counted,
      reply_count: counted,
    }),
  ),
});
export type XPost = z.infer<typeof postSchema>;

export const userSchema = z.object({
  id: idSchema,
  username: lenient(z.string()),
  name: lenient(z.string()),
  location: lenient(z.string()),
  created_at: lenient(z.string()),
});
export type XUser = z.infer<typeof userSchema>;

export const mediaSchema = z.object({
  media_key: z.string(),
  type: z.string(),
  url: lenient(z.string()),
  preview_image_url: lenient(z.string()),
  alt_text: lenient(z.string()),
  width: lenient(z.number().int().positive()),
  height: lenient(z.number().int().positive()),
  variants: lenientList(
    z.object({ url: z.string(), content_type: lenient(z.string()), bit_rate: lenient(z.number()), bitrate: lenient(z.number()) }),
  ),
});
export type XMedia = z.infer<typeof mediaSchema>;

/** A direct message as lists show it. */
export const messageSchema = z.object({
  id: idSchema,
  event_type: lenient(z.string()),
  text: lenient(z.string()),
  sender_id: lenient(idSchema),
  dm_conversation_id: lenient(z.string()),
  created_at: lenient(z.string()),
  attachments: lenient(z.object({ media_keys: lenientList(z.string()) })),
});
export type XMessage = z.infer<typeof messageSchema>;

export const placeSchema = z.object({ id: z.string(), full_name: lenient(z.string()), name: lenient(z.string()) });
export type XPlace = z.infer<typeof placeSchema>;

/** One of X's problem details: in a refusal, or beside the data of an answer that is good otherwise. */
export const problemSchema = z.object({
  type: lenient(z.string()),
  title: lenient(z.string()),
  detail: lenient(z.string()),
  message: lenient(z.string()),
  parameter: lenient(z.string()),
  /** Of a refusal that concerns the app: why, in one word. */
  reason: lenient(z.string()),
  /** What was asked for where it is in the request, and the id of what was meant. */
  value: lenient(z.string()),
  resource_id: lenient(z.string()),
  connection_issue: lenient(z.string()),
  disconnect_type: lenient(z.string()),
  errors: lenientList(
    z.object({ message: lenient(z.string()), detail: lenient(z.string()), parameters: lenient(z.record(z.string(), z.unknown())) }),
  ),
});
export type XProblem = z.infer<typeof problemSchema>;

/** The frame of every answer; its lists are read item by item, so that one bad item costs itself alone. */
export const envelopeSchema = z.object({
  data: z.unknown().optional(),
  includes: lenient(
    z.object({
      users: lenient(z.array(z.unknown())),
      tweets: lenient(z.array(z.unknown())),
      posts: lenient(z.array(z.unknown())),
      media: lenient(z.array(z.unknown())),
      places: lenient(z.array(z.unknown())),
    }),
  ),
  meta: lenient(z.object({ next_token: lenient(z.string().min(1)) })),
  errors: lenientList(problemSchema),
  matching_rules: lenientList(z.object({ id: idSchema })),
});

/** An object as X sent it, beside what was read of it. */
interface Included<Read> {
  readonly read: Read;
  readonly raw: unknown;
}

/** The objects that came along with an answer, by their ids. */
export interface Includes {
  readonly users: ReadonlyMap<string, Included<XUser>>;
  readonly posts: ReadonlyMap<string, Included<XPost>>;
  readonly media: ReadonlyMap<string, Included<XMedia>>;
  readonly places: ReadonlyMap<string, Included<XPlace>>;
}

export function readIncludes(includes: z.infer<typeof envelopeSchema>["includes"]): Includes {
  return {
    users: byKey(includes?.users, userSchema, ({ id }) => id),
    posts: byKey([...(includes?.tweets ?? []), ...(includes?.posts ?? [])], postSchema, ({ id }) => id),
    media: byKey(includes?.media, mediaSchema, ({ media_key }) => media_key),
    places: byKey(includes?.places, placeSchema, ({ id }) => id),
  };
}

/** A map, not an object: the keys come from outside and may be called `__proto__`. */
function byKey<Read>(items: readonly unknown[] | undefined, schema: z.ZodType<Read>, keyOf: (read: Read) => string) {
  const found = new Map<string, Included<Read>>();
  for (const raw of items ?? []) {
    const read = schema.safeParse(raw);
    if (read.success) found.set(keyOf(read.data), { read: read.data, raw });
  }
  return found;
}
