import { inflateRawSync } from "node:zlib";
import { z } from "zod";
import { KEPT_MEDIA_TYPES } from "#domain/file/mediaType.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";

/** Longer than any post, letter or name of an account that sources keep. */
const LONGEST_TEXT = 500_000;
const LONGEST_WORD = 5_000;
/** Of the payload, unpacked: what is larger was not made by a source. */
const LONGEST_PAYLOAD_BYTES = 8 * 1024 * 1024;
const MOST_MEDIA = 100;

const word = z.string().max(LONGEST_WORD);
const words = z.string().max(LONGEST_TEXT);
const time = z.int().nonnegative();
const roles = z.enum(["citizen", "ours", "office"]);

const referenceSchema = z.strictObject({
  externalId: word,
  conversationId: word.nullable(),
  authorExternalId: word.nullable(),
  text: words.nullable(),
  authorRole: z.enum(["ours", "office"]).exactOptional(),
});

const mediaSchema = z.strictObject({
  kind: z.enum(["photo", "video", "animation", "document"]),
  url: word.nullable(),
  previewUrl: word.nullable(),
  description: words.nullable(),
  widthPx: z.number().nullable(),
  heightPx: z.number().nullable(),
  file: z
    .strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/u), name: word, mediaType: z.enum(KEPT_MEDIA_TYPES), bytes: time })
    .exactOptional(),
});

function json<Schema extends z.ZodType>(schema: Schema) {
  return words.nullable().transform((text, context): z.output<Schema> | null => {
    const parsed = text === null ? null : schema.safeParse(parsedOrNull(text));
    if (parsed?.success === false) context.addIssue("It is not what its column holds");
    return parsed?.data ?? null;
  });
}

/** The row of a post by its columns, as another seat has it. */
const postRowSchema = z.object({
  channel: z.enum(CHANNELS),
  external_id: word.min(1),
  version_id: word.min(1),
  version_index: time,
  role: roles,
  author_external_id: word,
  author_handle: word.nullable(),
  author_name: word.nullable(),
  author_location: word.nullable(),
  text: words,
  language_hint: word.nullable(),
  created_at: z.int(),
  received_at: time,
  conversation_id: word,
  in_reply_to_id: word.nullable(),
  in_reply_to_author_id: word.nullable(),
  reposts: json(referenceSchema),
  quotes: json(referenceSchema),
  media: json(z.array(mediaSchema).max(MOST_MEDIA)),
  place_name: word.nullable(),
  withheld_in: json(z.array(word).max(MOST_MEDIA)),
  is_private: z.union([z.literal(0), z.literal(1)]),
});

/** Null for what no seat of this version tells. `raw`: compressed, in base64. */
export function postOfRow(row: object, raw: string | undefined): { readonly post: IncomingPost; readonly receivedAt: number } | null {
  const parsed = postRowSchema.safeParse(row);
  const payload = raw === undefined ? null : unpacked(raw);
  if (!parsed.success || payload === null) return null;
  const of = parsed.data;
  const post: IncomingPost = {
    channel: of.channel,
    externalId: of.external_id,
    versionId: of.version_id,
    versionIndex: of.version_index,
    author: { externalId: of.author_external_id, handle: of.author_handle, name: of.author_name, location: of.author_location },
    role: of.role,
    isPrivate: of.is_private === 1,
    caseReference: null,
    text: of.text,
    languageHint: of.language_hint,
    createdAt: of.created_at,
    conversationId: of.conversation_id,
    inReplyToId: of.in_reply_to_id,
    inReplyToAuthorId: of.in_reply_to_author_id,
    reposts: of.reposts,
    quotes: of.quotes,
    media: of.media ?? [],
    placeName: of.place_name,
    withheldIn: of.withheld_in ?? [],
    raw: payload,
  };
  return { post, receivedAt: of.received_at };
}

function unpacked(raw: string): string | null {
  try {
    return inflateRawSync(Buffer.from(raw, "base64"), { maxOutputLength: LONGEST_PAYLOAD_BYTES }).toString("utf8");
  } catch {
    return null;
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
