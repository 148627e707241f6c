import { createRouterClient } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WallNow } from "#contract/wall.ts";
import { DAY_MS, HOUR_MS, indianDayNumber, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { rankingOf } from "#domain/performance/ranking.ts";
import type { CaseEvidence } from "#domain/performance/score.ts";
import { tallyOf as performanceOf } from "#domain/performance/tally.ts";
import { heldSince } from "#domain/grievance/heldSince.ts";
import { nextEscalation } from "#domain/grievance/slaEvents.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import { addsUp } from "#domain/grievance/testing/addsUp.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { officeIdOfMark, standardRegistry } from "#domain/registry/registry.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { SLOT_MS, SLOTS_LOOKED_AT, surgeOf } from "#domain/wall/surge.ts";
import { keepDepartmentFigures } from "#db/activity/departmentFigures.ts";
import type { Writer } from "#db/connection.ts";
import { eventsOfSeat, mergeEvents } from "#db/append/merge.ts";
import { readHistory } from "#db/events/read.ts";
import { stats } from "#db/queries/stats.ts";
import { ownSeat } from "#db/seat.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { router } from "../../app/handlers/router.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { reviewBoard } from "./reviewBoard.ts";
import { surgeAlerts } from "./surgeAlerts.ts";
import { surges } from "#db/queries/surges.ts";
import { mixEvents, runClock, surgeAndFlood } from "../generate/mixedRecord.ts";

/*
 * What a wall is told, against what the events say: every case is folded again from its own events, and every number counted from those
 * cases one by one, without a summary table, a trigger or a query of the wall.
 */

const EVENTS = 3_000;
const STEPS = 1_900;
const STEPS_OF_ANOTHER_SEAT = 300;
const NOW = MORNING + 7 * 60_000 + 1;

let room: TemporaryRecord;
let laptop: TemporaryRecord;
let cases: readonly Told[];
let wall: WallNow;

/** How active departments were on some days: two that hold now, one that changed since last week, one too old to hold. */
const FIGURES_KEPT = [
  { day: indianDayNumber(NOW) - 13, figures: [{ department: "PWD", score: 35.5 }] },
  { day: indianDayNumber(NOW) - 8, figures: [{ department: "PHED", score: 20 }] },
  {
    day: indianDayNumber(NOW) - 2,
    figures: [
      { department: "PHED", score: 81.3 },
      { department: "DHBVN", score: 0 },
    ],
  },
] as const;
const ACTIVITY: Readonly<Record<string, { readonly now?: number; readonly before?: number }>> = {
  PHED: { now: 81.3, before: 20 },
  DHBVN: { now: 0 },
  PWD: { before: 35.5 },
};

interface Told extends Grievance {
  readonly late: boolean;
  readonly open: boolean;
  readonly office: string | null;
}

beforeAll(async () => {
  [room, laptop] = [temporaryRecord(), temporaryRecord()];
  const { writer } = room;
  const ids = mixEvents(writer, { seed: 20_261_124, steps: STEPS, until: NOW });
  carry(writer, laptop.writer);
  mixEvents(laptop.writer, { seed: 7, steps: STEPS_OF_ANOTHER_SEAT, until: NOW, cases: ids.slice(-600) });
  carry(laptop.writer, writer);
  surgeAndFlood(writer, NOW);
  runClock(writer, NOW);
  for (const { day, figures } of FIGURES_KEPT) keepDepartmentFigures(writer, day, figures);
  cases = allCases(writer);
  wall = await wallNow(writer);
}, 600_000);
afterAll(() => {
  room.remove();
  laptop.remove();
});

const YEAR_MS = 365 * DAY_MS;

/** What one seat recorded comes to the other, once the time of all of it has come. */
function carry(from: Writer, to: Writer): void {
  mergeEvents(to, eventsOfSeat(from, ownSeat(from), 0, 1_000_000), NOW + YEAR_MS);
}

async function wallNow(writer: Writer): Promise<WallNow> {
  const settings = { wall: () => STANDARD_WALL_SETTINGS };
  const context = {
    record: writer,
    window: "wall",
    session: { state: () => ({ needs: "nothing" }) },
    scopeOfSeat: () => null,
    rehearsal: false,
    now: () => NOW,
    registry: () => standardRegistry(),
    sourceStatuses: () => [],
    settings,
  };
  return await createRouterClient(router, { context: context as never }).wall.now({
    cards: 24,
    offices: 50,
    parts: ["overdue", "ranking", "trend"],
  });
}

function allCases(writer: Writer): readonly Told[] {
  const ids = writer.sqlite
    .prepare<[], GrievanceId>("SELECT DISTINCT substr(stream, 11) FROM event WHERE stream LIKE 'grievance:%'")
    .pluck()
    .all();
  return ids.flatMap((id) => {
    const { grievance } = readHistory(writer, id);
    if (grievance === null) return [];
    const open = OPEN_STATES.includes(grievance.state);
    const late = grievance.dueAt !== null && grievance.dueAt < NOW;
    return [{ ...grievance, open, late, office: grievance.markedTo && officeIdOfMark(grievance.markedTo) }];
  });
}

/** An office owes a report; the cell owes a marking. */
const owesReport = ({ late, office }: Told) => late && office !== null;
/** As far as it is known now: late at an instant, and an office had been asked by then. */
function owedReportAt({ office, timeline: { steps, markedAt } }: Told, at: number): boolean {
  if (office === null || (markedAt ?? steps.find(({ state }) => state === "marked")?.at ?? 0) >= at) return false;
  const { dueAt = null } = steps.findLast((step) => step.at < at) ?? {};
  return dueAt !== null && dueAt < at;
}
const sameHourAt = (at: number) => startOfIndianDay(at) + Math.floor((at - startOfIndianDay(at)) / HOUR_MS) * HOUR_MS;
/** Of these, what the cell marked only after its time had run out. */
const isAskedTooLate = (each: Told) =>
  owesReport(each) && each.timeline.markedAt !== null && each.dueAt !== null && each.timeline.markedAt > each.dueAt;
const owesMarking = ({ late, office }: Told) => late && office === null;

const count = (isOne: (each: Told) => boolean) => cases.filter((each) => isOne(each)).length;
const inDay = (at: number | null, day: number) => at !== null && indianDayNumber(at) === day;
const inHour = (at: number | null, hourAt: number) => at !== null && at >= hourAt && at < hourAt + HOUR_MS;
const TODAY = indianDayNumber(NOW);
const smallest = (times: readonly number[]) => (times.length === 0 ? null : Math.min(...times));

/** The same weekdays before a day of which there are cases. */
function weekdaysKnown(day: number): readonly number[] | null {
  const known = [1, 2, 3, 4, 5, 6, 7, 8].map((week) => day - 7 * week).filter((each) => count(({ openedAt }) => inDay(openedAt, each)) > 0);
  return known.length < 2 ? null : known;
}

function grouped(keyOf: (each: Told) => string, among: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const groups = new Map<string, Told[]>();
  for (const each of among) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** The mean of the same weekdays before up to this time of day; of the present hour, the share that has passed. */
function usualBy(timeOf: (each: Told) => number | null): unknown {
  const days = weekdaysKnown(TODAY) ?? [];
  const timeOfDay = NOW - startOfIndianDay(NOW);
  const hourAt = Math.floor(timeOfDay / HOUR_MS) * HOUR_MS;
  const sum = days.reduce((total, day) => {
    const begins = startOfIndianDay(NOW) - (TODAY - day) * DAY_MS;
    const between = (from: number, to: number) =>
      count((each) => {
        const at = timeOf(each);
        return at !== null && at >= begins + from && at < begins + to;
      });
    return total + between(0, hourAt) + between(hourAt, hourAt + HOUR_MS) * ((timeOfDay - hourAt) / HOUR_MS);
  }, 0);
  return days.length === 0 ? null : expect.closeTo(sum / days.length, 6);
}

describe(`after ${EVENTS} events of all sorts, on two seats`, () => {
  test("there is something of everything, so that what follows proves something", () => {
    expect(stats(room.writer).events).toBeGreaterThanOrEqual(EVENTS);
    expect(cases.length).toBeGreaterThan(600);
    expect(new Set(cases.map(({ state }) => state)).size).toBeGreaterThanOrEqual(8);
    const redFlagCount = wall.overdue?.redFlagCount ?? 0;
    for (const figure of [
      wall.figures.reportsOverdue,
      wall.figures.markingsOverdue,
      redFlagCount,
      wall.figures.disposed,
      wall.figures.openedToday,
      wall.trend?.surges.length,
    ]) {
      expect(figure).toBeGreaterThan(0);
    }
    expect(wall.overdue?.buckets.filter((bucket) => bucket.cases > 0).length).toBeGreaterThanOrEqual(4);
    expect(wall.overdue?.offices.some(({ nextEscalation: next }) => next !== null)).toBe(true);
    expect(cases.some(({ reopenedCount }) => reopenedCount > 0)).toBe(true);
  });

  test("the figures are those of the cases, and add up", () => {
    const of = (...states: readonly State[]) => count(({ state }) => states.includes(state));
    const posts = (from: number, to: number) =>
      room.writer.sqlite
        .prepare<[number, number], number>("SELECT count(*) FROM post WHERE created_at >= ? AND created_at < ?")
        .pluck()
        .get(from, to);
    const midnight = startOfIndianDay(NOW);
    expect(wall.figures).toEqual({
      postsToday: posts(midnight, midnight + DAY_MS),
      postsYesterdayByNow: posts(midnight - DAY_MS, NOW - DAY_MS),
      openedToday: count(({ openedAt }) => inDay(openedAt, TODAY)),
      disposedToday: count(({ disposedAt }) => inDay(disposedAt, TODAY)),
      openedUsual: usualBy(({ openedAt }) => openedAt),
      disposedUsual: usualBy(({ disposedAt }) => disposedAt),
      receipts: cases.length,
      pendingMarking: of("new"),
      inAction: of("marked", "in-action"),
      atrSent: of("atr-sent"),
      disposed: of("disposed"),
      sideStates: of("needs-info", "not-a-grievance", "duplicate", "transferred-out", "sub-judice"),
      reportsOverdue: count(owesReport),
      reportsOverdueWeek: count(owesReport) - count((each) => owedReportAt(each, sameHourAt(NOW - 7 * DAY_MS))),
      markingsOverdue: count(owesMarking),
    });
    expect(addsUp(wall.figures)).toBe(true);
    expect(wall.emergencies.total).toBe(count(({ urgency, open }) => open && urgency === "emergency"));
  });

  test("each cell of the heat is", () => {
    const cell = (each: { readonly department: string | null; readonly district: string | null }) => `${each.department} ${each.district}`;
    const days = weekdaysKnown(TODAY);
    const timeOfDay = NOW - startOfIndianDay(NOW);
    const hourAt = Math.floor(timeOfDay / HOUR_MS) * HOUR_MS;
    const expected = [...grouped(cell, cases)].flatMap(([key, all]) => {
      const open = all.filter((each) => each.open);
      const openedToday = all.filter(({ openedAt }) => inDay(openedAt, TODAY)).length;
      if (open.length === 0 && openedToday === 0) return [];
      const past = (from: number, to: number) =>
        (days ?? []).reduce((sum, day) => {
          const begins = startOfIndianDay(NOW) - (TODAY - day) * DAY_MS;
          return sum + all.filter(({ openedAt }) => openedAt >= begins + from && openedAt < begins + to).length;
        }, 0);
      const usual = days && (past(0, hourAt) + past(hourAt, hourAt + HOUR_MS) * ((timeOfDay - hourAt) / HOUR_MS)) / days.length;
      const oldest = smallest(open.map(({ openedAt }) => openedAt));
      const asked = open.filter(({ office }) => office !== null).length;
      const [reports, markings] = [all.filter(owesReport).length, all.filter(owesMarking).length];
      const tooLate = all.filter(isAskedTooLate).length;
      return [{ key, open: open.length, asked, reports, tooLate, markings, oldest, openedToday, usual }];
    });
    const told = wall.heat.map((each) => ({
      key: cell(each),
      open: each.open,
      asked: each.asked,
      reports: each.reportsOverdue,
      tooLate: each.askedTooLate,
      markings: each.markingsOverdue,
      oldest: each.oldestOpenedAt,
      openedToday: each.openedToday,
      usual: each.usualToday,
    }));
    const sorted = <Row extends { readonly key: string }>(rows: readonly Row[]) =>
      rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));
    const near = (rows: typeof told) =>
      sorted(rows).map((row) => ({ ...row, usual: row.usual === null ? null : Math.round(row.usual * 1e6) }));
    expect(near(told)).toEqual(near(expected));
    expect(told.some(({ usual }) => (usual ?? 0) > 0)).toBe(true);
    expect(told.some(({ tooLate, reports }) => tooLate > 0 && tooLate < reports)).toBe(true);
  });

  test("who owes answers is, with what is oldest, what is flagged, and when it next goes up", () => {
    const board = wall.overdue;
    const escalates = (each: Told) =>
      nextEscalation(each, {
        policy: DEFAULT_SLA_POLICY,
        now: NOW,
        superiorsOf: (mark) => superiorsFor(mark, standardRegistry(), NOW),
        officeOf: officeIdOfMark,
        heldSince: () => heldSince(readHistory(room.writer, each.id).turns) ?? each.openedAt,
      })?.at ?? null;
    const expected = [...grouped((each) => each.office ?? "", cases)].flatMap(([key, all]) => {
      if (key === "") return [];
      const late = all.filter((each) => each.late);
      if (late.length === 0) return [];
      const oldestDueAt = smallest(late.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt])));
      const next = smallest(
        all
          .filter(({ open }) => open)
          .map((each) => escalates(each))
          .filter((at) => at !== null),
      );
      const redFlags = all.filter(({ open, redFlaggedAt }) => open && redFlaggedAt !== null).length;
      return [{ key, overdue: late.length, oldestDueAt, redFlags, next }];
    });
    const order = (one: { overdue: number; oldestDueAt: number | null }, other: typeof one) =>
      other.overdue - one.overdue || (one.oldestDueAt ?? 0) - (other.oldestDueAt ?? 0);
    const told = board?.offices.map(({ office, overdue, oldestDueAt, redFlags, nextEscalation: next }) => ({
      key: office,
      overdue,
      oldestDueAt,
      redFlags,
      next: next?.at ?? null,
    }));
    expect(told).toEqual(expected.toSorted(order).slice(0, 50));
    expect(board?.officeCount).toBe(expected.length);
    const unmarked = cases.filter(owesMarking);
    expect(board?.toMark).toEqual({ overdue: unmarked.length, oldestDueAt: smallest(unmarked.flatMap(({ dueAt }) => dueAt ?? [])) });
    const flagged = cases.filter(({ open, redFlaggedAt }) => open && redFlaggedAt !== null);
    expect(board?.redFlagCount).toBe(flagged.length);
    const oldestFirst = flagged.toSorted((one, other) => one.openedAt - other.openedAt || (one.id < other.id ? -1 : 1));
    expect(board?.redFlags.map(({ grievanceId }) => grievanceId)).toEqual(oldestFirst.slice(0, 20).map(({ id }) => id));
  });

  test("the stop of a review is told by the numbers of the other scenes", () => {
    for (const [key, isOfStop] of [
      ["Karnal", ({ district }: Told) => district === "Karnal"],
      ["PHED", ({ department }: Told) => department === "PHED"],
    ] as const) {
      const board = reviewBoard(room.writer, standardRegistry(), { stop: key, now: NOW });
      const of = (counts: (each: Told) => boolean) => count((each) => isOfStop(each) && counts(each));
      expect(board).toMatchObject({
        asked: of(({ open, office }) => open && office !== null),
        reportsOverdue: of(owesReport),
        askedTooLate: of(isAskedTooLate),
        markingsOverdue: of(owesMarking),
      });
      const own =
        wall.ranking?.districts.find(({ district }) => district === key) ??
        wall.ranking?.departments.find(({ department }) => department === key);
      expect(board?.ranking?.rank).toBe(own?.rank);
      for (const { office, overdue } of board?.offices ?? [])
        expect(of((each) => owesReport(each) && each.office === office)).toBe(overdue);
      const lateOf = new Map<string, number>();
      for (const each of cases.filter((one) => isOfStop(one) && owesReport(one) && one.category !== null)) {
        const sort = `${each.department} ${each.category}`;
        lateOf.set(sort, (lateOf.get(sort) ?? 0) + 1);
      }
      const mostFirst = [...lateOf.values()].toSorted((one, other) => other - one);
      expect(board?.sorts.map(({ overdue }) => overdue)).toEqual(mostFirst.slice(0, 8));
    }
    expect(reviewBoard(room.writer, standardRegistry(), { stop: "Nowhere", now: NOW })).toBeNull();
  });

  test("the buckets of what is late are, and add up to the figure", () => {
    const daysLate = cases.filter(owesReport).map(({ dueAt }) => Math.floor((NOW - (dueAt ?? 0)) / DAY_MS));
    const bounds = [0, 7, 30, 120, Infinity];
    const expected = bounds.slice(1).map((upTo, index) => daysLate.filter((days) => days >= (bounds[index] ?? 0) && days < upTo).length);
    expect(wall.overdue?.buckets.map((bucket) => bucket.cases)).toEqual(expected);
    expect(expected.reduce((sum, each) => sum + each, 0)).toBe(wall.figures.reportsOverdue);
    for (const bucket of wall.overdue?.buckets ?? []) {
      const inIt = (each: Told) =>
        owesReport(each) && (each.dueAt ?? 0) >= (bucket.dueFrom ?? -Infinity) && (each.dueAt ?? 0) < (bucket.dueBefore ?? Infinity);
      expect(count(inIt)).toBe(bucket.cases);
    }
  });

  test("the hours and days of the trend are", () => {
    expect(wall.trend?.hours).toHaveLength(48);
    const weekdays = new Map([0, 1, 2].map((back) => [TODAY - back, weekdaysKnown(TODAY - back)]));
    for (const hour of wall.trend?.hours ?? []) {
      const day = indianDayNumber(hour.at);
      const days = weekdays.get(day) ?? null;
      const past = days?.map((each) => count(({ openedAt }) => inHour(openedAt, hour.at - (day - each) * DAY_MS)));
      const usual = past === undefined || days === null ? null : past.reduce((sum, each) => sum + each, 0) / past.length;
      const opened = count(({ openedAt }) => inHour(openedAt, hour.at));
      expect(hour).toEqual({ at: hour.at, opened, disposed: count(({ disposedAt }) => inHour(disposedAt, hour.at)), usual });
    }
    const days = Array.from({ length: 30 }, (_, index) => TODAY - 29 + index);
    const expected = days.map((day) => [count(({ openedAt }) => inDay(openedAt, day)), count(({ disposedAt }) => inDay(disposedAt, day))]);
    expect(wall.trend?.days.map(({ opened, disposed }) => [opened, disposed])).toEqual(expected);
  });

  test("what surges does, and a single citizen's flood is not among it", () => {
    const days = weekdaysKnown(TODAY) ?? [];
    const last = Math.floor(NOW / SLOT_MS);
    const author = room.writer.sqlite
      .prepare<[string, string], string>("SELECT author_external_id FROM post WHERE channel = ? AND external_id = ?")
      .pluck();
    const bySort = grouped(
      (each) => JSON.stringify([each.department, each.category, each.district]),
      cases.filter(({ department }) => department !== null),
    );
    const expected = [...bySort].flatMap(([key, all]) => {
      const inSlot = (slot: number) => all.filter(({ openedAt }) => Math.floor(openedAt / SLOT_MS) === slot).length;
      const slots = Array.from({ length: SLOTS_LOOKED_AT }, (_, index) => last - SLOTS_LOOKED_AT + 1 + index);
      const shifted = (slot: number, day: number) => slot - ((TODAY - day) * DAY_MS) / SLOT_MS;
      const past = slots.map((slot) => days.reduce((sum, day) => sum + inSlot(shifted(slot, day)), 0));
      const citizens = ({ back, slots: width }: { readonly back: number; readonly slots: number }) => {
        const within = all.filter(({ openedAt }) => {
          const slot = Math.floor(openedAt / SLOT_MS);
          return slot <= last - back && slot > last - back - width;
        });
        return new Set(within.map(({ id, firstPost }) => author.get(firstPost.channel, firstPost.externalId) ?? id)).size;
      };
      const surge = surgeOf({ cases: slots.map((slot) => inSlot(slot)), past, weeks: days.length }, citizens);
      return surge === null
        ? []
        : [{ key, cases: surge.cases, citizens: surge.citizens, usual: surge.usual, unusualness: surge.unusualness }];
    });
    const told = wall.trend?.surges.map(({ department, category, district, cases: number, citizens, usual }) => ({
      key: JSON.stringify([department, category?.code ?? null, district]),
      cases: number,
      citizens,
      usual,
    }));
    const worst = expected.toSorted((one, other) => other.unusualness - one.unusualness).slice(0, 8);
    expect(told).toEqual(worst.map(({ key, cases: number, citizens, usual }) => ({ key, cases: number, citizens, usual })));
    expect(wall.trend?.surges.some(({ district }) => district === "Rohtak")).toBe(true);
    expect(surgeAlerts(room.writer, NOW).total).toBe(surges(room.writer, NOW, 8).length);
    expect(wall.trend?.surges.some(({ district }) => district === "Jind")).toBe(false);
  });

  test.each(["district", "department"] as const)("the ranking by %s is, now and a week before", (scope) => {
    const judged = [...grouped((each) => each[scope] ?? "", cases)]
      .filter(([name]) => name !== "")
      .map(([name, all]) => ({
        name,
        now: { ...evidence(all, TODAY), activity: ACTIVITY[name]?.now ?? null },
        before: { ...evidence(all, TODAY - 7), activity: ACTIVITY[name]?.before ?? null },
      }));
    expect(judged.filter(({ now, before }) => now.activity !== null || before.activity !== null)).toHaveLength(
      scope === "district" ? 0 : 3,
    );
    const told = scope === "district" ? wall.ranking?.districts : wall.ranking?.departments;
    const named = told?.map((row) => ({ ...row, name: "district" in row ? row.district : row.department }));
    expect(named).toMatchObject(rankingOf(judged));
    expect(named?.length).toBe(rankingOf(judged).length);
    expect(named?.length).toBeGreaterThan(3);
  });
});

