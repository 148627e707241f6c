import { z } from "zod";
import type { Cursor } from "../source.ts";

/*
 * A timeline is read newest first, so a walk that was cut off leaves a hole below the posts it has brought. The
 * cursor says where the hole is: everything up to `since` is recorded, and of the walk that is under way
 * everything from `newest` down to `oldest`. Only when the walk has met `since` does `newest` become the new
 * `since`. A post that is published while the walk runs is newer than `newest` and belongs to the next one.
 */

const markSchema = z.object({ id: z.string().regex(/^\d{1,20}$/), at: z.number() });

const walkSchema = z.object({
  /** `gap` once the timeline itself is exhausted and search goes on below it. */
  stage: z.enum(["timeline", "gap"]),
  newest: markSchema.nullable(),
  oldest: markSchema.nullable(),
  /** Names the next page, the quickest way on while it is fresh; `untilId` belongs to the request it is a page of. */
  next: z.object({ token: z.string(), untilId: markSchema.shape.id.nullable(), at: z.number() }).nullable(),
  /** Posts the timeline has answered with; tells whether it was cut off by its own limit. */
  seen: z.number().int().nonnegative(),
});
export type Walk = z.infer<typeof walkSchema>;

const positionSchema = z.object({ v: z.literal(1), since: markSchema.nullable(), walk: walkSchema.nullable() });
export type Position = Omit<z.infer<typeof positionSchema>, "v">;

/** A cursor that cannot be read starts again from nothing: the record recognises what it has. */
export function readCursor(cursor: Cursor | null): Position {
  try {
    return positionSchema.parse(JSON.parse(cursor ?? ""));
  } catch {
    return { since: null, walk: null };
  }
}

export function writeCursor({ since, walk }: Position): Cursor {
  return JSON.stringify({ v: 1, since, walk });
}

export function startWalk(): Walk {
  return { stage: "timeline", newest: null, oldest: null, next: null, seen: 0 };
}

/** Everything down to the walk's start is read. */
export function finishWalk({ since, walk }: Position): Position {
  return { since: walk?.newest ?? since, walk: null };
}

/** Id of the post up to which everything is recorded; null before the first walk has ended. */
export function recordedUpTo(cursor: Cursor | null): string | null {
  return readCursor(cursor).since?.id ?? null;
}
