import { join } from "node:path";
import type { Writer } from "#db/connection.ts";
import { INSERT_EVENT } from "#db/events/append.ts";
import type { EventRow } from "#db/events/chain.ts";
import { eventsOfSeat, mergeEvents } from "#db/events/merge.ts";
import { openReader, openWriter } from "#db/open.ts";
import { ownSeat } from "#db/seat.ts";
import { stats } from "#db/queries/stats.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { seededRandom } from "#engine/generate/random.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atLeast, figureOf } from "../harness/figures.ts";
import { msOf } from "../harness/inTurn.ts";
import { recordOf, withFolder, YEAR_ENDS_AT } from "../harness/records.ts";

const EVENTS: Readonly<Record<Length, number>> = { tiny: 1_500, short: 20_000, long: 100_000 };
/** What is carried is taken in at once: a file of so many. */
const AT_ONCE: Readonly<Record<Length, number>> = { tiny: 500, short: 5_000, long: 20_000 };
const OWN_CASES = 200;
const DAY_MS = 86_400_000;
const LEAST_OF_BARE = 0.3;

export const bench: Bench = {
  what: "events of another seat, shuffled, taken in and folded, beside inserting the same events bare",
  sizes: { tiny: 300, short: 10_000, long: 20_000 },
  run: async ({ cases, file, length, say }) => {
    const pages = pagesOf(file ?? recordOf(cases, say), EVENTS[length], AT_ONCE[length]);
    return withFolder((folder) => {
      const merged = withOwnCases(join(folder, "merged.db"));
      const bare = withOwnCases(join(folder, "bare.db"));
      try {
        const rates = { merged: [] as number[], bare: [] as number[] };
        const insert = bare.sqlite.prepare(INSERT_EVENT);
        const meet = bare.sqlite.prepare("INSERT INTO seat (id, is_own, joined_at) VALUES (?, 0, ?) ON CONFLICT DO NOTHING");
        meet.run(pages[0]?.[0]?.seat, YEAR_ENDS_AT);
        for (const page of pages) {
          const mergedMs = msOf(() => mergeEvents(merged, page, YEAR_ENDS_AT));
          const inOrder = page.toSorted((one, other) => one.seatSeq - other.seatSeq);
          const bareMs = msOf(() =>
            bare.transaction(() => {
              for (const event of inOrder) insert.run(event);
            }),
          );
          rates.merged.push((page.length * 1_000) / mergedMs);
          rates.bare.push((page.length * 1_000) / bareMs);
        }
        const { cases: there, posts } = stats(merged);
        const goals = [atLeast("ratio", LEAST_OF_BARE)];
        return {
          cases: there,
          posts,
          figures: [figureOf({ name: "events, beside bare inserts", unit: "a second", asked: rates.merged, limit: rates.bare, goals })],
        };
      } finally {
        merged.close();
        bare.close();
      }
    });
  },
};

/** As they would be carried over: each page follows on the one before, and within it nothing is in order. */
function pagesOf(file: string, most: number, atOnce: number): readonly (readonly EventRow[])[] {
  const reader = openReader(file);
  try {
    const events = eventsOfSeat(reader, ownSeat(reader), 0, most);
    const random = seededRandom(1);
    return Array.from({ length: Math.floor(events.length / atOnce) }, (_, page) =>
      events
        .slice(page * atOnce, (page + 1) * atOnce)
        .map((event) => ({ event, place: random.fraction() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ event }) => event),
    );
  } finally {
    reader.close();
  }
}

/** A seat of its own, with cases all over the year. */
function withOwnCases(file: string): Writer {
  const writer = openWriter(file);
  for (let number = 0; number < OWN_CASES; number += 1) {
    openExampleCase(writer, examplePost(`own-${number}`, { createdAt: YEAR_ENDS_AT - 365 * DAY_MS + (number * 365 * DAY_MS) / OWN_CASES }));
  }
  return writer;
}
