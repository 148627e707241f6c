import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { comingEscalations } from "#db/queries/comingEscalations.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { LATE_OF_SPAN } from "#db/queries/lateBuckets.ts";
import { wallFigures } from "#db/queries/wallFigures.ts";
import { OWING_ELSEWHERE, WORST_OWING } from "#db/queries/owingOffices.ts";
import { OLDEST_RED_FLAGS } from "#db/queries/redFlags.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { tick } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { overdueBoard } from "./overdueBoard.ts";

let record: TemporaryRecord;
let writer: Writer;
let serial = 0;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

/** A routine complaint, due in 48 hours. */
function open(createdAt: number, district: DistrictName | null = "Karnal"): GrievanceId {
  serial += 1;
  return openExampleCase(writer, examplePost(`owed-${serial}`, { createdAt }), exampleProposal({ district, routine: true }));
}

function act(id: GrievanceId, action: GrievanceAction, now: number): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error(`${action.type} was not done`);
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

function boardAt(now: number, offices = 12) {
  const superiorsOf = (mark: Parameters<typeof superiorsFor>[0]) => superiorsFor(mark, standardRegistry(), now);
  while (tick({ record: writer, policy: () => DEFAULT_SLA_POLICY, superiorsOf, now: () => now, onDidChange: () => undefined }).hasMore);
  return overdueBoard(writer, standardRegistry(), { offices, now });
}

const MARK = (district: DistrictName) => ({ type: "mark", to: { department: "PHED", district, office: null } }) as const;

