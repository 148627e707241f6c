import { z } from "zod";
import type { Cursor } from "../source.ts";

/*
 * Telegram keeps updates, for a day, until the bot asks for those after them: asking is confirming. So the cursor is the number of the
 * last update that is recorded, and it is sent only once it stands in the record. After a week of silence the numbers begin
 * anew, perhaps below it; asked from the old number on Telegram might take the new updates for confirmed ones. Hence the time: after days
 * without an update the next question names no number, which gives all that is unconfirmed; what was recorded already is
 * recognised.
 */

const positionSchema = z.object({
  v: z.literal(1),
  /** The number of the last recorded update. */
  last: z.number().int().nullable(),
  /** When it came, milliseconds UTC by our clock. */
  at: z.number(),
});
export type Position = Omit<z.infer<typeof positionSchema>, "v">;

/** A cursor that cannot be read starts again from nothing: the record recognises what it has. */
export function readCursor(cursor: Cursor | null): Position {
  try {
    return positionSchema.parse(JSON.parse(cursor ?? ""));
  } catch {
    return { last: null, at: 0 };
  }
}

export function writeCursor({ last, at }: Position): Cursor {
  return JSON.stringify({ v: 1, last, at });
}

const QUIET_MS = 5 * 24 * 3_600_000;

/** From which update on to ask; null for all that is not confirmed. A clock that was set back counts as quiet, too. */
export function offsetOf({ last, at }: Position, now: number): number | null {
  return last === null || Math.abs(now - at) > QUIET_MS ? null : last + 1;
}
