import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { Presented } from "#contract/presenting.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { appendEvents } from "#db/append/append.ts";
import { runReviewCommand, prepareReview } from "#db/review/appendReview.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createChanges } from "../../core/live/changes.ts";
import type { Changes } from "../../core/live/changes.ts";
import { reportWorkInline } from "../reporting/reportWork.ts";
import { createStopFigures } from "./stopFigures.ts";
import { dossierOf } from "./dossier.ts";
import { presentedCaseOf } from "./presentedCase.ts";
import { createPresenting } from "./presenting.ts";

let kept: TemporaryRecord;
let changes: Changes;
let presenting: ReturnType<typeof createPresenting>;
let seen: (Presented | null)[];
let ending: AbortController;
let watching: Promise<void>;
const settings = { wall: () => STANDARD_WALL_SETTINGS };
beforeEach(() => {
  kept = temporaryRecord();
  changes = createChanges(() => 1);
  const stopFigures = createStopFigures(kept.writer, reportWorkInline(kept.writer));
  presenting = createPresenting({ record: kept.writer, registry: () => standardRegistry(), stopFigures, settings, changes, now: Date.now });
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
  const caseId = openExampleCase(writer, examplePost("1", { text: "No water, call 9812345678", createdAt: Date.now() }));
  await expect.poll(() => seen).toEqual([null]);

  presenting.put({ reviewId: id, stop: "Karnal", slide: "figures", grievanceId: null });
  await expect.poll(() => seen.length).toBe(2);
  expect(seen[1]).toMatchObject({ review: { title: "November" }, stop: "Karnal", case: null, promised: [] });
  expect(seen[1]?.attendance?.map(({ label }) => label.en)).toContain("Deputy Commissioner, Karnal");
  expect(JSON.stringify(seen[1])).not.toContain("No water");

  presenting.put({ reviewId: id, stop: "Karnal", slide: "case", grievanceId: caseId });
  await expect.poll(() => seen.length).toBe(3);
  expect(seen[2]?.case?.text).toContain("No water");
  expect(seen[2]?.case).toMatchObject({ answers: null, daysLate: null, steps: [{ kind: "received", office: null, times: 1 }] });
  expect(JSON.stringify(seen)).not.toContain("9812345678");

  presenting.put(null);
  await expect.poll(() => seen.at(-1)).toBeNull();
});

test("a case is shown with who was asked when and for how long its answer is owed", async () => {
  const { writer } = kept;
  const opened = Date.UTC(2026, 10, 1, 6);
  const day = (n: number) => opened + n * DAY_MS;
  const id = openExampleCase(writer, examplePost("late", { createdAt: opened }));
  const mark = { department: "PHED", district: "Karnal", office: null } as const;
  const act = (at: number, event: GrievanceEvent) => appendEvents(writer, { grievanceId: id, events: [event], actor: "clerk", now: at });
  act(day(1), { type: "marked", version: 1, payload: { to: mark, dueAt: day(8) } });
  act(day(6), { type: "reminded", version: 1, payload: { dueAt: day(8), tier: 1, to: mark } });
  act(day(7), { type: "reminded", version: 1, payload: { dueAt: day(8), tier: 2, to: mark } });
  act(day(8), { type: "fell-due", version: 1, payload: { dueAt: day(8) } });
  const told = presentedCaseOf(writer, id, { registry: standardRegistry(), pictures: "seen" }, day(12) + 1);
  expect(told).toMatchObject({
    overdue: true,
    daysLate: 4,
    askedTooLate: false,
    dueAt: day(8),
    answers: { label: { en: "Executive Engineer, Public Health (PHED), Karnal" } },
  });
  expect(
    told?.steps.map(({ kind, office, from, at, times }) => [
      kind,
      office?.en ?? null,
      (from - opened) / DAY_MS,
      (at - opened) / DAY_MS,
      times,
    ]),
  ).toEqual([
    ["received", null, 0, 0, 1],
    ["marked", "Executive Engineer, Public Health (PHED), Karnal", 1, 1, 1],
    ["reminded", "Executive Engineer, Public Health (PHED), Karnal", 6, 7, 2],
    ["fell-due", null, 8, 8, 1],
  ]);
  // On the day itself it is late and not by a day; before it is not late at all.
  expect(presentedCaseOf(writer, id, { registry: standardRegistry(), pictures: "seen" }, day(8) + 1)?.daysLate).toBe(0);
  expect(presentedCaseOf(writer, id, { registry: standardRegistry(), pictures: "seen" }, day(8) - 1)).toMatchObject({
    overdue: false,
    daysLate: null,
  });
});

test("a case that was marked only after its time had run out is told as the cell's delay", () => {
  const { writer } = kept;
  const opened = Date.UTC(2026, 10, 1, 6);
  const day = (n: number) => opened + n * DAY_MS;
  const id = openExampleCase(writer, examplePost("late to mark", { createdAt: opened }));
  const mark = { department: "PHED", district: "Karnal", office: null } as const;
  const marked: GrievanceEvent = { type: "marked", version: 1, payload: { to: mark, dueAt: day(8) } };
  appendEvents(writer, { grievanceId: id, events: [marked], actor: "clerk", now: day(9) });
  const told = presentedCaseOf(writer, id, { registry: standardRegistry(), pictures: "seen" }, day(12) + 1);
  expect(told).toMatchObject({ daysLate: 4, askedTooLate: true });
});

test("a case without words is never worth reading aloud", async () => {
  const { writer } = kept;
  const now = Date.UTC(2026, 10, 24, 6);
  const at = (n: number) => now - n * DAY_MS;
  const withWords = openExampleCase(writer, examplePost("words", { createdAt: at(2) }));
  // All heavier, since they are older.
  openExampleCase(writer, examplePost("link", { createdAt: at(30), text: "@cmohry https://t.co/abcdefghij" }));
  openExampleCase(writer, examplePost("empty", { createdAt: at(40), text: "" }));
  openExampleCase(writer, examplePost("private", { createdAt: at(50), text: "मेरे घर में पानी नहीं आ रहा", isPrivate: true }));
  const stopFigures = createStopFigures(writer, reportWorkInline(writer));
  const { cases } = await dossierOf(
    { record: writer, registry: () => standardRegistry(), stopFigures, settings },
    { of: "district", district: "Karnal" },
    now,
  );
  expect(cases.map(({ grievanceId }) => grievanceId)).toEqual([withWords]);
});
