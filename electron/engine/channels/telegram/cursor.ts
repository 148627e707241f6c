import { z } from "zod";
import type { SourceGap } from "../../core/ports/source.ts";
import { jsonCursor } from "../common/jsonCursor.ts";

/*
 * Telegram keeps updates, for a day, until the bot asks for those after them: asking is confirming. So the cursor is the number of the
 * last update that is recorded, and it is sent only once it is in the record. After a week of silence the numbers begin
 * again, perhaps below it; asked from the old number on Telegram might take the new updates for confirmed ones. Hence the time: after days
 * without an update the next question names no number, which gives all that is unconfirmed; what was recorded already is
 * recognised. What waits for more than a day is dropped: a bot that nobody asked for so long may have lost messages.
 */

const positionSchema = z.object({
  /** The number of the last recorded update. */
  last: z.number().int().nullable(),
  /** When it came, milliseconds UTC by Telegram's clock. */
  at: z.number(),
  /** When nothing was left to read, milliseconds UTC by Telegram's clock: 0 before that. */
  wholeAt: z.number(),
});
export type Position = z.infer<typeof positionSchema>;

export const { readCursor, writeCursor } = jsonCursor(positionSchema, { last: null, at: 0, wholeAt: 0 });

const QUIET_MS = 5 * 24 * 3_600_000;

/** From which update on to ask; null for all that is not confirmed. A time that is still to come counts as quiet, too. */
export function offsetOf({ last, at }: Position, now: number): number | null {
  return last === null || Math.abs(now - at) > QUIET_MS ? null : last + 1;
}

const KEPT_MS = 24 * 3_600_000;

/**
 * What Telegram may have dropped before the first update of an answer (null where there is none) that was asked for at `now`: between the time when
 * nothing was left and a day ago. Null where the numbers follow one another, or the bot was asked in time.
 */
export function gapBefore(first: number | null, { last, wholeAt }: Position, now: number): SourceGap | null {
  if (last === null || now - wholeAt <= KEPT_MS || first === last + 1) return null;
  const from = wholeAt === 0 ? null : { mark: String(last), at: wholeAt };
  return { id: `${last}-${wholeAt}`, from, to: { mark: String(first ?? last), at: now - KEPT_MS } };
}
