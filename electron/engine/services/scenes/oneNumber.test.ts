import { createRouterClient } from "@orpc/server";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "#contract/dossier.ts";
import type { WallNow } from "#contract/wall.ts";
import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS, indianDate, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { Grouping } from "#domain/reporting/figures.ts";
import { filterOfStop, stopOfKey } from "#domain/review/stop.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { overdueAt } from "#db/queries/overdueAt.ts";
import { replayedDay } from "#db/queries/replay.ts";
import { stats } from "#db/queries/stats.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { queueCounts } from "#db/queue/queueCounts.ts";
import { figuresOf } from "#db/reporting/figures.ts";
import { sweepAll } from "#db/sweep.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { router } from "../../app/handlers/router.ts";
import { YEAR_ENDS_AT as NOW, exampleYear } from "../generate/testing/exampleYear.ts";
import { mixEvents } from "../generate/mixedRecord.ts";
import { printedReport } from "../reporting/printedReport.ts";
import { makeReport } from "../reporting/report.ts";
import { reportWorkInline } from "../reporting/reportWork.ts";
import { dossierOf } from "../review/dossier.ts";
import { createStopFigures } from "../review/stopFigures.ts";

/*
 * One title has one number: the year's example record is asked by every scene of a wall, by the slides and by reports, and each of their figures is held
 * against the same question in plain SQL.
 */

const TODAY = startOfIndianDay(NOW);
const FROM = TODAY - 29 * DAY_MS;
const STOPS = ["Karnal", "Panipat", "PHED", "ULB", "NHAI"] as const;

const temporary = temporaryFolder();
let record: Writer;
let wall: WallNow;
let takenBack: string;
beforeAll(async () => {
  const file = join(temporary.folder, "year.db");
  await exampleYear(file);
  record = openWriter(file);
  // What a made-up year has not: cases that were marked too late or never, reopened, given back, contradicted and taken back.
  mixEvents(record, { seed: 5, steps: 2_500, until: NOW });
  sweepAll(record, NOW);
  takenBack =
    record.sqlite
      .prepare<[], string>(
        `SELECT g.id FROM grievance g JOIN incident_case c ON c.grievance_id = g.id JOIN incident i ON i.id = c.incident_id
       JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
       WHERE g.urgency = 'emergency' AND g.${OPEN} AND i.cases = 1 ORDER BY g.id LIMIT 1`,
      )
      .pluck()
      .get() ?? "none";
  record.sqlite
    .prepare(
      `UPDATE post SET deleted_at = ? WHERE (channel, external_id) = (SELECT first_post_channel, first_post_external_id FROM grievance WHERE id = ?)`,
    )
    .run(NOW, takenBack);
  wall = await wallAt("Karnal");
}, 600_000);
afterAll(() => {
  record.close();
  temporary.remove();
});

const settings = { wall: () => STANDARD_WALL_SETTINGS };
const registry = () => standardRegistry();

function wallAt(stop: string): Promise<WallNow> {
  const context = {
    record,
    window: "wall",
    session: { state: () => ({ needs: "nothing" }) },
    scopeOfSeat: () => null,
    rehearsal: false,
    now: () => NOW,
    registry,
    sourceStatuses: () => [],
    settings,
    places: { positions: () => () => undefined },
  };
  return createRouterClient(router, { context: context as never }).wall.now({
    cards: 24,
    offices: 50,
    parts: ["overdue", "ranking", "officers", "trend", "shift", "solved", "review", "points"],
    stop,
  });
}

const slideOf = (key: string): Promise<Dossier> => {
  const stop = stopOfKey(key);
  if (stop === null) throw new Error(`${key} is no stop`);
  return dossierOf({ record, registry, stopFigures: createStopFigures(record, reportWorkInline(record)), settings }, stop, NOW);
};
/** Of the thirty days that a wall and its slides judge. */
const reportBy = (by: Grouping, filter = {}, first = FROM) =>
  makeReport(record, { first: indianDate(first), last: indianDate(NOW), by, filter }, NOW);
const paperBy = (by: Grouping, filter = {}) =>
  printedReport(reportBy(by, filter), DEFAULT_LETTERHEAD, { now: NOW, targets: STANDARD_WALL_SETTINGS.targets });

const OPEN = `state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})`;
const ASKED = `${OPEN} AND marked_office IS NOT NULL`;
const OVERDUE = `due_at < ${NOW} AND marked_office IS NOT NULL`;
/** What the cell marked only after its time had run out: its delay. */
const ASKED_TOO_LATE = `${OVERDUE} AND first_marked_at > due_at`;
const TO_MARK = `due_at < ${NOW} AND marked_office IS NULL`;
const IN_TIME = `reported_at >= ${FROM} AND reported_at <= reported_due_at AND marked_office IS NOT NULL AND coalesce(first_marked_at, 0) <= reported_due_at`;
const MISSED = `marked_office IS NOT NULL AND iif(reported_at IS NULL, due_at < ${NOW} AND due_at >= ${FROM} AND coalesce(first_marked_at, 0) <= due_at,
  reported_at > reported_due_at AND reported_due_at >= ${FROM} AND coalesce(first_marked_at, 0) <= reported_due_at)`;

