import { z } from "zod";
import type { Cursor, Source, SourceGap, SourceGaps } from "../../core/ports/source.ts";
import type { MetaContext } from "./context.ts";
import { gapBelow, gapSchema } from "./gap.ts";
import { highWaterMarkSchema } from "./highWaterMark.ts";
import { Sightings } from "./versions.ts";
import { startWalk, walkList, walkSchema } from "./walk.ts";
import type { ReadItems, WalkStep } from "./walk.ts";
import type { Following } from "./edge.ts";

export interface ListSourceParts {
  readonly key: string;
  readonly channel: Source["channel"];
  readonly label: string;
  readonly supplementary?: boolean;
  /** Null where there is no such list, as of a page without Instagram. Throws {@link SourceError}. */
  readonly begin: (signal: AbortSignal) => Promise<((following: Following | null) => Promise<ReadItems>) | null>;
}

const positionSchema = z.object({
  v: z.literal(1),
  mark: highWaterMarkSchema.nullable(),
  walk: walkSchema.nullable(),
  /** Above the high-water mark, left by a walk that did not come down to it. */
  gap: gapSchema.nullable().default(null),
});
type Position = Omit<z.infer<typeof positionSchema>, "v">;

/** One list of Meta's, newest first: posts of a page, what its visitors wrote, where it is tagged. */
export function createListSource({ begin, ...named }: ListSourceParts, { windowMs, now }: MetaContext): Source {
  const sightings = new Sightings();
  return {
    ...named,
    priceUsd: FREE,
    async *pull(cursor, signal) {
      const { mark, walk, gap } = readPosition(cursor);
      const read = await begin(signal);
      if (read === null) {
        yield { posts: [], cursor: writePosition({ mark, walk, gap }), drained: true, reads: FREE, problems: [], gaps: gapsOf(gap, gap) };
        return;
      }
      const reachesBackTo = mark === null ? now() - windowMs : null;
      for await (const step of walkList(walk ?? startWalk(mark), { mark, reachesBackTo, sightings, now, read })) {
        const position = afterStep({ mark, walk, gap }, step);
        yield {
          posts: step.posts,
          cursor: writePosition(position),
          drained: step.end !== null,
          reads: FREE,
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

/** Meta charges nothing for reading. */
export const FREE = { posts: 0, users: 0 } as const;

/** A cursor that cannot be read starts again from nothing: the record recognises what it has. */
function readPosition(cursor: Cursor | null): Position {
  try {
    return positionSchema.parse(JSON.parse(cursor ?? ""));
  } catch {
    return { mark: null, walk: null, gap: null };
  }
}

function writePosition({ mark, walk, gap }: Position): Cursor {
  return JSON.stringify({ v: 1, mark, walk, gap });
}
