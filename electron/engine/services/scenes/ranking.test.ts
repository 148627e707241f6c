import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, indianDayNumber, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { WEIGHTS } from "#domain/performance/score.ts";
import { keepDepartmentFigures } from "#db/activity/departmentFigures.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { performanceOf, performanceOfDay } from "#db/queries/performance.ts";
import { sweepOverdue } from "#db/sweep.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { officerRanking } from "./officerRanking.ts";
import { ranking } from "./ranking.ts";

let record: TemporaryRecord;
let writer: Writer;
let serial = 0;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

function act(id: GrievanceId, action: GrievanceAction, now: number): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error(`${action.type} was not done`);
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

/** A routine complaint, due in two days, reported on after so many hours and accepted an hour later; null for never. */
function complaint(district: DistrictName, openedAt: number, reportedAfterHours: number | null): GrievanceId {
  serial += 1;
  const id = openExampleCase(writer, examplePost(`rank-${serial}`, { createdAt: openedAt }), exampleProposal({ district, routine: true }));
  act(id, { type: "mark", to: { department: "PHED", district, office: null } }, openedAt + HOUR_MS);
  if (reportedAfterHours === null) return id;
  const reportedAt = openedAt + reportedAfterHours * HOUR_MS;
  act(id, { type: "send-atr", atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] } }, reportedAt);
  act(id, { type: "accept-atr", exception: null }, reportedAt + HOUR_MS);
  return id;
}

const standing = () => ranking(writer, MORNING).districts.map(({ district, rank, rankWas }) => [district, rank, rankWas]);

