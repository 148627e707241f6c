import type { GrantedFilter } from "#domain/desk/filter.ts";
import type { Reader } from "#db/connection.ts";
import type { GroupedCounts } from "#db/queue/groupedCounts.ts";
import type { ReadWorker } from "../readWorker/readWorker.ts";

/** Who asks: what of the record they see, and who reads it. */
export interface CountsAsking {
  readonly record: Reader;
  readonly reads: Pick<ReadWorker["reads"], "groupedCounts">;
}

/** How long an answer stands, of the time that it took: in a small record it is always new, and in a large one the lists come first. */
const REST = 10;
const MOST_KEPT = 20;

/**
 * The counts beside the values of a filter. A window asks for them again with each change of the record, several times a second, and at a million cases they
 * take a part of one: those that stand are told again. One answer for each filter, and for each part of the record that somebody sees.
 */
export function createCountsAsked(now: () => number) {
  const answers = new WeakMap<Reader, Map<string, { readonly counts: Promise<GroupedCounts>; until: number }>>();
  return ({ record, reads }: CountsAsking, filter: GrantedFilter): Promise<GroupedCounts> => {
    const known = answers.get(record) ?? new Map<string, { counts: Promise<GroupedCounts>; until: number }>();
    answers.set(record, known);
    const name = JSON.stringify(filter);
    const standing = known.get(name);
    if (standing !== undefined && now() < standing.until) return standing.counts;
    const askedAt = now();
    const answer = { counts: reads.groupedCounts(filter), until: Number.POSITIVE_INFINITY };
    const rest = () => {
      const doneAt = now();
      answer.until = doneAt + REST * (doneAt - askedAt);
    };
    answer.counts.then(rest, () => known.delete(name));
    known.delete(name);
    known.set(name, answer);
    for (const oldest of known.keys()) if (known.size > MOST_KEPT) known.delete(oldest);
    return answer.counts;
  };
}
