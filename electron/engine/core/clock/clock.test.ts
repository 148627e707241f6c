import { afterEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Atr, GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { eventsOfSeat, mergeEvents } from "#db/append/merge.ts";
import { readEvents, readHistory } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { ownSeat } from "#db/seat.ts";
import { putSnooze, snoozeOf } from "#db/work/snoozes.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { tick } from "./clock.ts";
import { superiorsFor } from "./superiors.ts";

const records: TemporaryRecord[] = [];
afterEach(() => {
  for (const record of records.splice(0)) record.remove();
});

function freshRecord(): Writer {
  const record = temporaryRecord();
  records.push(record);
  return record.writer;
}

const MARK = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } } as const;
const LINE = superiorsFor(MARK.to, standardRegistry(), MORNING);

/** All turns that the clock takes at an instant. */
function runClock(writer: Writer, now: number, policy: SlaPolicy = DEFAULT_SLA_POLICY): void {
  const superiorsOf = (mark: Parameters<typeof superiorsFor>[0]): readonly OfficeId[] => superiorsFor(mark, standardRegistry(), now);
  const options = { record: writer, policy: () => policy, superiorsOf, now: () => now, onDidChange: () => undefined };
  while (tick(options).hasMore);
}

function act(writer: Writer, id: GrievanceId, action: GrievanceAction, now: number, policy: SlaPolicy = DEFAULT_SLA_POLICY): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now, policy });
  if (!decision?.ok) throw new Error(`${action.type} was not allowed`);
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

/** A routine complaint of ten in the morning, marked an hour later. */
function markedCase(writer: Writer, externalId = "1"): GrievanceId {
  const id = openExampleCase(writer, examplePost(externalId), exampleProposal({ routine: true }));
  act(writer, id, MARK, MORNING + HOUR_MS);
  return id;
}

/** What the engine recorded of a case, in short, those words that came to nothing in brackets. */
function wordsOf(writer: Writer, id: GrievanceId): readonly string[] {
  return readHistory(writer, id)
    .timeline.filter(({ recorded }) => recorded.actor === "engine")
    .flatMap(({ recorded: { event }, applied }) => {
      if (event === null || event.type === "grievance-opened") return [];
      const tier = event.type === "escalated" || event.type === "reminded" ? ` ${event.payload.tier}` : "";
      return [applied ? `${event.type}${tier}` : `(${event.type}${tier})`];
    });
}

function overdueOf(writer: Writer, id: GrievanceId): unknown {
  return writer.sqlite.prepare("SELECT overdue FROM grievance WHERE id = ?").pluck().get(id);
}

const derived = (writer: Writer) => writer.sqlite.prepare("SELECT * FROM grievance ORDER BY id").all();

