import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { heat, OPEN_CELLS, PAST_CELLS, TODAYS_CELLS, TODAYS_DEPARTMENTS } from "./heat.ts";

let record: TemporaryRecord;
let writer: Writer;
let serial = 0;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

function open(createdAt: number, district: DistrictName = "Karnal"): GrievanceId {
  serial += 1;
  return openExampleCase(writer, examplePost(`heat-${serial}`, { createdAt }), exampleProposal({ district }));
}

function act(id: GrievanceId, action: GrievanceAction): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now: MORNING, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error(`${action.type} was not done`);
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING });
}

const cellOf = (district: DistrictName, now = MORNING) => heat(writer, now).find((cell) => cell.district === district);
const DISPOSE = { type: "accept-atr", exception: "Mended on the spot" } as const;

describe("a cell of the heat", () => {
  test("knows its oldest open case, and the next one when that is done", () => {
    const oldest = open(MORNING - 9 * DAY_MS);
    open(MORNING - 3 * DAY_MS);
    expect(cellOf("Karnal")).toMatchObject({ open: 2, oldestOpenedAt: MORNING - 9 * DAY_MS });
    act(oldest, DISPOSE);
    expect(cellOf("Karnal")).toMatchObject({ open: 1, oldestOpenedAt: MORNING - 3 * DAY_MS });
  });

  test("counts today's arrivals by the day in India, also where nothing is open any more", () => {
    const midnight = startOfIndianDay(MORNING);
    open(midnight - 1);
    act(open(midnight), DISPOSE);
    act(open(MORNING, "Hisar"), DISPOSE);
    expect(cellOf("Karnal")).toMatchObject({ open: 1, openedToday: 1 });
    expect(cellOf("Hisar")).toEqual({
      department: "PHED",
      district: "Hisar",
      open: 0,
      asked: 0,
      reportsOverdue: 0,
      askedTooLate: 0,
      markingsOverdue: 0,
      oldestOpenedAt: null,
      openedToday: 1,
      usualToday: null,
    });
  });

  test("follows a case that a correction takes elsewhere", () => {
    act(open(MORNING), { type: "correct-proposal", district: "Hisar" });
    expect(cellOf("Karnal")).toBeUndefined();
    expect(cellOf("Hisar")).toMatchObject({ open: 1, openedToday: 1 });
  });

  test("says what is usual on this weekday by now: all of the hours that are over, and of the present one as much as has passed", () => {
    for (const weeks of [1, 2, 3]) {
      const sameTime = MORNING - weeks * 7 * DAY_MS;
      open(sameTime - 2 * HOUR_MS);
      open(sameTime + HOUR_MS / 2);
      open(sameTime + HOUR_MS);
      open(sameTime - DAY_MS);
    }
    open(MORNING - 7 * DAY_MS - HOUR_MS, "Hisar");
    open(MORNING);
    expect(cellOf("Karnal")?.usualToday).toBe(1);
    expect(cellOf("Karnal", MORNING + HOUR_MS / 4)?.usualToday).toBe(1.25);
    expect(cellOf("Karnal", MORNING + HOUR_MS)?.usualToday).toBe(2);
    expect(cellOf("Hisar")?.usualToday).toBeCloseTo(1 / 3);
  });

  test("calls nothing usual that it has seen once, and takes in a portal's old cases as soon as they come", () => {
    open(MORNING);
    open(MORNING - 7 * DAY_MS);
    expect(cellOf("Karnal")?.usualToday).toBeNull();
    open(MORNING - 21 * DAY_MS - HOUR_MS);
    expect(cellOf("Karnal")?.usualToday).toBe(0.5);
    open(MORNING - 21 * DAY_MS - HOUR_MS);
    expect(cellOf("Karnal")?.usualToday).toBe(1);
  });
});

test("the heat is read from counts, never from cases", () => {
  const planOf = (sql: string) =>
    writer.sqlite
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, "1")}`)
      .all()
      .map(({ detail }) => detail)
      .join("\n");
  expect(planOf(OPEN_CELLS)).toBe("SEARCH open_cell_figure USING PRIMARY KEY (department=?)");
  expect(planOf(TODAYS_CELLS)).toBe("SEARCH cell_day_figure USING PRIMARY KEY (day=? AND department=?)");
  expect(planOf(TODAYS_DEPARTMENTS)).toBe("SEARCH cell_day_figure USING PRIMARY KEY (day=?)");
  expect(planOf(PAST_CELLS)).toContain("SEARCH a USING PRIMARY KEY (slot>? AND slot<?)");
});
