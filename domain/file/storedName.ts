import { z } from "zod";
import { ENDING_OF } from "./mediaType.ts";
import type { KeptMediaType } from "./mediaType.ts";

/** The name of a kept file in its folder: the hash of its content and the ending of its type. */
export const storedNameSchema = z.string().regex(/^[0-9a-f]{64}\.(?:jpg|png|webp|gif|pdf)$/);

/** What a file is called in its folder, and in the address under which a page loads it. */
export function storedNameOf({ hash, mediaType }: { readonly hash: string; readonly mediaType: KeptMediaType }): string {
  return `${hash}.${ENDING_OF[mediaType]}`;
}

/** The fields of an event about a copy that was saved outside of the record. */
export const savedFile = { file: storedNameSchema, name: z.string().max(300) } as const;
