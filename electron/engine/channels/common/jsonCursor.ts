import { z } from "zod";
import type { Cursor } from "../../core/ports/source.ts";

/**
 * Keeps a position of a source as JSON with the version of its form. A cursor that cannot be read gives `start`: the record recognises what
 * it has.
 */
export function jsonCursor<Position extends object>(schema: z.ZodType<Position>, start: Position, version = 1) {
  const versioned = z.object({ v: z.literal(version) });
  return {
    readCursor: (cursor: Cursor | null): Position => {
      try {
        const value: unknown = JSON.parse(cursor ?? "");
        versioned.parse(value);
        return schema.parse(value);
      } catch {
        return start;
      }
    },
    writeCursor: (position: Position): Cursor => JSON.stringify({ v: version, ...position }),
  };
}
