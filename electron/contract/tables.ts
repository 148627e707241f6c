import { z } from "zod";
import { LONGEST_TABLE } from "#domain/registry/longestTable.ts";
import { count } from "./fields.ts";

/** Forms of a table that people make and read with their own programs. */
export const TABLE_FORMATS = ["csv", "xlsx"] as const;
export const tableFormatSchema = z.enum(TABLE_FORMATS);
export type TableFormat = z.infer<typeof tableFormatSchema>;

/** Why a file cannot be read as a table at all. Nothing was changed. */
const TABLE_FAULTS = ["empty", "not-a-table", "old-excel", "not-utf8", "too-large", "too-many-rows", "too-heavy", "no-columns"] as const;
export const tableFaultSchema = z.enum(TABLE_FAULTS);
export type TableFault = z.infer<typeof tableFaultSchema>;

/** A file's bytes as base64: four letters for three bytes. */
export const fileBytesSchema = z.base64().max(Math.ceil(LONGEST_TABLE / 3) * 4);

export const madeFileSchema = z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.base64() });
export type MadeFile = z.infer<typeof madeFileSchema>;

/** A file that takes long enough for a person to see how far it is. Who stops asking gives it up. */
export const madeInPiecesSchema = z.discriminatedUnion("is", [
  /** `of`: how many there will be; 0 where nobody knows before the end. */
  z.strictObject({ is: z.literal("underway"), rows: count, of: count }),
  /** A piece of the file, in order: no message is so long that a window would wait for it. */
  z.strictObject({ is: z.literal("piece"), bytes: z.base64() }),
  z.strictObject({ is: z.literal("whole"), name: z.string(), mediaType: z.string(), rows: count }),
]);
export type MadeInPieces = z.infer<typeof madeInPiecesSchema>;