describe("an engine", () => {
  test("says each thing when it is due, to the offices one above the other, and flags the case", () => {
    const writer = freshRecord();
    const id = markedCase(writer);
    for (let hour = 0; hour <= 200; hour++) runClock(writer, MORNING + hour * HOUR_MS);
    expect(wordsOf(writer, id)).toEqual(["reminded 1", "reminded 2", "fell-due", "escalated 1", "escalated 2", "escalated 3"]);
    const grievance = readGrievance(writer, id);
    expect(grievance?.escalations.map(({ to }) => to)).toEqual(LINE.slice(0, 3));
    expect(LINE[0]).toBe("PHED/department");
    expect(grievance?.escalations[0]?.at).toBe(MORNING + 72 * HOUR_MS);
    expect(overdueOf(writer, id)).toBe(1);
  });

  test("that slept for a week makes good what it missed, once", () => {
    const writer = freshRecord();
    const id = markedCase(writer);
    runClock(writer, MORNING + 2 * HOUR_MS);
    for (let turn = 0; turn < 3; turn++) runClock(writer, MORNING + 8 * DAY_MS);
    expect(wordsOf(writer, id)).toEqual(["fell-due", "escalated 1", "escalated 2", "escalated 3"]);
  });

  test("says nothing twice when its clock is set back, and takes the flag off as long as the case is not late", () => {
    const writer = freshRecord();
    const id = markedCase(writer);
    runClock(writer, MORNING + 3 * DAY_MS);
    expect(overdueOf(writer, id)).toBe(1);
    const said = wordsOf(writer, id);
    runClock(writer, MORNING + DAY_MS);
    expect(overdueOf(writer, id)).toBe(0);
    runClock(writer, MORNING + 3 * DAY_MS);
    expect(wordsOf(writer, id)).toEqual(said);
  });

  test("goes by a policy that is changed, also where that happened while it slept, and leaves due times that were given", () => {
    const writer = freshRecord();
    const id = markedCase(writer);
    runClock(writer, MORNING + 3 * DAY_MS + HOUR_MS);
    const dueAt = readGrievance(writer, id)?.dueAt;
    const routine = { ...DEFAULT_SLA_POLICY.routine, reportMs: HOUR_MS, escalateAfterMs: [HOUR_MS, 2 * HOUR_MS, 3 * HOUR_MS, 4 * HOUR_MS] };
    runClock(writer, MORNING + 3 * DAY_MS + 2 * HOUR_MS, { ...DEFAULT_SLA_POLICY, routine });
    expect(readGrievance(writer, id)?.dueAt).toBe(dueAt);
    expect(wordsOf(writer, id)).toEqual(["fell-due", "escalated 1", "escalated 2", "escalated 3"]);
    expect(LINE).toHaveLength(3);
  });

  test("brings back what was put off once its time has come, but not by a clock that is in doubt", () => {
    const writer = freshRecord();
    const id = markedCase(writer);
    const untilAt = MORNING + 300 * DAY_MS;
    putSnooze(writer, "osd", id, { untilAt, reason: "" }, MORNING + 2 * HOUR_MS);
    const options = {
      record: writer,
      policy: () => DEFAULT_SLA_POLICY,
      superiorsOf: () => [],
      now: () => untilAt,
      onDidChange: () => undefined,
    };
    tick({ ...options, mayAct: () => false });
    expect(snoozeOf(writer, "osd", id)?.woken).toBeNull();
    tick({ ...options, isSilent: true });
    expect(snoozeOf(writer, "osd", id)?.woken?.by).toBe("time");
  });

  test("leaves a case alone that is out of its hands", () => {
    const writer = freshRecord();
    const id = markedCase(writer);
    const atr: Atr = { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] };
    act(writer, id, { type: "send-atr", atr }, MORNING + 5 * HOUR_MS);
    act(writer, id, { type: "accept-atr", exception: null }, MORNING + 6 * HOUR_MS);
    runClock(writer, MORNING + 400 * DAY_MS);
    expect(wordsOf(writer, id).filter((word) => !word.startsWith("sampled"))).toEqual([]);
    expect(writer.sqlite.prepare("SELECT count(*) FROM clock_due").pluck().get()).toBe(0);
  });

  test("brings what nobody marked to those who answer for the cell", () => {
    const writer = freshRecord();
    const id = openExampleCase(writer, examplePost("1"), exampleProposal({ urgency: "emergency" }));
    runClock(writer, MORNING + 20 * DAY_MS);
    expect(readGrievance(writer, id)?.escalations.map(({ to }) => to)).toEqual(["CMO/department", "CMO/cmo"]);
  });
});

describe("two seats", () => {
  function exchange(one: Writer, other: Writer, now: number): void {
    const [ofOne, ofOther] = [eventsOfSeat(one, ownSeat(one), 0, 1_000), eventsOfSeat(other, ownSeat(other), 0, 1_000)];
    mergeEvents(other, ofOne, now);
    mergeEvents(one, ofOther, now);
  }

  test("that both kept the clock call upon each office once, and agree", () => {
    const [one, other] = [freshRecord(), freshRecord()];
    const id = markedCase(one);
    exchange(one, other, MORNING + 2 * HOUR_MS);
    for (const writer of [one, other]) {
      runClock(writer, MORNING + 3 * HOUR_MS);
      runClock(writer, MORNING + 26 * HOUR_MS);
      runClock(writer, MORNING + 5 * DAY_MS);
    }
    exchange(one, other, MORNING + 5 * DAY_MS);
    for (const writer of [one, other]) {
      expect(readGrievance(writer, id)?.escalations.map(({ to }) => to)).toEqual(LINE.slice(0, 2));
      expect(wordsOf(writer, id).filter((word) => !word.startsWith("("))).toEqual(["reminded 1", "fell-due", "escalated 1", "escalated 2"]);
      const before = readEvents(writer, id).length;
      runClock(writer, MORNING + 5 * DAY_MS);
      expect(readEvents(writer, id)).toHaveLength(before);
    }
    expect(readGrievance(one, id)).toEqual(readGrievance(other, id));
  });
});

