import { z } from "zod";
import type { Cursor } from "../../core/ports/source.ts";

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
  /** Milliseconds UTC. */
  openedAt: z.number(),
});
export type Gap = z.infer<typeof gapSchema>;

/** A post that was read lately: the posts around it are asked for again, and this one is known then. */
const recentSchema = z.object({ id: idSchema, at: z.number(), author: z.string() });
export type Recent = z.infer<typeof recentSchema>;

const positionSchema = z.object({
  v: z.literal(2),
  /** The newest post that is read; null before the first. */
  top: postPositionSchema.nullable(),
  /** The newest first; they do not overlap, but for those that are read again. */
  gaps: z.array(gapSchema),
  /** Up to here all was looked at again after what was late had time to appear; null before the first visit is over. */
  settled: postPositionSchema.nullable(),
  /** Where `top` was at `sinceAt` (milliseconds UTC): what is looked at again next. */
  checkpoint: z.object({ top: postPositionSchema, sinceAt: z.number() }).nullable(),
  /** Above `settled`, the newest first; only so many. */
  recent: z.array(recentSchema),
  /** When a page was read last, milliseconds UTC. */
  readAt: z.number(),
  /** Whether that page was of what is new: then a gap has its turn, so that a program that is killed again and again gets on with both. */
  looked: z.boolean().default(false),
});
export type Position = Omit<z.infer<typeof positionSchema>, "v">;

const NOWHERE: Position = { top: null, gaps: [], settled: null, checkpoint: null, recent: [], readAt: 0, looked: false };

/** A cursor that cannot be read starts again from nothing: the record recognises what it has. */
export function readCursor(cursor: Cursor | null): Position {
  try {
    const value: unknown = JSON.parse(cursor ?? "");
    const read = positionSchema.safeParse(value);
    return read.success ? read.data : fromFirstForm(value);
  } catch {
    return NOWHERE;
  }
}

export function writeCursor(position: Position): Cursor {
  return JSON.stringify({ v: 2, ...position });
}

/** Id of the post up to which everything is recorded; null before the first walk has ended. */
export function recordedUpTo(cursor: Cursor | null): string | null {
  const { top, gaps } = readCursor(cursor);
  const lowest = gaps.findLast(({ way }) => way !== "again");
  return lowest === undefined ? (top?.id ?? null) : (lowest.from?.id ?? null);
}

/** The form that records of earlier versions have: one walk under way at most, which left everything between `since` and `oldest` unread. */
const firstFormSchema = z.object({
  v: z.literal(1),
  since: postPositionSchema.nullable(),
  walk: z
    .object({
      stage: z.enum(["timeline", "gap"]),
      newest: postPositionSchema.nullable(),
      oldest: postPositionSchema.nullable(),
      seen: z.number(),
    })
    .nullable(),
});

function fromFirstForm(value: unknown): Position {
  const { since, walk } = firstFormSchema.parse(value);
  const top = walk?.newest ?? since;
  const settled = since ?? walk?.oldest ?? null;
  if (!walk?.oldest || !walk.newest) return { ...NOWHERE, top, settled };
  const way = walk.stage === "gap" ? "search" : "timeline";
  const id = `${since?.id ?? "0"}-${walk.newest.id}`;
  return {
    ...NOWHERE,
    top,
    settled,
    gaps: [{ id, from: since, to: walk.oldest, way, next: null, seen: walk.seen, openedAt: walk.newest.at }],
  };
}
