import { z } from "zod";

/** What platforms show of a photograph without making another of it. */
export const REPLY_PICTURE_TYPES = ["image/jpeg", "image/png"] as const;
/** The least that one of them takes: X, "Media", 5 MB; looked up on 30 November 2026. */
export const LARGEST_REPLY_PICTURE_BYTES = 5 * 1024 * 1024;
export const MOST_REPLY_PICTURES = 4;

/** A photograph that goes with a reply; it is kept beside the record under the hash of its content. */
export const replyPictureSchema = z.strictObject({
  /** SHA-256 of the file, lower-case hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().trim().min(1).max(200),
  mediaType: z.enum(REPLY_PICTURE_TYPES),
  bytes: z.number().int().positive().max(LARGEST_REPLY_PICTURE_BYTES),
});
export type ReplyPicture = z.infer<typeof replyPictureSchema>;