function counted(where: string, ...values: readonly string[]): number {
  return (
    record.sqlite
      .prepare<unknown[], number>(`SELECT count(*) FROM grievance WHERE ${where}`)
      .pluck()
      .get(...values) ?? 0
  );
}
const listed = (filter: CaseFilter) => listQueue(record, { filter, order: "newest" }).length;
const percent = (part: number, whole: number) => (whole === 0 ? null : Math.round((1_000 * part) / whole) / 10);
/** The cases of a stop, in SQL. */
const of = (key: string) => (stopOfKey(key)?.of === "district" ? "district = ?" : "department = ?");
const sum = <Each>(all: readonly Each[], what: (each: Each) => number) => all.reduce((total, each) => total + what(each), 0);
const targetOf = (targets: readonly { readonly name: string; readonly value: number | null }[], name: string) =>
  targets.find((each) => each.name === name)?.value;

describe("of the whole State", () => {
  test("reports overdue are one number on every scene, in reports and for the desk, and what the cell must mark is another", () => {
    const [overdue, toMark] = [counted(OVERDUE), counted(TO_MARK)];
    expect(Math.min(overdue, toMark)).toBeGreaterThan(20);
    const { figures, heat, headlines, overdue: board } = wall;
    const report = reportBy("district").total;
    expect({
      figures: figures.reportsOverdue,
      heat: sum(heat, (cell) => cell.reportsOverdue),
      buckets: sum(board?.buckets ?? [], (bucket) => bucket.cases),
      headline: headlines.overdue?.reports,
      report: report.pendingOverdue,
      reportByLateness: report.lateWeek + report.lateMonth + report.lateSeason + report.lateLonger,
      reportByOffice: sum(reportBy("office").lines, ({ figures: { pendingOverdue } }) => pendingOverdue),
      replay: replayedDay(record, NOW).frames.at(-1)?.reportsOverdue,
      desk: queueCounts(record, "asha").overdue,
      commandLine: overdueAt(record, NOW).reportsOverdue,
    }).toEqual({
      figures: overdue,
      heat: overdue,
      buckets: overdue,
      headline: overdue,
      report: overdue,
      reportByLateness: overdue,
      reportByOffice: overdue,
      replay: overdue,
      desk: overdue,
      commandLine: overdue,
    });
    const marking = [
      figures.markingsOverdue,
      sum(heat, (cell) => cell.markingsOverdue),
      board?.toMark.overdue,
      headlines.overdue?.toMark,
      report.pendingMarkingsOverdue,
      replayedDay(record, NOW).frames.at(-1)?.markingsOverdue,
      queueCounts(record, "asha")["late-to-mark"],
      overdueAt(record, NOW).markingsOverdue,
    ];
    expect(marking).toEqual(marking.map(() => toMark));
  });

  test("what of these is late by the cell's delay is one number on the heat and on paper", () => {
    const expected = counted(ASKED_TOO_LATE);
    expect(expected).toBeGreaterThan(20);
    const { report, summary } = paperBy("district");
    expect([
      sum(wall.heat, (cell) => cell.askedTooLate),
      report.total.pendingAskedTooLate,
      sum(report.lines, ({ figures }) => figures.pendingAskedTooLate),
      sum(reportBy("office").lines, ({ figures }) => figures.pendingAskedTooLate),
    ]).toEqual([expected, expected, expected, expected]);
    expect(summary.findings[1]?.en).toContain(`the cell’s delay): ${expected.toLocaleString("en-IN")}.`);
  });

  test("a week ago it is the number that a replay of that day and a report of that time tell", () => {
    const weekAgo = NOW - 7 * DAY_MS;
    const sameHour = Math.floor((weekAgo + INDIA_OFFSET_MS) / HOUR_MS) * HOUR_MS - INDIA_OFFSET_MS;
    const then = wall.figures.reportsOverdue - (wall.figures.reportsOverdueWeek ?? 0);
    expect(then).toBeGreaterThan(20);
    expect(replayedDay(record, sameHour).frames.at(-1)?.reportsOverdue).toBe(then);
    expect(figuresOf(record, { filter: {}, by: null, from: sameHour - DAY_MS, asOf: sameHour }).total.pendingOverdue).toBe(then);
  });

  test("what is open, with offices and to be marked is", () => {
    const report = reportBy("department").total;
    const { figures, heat } = wall;
    const open = [
      sum(heat, (cell) => cell.open),
      wall.points?.open,
      report.pending,
      sum(OPEN_STATES, (state) => stats(record).byState[state]),
    ];
    expect(open).toEqual(open.map(() => counted(OPEN)));
    expect([sum(heat, (cell) => cell.asked), report.pendingAsked]).toEqual([counted(ASKED), counted(ASKED)]);
    const ever = makeReport(record, { first: "2020-01-01", last: indianDate(NOW), by: "department", filter: {} }, NOW).total;
    expect([figures.pendingMarking, ever.pendingMarking]).toEqual([counted("state = 'new'"), counted("state = 'new'")]);
    expect([figures.inAction, ever.inAction]).toEqual([
      counted("state IN ('marked', 'in-action')"),
      counted("state IN ('marked', 'in-action')"),
    ]);
  });

  test("open emergencies are", () => {
    // One was taken back by its author: no wall speaks of it, while the desk keeps it.
    const open = counted(`urgency = 'emergency' AND ${OPEN} AND id <> ?`, takenBack);
    expect(open).toBeGreaterThan(5);
    const emergencies: CaseFilter = { urgencies: ["emergency"], states: [...OPEN_STATES] };
    const told = [wall.emergencies.total, wall.shift?.emergencies.total, listed({ ...emergencies, takenBack: false })];
    expect(told).toEqual(told.map(() => open));
    expect([listed(emergencies), listed({ ...emergencies, takenBack: true })]).toEqual([open + 1, 1]);
    // Its number is said, so that no wall says that none is open.
    expect([wall.emergencies.takenBack, wall.shift?.emergencies.takenBack]).toEqual([1, 1]);
  });

  test("what came in and was disposed of today is", () => {
    const today = reportBy("district", {}, TODAY).total;
    const [opened, disposed] = [counted(`opened_at >= ${TODAY}`), counted(`disposed_at >= ${TODAY}`)];
    expect(Math.min(opened, disposed)).toBeGreaterThan(2);
    const came = [
      wall.figures.openedToday,
      sum(wall.heat, (cell) => cell.openedToday),
      wall.headlines.now.opened,
      wall.trend?.days.at(-1)?.opened,
      replayedDay(record, NOW).frames.at(-1)?.openedToday,
      wall.trend?.today.findLast((hour) => hour.opened !== null)?.opened,
      today.receipts,
    ];
    expect(came).toEqual(came.map(() => opened));
    const went = [
      wall.figures.disposedToday,
      wall.trend?.days.at(-1)?.disposed,
      wall.solved?.today,
      replayedDay(record, NOW).frames.at(-1)?.disposedToday,
      today.disposals,
    ];
    expect(went).toEqual(went.map(() => disposed));
  });

  test("what is late and what came in time, of a hundred, are one number on wall and paper", () => {
    const late = percent(counted(OVERDUE), counted(ASKED));
    const inTime = percent(counted(IN_TIME), counted(IN_TIME) + counted(MISSED));
    expect(Math.min(counted(IN_TIME), counted(MISSED))).toBeGreaterThan(20);
    const { targets } = paperBy("district");
    expect([targetOf(wall.targets, "overduePercent"), targetOf(targets, "overduePercent")]).toEqual([late, late]);
    expect([targetOf(wall.targets, "inTimePercent"), targetOf(targets, "inTimePercent")]).toEqual([inTime, inTime]);
  });
});