describe("the ranking", () => {
  test("puts those first who answer in time, and moves them as they do better or worse", () => {
    for (let day = 10; day < 20; day++) {
      complaint("Karnal", MORNING - day * DAY_MS, 4);
      complaint("Hisar", MORNING - day * DAY_MS, 47);
    }
    sweepOverdue(writer, MORNING);
    expect(standing()).toEqual([
      ["Karnal", 1, 1],
      ["Hisar", 2, 2],
    ]);
    for (let count = 0; count < 10; count++) {
      complaint("Karnal", MORNING - 6 * DAY_MS, null);
      complaint("Hisar", MORNING - 6 * DAY_MS, 4);
    }
    sweepOverdue(writer, MORNING);
    expect(standing()).toEqual([
      ["Hisar", 1, 2],
      ["Karnal", 2, 1],
    ]);
    const [hisar, karnal] = ranking(writer, MORNING).districts;
    expect(hisar).toMatchObject({ open: 0, overdue: 0, parts: { atrQuality: 100, overdue: 91.7, onTime: 91.7, solved: 100 } });
    expect(karnal).toMatchObject({
      open: 10,
      overdue: 10,
      scoreWas: expect.any(Number),
      parts: { overdue: 58.3, onTime: 58.3, responsiveness: 50.2 },
    });
    expect(ranking(writer, MORNING).departments).toMatchObject([{ department: "PHED", rank: 1, open: 10, overdue: 10 }]);
  });

  test("knows what was open and late a week before, whatever became of it since", () => {
    const weekAgo = startOfIndianDay(MORNING) - 7 * DAY_MS;
    for (let count = 0; count < 4; count++) complaint("Karnal", weekAgo - 5 * DAY_MS, null);
    const done = complaint("Karnal", weekAgo - 5 * DAY_MS, null);
    sweepOverdue(writer, weekAgo + DAY_MS);
    const then = ranking(writer, weekAgo + DAY_MS - 1).districts[0]?.score;
    act(done, { type: "accept-atr", exception: "Mended on the spot" }, weekAgo + 3 * DAY_MS);
    sweepOverdue(writer, MORNING);
    const [karnal] = ranking(writer, MORNING).districts;
    expect(karnal?.scoreWas).toBe(then);
    expect(karnal).toMatchObject({ open: 4, overdue: 4 });
  });

  test("counts how active the accounts of a department are, as long as that was looked at of late, and for no district", () => {
    for (let count = 0; count < 5; count++) complaint("Karnal", MORNING - 6 * DAY_MS, 4);
    sweepOverdue(writer, MORNING);
    const today = indianDayNumber(MORNING);
    const [before] = ranking(writer, MORNING).departments;
    expect(before?.parts.activity).toBeNull();
    keepDepartmentFigures(writer, today - 6, [{ department: "PHED", score: 12.5 }]);
    const [seen] = ranking(writer, MORNING).departments;
    expect(seen?.parts.activity).toBe(12.5);
    expect(seen?.score).toBeLessThan(before?.score ?? 0);
    expect(ranking(writer, MORNING).districts).toMatchObject([{ score: before?.score, parts: { activity: null } }]);
    // Without a newer one it is too old a day later, and stands for the week before then.
    const [tomorrow] = ranking(writer, MORNING + DAY_MS).departments;
    expect(tomorrow?.parts.activity).toBeNull();
    keepDepartmentFigures(writer, today, []);
    expect(ranking(writer, MORNING).departments[0]?.parts.activity).toBe(12.5);
  });

  test("ranks offices by the same score, without what is the cell's fault, nobody by fewer than five cases, and none outside the State", () => {
    for (let day = 4; day < 12; day++) {
      complaint("Karnal", MORNING - day * DAY_MS, day * 5);
      complaint("Hisar", MORNING - day * DAY_MS, day % 2 === 0 ? null : 47);
      if (day < 8) complaint("Nuh", MORNING - day * DAY_MS, 4);
      // Marked when their time had run out: nobody in Sirsa and Jind can be blamed for them, or praised. What came there in time they are judged by.
      if (day < 9) complaint("Sirsa", MORNING - day * DAY_MS, 4);
      for (const district of ["Sirsa", "Jind"] as const) {
        serial += 1;
        const late = openExampleCase(
          writer,
          examplePost(`rank-${serial}`, { createdAt: MORNING - (day + 20) * DAY_MS }),
          exampleProposal({ district, routine: true }),
        );
        act(late, { type: "mark", to: { department: "PHED", district, office: null } }, MORNING - day * DAY_MS);
      }
    }
    sweepOverdue(writer, MORNING);
    const { total, offices } = officerRanking(writer, standardRegistry(), MORNING);
    expect(total).toBe(3);
    expect(offices.map(({ office }) => office).toSorted()).toEqual(["PHED/district/Hisar", "PHED/district/Karnal", "PHED/district/Sirsa"]);
    for (const { office, district, open, overdue, score, parts } of offices) {
      const counts = writer.sqlite
        .prepare<[string, string, string], { open: number; overdue: number; excused: number; onTime: number; late: number }>(
          `SELECT count(*) FILTER (WHERE disposed_at IS NULL) AS open,
             count(*) FILTER (WHERE overdue = 1) AS overdue,
             count(*) FILTER (WHERE overdue = 1 AND first_marked_at > due_at) AS excused,
             (SELECT coalesce(sum(on_time), 0) FROM performance_figure WHERE scope = 'office' AND name = ?) AS onTime,
             (SELECT coalesce(sum(late + late_now), 0) FROM performance_figure WHERE scope = 'office' AND name = ?) AS late
           FROM grievance WHERE marked_office = ?`,
        )
        .get(office, office, office);
      expect(counts).toMatchObject({ open, overdue });
      const made = writer.sqlite
        .prepare<number[], number>("SELECT round((20.0 * ? + 15.0 * ? + 25.0 * ? + 25.0 * ? + 15.0 * ?) / 100, 1)")
        .pluck()
        .get(...(["responsiveness", "atrQuality", "overdue", "onTime", "solved"] as const).map((part) => parts[part] ?? Number.NaN));
      expect(score).toBeCloseTo(made ?? -1, 5);
      if (district === "Sirsa") expect(counts).toMatchObject({ overdue: 8, excused: 8, late: 0 });
    }
    const partOf = (name: string, part: "overdue" | "onTime") => offices.find(({ district }) => district === name)?.parts[part] ?? 0;
    expect(partOf("Sirsa", "overdue")).toBeGreaterThan(partOf("Hisar", "overdue"));
    // An office that the case is taken from answers for nothing of it any more.
    const [moved] = writer.sqlite
      .prepare<[], string>("SELECT id FROM grievance WHERE marked_office = 'PHED/district/Hisar' AND overdue = 1")
      .pluck()
      .all();
    const before = performanceOf(writer, "office", MORNING).find(({ name }) => name === "PHED/district/Hisar")?.now;
    act(moved as GrievanceId, { type: "mark", to: { department: "PHED", district: "Jind", office: null } }, MORNING);
    const after = performanceOf(writer, "office", MORNING).find(({ name }) => name === "PHED/district/Hisar")?.now;
    expect(after).toMatchObject({ open: (before?.open ?? 0) - 1, overdue: (before?.overdue ?? 0) - 1, late: (before?.late ?? 0) - 1 });
  });

  test("says scores that plain SQL makes of the bars beside them, and ranks nobody by fewer than five cases", () => {
    for (let day = 4; day < 12; day++) {
      complaint("Karnal", MORNING - day * DAY_MS, day * 5);
      complaint("Hisar", MORNING - day * DAY_MS, day % 2 === 0 ? null : 47);
      if (day < 8) complaint("Nuh", MORNING - day * DAY_MS, 4);
    }
    sweepOverdue(writer, MORNING);
    const { districts } = ranking(writer, MORNING);
    expect(districts.map(({ district }) => district).toSorted()).toEqual(["Hisar", "Karnal"]);
    const recomputed = writer.sqlite
      .prepare<[string, string], number>(
        `SELECT sum(weight.value * part.value) / sum(weight.value) FROM json_each(?) part JOIN json_each(?) weight ON weight.key = part.key
         WHERE part.value IS NOT NULL`,
      )
      .pluck();
    for (const { parts, score } of districts) {
      const again = recomputed.get(JSON.stringify(parts), JSON.stringify(WEIGHTS)) ?? Number.NaN;
      expect(Math.abs(again - score)).toBeLessThanOrEqual(0.0501);
    }
    // A bar of counts: what is not late of all in hand and disposed of in time, with ten cases of the State's mean.
    const share = writer.sqlite
      .prepare<[], { readonly well: number; readonly all: number; readonly ofState: number }>(
        `WITH counted AS (
           SELECT district, count(*) FILTER (WHERE state <> 'disposed') + count(*) FILTER (WHERE state = 'disposed' AND reported_at <= reported_due_at) AS whole,
             count(*) FILTER (WHERE overdue = 1) AS late FROM grievance GROUP BY district)
         SELECT whole - late AS well, whole AS "all", (SELECT 1.0 * sum(whole - late) / sum(whole) FROM counted WHERE district <> 'Nuh') AS ofState
         FROM counted WHERE district = 'Hisar'`,
      )
      .get();
    if (share === undefined) throw new Error("Nothing was counted");
    const hisar = districts.find(({ district }) => district === "Hisar");
    expect(hisar?.parts.overdue).toBeCloseTo((100 * (share.well + 10 * share.ofState)) / (share.all + 10), 1);
  });

  test("sets bodies outside the State apart, and ranks them nowhere", () => {
    for (let count = 0; count < 6; count++) {
      serial += 1;
      const id = openExampleCase(
        writer,
        examplePost(`nhai-${serial}`, { createdAt: MORNING - DAY_MS }),
        exampleProposal({ district: "Karnal" }),
      );
      act(id, { type: "mark", to: { department: "NHAI", district: null, office: null } }, MORNING - DAY_MS + HOUR_MS);
    }
    const { departments, outside } = ranking(writer, MORNING);
    expect(departments).toEqual([]);
    expect(outside).toEqual([{ department: "NHAI", open: 6, overdue: 0 }]);
  });

  test("forgets what lies further back than thirty days", () => {
    complaint("Karnal", MORNING - 60 * DAY_MS, 4);
    sweepOverdue(writer, MORNING);
    const { fromAt, districts } = ranking(writer, MORNING);
    expect(districts).toEqual([]);
    expect(fromAt).toBe(startOfIndianDay(MORNING) - 29 * DAY_MS);
  });

  test("is read from the days' figures alone", () => {
    const planOf = (sql: string) =>
      writer.sqlite
        .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll("?", "1")}`)
        .all()
        .map(({ detail }) => detail)
        .join("\n");
    for (const scope of ["district", "department"] as const) {
      expect(planOf(performanceOfDay(scope))).toBe("SEARCH performance_figure USING PRIMARY KEY (scope=? AND day=?)");
    }
  });
});
