import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HOUR_MS, INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrantedQueue } from "#domain/desk/views.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { REPLAY_STEP_MS, REPLAY_STEPS, timeOfFrame } from "#domain/wall/replay.ts";
import { appendEvents } from "../append/append.ts";
import type { Writer } from "../connection.ts";
import { listQueue } from "../queue/listQueue.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { sweepAll } from "../sweep.ts";
import { examplePost, exampleProposal, openExampleCase } from "../testing/examples.ts";
import { plansOf } from "../testing/plans.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { heat } from "./heat.ts";
import { replayedDay } from "./replay.ts";
import { wallFigures } from "./wallFigures.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

/** Five minutes past ten in India, so that no step begins with an hour. */
const UNTIL = Date.UTC(2026, 10, 24, 10, 5) - INDIA_OFFSET_MS;
const FROM = timeOfFrame(0, UNTIL);
const DISTRICTS = ["Karnal", "Panipat", "Hisar", null] as const;
const TO_PHED = { department: "PHED", district: "Karnal", office: null } as const;

let serial = 0;
function open(at: number, differences: Parameters<typeof exampleProposal>[0] = {}): GrievanceId {
  serial += 1;
  return openExampleCase(
    writer,
    examplePost(String(serial).padStart(6, "0"), { createdAt: at }),
    exampleProposal({ district: DISTRICTS[serial % 4] ?? null, routine: serial % 2 === 0, ...differences }),
  );
}

function act(id: GrievanceId, action: GrievanceAction, now: number): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (decision?.ok) appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

const REPORT: GrievanceAction = {
  type: "send-atr",
  atr: { outcome: "solved", text: "Repaired", officer: null, actedAt: null, proof: [] },
};
const DISPOSE: GrievanceAction = { type: "accept-atr", exception: "Told by telephone" };
const MARK: GrievanceAction = { type: "mark", to: TO_PHED };

/** Three days in the order in which they happen: what comes in, is marked in time, too late or not at all, reported, disposed of, opened again. */
function live(onTime: (at: number) => void): void {
  const due = new Map<number, (() => void)[]>();
  const later = (at: number, work: () => void) => due.set(at, [...(due.get(at) ?? []), work]);
  for (let index = 0; index < 120; index += 1) {
    const at = FROM - 60 * HOUR_MS + index * 42 * 60_000 + 1_000;
    later(at, () => {
      const id = open(at, index % 9 === 0 ? { urgency: "emergency" } : index % 5 === 0 ? { urgency: "urgent" } : {});
      const hours = (n: number) => at + n * HOUR_MS + (index % 7) * 60_000;
      if (index % 4 !== 3) later(hours(index % 4 === 0 ? 1 : 50), () => act(id, MARK, hours(index % 4 === 0 ? 1 : 50)));
      if (index % 3 === 0) later(hours(52), () => act(id, REPORT, hours(52)));
      if (index % 3 === 0) later(hours(54), () => act(id, DISPOSE, hours(54)));
      if (index % 10 === 1) later(hours(20), () => act(id, DISPOSE, hours(20)));
      if (index % 20 === 1) later(hours(30), () => act(id, { type: "reopen", why: "Not solved" }, hours(30)));
      if (index % 11 === 2)
        later(hours(49), () => act(id, { type: "set-aside", aside: { as: "not-a-grievance", reason: "Nobody lives there" } }, hours(49)));
    });
  }
  for (let minute = -72 * 60; minute <= 24 * 60; minute += 1) {
    const at = FROM + minute * 60_000;
    const before = [...due].filter(([time]) => time <= at).toSorted(([one], [other]) => one - other);
    for (const [time, works] of before) {
      due.delete(time);
      for (const work of works) work();
    }
    sweepAll(writer, at);
    onTime(at);
  }
}

const count = (sql: string, ...values: number[]) =>
  writer.sqlite
    .prepare<number[], number>(`SELECT count(*) FROM grievance WHERE ${sql}`)
    .pluck()
    .get(...values);