describe.each(STOPS)("of %s", (key) => {
  test("reports overdue are one number on ranking, heat, the walls' review, the slides and on paper", async () => {
    const own = (where: string) => counted(`${where} AND ${of(key)}`, key);
    const expected = { asked: own(ASKED), overdue: own(OVERDUE), toMark: own(TO_MARK) };
    const by = stopOfKey(key)?.of ?? "district";
    const { review, heat, ranking } = await wallAt(key);
    const slide = await slideOf(key);
    const cells = heat.filter((cell) => cell[by] === key);
    const line = reportBy(by).lines.find((each) => each.key[by] === key)?.figures;
    const ranked =
      by === "district"
        ? ranking?.districts.find(({ district }) => district === key)
        : (ranking?.departments.find(({ department }) => department === key) ??
          ranking?.outside.find(({ department }) => department === key));
    const told = [
      {
        asked: sum(cells, (cell) => cell.asked),
        overdue: sum(cells, (cell) => cell.reportsOverdue),
        toMark: sum(cells, (cell) => cell.markingsOverdue),
      },
      { asked: review?.asked, overdue: review?.reportsOverdue, toMark: review?.markingsOverdue },
      { asked: slide.figures.pendingAsked, overdue: slide.figures.pendingOverdue, toMark: slide.figures.pendingMarkingsOverdue },
      { asked: slide.figures.pendingAsked, overdue: slide.owing.overdue, toMark: slide.owing.unmarked },
      { asked: line?.pendingAsked, overdue: line?.pendingOverdue, toMark: line?.pendingMarkingsOverdue },
      { asked: ranked?.open, overdue: ranked?.overdue, toMark: expected.toMark },
    ];
    expect(told).toEqual(told.map(() => expected));
    expect(slide.ranking === null ? null : [slide.ranking.open, slide.ranking.overdue]).toEqual(
      slide.ranking === null ? null : [expected.asked, expected.overdue],
    );
  });

  test("and so is what of these is late by the cell's delay, which no score counts", async () => {
    const expected = counted(`${ASKED_TOO_LATE} AND ${of(key)}`, key);
    const stop = stopOfKey(key);
    const by = stop?.of ?? "district";
    const { review, heat, ranking } = await wallAt(key);
    const slide = await slideOf(key);
    const line = reportBy(by).lines.find((each) => each.key[by] === key)?.figures;
    const ranked = [...(ranking?.districts ?? []), ...(ranking?.departments ?? [])].find((each) => Object.values(each).includes(key));
    expect([
      sum(
        heat.filter((cell) => cell[by] === key),
        (cell) => cell.askedTooLate,
      ),
      review?.askedTooLate,
      ranked?.askedTooLate ?? expected,
      slide.ranking?.askedTooLate ?? expected,
      slide.figures.pendingAskedTooLate,
      line?.pendingAskedTooLate,
      listed({ ...(stop && filterOfStop(stop)), overdue: true, asked: true, askedTooLate: true }),
    ]).toEqual(Array.from({ length: 7 }, () => expected));
  });

  test("and so are what is late and what came in time, of a hundred", async () => {
    const own = (where: string) => counted(`${where} AND ${of(key)}`, key);
    const by = stopOfKey(key)?.of ?? "district";
    const paper = paperBy(by, by === "district" ? { districts: [key] } : { departments: [key] });
    const slide = await slideOf(key);
    for (const targets of [slide.targets, paper.targets]) {
      expect(targetOf(targets, "overduePercent")).toBe(percent(own(OVERDUE), own(ASKED)));
      expect(targetOf(targets, "inTimePercent")).toBe(percent(own(IN_TIME), own(IN_TIME) + own(MISSED)));
    }
  });
});

