import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { eventsOfSeat, mergeEvents } from "#db/append/merge.ts";
import { openReader } from "#db/opening/open.ts";
import { openAlerts } from "#db/queries/alerts.ts";
import { heat } from "#db/queries/heat.ts";
import { ownSeat } from "#db/seat.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { mixEvents, runClock, surgeAndFlood } from "../generate/mixedRecord.ts";
import { overdueBoard } from "./overdueBoard.ts";
import { ranking } from "./ranking.ts";
import { trend } from "./trend.ts";

/*
 * What the engine's own connection holds in memory of a wall, against what a connection reads that has just been opened and holds nothing.
 */

let room: TemporaryRecord;
let laptop: TemporaryRecord;
beforeEach(() => {
  [room, laptop] = [temporaryRecord(), temporaryRecord()];
});
afterEach(() => {
  room.remove();
  laptop.remove();
});

const asked = (reader: Reader, now: number) => ({
  heat: heat(reader, now),
  board: overdueBoard(reader, standardRegistry(), { offices: 12, now }),
  alerts: openAlerts(reader, now, 6),
  ranking: ranking(reader, now),
  trend: trend(reader, now),
});

function expectAsRead(now: number): void {
  const reader = openReader(room.file);
  try {
    expect(asked(room.writer, now)).toEqual(asked(reader, now));
  } finally {
    reader.close();
  }
}

function carry(from: Writer, to: Writer): void {
  mergeEvents(to, eventsOfSeat(from, ownSeat(from), 0, 1_000_000), MORNING + 365 * DAY_MS);
}

test("a wall is told what the record says after whatever happens, here or on another seat, is taken back, or comes with time", () => {
  const { writer } = room;
  let cases: readonly GrievanceId[] = [];
  for (let round = 0; round < 12; round++) {
    const now = MORNING + round * HOUR_MS;
    cases = mixEvents(writer, { seed: round, steps: 120, until: now, cases: cases.slice(-200) });
    expectAsRead(now);
    runClock(writer, now);
    expectAsRead(now);
  }
  const { alerts, board } = asked(writer, MORNING + 11 * HOUR_MS);
  for (const count of [alerts.total, board.redFlagCount, board.buckets[0]?.cases]) expect(count).toBeGreaterThan(0);
  carry(writer, laptop.writer);
  mixEvents(laptop.writer, { seed: 99, steps: 150, until: MORNING, cases: cases.slice(-200) });
  carry(laptop.writer, writer);
  expectAsRead(MORNING + 12 * HOUR_MS);
  expect(() =>
    writer.transaction(() => {
      surgeAndFlood(writer, MORNING + 12 * HOUR_MS);
      asked(writer, MORNING + 12 * HOUR_MS);
      throw new Error("taken back");
    }),
  ).toThrow("taken back");
  expectAsRead(MORNING + 12 * HOUR_MS);
  surgeAndFlood(writer, MORNING + 12 * HOUR_MS);
  expectAsRead(MORNING + 12 * HOUR_MS);
  expect(trend(writer, MORNING + 12 * HOUR_MS).surges.length).toBeGreaterThan(0);
  writer.transaction(() => writer.sqlite.exec("UPDATE incident_case SET author = 'one-and-the-same'"));
  expectAsRead(MORNING + 12 * HOUR_MS);
  for (const later of [-HOUR_MS, HOUR_MS / 2, HOUR_MS, DAY_MS, 3 * DAY_MS]) expectAsRead(MORNING + 12 * HOUR_MS + later);
});
