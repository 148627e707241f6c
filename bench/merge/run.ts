import { join } from "node:path";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { Writer } from "#db/connection.ts";
import { eventValues, INSERT_EVENT } from "#db/append/append.ts";
import type { EventRow } from "#db/events/chain.ts";
import { eventsOfSeat, mergeEvents } from "#db/append/merge.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { ownSeat } from "#db/seat.ts";
import { stats } from "#db/queries/stats.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { generateRecord } from "#engine/services/generate/generateRecord.ts";
import { seededRandom } from "#engine/services/generate/random.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atLeast, figureOf } from "../harness/figures.ts";
import { msOf } from "../harness/inTurn.ts";
import { recordOf, withCopyOf, withFolder, YEAR_ENDS_AT } from "../harness/records.ts";

const EVENTS: Readonly<Record<Length, number>> = { tiny: 300, short: 20_000, long: 100_000 };
/** What is carried is taken in at once: a file of so many. */
const AT_ONCE: Readonly<Record<Length, number>> = { tiny: 100, short: 5_000, long: 20_000 };
/** A generated case has more. */
const LEAST_EVENTS_OF_A_CASE = 5;
const SEED = 3;
const OWN_CASES = 200;
const LEAST_OF_BARE = 0.3;
/** The other seat's year, after that of the records that take it in. */
const NEXT_YEAR_ENDS_AT = YEAR_ENDS_AT + 366 * DAY_MS;

export const bench: Bench = {
  what: "events of another seat, shuffled, taken in and folded, beside inserting the same events bare; and by a record of many cases",
  sizes: { tiny: 100, short: 100_000, long: 1_000_000 },
  run: async ({ cases, file, length, say }) =>
    withFolder((folder) => {
      say("telling the year of another seat");
      const pages = pagesOf(anotherSeats(folder, EVENTS[length]), EVENTS[length], AT_ONCE[length]);
      return withCopyOf(file ?? recordOf(cases, say), (copy) => {
        const writers = {
          small: withOwnCases(join(folder, "small.db")),
          bare: withOwnCases(join(folder, "bare.db")),
          full: openWriter(copy),
        };
        try {
          return measure(pages, writers);
        } finally {
          for (const writer of Object.values(writers)) writer.close();
        }
      });
    }),
};

type Pages = readonly (readonly EventRow[])[];

function measure(pages: Pages, { small, bare, full }: Readonly<Record<"small" | "bare" | "full", Writer>>) {
  const rates = { small: [] as number[], bare: [] as number[], full: [] as number[] };
  const insert = bare.sqlite.prepare(INSERT_EVENT);
  const meet = bare.sqlite.prepare("INSERT INTO seat (id, is_own, joined_at) VALUES (?, 0, ?) ON CONFLICT DO NOTHING");
  meet.run(pages[0]?.[0]?.seat, YEAR_ENDS_AT);
  for (const page of pages) {
    const inOrder = page.toSorted((one, other) => one.seatSeq - other.seatSeq);
    const rate = (work: () => unknown) => (page.length * 1_000) / msOf(work);
    rates.small.push(rate(() => mergeEvents(small, page, NEXT_YEAR_ENDS_AT)));
    rates.bare.push(
      rate(() =>
        bare.transaction(() => {
          for (const event of inOrder) insert.run(eventValues(event));
        }),
      ),
    );
    rates.full.push(rate(() => mergeEvents(full, page, NEXT_YEAR_ENDS_AT)));
  }
  const { cases, posts } = stats(full);
  return {
    cases,
    posts,
    figures: [
      figureOf({
        name: "by a small record, beside bare inserts",
        unit: "a second",
        asked: rates.small,
        limit: rates.bare,
        goals: [atLeast("ratio", LEAST_OF_BARE)],
      }),
      figureOf({ name: "by a full record, beside a small one", unit: "a second", asked: rates.full, limit: rates.small }),
    ],
  };
}

/** Of the year after the one in the generated record: none of its cases is known there. */
function anotherSeats(folder: string, events: number): string {
  const file = join(folder, "another.db");
  generateRecord({
    file,
    cases: events / LEAST_EVENTS_OF_A_CASE,
    seed: SEED,
    until: NEXT_YEAR_ENDS_AT,
    fullness: "whole",
    onProgress: () => undefined,
  });
  return file;
}

/** As they would be carried over: each page follows on the one before, and within it nothing is in order. */
function pagesOf(file: string, most: number, atOnce: number): Pages {
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
