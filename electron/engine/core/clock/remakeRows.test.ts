import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { noteTraces, tracesLeft } from "#db/erasure/traces.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { removeSetting } from "#db/settings.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { startClock } from "./clock.ts";

const MINUTE_MS = 60_000;

let record: TemporaryRecord;
let writer: Writer;
let announced = 0;
let stop = () => {};
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  record.remove();
});

const openCases = (count: number): readonly GrievanceId[] =>
  Array.from({ length: count }, (_, index) => openExampleCase(writer, examplePost(`${index}`), exampleProposal({ routine: true })));

function mark(id: GrievanceId, now: number): void {
  const grievance = readGrievance(writer, id);
  const to = { department: "PHED", district: "Karnal", office: null } as const;
  const decision = grievance && decide(grievance, { type: "mark", to }, { now, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error("It was not allowed");
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

/** As if the program before had made all rows. */
function forgetRules(): void {
  writer.sqlite.exec("UPDATE grievance SET performance = '[]'");
  removeSetting(writer, "cases.rules");
}

const rowsLeft = () => writer.sqlite.prepare<[], number>("SELECT count(*) FROM grievance WHERE performance = '[]'").pluck().get();

/** With the first of its turns behind it. */
function startAt(at: number): void {
  const startedAt = performance.now();
  stop = startClock({
    record: writer,
    policy: () => DEFAULT_SLA_POLICY,
    superiorsOf: () => [],
    now: () => at + performance.now() - startedAt,
    onDidChange: () => (announced += 1),
  });
  announced = 0;
}

/** Rows without end: what was made again in a turn is so no more before the next. */
function passWithRowsLeft(ms: number): void {
  for (let passed = 0; passed < ms; passed += 25) {
    forgetRules();
    vi.advanceTimersByTime(25);
  }
}

test("while rows are made again the record answers, takes what is done, and says within a second what has become due", () => {
  const [late, other] = openCases(60) as [GrievanceId, GrievanceId];
  mark(late, MORNING + HOUR_MS);
  const dueAt = readGrievance(writer, late)?.dueAt ?? expect.fail("It has no due time");
  startAt(dueAt - 500);
  passWithRowsLeft(400);
  expect(rowsLeft()).toBeGreaterThan(0);
  mark(other, dueAt - 100);
  expect(readGrievance(writer, other)).toMatchObject({ state: "marked" });
  const isSaid = () => readEvents(writer, late).some(({ event }) => event?.type === "fell-due");
  expect(isSaid()).toBe(false);
  passWithRowsLeft(1_100);
  expect(rowsLeft()).toBeGreaterThan(0);
  expect(isSaid()).toBe(true);
});

test("while rows are made again the log is folded into the file, and an erasure that was cut off is ended", () => {
  openCases(2);
  startAt(MORNING);
  noteTraces(writer, MORNING);
  passWithRowsLeft(2 * MINUTE_MS);
  expect(tracesLeft(writer)).toBe(0);
});

test("windows are told seldom that rows were made again, and at the end of it", () => {
  openCases(2);
  startAt(MORNING);
  passWithRowsLeft(MINUTE_MS);
  expect(announced).toBeGreaterThan(1);
  expect(announced).toBeLessThan(20);
  forgetRules();
  announced = 0;
  vi.advanceTimersByTime(MINUTE_MS);
  expect([announced, rowsLeft()]).toEqual([1, 0]);
});

test("a record whose rows are all made by the rules of this program has no further turns for it", () => {
  openCases(2);
  startAt(MORNING);
  vi.advanceTimersByTime(MINUTE_MS);
  expect(announced).toBe(0);
  expect(vi.getTimerCount()).toBe(1);
});
