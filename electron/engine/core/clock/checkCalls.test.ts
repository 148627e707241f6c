import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { indianWeekOf } from "#domain/clock/indianWeek.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readHistory } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { closedButNotSolved } from "#db/queries/checkCalls.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { drawCheckCalls } from "./checkCalls.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  writer = record.writer;
});
afterEach(() => record.remove());

const WEEK_MS = 7 * DAY_MS;
/** 24 November 2026 is a Tuesday of the 48th week. */
const WEEK = "2026-W48";
const policy: SlaPolicy = { ...DEFAULT_SLA_POLICY, checkCalls: { perDepartment: 3, departments: { PWD: 1 } } };

function act(id: GrievanceId, action: GrievanceAction, now: number): readonly EventId[] {
  const grievance = readGrievance(writer, id);
  const undoing = { timeline: readHistory(writer, id).timeline, actor: "osd" };
  const decision = grievance && decide(grievance, action, { now, policy, undoing });
  if (!decision?.ok) throw new Error(`${action.type} was not allowed`);
  return appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now }).map((event) => event.id);
}

/** Cases of a department that were disposed of, one each hour from `from` on. */
function disposedCases(code: "PHED" | "PWD", count: number, from = MORNING): readonly GrievanceId[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * HOUR_MS;
    const proposal = exampleProposal({ departments: [{ code, score: 1, evidence: [] }] });
    const id = openExampleCase(writer, examplePost(`${code}${at}`, { createdAt: at }), proposal);
    act(id, { type: "accept-atr", exception: "Mended on the spot" }, at + 1);
    return id;
  });
}

const drawn = (ids: readonly GrievanceId[]) => ids.filter((id) => readGrievance(writer, id)?.checkCall !== null);

describe("the weekly draw", () => {
  test("is of the week that is over, once, so many of each department", () => {
    const water = disposedCases("PHED", 9);
    const roads = disposedCases("PWD", 4);
    expect(drawCheckCalls(writer, policy, MORNING + DAY_MS)).toBe(0);
    expect(drawCheckCalls(writer, policy, MORNING + WEEK_MS)).toBe(4);
    expect([drawn(water).length, drawn(roads).length]).toEqual([3, 1]);
    expect(readGrievance(writer, drawn(roads)[0] as GrievanceId)?.checkCall).toEqual({ week: WEEK, result: null, words: null });
    expect(drawCheckCalls(writer, policy, MORNING + WEEK_MS + HOUR_MS)).toBe(0);
    expect(drawCheckCalls(writer, policy, MORNING + DAY_MS)).toBe(0);
    expect(drawCheckCalls(writer, policy, MORNING + WEEK_MS)).toBe(0);
  });

  test("makes good the weeks in which the engine slept, and no more than four", () => {
    const weeks = [0, 1, 2, 3, 4, 5].map((week) => disposedCases("PHED", 1, MORNING + week * WEEK_MS));
    drawCheckCalls(writer, policy, MORNING - 2 * WEEK_MS);
    drawCheckCalls(writer, policy, MORNING + 6 * WEEK_MS);
    expect(weeks.map((ids) => drawn(ids).length)).toEqual([0, 0, 1, 1, 1, 1]);
    const names = weeks.flat().map((id) => readGrievance(writer, id)?.checkCall?.week ?? null);
    expect(names.slice(2)).toEqual([2, 3, 4, 5].map((week) => indianWeekOf(MORNING + week * WEEK_MS).name));
  });

  test("goes on after a clock that was years ahead for a while", () => {
    drawCheckCalls(writer, policy, MORNING + 3_000 * DAY_MS);
    const ids = disposedCases("PHED", 2);
    drawCheckCalls(writer, policy, MORNING + WEEK_MS);
    expect(drawn(ids)).toHaveLength(2);
  });

  test("leaves out what was opened again meanwhile", () => {
    const [first, second] = disposedCases("PHED", 2) as [GrievanceId, GrievanceId];
    act(first, { type: "reopen", why: "Still dry" }, MORNING + DAY_MS);
    drawCheckCalls(writer, policy, MORNING + WEEK_MS);
    expect(drawn([first, second])).toEqual([second]);
  });
});

describe("the figure of closed but not solved", () => {
  test("counts what citizens said of the cases that were drawn", () => {
    const water = disposedCases("PHED", 3);
    const [road] = disposedCases("PWD", 1) as [GrievanceId];
    drawCheckCalls(writer, policy, MORNING + WEEK_MS);
    const at = MORNING + WEEK_MS + HOUR_MS;
    const call = (id: GrievanceId | undefined, result: "solved" | "not-solved" | "no-answer", now = at) =>
      act(id as GrievanceId, { type: "record-check-call", result }, now);
    call(water[0], "solved");
    call(water[1], "no-answer");
    call(water[1], "not-solved", at + 1);
    call(road, "no-answer");
    expect(closedButNotSolved(writer, WEEK, WEEK)).toEqual([
      { department: "PHED", drawn: 3, answered: 2, notSolved: 1 },
      { department: "PWD", drawn: 1, answered: 0, notSolved: 0 },
    ]);
    expect(readGrievance(writer, water[1] as GrievanceId)?.state).toBe("in-action");
    expect(closedButNotSolved(writer, "2026-W49", "2026-W52")).toEqual([]);
  });

  test("forgets a call that was taken back", () => {
    const [id] = disposedCases("PHED", 1) as [GrievanceId];
    drawCheckCalls(writer, policy, MORNING + WEEK_MS);
    const events = act(id, { type: "record-check-call", result: "not-solved" }, MORNING + WEEK_MS + 1);
    act(id, { type: "undo", events: [...events] }, MORNING + WEEK_MS + 2);
    expect(closedButNotSolved(writer, WEEK, WEEK)).toEqual([{ department: "PHED", drawn: 1, answered: 0, notSolved: 0 }]);
  });

  test("keeps the first answer of a case that is closed and drawn again", () => {
    const [id] = disposedCases("PHED", 1) as [GrievanceId];
    drawCheckCalls(writer, policy, MORNING + WEEK_MS);
    act(id, { type: "record-check-call", result: "not-solved" }, MORNING + WEEK_MS + 1);
    act(id, { type: "accept-atr", exception: "Mended again" }, MORNING + WEEK_MS + 2);
    drawCheckCalls(writer, policy, MORNING + 2 * WEEK_MS);
    expect(readGrievance(writer, id)?.checkCall).toMatchObject({ week: "2026-W49", result: null });
    expect(closedButNotSolved(writer, WEEK, "2026-W49")).toEqual([{ department: "PHED", drawn: 2, answered: 1, notSolved: 1 }]);
  });
});
