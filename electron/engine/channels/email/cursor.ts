import { z } from "zod";
import { jsonCursor } from "../common/jsonCursor.ts";

/*
 * A mailbox is older than its first visit here: letters that came before `sinceAt` (`serverNow.ts`) are left where they are, up to the number that was
 * the last one then. What a person puts into the folder later, however old, comes after it and is read.
 *
 * A server numbers the letters of a folder upwards (UID) and says when it began to number again (UIDVALIDITY): then all is read
 * again, and the record knows what it has by its Message-ID. `known` goes along, so that letters which share an id are told apart
 * again as they were (`knownLetters.ts`).
 */

const positionSchema = z.object({
  /** Decimal digits; null before the first letter. */
  uidValidity: z
    .string()
    .regex(/^\d{1,20}$/u)
    .nullable(),
  lastUid: z.number().int().nonnegative(),
  /** From when on letters are taken, milliseconds UTC; null for all of them. Kept for when the server numbers again. */
  sinceAt: z.number().int().nullable(),
  /** How far back the first visit went; null for every letter there was, or where it was not kept. */
  firstVisitDays: z.number().int().positive().nullable().default(null),
  /** The last letter that was there at the first visit, while that is under way. */
  firstUpTo: z.number().int().nonnegative().nullable(),
  known: z.array(z.tuple([z.string(), z.string()])),
});
export type Position = z.infer<typeof positionSchema>;

/** Of a mailbox that was never read. */
export const FIRST_POSITION: Position = { uidValidity: null, lastUid: 0, sinceAt: null, firstVisitDays: null, firstUpTo: null, known: [] };

export const { readCursor, writeCursor } = jsonCursor(positionSchema, FIRST_POSITION);
