import { afterEach, beforeEach, expect, test } from "vitest";
import type { Presented } from "#contract/presenting.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { runReviewCommand, prepareReview } from "#db/review/appendReview.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createChanges } from "../../core/live/changes.ts";
import type { Changes } from "../../core/live/changes.ts";
import { reportWorkInline } from "../reporting/reportWork.ts";
import { createStopFigures } from "./stopFigures.ts";
import { createPresenting } from "./presenting.ts";

let kept: TemporaryRecord;
let changes: Changes;
let presenting: ReturnType<typeof createPresenting>;
let seen: (Presented | null)[];
let ending: AbortController;
let watching: Promise<void>;
beforeEach(() => {
  kept = temporaryRecord();
  changes = createChanges(() => 1);
  const stopFigures = createStopFigures(kept.writer, reportWorkInline(kept.writer));
  presenting = createPresenting({ record: kept.writer, registry: () => standardRegistry(), stopFigures, changes, now: Date.now });
  seen = [];
  ending = new AbortController();
  watching = (async () => {
    for await (const presented of presenting.watch(ending.signal)) seen.push(presented);
  })();
});
afterEach(async () => {
  ending.abort();
  await watching;
  kept.remove();
});

test("the officers see what the speaker puts up and nothing else, without a citizen's number", async () => {
  const { writer } = kept;
  const id = prepareReview(
    writer,
    { title: "November", plannedAt: 1, scope: { of: "districts", districts: ["Karnal"] } },
    "osd",
    Date.now(),
  );
  runReviewCommand(writer, id, { type: "begin" }, "osd", Date.now());
  const caseId = openExampleCase(writer, examplePost("1", { text: "No water, call 9812345678" }));
  await expect.poll(() => seen).toEqual([null]);

  presenting.put({ reviewId: id, stop: "Karnal", slide: "figures", grievanceId: null });
  await expect.poll(() => seen.length).toBe(2);
  expect(seen[1]).toMatchObject({ review: { title: "November" }, stop: "Karnal", case: null, promised: [] });
  expect(seen[1]?.attendance?.map(({ label }) => label.en)).toContain("Deputy Commissioner, Karnal");
  expect(JSON.stringify(seen[1])).not.toContain("No water");

  presenting.put({ reviewId: id, stop: "Karnal", slide: "case", grievanceId: caseId });
  await expect.poll(() => seen.length).toBe(3);
  expect(seen[2]?.case?.text).toContain("No water");
  expect(JSON.stringify(seen)).not.toContain("9812345678");

  presenting.put(null);
  await expect.poll(() => seen.at(-1)).toBeNull();
});
