import { z } from "zod";
import { lenient, readableItems } from "../common/lenient.ts";

/* The shape of Meta's objects as far as they are used. Only an object without a usable id is refused. */

/** Meta wraps lists: `{"data": [...]}`. */
export const lenientData = <Schema extends z.ZodType>(schema: Schema) =>
  lenient(z.object({ data: readableItems(schema) }).transform(({ data }) => data));

/** A number beyond 2^53 was rounded by the JSON reader: it names another thing, so it is refused. */
export const idSchema = z.union([
  z.string().min(1).max(500),
  z
    .number()
    .int()
    .nonnegative()
    .max(Number.MAX_SAFE_INTEGER)
    .transform((id) => String(id)),
]);

const text = lenient(z.string());
/** See {@link readTime}. */
export const timeSchema = lenient(z.union([z.string(), z.number()]));
const pixels = lenient(z.number().int().positive());

export const personSchema = z.object({ id: lenient(idSchema), name: text, username: text });
export type GraphPerson = z.infer<typeof personSchema>;

const imageSchema = z.object({ src: text, width: pixels, height: pixels });
const attachedBase = z.object({
  type: text,
  title: text,
  description: text,
  url: text,
  target: lenient(z.object({ id: lenient(idSchema) })),
  media: lenient(z.object({ image: lenient(imageSchema), source: text })),
});
const attachedSchema = attachedBase.extend({ subattachments: lenientData(attachedBase) });
export type GraphAttached = z.infer<typeof attachedSchema>;

export const postSchema = z.object({
  id: idSchema,
  message: text,
  story: text,
  from: lenient(personSchema),
  created_time: timeSchema,
  is_hidden: lenient(z.boolean()),
  full_picture: text,
  attachments: lenientData(attachedSchema),
  place: lenient(z.object({ name: text })),
});
export type GraphPost = z.infer<typeof postSchema>;

export const commentSchema = z.object({
  id: idSchema,
  message: text,
  from: lenient(personSchema),
  created_time: timeSchema,
  is_hidden: lenient(z.boolean()),
  attachment: lenient(attachedSchema),
  parent: lenient(z.object({ id: idSchema, from: lenient(personSchema) })),
});

const messageFileSchema = z.object({
  mime_type: text,
  name: text,
  file_url: text,
  image_data: lenient(z.object({ url: text, preview_url: text, width: pixels, height: pixels })),
  video_data: lenient(z.object({ url: text, preview_url: text, width: pixels, height: pixels })),
});
export type GraphMessageFile = z.infer<typeof messageFileSchema>;

export const messageSchema = z.object({
  id: idSchema,
  message: text,
  from: lenient(personSchema),
  to: lenientData(personSchema),
  created_time: timeSchema,
  attachments: lenientData(messageFileSchema),
});

export const igCommentSchema = z.object({
  id: idSchema,
  text,
  timestamp: timeSchema,
  username: text,
  from: lenient(personSchema),
  hidden: lenient(z.boolean()),
  parent_id: lenient(idSchema),
  media: lenient(z.object({ id: lenient(idSchema) })),
});

const igChildSchema = z.object({ media_type: text, media_url: text, thumbnail_url: text });
export const igMediaSchema = z.object({
  id: idSchema,
  caption: text,
  timestamp: timeSchema,
  username: text,
  owner: lenient(personSchema),
  media_type: text,
  media_url: text,
  thumbnail_url: text,
  alt_text: text,
  children: lenientData(igChildSchema),
});
export type IgMedia = z.infer<typeof igMediaSchema>;

/** The frame of every list. */
export const listSchema = z.object({
  data: z.array(z.unknown()),
  paging: lenient(
    z.object({
      next: lenient(z.string()),
      cursors: lenient(z.object({ after: lenient(z.string().min(1)) })),
    }),
  ),
});

/** Seconds UTC, or ISO 8601 with an offset without colon, as Meta writes it; milliseconds UTC, or null for what is no time. */
export function readTime(value: string | number | undefined): number | null {
  if (value === undefined) return null;
  const seconds = typeof value === "number" || /^\d{9,11}$/u.test(value) ? Number(value) : null;
  const at = seconds === null ? Date.parse(String(value)) : seconds * 1_000;
  return at > 0 && at < 4_102_444_800_000 ? at : null;
}
