import { z } from "zod";

/** The name of a kept file in its folder: the hash of its content and the ending of its type. */
export const storedNameSchema = z.string().regex(/^[0-9a-f]{64}\.(?:jpg|png|webp|gif|pdf)$/);

/** The fields of an event about a copy that was saved outside of the record. */
export const savedFile = { file: storedNameSchema, name: z.string().max(300) } as const;
