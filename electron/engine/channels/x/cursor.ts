import { z } from "zod";
import type { Cursor } from "../../core/ports/source.ts";
import { jsonCursor } from "../common/jsonCursor.ts";

/*
 * A timeline is read newest first. The cursor says what is read: everything up to `top`, except the gaps below it. The first page of a
 * walk moves `top` up and leaves a gap from there down to what was read before; each further page makes that gap shorter, and it is gone
 * once the walk has met its lower end. So the cursor is right after every page, and whatever a walk did not reach stays in it as a gap.
 */

const idSchema = z.string().regex(/^\d{1,20}$/);
const postPositionSchema = z.object({ id: idSchema, at: z.number() });

/** Names the next page, the quickest way on while it is fresh; `untilId` belongs to the request it is a page of. */
const nextSchema = z.object({ token: z.string(), untilId: idSchema.nullable(), at: z.number() });

const gapSchema = z.object({
  /** Stays the same while the gap grows shorter. */
  id: z.string(),
  /** Both ends are read, what lies strictly between them is not; `from` is null on a first visit. */
  from: postPositionSchema.nullable(),
  to: postPositionSchema,
  /**
   * How it is read: by the `timeline` while that reaches so far, else by `search`. `unsure` is a first visit whose timeline had an end:
   * whether that was its limit shows with the next look at what is new. `again` was read once and is searched for what became visible late.
   */
  way: z.enum(["timeline", "search", "unsure", "again"]),
  next: nextSchema.nullable(),
  /** Posts that its walk has met. */
  seen: z.number().int().nonnegative(),
  /** By X's clock, milliseconds UTC. */
  openedAt: z.number(),
});
export type Gap = z.infer<typeof gapSchema>;

/** A post that was read lately: the posts around it are asked for again, and this one is known then. */
const recentSchema = z.object({ id: idSchema, at: z.number(), author: z.string() });
export type Recent = z.infer<typeof recentSchema>;

const positionSchema = z.object({
  /** The newest post that is read; null before the first. */
  top: postPositionSchema.nullable(),
  /** The newest first; they do not overlap, but for those that are read again. */
  gaps: z.array(gapSchema),
  /** Up to here all was looked at again after what was late had time to appear; null before the first visit is over. */
  settled: postPositionSchema.nullable(),
  /** Where `top` was at `sinceAt` (by X's clock, milliseconds UTC): what is looked at again next. */
  checkpoint: z.object({ top: postPositionSchema, sinceAt: z.number() }).nullable(),
  /** Above `settled`, the newest first; only so many. */
  recent: z.array(recentSchema),
  /** When a page was read last, by X's clock, milliseconds UTC. */
  readAt: z.number(),
  /** Whether that page was of what is new: then a gap has its turn, so that a program that is killed again and again gets on with both. */
  looked: z.boolean(),
  /** When a look at what is new came to its end last, by X's clock, milliseconds UTC; 0 before that. */
  lookedAt: z.number().default(0),
});
export type Position = z.infer<typeof positionSchema>;

const NOWHERE: Position = { top: null, gaps: [], settled: null, checkpoint: null, recent: [], readAt: 0, lookedAt: 0, looked: false };

export const { readCursor, writeCursor } = jsonCursor(positionSchema, NOWHERE, 2);

/** Id of the post up to which everything is recorded; null before the first walk has ended. */
export function recordedUpTo(cursor: Cursor | null): string | null {
  const { top, gaps } = readCursor(cursor);
  const lowest = gaps.findLast(({ way }) => way !== "again");
  return lowest === undefined ? (top?.id ?? null) : (lowest.from?.id ?? null);
}
