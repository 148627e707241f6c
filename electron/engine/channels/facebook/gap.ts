import { z } from "zod";
import type { SourceGap } from "../../core/ports/source.ts";
import type { HighWaterMark } from "./highWaterMark.ts";
import type { Walk } from "./walk.ts";

/* What a list holds between its high-water mark and the oldest thing that a walk in a circle has met: nobody has read that. */

const endSchema = z.object({ mark: z.string(), at: z.number() });
export const gapSchema = z.object({ id: z.string(), from: endSchema.nullable(), to: endSchema });

/**
 * The gap that a walk leaves which did not come down to `mark`; the one that is open already keeps its name. Null where the walk met nothing
 * at all. `list` names the list among those of its source.
 */
export function gapBelow({ oldest }: Walk, mark: HighWaterMark | null, open: SourceGap | null, list: string): SourceGap | null {
  if (oldest === null) return open;
  const from = mark === null ? null : { mark: String(mark.floorAt), at: mark.floorAt };
  const to = { mark: oldest.id, at: Math.max(oldest.at, from?.at ?? 0) };
  return { id: open?.id ?? `${list}-${from?.at ?? 0}-${to.mark}`, from, to };
}
