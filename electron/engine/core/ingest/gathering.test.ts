import { afterEach, beforeEach, expect, test } from "vitest";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { startGathering } from "./gathering.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const CASES = 600;

test("the troubles of an older record are gathered slice by slice, and others have their turn between", async () => {
  const { writer } = record;
  writer.transaction(() => {
    for (let number = 0; number < CASES; number += 1) openExampleCase(writer, examplePost(`${number}`, { createdAt: MORNING + number }));
  });
  writer.sqlite.exec("DELETE FROM trouble_key; DELETE FROM trouble; DELETE FROM trouble_case");
  writer.sqlite.exec("INSERT INTO trouble_gathering (before_at, before_id) VALUES (9007199254740991, '')");
  const counts: unknown[] = [];
  const count = () => writer.sqlite.prepare("SELECT coalesce(sum(cases), 0) FROM trouble").pluck().get();
  let finish: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const stop = startGathering(writer, () => {
    counts.push(count());
    if (count() === CASES) finish();
  });
  expect(count()).toBe(0);
  await all;
  stop();
  expect(counts.length).toBeGreaterThan(1);
});
