import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { casesOfSurge } from "#domain/desk/casesOfSurge.ts";
import { categories } from "#domain/understanding/categories.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { SORTS_OF_SLOT } from "#db/queries/recentSorts.ts";
import { AUTHOR_OF_CASE, NEWEST_OF_SORT, SLOTS_OF_SORTS } from "#db/queries/surges.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { surgeAlerts, takeNote } from "./surgeAlerts.ts";
import { trend } from "./trend.ts";

let record: TemporaryRecord;
let writer: Writer;
let serial = 0;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

const WATER = categories().find(({ department }) => department === "PHED");
const MINUTE_MS = 60_000;

const PLACES = ["Karnal", "Hisar", "Panipat", "Ambala", "Sirsa", "Sonipat", "Kaithal", "Bhiwani", "Rohtak", "Jind"] as const;

function open(createdAt: number, { author, district }: { author?: string; district?: DistrictName } = {}): GrievanceId {
  serial += 1;
  const post = examplePost(`trend-${serial}`, { createdAt });
  const category = WATER === undefined ? null : { ...WATER, evidence: [] };
  return openExampleCase(
    writer,
    author === undefined ? post : { ...post, author: { ...post.author, externalId: author } },
    exampleProposal({ category, ...(district && { district }) }),
  );
}

/** A record that has known this weekday for eight weeks, with so many cases in the two hours before this time. */
function ordinaryWeeks(cases: number): void {
  for (let week = 1; week <= 8; week++) {
    open(MORNING - week * 7 * DAY_MS - 9 * HOUR_MS);
    for (let each = 0; each < cases; each++) open(MORNING - week * 7 * DAY_MS - (each + 1) * 30 * MINUTE_MS);
  }
}

describe("the day so far", () => {
  test("adds up hour by hour, beside the band of the weeks before, and says nothing of hours to come", () => {
    const midnight = startOfIndianDay(MORNING);
    for (const [week, cases] of [3, 1, 9, 2, 4].entries()) {
      for (let each = 0; each < cases; each += 1) open(midnight - (week + 1) * 7 * DAY_MS + HOUR_MS + each);
    }
    open(midnight + 1);
    open(midnight + HOUR_MS + 1);
    const { today } = trend(writer, midnight + HOUR_MS + 2);
    expect(today).toHaveLength(24);
    expect(today[0]).toEqual({ at: midnight, opened: 1, low: 0, high: 0 });
    expect(today[1]).toEqual({ at: midnight + HOUR_MS, opened: 2, low: 2, high: 4 });
    expect(today[2]).toEqual({ at: midnight + 2 * HOUR_MS, opened: null, low: 2, high: 4 });
  });

  test("has no band while the record is too young", () => {
    open(startOfIndianDay(MORNING) + 1);
    expect(trend(writer, MORNING).today.every(({ low, high }) => low === null && high === null)).toBe(true);
  });
});

describe("the hours and days of the trend", () => {
  test("are those of India, with arrivals, disposals and what is usual at each hour", () => {
    const midnight = startOfIndianDay(MORNING);
    for (const week of [1, 2]) open(midnight - week * 7 * DAY_MS + 1);
    open(midnight - 1);
    open(midnight);
    const id = open(midnight + HOUR_MS - 1);
    const decision = decide(
      readGrievance(writer, id) as never,
      { type: "accept-atr", exception: "Mended" },
      { now: MORNING, policy: DEFAULT_SLA_POLICY },
    );
    if (!decision.ok) throw new Error("It was not disposed of");
    appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING });
    const { hours, days, surges } = trend(writer, MORNING);
    expect([hours.length, days.length, surges.length]).toEqual([48, 30, 0]);
    const hourOf = (at: number) => hours.find((hour) => hour.at === at);
    expect(hours.at(-1)).toEqual({ at: MORNING, opened: 0, disposed: 1, usual: 0 });
    expect(hourOf(midnight)).toEqual({ at: midnight, opened: 2, disposed: 0, usual: 1 });
    // Nothing is known of the weekday before.
    expect(hourOf(midnight - HOUR_MS)).toEqual({ at: midnight - HOUR_MS, opened: 1, disposed: 0, usual: null });
    expect(days.slice(-2)).toEqual([
      { at: midnight - DAY_MS, opened: 1, disposed: 0 },
      { at: midnight, opened: 2, disposed: 1 },
    ]);
  });
});

