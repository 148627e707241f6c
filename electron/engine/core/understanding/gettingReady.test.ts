import { afterEach, beforeEach, expect, test } from "vitest";
import { gazetteerInSteps } from "#domain/geography/gazetteer.ts";
import { importVillages } from "#db/places/villages.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createUnderstandingStep } from "./understandingStep.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

/** Of the places that ship, and of word lists, a bundle holds what is worked out here (`build/precomputed.mjs`); not so of an imported directory. */
test("gets ready in many short turns, once for all who wait", async () => {
  importVillages(record.writer, [{ name: "Ujhanakhera", block: null, tehsil: null, lat: null, lon: null, district: "Jind" }], Date.now());
  let made = 0;
  const step = createUnderstandingStep({
    record: record.writer,
    settings: record.writer,
    addresses: () => {
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
  expect(turns).toBeGreaterThan(20);
  const { departments } = step.understand({ text: "गांव में पानी नहीं आ रहा", placeName: null, authorLocation: null });
  expect(departments[0]?.code).toBe("PHED");
  await step.ready();
  expect(made).toBe(1);
});

test("makes no turn longer for a directory of thousands of villages", () => {
  const villages = Array.from({ length: 7000 }, (_, at) => ({
    name: `Nayagaon ${at}`,
    block: null,
    tehsil: null,
    lat: null,
    lon: null,
    district: "Jind",
  }));
  const turnsFor = (count: number) => {
    const making = gazetteerInSteps(villages.slice(0, count));
    let turns = 0;
    while (making.next().done !== true) turns += 1;
    return turns;
  };
  // 500 at a time are spelled to find them among the places that ship, and 500 at a time to be looked up.
  expect(turnsFor(7000) - turnsFor(500)).toBe(26);
});
