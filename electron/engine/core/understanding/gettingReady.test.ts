import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createUnderstandingStep } from "./understandingStep.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

/** In a worker of its own, where no word list has been read yet. */
test("gets ready in many short turns, once for all who wait", async () => {
  let made = 0;
  const step = createUnderstandingStep({
    record: record.writer,
    settings: record.writer,
    handles: () => {
      made += 1;
      return {};
    },
    usesLearned: () => true,
  });
  let turns = 0;
  let isReady = false;
  const turn = () => {
    turns += 1;
    if (!isReady) setImmediate(turn);
  };
  setImmediate(turn);
  await Promise.all([step.ready(), step.ready()]);
  isReady = true;
  expect(turns).toBeGreaterThan(40);
  const { departments } = step.understand({ text: "गांव में पानी नहीं आ रहा", placeName: null, authorLocation: null });
  expect(departments[0]?.code).toBe("PHED");
  await step.ready();
  expect(made).toBe(1);
});