describe("the last day, replayed", () => {
  test("says of each step what the wall said then, and last what it says now", () => {
    const said = new Map<number, ReturnType<typeof wallFigures>>();
    live((at) => {
      if ((at - FROM) % REPLAY_STEP_MS === 0 && at >= FROM) said.set(at, wallFigures(writer, at));
    });
    const { frames, districts } = replayedDay(writer, UNTIL);
    expect(frames).toHaveLength(REPLAY_STEPS + 1);
    for (const frame of frames) {
      const { reportsOverdue, markingsOverdue } = said.get(frame.at) ?? {};
      expect([frame.at, frame.reportsOverdue, frame.markingsOverdue]).toEqual([frame.at, reportsOverdue, markingsOverdue]);
    }
    const last = frames.at(-1);
    const now = wallFigures(writer, UNTIL);
    expect(last).toMatchObject({
      openedToday: now.openedToday,
      disposedToday: now.disposedToday,
      reportsOverdue: now.reportsOverdue,
      markingsOverdue: now.markingsOverdue,
    });
    expect(Math.min(now.openedToday, now.disposedToday, now.reportsOverdue, now.markingsOverdue)).toBeGreaterThan(0);
    expect(last?.reportsOverdue).toBe(heat(writer, UNTIL).reduce((sum, cell) => sum + cell.reportsOverdue, 0));
    for (const what of ["opened", "disposed"] as const)
      expect(districts.reduce((sum, district) => sum + (district[what].at(-1) ?? 0), 0)).toBe(last?.[what]);
    expect(districts.reduce((sum, { late }) => sum + (late.at(-1) ?? 0), 0)).toBe((last?.reportsLate ?? 0) + (last?.markingsLate ?? 0));
  });

  test("counts what came in, what was done and what became late as plain SQL does", () => {
    live(() => undefined);
    const { frames, districts, emergencies, knownFrom } = replayedDay(writer, UNTIL);
    for (const [index, { at, opened, disposed, openedInStep, emergenciesInStep }] of frames.entries()) {
      expect(opened).toBe(count("opened_at > ? AND opened_at <= ?", FROM, at));
      expect(disposed).toBe(count("disposed_at > ? AND disposed_at <= ?", FROM, at));
      if (index === 0) continue;
      expect(openedInStep).toBe(count("opened_at > ? AND opened_at <= ?", at - REPLAY_STEP_MS, at));
      expect(emergenciesInStep).toBe(count("urgency = 'emergency' AND opened_at > ? AND opened_at <= ?", at - REPLAY_STEP_MS, at));
    }
    for (const { district, opened, disposed } of districts) {
      const within = district === null ? "district IS NULL" : `district = '${district}'`;
      expect(opened.at(-1)).toBe(count(`${within} AND opened_at > ? AND opened_at <= ?`, FROM, UNTIL));
      expect(disposed.at(-1)).toBe(count(`${within} AND disposed_at > ? AND disposed_at <= ?`, FROM, UNTIL));
    }
    // Step by step of each timeline: the deadline passes within the day, while the step lasts and owes a report, and was not passed before it.
    const became = writer.sqlite
      .prepare<{ from: number; until: number }, number>(
        `WITH step AS (
          SELECT g.id, g.overdue, s.key AS n, s.value ->> 0 AS at, s.value ->> 1 AS state, s.value ->> 2 AS due,
            lead(s.value ->> 0) OVER (PARTITION BY g.id ORDER BY s.key) AS next
          FROM grievance g, json_each(coalesce(g.steps, json_array(json_array(coalesce(g.since_at, g.opened_at), g.state, g.due_at)))) AS s)
        SELECT count(*) FROM step
        WHERE state IN ('new', 'marked', 'in-action') AND due >= at AND due >= @from AND due < @until AND iif(next IS NULL, overdue = 1, next > due)`,
      )
      .pluck()
      .get({ from: FROM, until: UNTIL });
    const last = frames.at(-1);
    expect((last?.reportsLate ?? 0) + (last?.markingsLate ?? 0)).toBe(became);
    expect(Math.min(last?.reportsLate ?? 0, last?.markingsLate ?? 0)).toBeGreaterThan(0);
    expect(emergencies.map(({ at }) => at)).toEqual(
      writer.sqlite
        .prepare<[number, number], number>(
          "SELECT opened_at FROM grievance WHERE urgency = 'emergency' AND opened_at > ? AND opened_at <= ? ORDER BY opened_at",
        )
        .pluck()
        .all(FROM, UNTIL),
    );
    // The cases that a desk opens behind the counts.
    const listed = (filter: GrantedQueue["filter"]) => listQueue(writer, { filter, order: "newest" }).length;
    expect(listed({ openedFrom: FROM + 1, openedBefore: UNTIL + 1 })).toBe(last?.opened);
    expect(listed({ disposedFrom: FROM + 1, disposedBefore: UNTIL + 1 })).toBe(last?.disposed);
    expect(knownFrom).toBe(writer.sqlite.prepare("SELECT min(opened_at) FROM grievance").pluck().get());
  });

  test("stays what it was at its end, whatever happens afterwards", () => {
    live(() => undefined);
    const before = replayedDay(writer, UNTIL);
    open(UNTIL + 1);
    sweepAll(writer, UNTIL + 30 * HOUR_MS);
    const waiting = writer.sqlite
      .prepare<[], GrievanceId>("SELECT id FROM grievance WHERE overdue = 1 AND state = 'marked' LIMIT 5")
      .pluck()
      .all();
    for (const id of waiting) act(id, REPORT, UNTIL + 30 * HOUR_MS);
    expect(waiting.length).toBeGreaterThan(0);
    expect(replayedDay(writer, UNTIL)).toEqual(before);
  });

  test("tells of a sensitive case nothing but its district, and of one that its author took back nothing", () => {
    const at = FROM + HOUR_MS;
    open(at, {
      urgency: "emergency",
      district: "Hisar",
      departments: [{ code: "POLICE", score: 0.9, evidence: [] }],
      sensitive: { sort: "sexual-offence", evidence: [] },
    });
    const gone = open(at + 1, { urgency: "emergency", district: "Karnal" });
    expect(replayedDay(writer, UNTIL).emergencies).toHaveLength(2);
    writer.sqlite
      .prepare("UPDATE post SET deleted_at = 1 WHERE external_id = (SELECT first_post_external_id FROM grievance WHERE id = ?)")
      .run(gone);
    expect(replayedDay(writer, UNTIL).emergencies).toEqual([{ at, district: "Hisar", department: null }]);
  });

  test("knows nothing of an empty record", () => {
    const { knownFrom, frames, districts, emergencies } = replayedDay(writer, UNTIL);
    expect([knownFrom, districts, emergencies]).toEqual([null, [], []]);
    expect(frames.every(({ opened, disposed, reportsOverdue }) => opened + disposed + reportsOverdue === 0)).toBe(true);
  });

  test("walks through indexes, and through no table", () => {
    const plan = plansOf(record.file, (reader) => replayedDay(reader, UNTIL));
    expect(plan.filter((line) => /^SCAN (?:g|grievance)\b(?!.*COVERING INDEX)/u.test(line))).toEqual([]);
  });
});
