import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { prepareReview } from "#db/review/appendReview.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createPreparing } from "./preparing.ts";

let temporary: TemporaryRecord;
beforeEach(() => (temporary = temporaryRecord()));
afterEach(() => temporary.remove());

test("a review of the whole state is prepared stop by stop, and everybody else has a turn after each", async () => {
  const { writer } = temporary;
  const scope = { of: "districts" as const, districts: DISTRICTS.map(({ name }) => name) };
  const id = prepareReview(writer, { title: "November", plannedAt: MORNING, scope }, "osd", MORNING);
  let woken = 0;
  const fetching = { wake: () => void (woken += 1), isUnreached: () => false };
  const preparing = createPreparing({
    record: writer,
    registry: standardRegistry,
    fetching,
    mayFetch: () => true,
    now: () => MORNING,
  });

  const prepared = preparing.prepare(id);
  let turns = 0;
  for (; woken === 0; turns += 1) await turnOfTheLoop();
  await prepared;
  expect(turns).toBeGreaterThanOrEqual(DISTRICTS.length);
});