/** What cases say of the thirty days up to the end of a day, and how many were open and late by then. */
function evidence(all: readonly Told[], until: number): CaseEvidence {
  const tallies = all.flatMap((each) => performanceOf(each));
  const sum = (measure: Exclude<keyof (typeof tallies)[number], "day">, from: number, to: number) =>
    tallies.reduce((total, tally) => total + (tally.day >= from && tally.day <= to ? tally[measure] : 0), 0);
  const late = all.filter(owesReport);
  const wasAskedInTime = ({ dueAt, timeline: { markedAt } }: Told) => markedAt === null || markedAt <= (dueAt ?? 0);
  const lateNow = late.filter(wasAskedInTime);
  const dueIn = (among: readonly Told[], from: number, to: number) =>
    among.filter(({ dueAt }) => dueAt !== null && indianDayNumber(dueAt) >= from && indianDayNumber(dueAt) <= to).length;
  const [from, since] = [until - 29, until + 1];
  const openNow = all.filter(({ open, office }) => open && office !== null).length;
  const tooLate = late.length - lateNow.length;
  const openThen = Math.max(0, openNow - tooLate - sum("intoHands", since, TODAY) + sum("leftHands", since, TODAY));
  const lateThen = lateNow.length - dueIn(lateNow, since, TODAY) - sum("late", since, TODAY) + sum("lateEnded", since, TODAY);
  return {
    takenUp: sum("takenUp", from, until),
    takenUpPoints: sum("takenUpPoints", from, until),
    unanswered: dueIn(
      lateNow.filter(({ state, timeline }) => state === "marked" && timeline.undertakenAt === null),
      from,
      until,
    ),
    accepted: sum("accepted", from, until),
    returned: sum("returned", from, until),
    onTime: sum("onTime", from, until),
    late: sum("late", from, until) + dueIn(lateNow, from, until),
    disposed: sum("disposed", from, until),
    reopened: sum("reopened", from, until),
    open: until === TODAY ? openNow : openThen,
    overdue: until === TODAY ? late.length : Math.min(openThen, Math.max(0, lateThen)),
    askedTooLate: until === TODAY ? tooLate : 0,
  };
}