describe("a record that is made again from its events", () => {
  test("is the same, and the clock has nothing to add", () => {
    const writer = freshRecord();
    const ids = ["1", "2", "3"].map((externalId) => markedCase(writer, externalId));
    act(writer, ids[1] as GrievanceId, { type: "ask-details", question: "Which ward?" }, MORNING + 2 * DAY_MS);
    for (const day of [1, 2, 3, 9, 130]) runClock(writer, MORNING + day * DAY_MS);
    const now = MORNING + 130 * DAY_MS;
    const [before, events] = [derived(writer), ids.map((id) => readEvents(writer, id))];
    rebuild(writer);
    runClock(writer, now);
    expect(derived(writer)).toEqual(before);
    expect(ids.map((id) => readEvents(writer, id))).toEqual(events);
    expect(readGrievance(writer, ids[1] as GrievanceId)?.redFlaggedAt).toBe(now);
  });
});

describe("the time zone of the machine", () => {
  const day = [{ fromMinute: 9 * 60, toMinute: 17 * 60 + 30 }];
  const calendar = {
    kind: "working-hours" as const,
    week: [day, day, day, day, day, [], []],
    holidays: [{ date: "2026-11-24", name: "" }],
  };
  const policy: SlaPolicy = { ...DEFAULT_SLA_POLICY, calendar };
  const own = process.env["TZ"];
  afterEach(() => {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  });

  /** A case from mid-October to mid-November, with all that is said of it and when. */
  function told(timeZone: string): readonly string[] {
    process.env["TZ"] = timeZone;
    const writer = freshRecord();
    const start = Date.parse("2026-10-16T16:00:00+05:30");
    const id = openExampleCase(writer, examplePost("1", { createdAt: start }), exampleProposal());
    act(writer, id, MARK, start + HOUR_MS, policy);
    act(writer, id, { type: "ask-details", question: "Which ward?" }, start + 2 * DAY_MS, policy);
    act(writer, id, { type: "receive-details" }, start + 12 * DAY_MS, policy);
    for (let hour = 0; hour < 60 * 24; hour++) runClock(writer, start + hour * HOUR_MS, policy);
    return readEvents(writer, id).map(({ at, event }) => `${new Date(at).toISOString()} ${event?.type} ${JSON.stringify(event?.payload)}`);
  }

  test("makes no difference, whatever its summer time does", () => {
    const offsetOf = (timeZone: string, date: string) => {
      process.env["TZ"] = timeZone;
      return new Date(date).getTimezoneOffset();
    };
    for (const timeZone of ["America/New_York", "Europe/London", "Australia/Lord_Howe"]) {
      expect(offsetOf(timeZone, "2026-07-01")).not.toBe(offsetOf(timeZone, "2026-12-01"));
    }
    const inIndia = told("Asia/Kolkata");
    expect(inIndia.filter((line) => line.includes("escalated"))).toHaveLength(2);
    for (const timeZone of ["America/New_York", "Europe/London", "Australia/Lord_Howe"]) expect(told(timeZone)).toEqual(inIndia);
  });
});

describe("a million cases", () => {
  test("are looked at through an index: a turn touches those whose time has come", () => {
    const { sqlite } = freshRecord();
    const plan = sqlite
      .prepare<[number, number], { readonly detail: string }>(
        "EXPLAIN QUERY PLAN SELECT grievance_id FROM clock_due WHERE next_at <= ? ORDER BY next_at LIMIT ?",
      )
      .all(0, 1);
    expect(plan.map(({ detail }) => detail).join(" ")).toMatch(/SEARCH clock_due USING COVERING INDEX clock_due_next/u);
  });
});
