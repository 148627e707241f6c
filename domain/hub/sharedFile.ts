import { z } from "zod";
import { LARGEST_FILE_BYTES } from "../file/largestFile.ts";
import { KEPT_MEDIA_TYPES } from "../file/mediaType.ts";

/** Sealed. */
export const MOST_BYTES_OF_FILE = LARGEST_FILE_BYTES + 1_024;
export const MOST_LETTERS_ASKED = 1_000;
/** So long a file stays in the hub: who needs it has it by then. */
export const FILE_LIVES_MS = 7 * 86_400_000;

/** A kept file, by what it holds. */
export const sharedFileSchema = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/u), mediaType: z.enum(KEPT_MEDIA_TYPES) });
export type SharedFile = z.infer<typeof sharedFileSchema>;
