import { z } from "zod";
import type { Cursor } from "../source.ts";

/*
 * A server numbers the letters of a folder upwards (UID) and says when it began to number anew (UIDVALIDITY): then all is read
 * again, and the record knows what it has by its Message-ID. `known` goes along, so that letters which share an id are told apart
 * again as they were (`knownLetters.ts`).
 */

const positionSchema = z.object({
  v: z.literal(1),
  /** Decimal digits; null before the first letter. */
  uidValidity: z
    .string()
    .regex(/^\d{1,20}$/u)
    .nullable(),
  lastUid: z.number().int().nonnegative(),
  known: z.array(z.tuple([z.string(), z.string()])),
});
export type Position = Omit<z.infer<typeof positionSchema>, "v">;

/** A cursor that cannot be read starts again from nothing: the record recognises what it has. */
export function readCursor(cursor: Cursor | null): Position {
  try {
    return positionSchema.parse(JSON.parse(cursor ?? ""));
  } catch {
    return { uidValidity: null, lastUid: 0, known: [] };
  }
}

export function writeCursor(position: Position): Cursor {
  return JSON.stringify({ v: 1, ...position });
}