describe("a surge", () => {
  test("is told by its sort in both languages, its place, its count and what is usual", () => {
    ordinaryWeeks(3);
    for (let each = 0; each < 41; each++) open(MORNING - each * 2.5 * MINUTE_MS);
    const { surges } = trend(writer, MORNING + 5 * MINUTE_MS);
    expect(surges).toEqual([
      {
        department: "PHED",
        district: "Karnal",
        category: { code: WATER?.code, label: WATER?.label },
        cases: 41,
        citizens: 41,
        sinceAt: MORNING - 110 * MINUTE_MS,
        withinMs: 2 * HOUR_MS,
        usual: 3,
      },
    ]);
  });

  test("is an alert until a person takes note of it, which is an event, or it ends by itself; one that goes on is told again", () => {
    ordinaryWeeks(3);
    for (let each = 0; each < 41; each++) open(MORNING - each * 2.5 * MINUTE_MS);
    const now = MORNING + 5 * MINUTE_MS;
    const [surge] = surgeAlerts(writer, now).next;
    expect(surge).toMatchObject({ department: "PHED", district: "Karnal", cases: 41, usual: 3 });
    const filter = casesOfSurge(surge ?? (undefined as never)).filter;
    expect(
      writer.sqlite
        .prepare(
          "SELECT count(*) FROM grievance WHERE department = ? AND district = ? AND category = ? AND opened_at >= ? AND opened_at < ?",
        )
        .pluck()
        .get("PHED", "Karnal", WATER?.code, filter.openedFrom, filter.openedBefore),
    ).toBe(41);
    const sort = { department: "PHED", category: WATER?.code ?? null, district: "Karnal" } as const;
    expect(takeNote(writer, { ...sort, district: "Hisar" }, { actor: "osd", now })).toBe(false);
    expect(takeNote(writer, sort, { actor: "osd", now })).toBe(true);
    expect(surgeAlerts(writer, now)).toEqual({ total: 0, next: [] });
    expect(takeNote(writer, sort, { actor: "osd", now })).toBe(false);
    expect(trend(writer, now).surges).toHaveLength(1);
    const events = writer.sqlite.prepare("SELECT actor, payload FROM event WHERE type = 'surge-noted'").all();
    expect(events).toMatchObject([{ actor: "osd" }]);
    const later = now + 6 * HOUR_MS + 1;
    for (let each = 0; each < 40; each++) open(later - each * 2 * MINUTE_MS);
    expect(surgeAlerts(writer, later).total).toBe(1);
    expect(surgeAlerts(writer, later + 12 * HOUR_MS).total).toBe(0);
  });

  test("is told though eight more unusual ones were noted before", () => {
    ordinaryWeeks(1);
    for (const [index, district] of PLACES.entries()) {
      for (let each = 0; each < 60 - index * 3; each++) open(MORNING - each * MINUTE_MS, { district });
    }
    const now = MORNING + MINUTE_MS;
    expect(surgeAlerts(writer, now).total).toBe(PLACES.length);
    for (const district of PLACES.slice(0, 8)) {
      expect(takeNote(writer, { department: "PHED", category: WATER?.code ?? null, district }, { actor: "osd", now })).toBe(true);
    }
    expect(surgeAlerts(writer, now)).toMatchObject({ total: 2, next: [{ district: "Rohtak" }, { district: "Jind" }] });
  });

  test("is none where one citizen wrote all of it, be it forty times or four hundred", () => {
    ordinaryWeeks(1);
    for (let each = 0; each < 40; each++) open(MORNING - each * MINUTE_MS, { author: "one-and-the-same" });
    expect(trend(writer, MORNING).surges).toEqual([]);
    for (let each = 0; each < 160; each++) open(MORNING - each * 1_000, { author: "one-and-the-same" });
    expect(trend(writer, MORNING).surges).toEqual([]);
  });

  test("says how many people wrote while all of its cases were looked at, and nothing of people once a part was", () => {
    ordinaryWeeks(1);
    const ofSome = (from: number, cases: number) => {
      for (let each = from; each < cases; each++) open(MORNING - each * 30_000, { author: `citizen-${each % 40}` });
    };
    ofSome(0, 100);
    expect(trend(writer, MORNING).surges).toMatchObject([{ cases: 100, citizens: 40 }]);
    ofSome(100, 101);
    expect(trend(writer, MORNING).surges).toMatchObject([{ cases: 101, citizens: null }]);
  });

  test("is none while nobody knows what is usual", () => {
    for (let each = 0; each < 41; each++) open(MORNING - each * MINUTE_MS);
    expect(trend(writer, MORNING).surges).toEqual([]);
  });

  test("is none of what was imported with old dates", () => {
    ordinaryWeeks(1);
    for (let each = 0; each < 60; each++) open(MORNING - 3 * DAY_MS - each * MINUTE_MS);
    expect(trend(writer, MORNING).surges).toEqual([]);
  });
});

test("surges are looked for in counts, and citizens in an index", () => {
  const planOf = (sql: string) =>
    writer.sqlite
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, "1")}`)
      .all()
      .map(({ detail }) => detail)
      .join("\n");
  expect(planOf(SORTS_OF_SLOT)).toContain("SEARCH arrival_figure USING PRIMARY KEY (slot=?");
  expect(planOf(SLOTS_OF_SORTS)).toContain("SEARCH arrival_figure USING PRIMARY KEY (slot>? AND slot<?)");
  const citizens = planOf(NEWEST_OF_SORT);
  expect(citizens).toContain("SEARCH g USING INDEX grievance_office (department=? AND district=? AND opened_at>? AND opened_at<?)");
  expect(citizens).not.toContain("TEMP B-TREE");
  expect(planOf(AUTHOR_OF_CASE)).toBe("SEARCH incident_case USING COVERING INDEX incident_case_opened (opened_at=? AND grievance_id=?)");
});