describe("the board of what is owed", () => {
  test("names offices that were asked, in both languages, and tells apart what the cell has still to mark", () => {
    for (const at of [0, 1]) act(open(MORNING + at), MARK("Hisar"), MORNING + HOUR_MS);
    open(MORNING);
    open(MORNING, null);
    const { offices, officeCount, toMark, buckets } = boardAt(MORNING + 3 * DAY_MS - 1);
    expect(officeCount).toBe(1);
    expect(toMark).toEqual({ overdue: 2, oldestDueAt: MORNING + 2 * DAY_MS });
    expect(buckets.map(({ cases }) => cases)).toEqual([2, 0, 0, 0]);
    expect(offices[0]).toMatchObject({
      office: "PHED/district/Hisar",
      label: { en: "Executive Engineer, Public Health (PHED), Hisar" },
      level: { en: "District", hi: "ज़िला" },
      department: "PHED",
      district: "Hisar",
      overdue: 2,
      oldestDueAt: MORNING + 2 * DAY_MS,
    });
    for (const { label } of offices) expect(label.hi).toMatch(/[ऀ-ॿ]/u);
  });

  test("says of an office whose cases are of several districts that its number is in no one cell of the matrix", () => {
    act(open(MORNING), MARK("Karnal"), MORNING + HOUR_MS);
    act(open(MORNING, "Hisar"), MARK("Hisar"), MORNING + HOUR_MS);
    act(open(MORNING, "Hisar"), MARK("Karnal"), MORNING + HOUR_MS);
    // All of its cases are of one district, if of another than its own.
    act(open(MORNING, "Hisar"), MARK("Panipat"), MORNING + HOUR_MS);
    const { offices } = boardAt(MORNING + 3 * DAY_MS - 1);
    expect(Object.fromEntries(offices.map(({ district, ofSeveralDistricts }) => [district, ofSeveralDistricts]))).toEqual({
      Karnal: true,
      Hisar: false,
      Panipat: false,
    });
  });

  test("counts down to the office that is called upon next, tier by tier, until nobody is above", () => {
    act(open(MORNING), MARK("Karnal"), MORNING + HOUR_MS);
    const dueAt = MORNING + 2 * DAY_MS;
    const next = (now: number) => boardAt(now).offices[0]?.nextEscalation;
    const line = superiorsFor(MARK("Karnal").to, standardRegistry(), MORNING);
    expect(next(dueAt + HOUR_MS)).toMatchObject({ at: dueAt + 24 * HOUR_MS, to: { hi: expect.stringMatching(/[ऀ-ॿ]/u) } });
    const second = next(dueAt + 24 * HOUR_MS);
    expect(second?.at).toBe(dueAt + 48 * HOUR_MS);
    expect(second?.to).toEqual(overdueLabel(line[1]));
    expect(next(dueAt + 96 * HOUR_MS)).toBeNull();
  });

  test("says what goes up within a day, when and to whom, and how much falls due", () => {
    for (const at of [0, 10 * 60_000, 20 * HOUR_MS]) act(open(MORNING + at), MARK("Karnal"), MORNING + at);
    open(MORNING);
    const dueAt = MORNING + 2 * DAY_MS;
    const [above] = superiorsFor(MARK("Karnal").to, standardRegistry(), MORNING);
    const { next } = boardAt(dueAt + 30 * 60_000);
    expect(next).toEqual({
      until: dueAt + 30 * 60_000 + DAY_MS,
      goingUp: 2,
      reportsDue: 1,
      markingsDue: 0,
      steps: [
        {
          office: "PHED/district/Karnal",
          tier: 1,
          label: expect.objectContaining({ en: "Executive Engineer, Public Health (PHED), Karnal" }),
          department: "PHED",
          district: "Karnal",
          cases: 2,
          at: dueAt + DAY_MS,
          to: overdueLabel(above),
        },
      ],
    });
    expect(
      writer.sqlite
        .prepare("SELECT count(*) FROM clock_due WHERE office <> '' AND escalates_at BETWEEN ? AND ?")
        .pluck()
        .get(dueAt + 30 * 60_000, next.until - 1),
    ).toBe(2);
    expect(boardAt(MORNING).next).toMatchObject({ goingUp: 0, steps: [] });
  });

  test("opens exactly the cases that each row counts, and those that fall due with offices and with the cell", () => {
    for (const [index, district] of (["Karnal", "Karnal", "Hisar", "Karnal"] as const).entries())
      act(open(MORNING + index * HOUR_MS, district), MARK(district), MORNING + index * HOUR_MS);
    for (const at of [0, 1]) open(MORNING + 4 * HOUR_MS + at);
    // Late for a day already: these go up to the next office but one, and are a row of their own.
    for (const at of [0, 1]) act(open(MORNING - 30 * HOUR_MS + at), MARK("Karnal"), MORNING - 30 * HOUR_MS + at);
    const now = MORNING + 2 * DAY_MS + 2 * HOUR_MS + 1;
    for (let at = now - 2 * DAY_MS; at < now; at += 6 * HOUR_MS) boardAt(at);
    const { next } = boardAt(now);
    const listed = (filter: CaseFilter) => listQueue(writer, { filter, order: "due" }).length;
    const rising = { from: now, before: next.until };
    expect(next.steps.length).toBeGreaterThan(2);
    expect(new Set(next.steps.map(({ tier }) => tier)).size).toBe(2);
    for (const { office, tier, cases } of next.steps) {
      expect([office, tier, listed({ rising: { ...rising, office: office as OfficeId, tier } })]).toEqual([office, tier, cases]);
      expect(
        writer.sqlite
          .prepare("SELECT count(*) FROM clock_due WHERE office = ? AND escalates_tier = ? AND escalates_at >= ? AND escalates_at < ?")
          .pluck()
          .get(office, tier, now, next.until),
      ).toBe(cases);
    }
    expect(listed({ rising })).toBe(next.goingUp);
    const due = { overdue: false, dueFrom: now, dueBefore: next.until };
    expect([next.reportsDue, next.markingsDue]).toEqual([1, 2]);
    expect([listed({ ...due, asked: true }), listed({ ...due, asked: false })]).toEqual([1, 2]);
  });

  test("names the office that hears a complaint against the one above", () => {
    const line = superiorsFor(MARK("Karnal").to, standardRegistry(), MORNING);
    const [above, beyond] = line;
    if (above === undefined) throw new Error("Somebody is above");
    act(open(MORNING, "Karnal"), MARK("Karnal"), MORNING);
    // Rows are made again before they are changed by hand.
    boardAt(MORNING);
    writer.sqlite.prepare("UPDATE grievance SET against = ?").run(above);
    const [step] = boardAt(MORNING + 2 * DAY_MS + HOUR_MS).next.steps;
    expect(step?.to).toEqual(overdueLabel(beyond));
  });

  test("counts no case as going up above whose office there is none", () => {
    const TOP = { department: "CMO", district: null, office: "CMO/cmo" as OfficeId } as const;
    expect(superiorsFor(TOP, standardRegistry(), MORNING)).toEqual([]);
    act(open(MORNING), MARK("Karnal"), MORNING);
    act(open(MORNING), { type: "mark", to: TOP }, MORNING);
    boardAt(MORNING + HOUR_MS);
    const before = MORNING + 3 * DAY_MS + HOUR_MS;
    expect(comingEscalations(writer, { from: MORNING, before }).map(({ office }) => office)).toEqual(["PHED/district/Karnal"]);
    const { next } = overdueBoard(writer, standardRegistry(), { offices: 12, now: before - DAY_MS });
    expect(next).toMatchObject({ goingUp: 1, steps: [{ office: "PHED/district/Karnal", cases: 1 }] });
  });

  test("tells of every case that goes up, also where nobody is above any more", () => {
    act(open(MORNING), MARK("Karnal"), MORNING);
    boardAt(MORNING + HOUR_MS);
    writer.sqlite.prepare("UPDATE clock_due SET escalates_tier = 9").run();
    const now = MORNING + 2 * DAY_MS + HOUR_MS;
    const { next } = overdueBoard(writer, standardRegistry(), { offices: 12, now });
    expect(next).toMatchObject({ goingUp: 1, steps: [{ office: "PHED/district/Karnal", cases: 1, to: null }] });
    expect(listQueue(writer, { filter: { rising: { from: now, before: next.until } }, order: "due" })).toHaveLength(1);
  });

  test("holds what is late against what was late at this hour a week ago", () => {
    const early = Array.from({ length: 3 }, (_, index) => open(MORNING - 20 * DAY_MS + index));
    for (const id of early) act(id, MARK("Karnal"), MORNING - 20 * DAY_MS + HOUR_MS);
    const [done] = early;
    expect(wallFigures(writer, MORNING - 20 * DAY_MS).reportsOverdueWeek).toBeNull();
    for (const at of [0, 1, 2, 3, 4]) act(open(MORNING - 4 * DAY_MS + at), MARK("Karnal"), MORNING - 4 * DAY_MS + HOUR_MS);
    boardAt(MORNING);
    if (done !== undefined) act(done, { type: "accept-atr", exception: "Mended" }, MORNING - HOUR_MS);
    boardAt(MORNING);
    const figures = wallFigures(writer, MORNING);
    expect(figures).toMatchObject({ reportsOverdue: 7, reportsOverdueWeek: 5 - 1 });
    const late = (at: number) =>
      writer.sqlite
        .prepare(
          `SELECT count(*) FROM grievance g WHERE opened_at <= @at AND (SELECT e.value ->> 2 FROM json_each(g.steps) e
            WHERE e.value ->> 0 <= @at ORDER BY e.key DESC LIMIT 1) < @at AND (disposed_at IS NULL OR disposed_at > @at)`,
        )
        .pluck()
        .get({ at });
    expect(Number(late(MORNING)) - Number(late(MORNING - 7 * DAY_MS))).toBe(4);
  });

  test("adds up: buckets are all that is late, whatever time it is", () => {
    for (const days of [1, 9, 10, 17, 40, 90, 124, 200]) act(open(MORNING - days * DAY_MS), MARK("Karnal"), MORNING - days * DAY_MS);
    const { buckets } = boardAt(MORNING);
    expect(buckets.map(({ cases }) => cases)).toEqual([0, 3, 2, 2]);
    expect(buckets.reduce((sum, { cases }) => sum + cases, 0)).toBe(7);
    expect(overdueBoard(writer, standardRegistry(), { offices: 5, now: MORNING - 500 * DAY_MS }).buckets.map(({ cases }) => cases)).toEqual(
      [7, 0, 0, 0],
    );
  });

  test("shows the oldest red flags first, until they are done with", () => {
    const old = open(MORNING - 200 * DAY_MS);
    const older = open(MORNING - 300 * DAY_MS, "Hisar");
    act(older, MARK("Hisar"), MORNING - 299 * DAY_MS);
    const before = boardAt(MORNING);
    expect(before).toMatchObject({ redFlagCount: 2 });
    expect(before.redFlags.map(({ grievanceId }) => grievanceId)).toEqual([older, old]);
    expect(before.redFlags[0]?.office?.en).toBe("Executive Engineer, Public Health (PHED), Hisar");
    expect(before.offices.map(({ redFlags }) => redFlags)).toEqual([1]);
    expect(before.toMark.overdue).toBe(1);
    act(older, { type: "accept-atr", exception: "Mended long ago" }, MORNING);
    expect(boardAt(MORNING)).toMatchObject({ redFlagCount: 1, officeCount: 0 });
  });

  test("takes no more offices than are asked for, the worst of them", () => {
    for (const [index, district] of (["Karnal", "Hisar", "Jind"] as const).entries()) {
      for (let count = 0; count <= index; count++) act(open(MORNING + count, district), MARK(district), MORNING + count);
    }
    const { offices, officeCount } = boardAt(MORNING + 3 * DAY_MS, 2);
    expect(officeCount).toBe(3);
    expect(offices.map(({ district, overdue }) => [district, overdue])).toEqual([
      ["Jind", 3],
      ["Hisar", 2],
    ]);
  });

  test("names offices of the State as those that owe, and counts bodies outside of it apart", () => {
    const outside = (department: "NHAI" | "RAILWAYS") => ({ type: "mark", to: { department, district: null, office: null } }) as const;
    for (const at of [0, 1, 2]) act(open(MORNING + at), outside("NHAI"), MORNING + at);
    act(open(MORNING), outside("RAILWAYS"), MORNING);
    const alone = boardAt(MORNING + 3 * DAY_MS);
    expect(alone).toMatchObject({
      offices: [],
      officeCount: 0,
      bodiesOutside: [
        { department: "NHAI", overdue: 3 },
        { department: "RAILWAYS", overdue: 1 },
      ],
    });
    act(open(MORNING), MARK("Karnal"), MORNING);
    act(open(MORNING, "Hisar"), MARK("Hisar"), MORNING);
    const { offices, officeCount, bodiesOutside, buckets } = boardAt(MORNING + 3 * DAY_MS, 1);
    expect(officeCount).toBe(2);
    expect(offices.map(({ office }) => office)).toEqual(["PHED/district/Hisar"]);
    expect(bodiesOutside).toEqual(alone.bodiesOutside);
    expect(buckets[0]?.cases).toBe(6);
  });

  test("is read from counts and from the ends of indexes, never from all that is late", () => {
    const planOf = (sql: string) =>
      writer.sqlite
        .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, "1")}`)
        .all()
        .map(({ detail }) => detail)
        .join("\n");
    const worst = planOf(WORST_OWING);
    expect(worst).toContain("SEARCH g USING COVERING INDEX grievance_overdue_marked (marked_office=?)");
    expect(worst).toContain("clock_due_escalation (office=? AND department=? AND district=?");
    expect(worst).not.toMatch(/SCAN (?:g|due)\b/u);
    expect(planOf(OWING_ELSEWHERE)).toContain("SCAN g USING INDEX grievance_answered_elsewhere");
    expect(planOf(OLDEST_RED_FLAGS)).toBe("SCAN grievance USING INDEX grievance_open_red_flag");
    expect(planOf(LATE_OF_SPAN)).toBe("SEARCH grievance USING COVERING INDEX grievance_due (overdue=? AND due_at>? AND due_at<?)");
  });
});

function overdueLabel(id: string | undefined): unknown {
  const office = id === undefined ? null : standardRegistry().office(id);
  return office && { en: expect.stringContaining(office.title.en), hi: expect.stringContaining(office.title.hi) };
}
