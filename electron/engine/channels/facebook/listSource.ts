import { z } from "zod";
import { NO_READS } from "../../core/ports/source.ts";
import type { Source, SourceGap, SourceGaps } from "../../core/ports/source.ts";
import type { MetaContext } from "./createContext.ts";
import { gapBelow, gapSchema, startWalk, walkList, walkSchema } from "./walk.ts";
import { highWaterMarkSchema } from "./highWaterMark.ts";
import { Sightings } from "./versions.ts";
import type { ReadItems, WalkStep } from "./walk.ts";
import type { Following } from "./edge.ts";
import { jsonCursor } from "../common/jsonCursor.ts";

export interface ListSourceParts {
  readonly key: string;
  readonly channel: Source["channel"];
  readonly label: string;
  readonly supplementary?: boolean;
  /** Null where there is no such list, as of a page without Instagram. Throws {@link SourceError}. */
  readonly begin: (signal: AbortSignal) => Promise<((following: Following | null) => Promise<ReadItems>) | null>;
}

const positionSchema = z.object({
  mark: highWaterMarkSchema.nullable(),
  walk: walkSchema.nullable(),
  /** Above the high-water mark, left by a walk that did not come down to it. */
  gap: gapSchema.nullable(),
});
type Position = z.infer<typeof positionSchema>;
const { readCursor, writeCursor } = jsonCursor(positionSchema, { mark: null, walk: null, gap: null });

/** One list of Meta's, newest first: posts of a page, what its visitors wrote, where it is tagged. */
export function createListSource({ begin, ...named }: ListSourceParts, { windowBeginsAt, now }: MetaContext): Source {
  const sightings = new Sightings();
  return {
    ...named,
    priceUsd: NO_READS,
    async *pull(cursor, signal) {
      const { mark, walk, gap } = readCursor(cursor);
      const read = await begin(signal);
      if (read === null) {
        yield { posts: [], cursor: writeCursor({ mark, walk, gap }), drained: true, reads: NO_READS, problems: [], gaps: gapsOf(gap, gap) };
        return;
      }
      const reachesBackTo = mark === null ? windowBeginsAt : () => null;
      for await (const step of walkList(walk ?? startWalk(mark), { mark, reachesBackTo, sightings, now, read })) {
        const position = afterStep({ mark, walk, gap }, step);
        yield {
          posts: step.posts,
          cursor: writeCursor(position),
          drained: step.end !== null,
          reads: NO_READS,
          problems: step.problems,
          gaps: gapsOf(gap, position.gap),
        };
        // Asked for the next page means that this one is recorded.
        for (const post of step.met) sightings.remember(post);
      }
    },
  };
}

function afterStep({ mark, gap }: Position, { walk, end }: WalkStep): Position {
  if (end === null) return { mark, walk, gap };
  return end === "circled" ? { mark, walk: null, gap: gapBelow(walk, mark, gap, "list") } : { mark: walk.mark, walk: null, gap: null };
}

function gapsOf(before: SourceGap | null, after: SourceGap | null): SourceGaps {
  return { open: after === null ? [] : [after], closed: before !== null && after === null ? [before.id] : [], lost: [] };
}
