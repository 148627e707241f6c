import { NUMBER_SEARCHED } from "#domain/people/numberSearched.ts";
import { maskedNumber } from "#domain/text/mask.ts";
import type { TypedNumber } from "#domain/text/searchWords.ts";
import type { Writer } from "#db/connection.ts";
import { appendToStream } from "#db/append/append.ts";
import { SEARCH_STREAM } from "#db/events/stream.ts";

/** A list is read again with every change of the record: for so long the same search of the same person is one. */
const SAME_SEARCH_MS = 15 * 60_000;
const MOST_REMEMBERED = 1_000;

export function createNumberSearches({ record, now }: { readonly record: Writer; readonly now: () => number }) {
  const noted = new Map<string, number>();
  return {
    /** Records that somebody looked for the number of a person. The number itself is not kept. */
    note(actor: string, numbers: readonly TypedNumber[]) {
      const at = now();
      for (const { type, key } of numbers) {
        const search = `${actor}\n${type}\n${key}`;
        const before = noted.get(search);
        if (before !== undefined && at >= before && at - before < SAME_SEARCH_MS) continue;
        const payload = { sort: type, number: maskedNumber(type, key) };
        record.transaction(() => appendToStream(record, { stream: SEARCH_STREAM, event: { ...NUMBER_SEARCHED, payload }, actor, at }));
        noted.delete(search);
        noted.set(search, at);
        const [oldest] = noted.keys();
        if (noted.size > MOST_REMEMBERED && oldest !== undefined) noted.delete(oldest);
      }
    },
  };
}