test("what an office owes is one number among those that owe, on its rank, on the walls' review, on slides and on paper", async () => {
  const owes = (office: string) => counted(`${OVERDUE} AND marked_office = ?`, office);
  const { overdue, officers } = wall;
  const { review } = await wallAt("Karnal");
  const slide = await slideOf("Karnal");
  const paper = reportBy("office").lines.flatMap(({ key: { office }, figures: { pendingOverdue } }) =>
    office === null || office === undefined ? [] : [{ office, overdue: pendingOverdue }],
  );
  for (const told of [overdue?.offices, officers?.offices, paper]) {
    expect(told?.length).toBeGreaterThan(3);
    expect(told?.map((each) => [each.office, each.overdue])).toEqual(told?.map(({ office }) => [office, owes(office)]));
  }
  // Bodies outside the State are counted apart, so that with them the offices add up to all that is overdue.
  const [first] = overdue?.offices ?? [];
  expect([wall.headlines.overdue?.office?.label, wall.headlines.overdue?.office?.overdue]).toEqual([first?.label, first?.overdue]);
  const bodies = sum(overdue?.bodiesOutside ?? [], (body) => body.overdue);
  expect(bodies).toBe(
    counted(`${OVERDUE} AND (marked_office GLOB 'NHAI/*' OR marked_office GLOB 'RAILWAYS/*' OR marked_office GLOB 'CENTRAL/*')`),
  );
  expect(bodies).toBeGreaterThan(0);
  const ofTheState = paper.filter(({ office }) => !/^(?:NHAI|RAILWAYS|CENTRAL)\//u.test(office));
  expect(sum(ofTheState, (each) => each.overdue) + bodies).toBe(counted(OVERDUE));
  expect(overdue?.officeCount).toBe(ofTheState.filter((each) => each.overdue > 0).length);
  for (const told of [review?.offices, slide.offices]) {
    // Told with what each owes there: one of the whole State has more elsewhere, and a case may lie elsewhere since its district was corrected after the mark.
    const owesThere = (office: string) => counted(`${OVERDUE} AND marked_office = ? AND district = 'Karnal'`, office);
    expect(told?.filter(({ office }) => registry().office(office)?.district === "Karnal").length).toBeGreaterThan(2);
    expect(told?.map((each) => [each.office, each.overdue])).toEqual(told?.map(({ office }) => [office, owesThere(office)]));
  }
});
