import type { SourceStatus } from "#contract/sources.ts";
import type { Reader } from "#db/connection.ts";
import { gapsOf } from "#db/sources/sourceGaps.ts";

/** How sources are, with what the record says that they did not read. */
export function withGaps(record: Reader, statuses: readonly SourceStatus[]): readonly SourceStatus[] {
  const known = gapsOf(record);
  if (known.length === 0) return statuses;
  return statuses.map((status) => {
    const gaps = known.flatMap(({ sourceKey, id, from, to, state }) =>
      sourceKey === status.key && (state === "open" || state === "lost") ? [{ id, fromAt: from?.at ?? null, toAt: to.at, state }] : [],
    );
    return gaps.length === 0 ? status : { ...status, gaps };
  });
}
