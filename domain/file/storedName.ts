import { z } from "zod";

/** What a kept picture or paper is called in its folder: the hash of its content, and the ending of its kind. */
export const storedNameSchema = z.string().regex(/^[0-9a-f]{64}\.(?:jpg|png|webp|gif|pdf)$/);

/** A copy that left the record: which file, and what it was called. */
export const savedFile = { file: storedNameSchema, name: z.string().max(300) } as const;
