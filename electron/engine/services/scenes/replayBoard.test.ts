import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import { cameAndWent } from "#db/queries/cameAndWent.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { readsInline } from "../readWorker/readWorker.ts";
import { createReplayBoards } from "./replayBoard.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
  for (let serial = 0; serial < 5; serial += 1)
    openExampleCase(record.writer, examplePost(String(serial), { createdAt: MORNING - serial * 3_600_000 }));
});
afterEach(() => record.remove());

const NOW = MORNING + 60_000;
const boards = () => createReplayBoards({ reads: readsInline(record.writer).reads, now: () => NOW });

describe("what walls replay", () => {
  test("is the day before the instant, and of one that is to come the day before now", async () => {
    const board = await boards()(MORNING - 1);
    expect(board.untilAt).toBe(MORNING - 1);
    expect(board.frames[REPLAY_STEPS]?.opened).toBe(cameAndWent(record.writer, board.fromAt + 1, MORNING).opened);
    expect(board.frames[REPLAY_STEPS]?.opened).toBe(4);
    expect((await boards()(NOW + 1_000_000)).untilAt).toBe(NOW);
  });

  test("ends a day ago at the earliest", async () => {
    expect((await boards()(0)).untilAt).toBe(NOW - DAY_MS);
  });

  test("stays as it was read for all that ask for the same day, and is read again for another", async () => {
    const boardOf = boards();
    const first = await boardOf(MORNING);
    openExampleCase(record.writer, examplePost("late", { createdAt: MORNING - 1 }));
    expect(await boardOf(MORNING)).toBe(first);
    expect((await boardOf(MORNING + 1)).frames[REPLAY_STEPS]?.opened).toBe(6);
  });

  test("is asked for again after it could not be read", async () => {
    let isBroken = true;
    const { reads } = readsInline(record.writer);
    const boardOf = createReplayBoards({
      reads: { replay: async (input) => (isBroken ? Promise.reject(new Error("The disk")) : reads.replay(input)) },
      now: () => NOW,
    });
    await expect(boardOf(MORNING)).rejects.toThrow("The disk");
    isBroken = false;
    expect((await boardOf(MORNING)).frames).toHaveLength(REPLAY_STEPS + 1);
  });
});
