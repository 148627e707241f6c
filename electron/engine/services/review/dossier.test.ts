import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { casesOf } from "#domain/reporting/casesOf.ts";
import { COUNTS } from "#domain/reporting/figures.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { filterOfStop } from "#domain/review/stop.ts";
import type { Stop } from "#domain/review/stop.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { Dossier } from "#contract/dossier.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { runReviewCommand, prepareReview } from "#db/review/appendReview.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { YEAR_ENDS_AT as NOW, exampleYear } from "../generate/testing/exampleYear.ts";
import { makeReport } from "../reporting/report.ts";
import { reportWorkInline } from "../reporting/reportWork.ts";
import { fillYearUp } from "../reporting/testing/fullerYear.ts";
import { independentFigures } from "../reporting/testing/independentFigures.ts";
import { ranking } from "../scenes/ranking.ts";
import { dossierOf } from "./dossier.ts";
import { createStopFigures } from "./stopFigures.ts";

const STOPS: readonly (readonly [name: string, stop: Stop])[] = [
  ["Panipat", { of: "district", district: "Panipat" }],
  ["Karnal", { of: "district", district: "Karnal" }],
  ["PHED", { of: "department", department: "PHED" }],
];

const temporary = temporaryFolder();
let record: Writer;
beforeAll(async () => {
  const file = join(temporary.folder, "year.db");
  await exampleYear(file);
  record = openWriter(file);
  fillYearUp(record, NOW);
}, 600_000);
afterAll(() => {
  record.close();
  temporary.remove();
});

const dossierAt = (stop: Stop, now = NOW): Promise<Dossier> =>
  dossierOf(
    { record, registry: () => standardRegistry(), stopFigures: createStopFigures(record, reportWorkInline(record)), settings },
    stop,
    now,
  );

const settings = { wall: () => STANDARD_WALL_SETTINGS };

const listed = (filter: CaseFilter) => listQueue(record, { filter, order: "newest" }).length;

test("a dossier holds its figures against the targets of the room, also where its record has none, as in a rehearsal", async () => {
  const targetsOf = async (overduePercent: number) => {
    const wall = () => ({ ...STANDARD_WALL_SETTINGS, targets: { ...STANDARD_WALL_SETTINGS.targets, overduePercent } });
    const parts = {
      record,
      registry: () => standardRegistry(),
      stopFigures: createStopFigures(record, reportWorkInline(record)),
      settings: { wall },
    };
    const { targets } = await dossierOf(parts, { of: "district", district: "Karnal" }, NOW);
    return targets.find(({ name }) => name === "overduePercent")?.target;
  };
  expect([await targetsOf(7), await targetsOf(3)]).toEqual([7, 3]);
});

describe.each(STOPS)("the dossier of %s", (name, stop) => {
  test("has the figures that the events alone give", async () => {
    const { period, figures } = await dossierAt(stop);
    expect(period).toEqual({ from: startOfIndianDay(NOW) - 29 * DAY_MS, asOf: NOW, since: "days" });
    const own = independentFigures(
      record,
      { from: period.from, asOf: NOW },
      (_, __, office) => office ?? "",
    )(stop.of).get(JSON.stringify([name]));
    expect(own?.receipts).toBeGreaterThan(5);
    expect(figures).toEqual(own);
    const { lateWeek, lateMonth, lateSeason, lateLonger, pendingOverdue } = figures;
    expect(lateWeek + lateMonth + lateSeason + lateLonger).toBe(pendingOverdue);
  });

  test("agrees to the unit with a report of these days and with the wall's ranking", async () => {
    const { figures, ranking: own } = await dossierAt(stop);
    const report = makeReport(record, { first: "2026-10-26", last: "2026-11-24", by: stop.of, filter: {} }, NOW);
    expect(report.lines.find(({ key }) => key[stop.of] === name)?.figures).toEqual(figures);
    const { districts, departments } = ranking(record, NOW);
    const all = stop.of === "district" ? districts : departments;
    const named = all.find((each) => Object.values(each).includes(name));
    const { district: _, department: __, isShared: ___, ...line } = { district: null, department: null, isShared: null, ...named };
    expect(own).toEqual({ ...line, among: all.length, readAt: NOW });
  });

  test("has as many cases behind each number as the number says", async () => {
    const { period, figures, all: every, sorts, places, offices, owing, incidents } = await dossierAt(stop);
    const filter = filterOfStop(stop);
    for (const count of COUNTS) expect([count, listed(casesOf(count, period, filter))]).toEqual([count, figures[count]]);
    const open = { ...filter, states: [...OPEN_STATES] };
    const counted = (narrower: CaseFilter) => ({
      open: listed(narrower),
      overdue: listed({ ...narrower, overdue: true, asked: true }),
      incidents: listed({ ...narrower, incidents: true }),
    });
    expect(counted(open)).toEqual(every);
    expect(every).toMatchObject({ open: figures.pending, overdue: figures.pendingOverdue });
    expect(sorts.length).toBeGreaterThan(1);
    for (const { department, category, open: all, overdue, incidents: clusters } of sorts)
      expect(counted({ ...open, departments: [department], categories: [category] })).toEqual({ open: all, overdue, incidents: clusters });
    expect(places.length).toBeGreaterThan(1);
    for (const { district, place, open: all, overdue, incidents: clusters } of places) {
      const there = { ...open, districts: [district], ...(place !== null && { places: [place] }) };
      expect(counted(there)).toEqual({ open: all, overdue, incidents: clusters });
    }
    expect(offices).not.toEqual([]);
    for (const { office, overdue } of offices) expect(listed({ ...filter, offices: [office], overdue: true })).toBe(overdue);
    // Those that owe were asked; what is marked to nobody is the cell's own, and no late case is left out of both.
    expect(listed({ ...filter, offices: [null], overdue: true })).toBe(owing.unmarked);
    expect(owing.overdue + owing.unmarked).toBe(listed({ ...filter, overdue: true }));
    const asked = record.sqlite
      .prepare<[string], number>(`SELECT count(DISTINCT marked_office) FROM grievance WHERE overdue = 1 AND ${stop.of} = ?`)
      .pluck()
      .get(name);
    expect(owing.offices).toBe(asked);
    expect(owing.offices).toBeGreaterThanOrEqual(offices.length);
    // Panipat alone has no incident of several cases.
    expect(incidents.length > 0).toBe(name !== "Panipat");
    for (const { grievanceId, cases } of incidents)
      expect(listed({ sameIncidentAs: grievanceId as GrievanceId, states: [...OPEN_STATES] })).toBe(cases);
  });

  test("puts first what is late most, and leaves out nothing that is worse", async () => {
    const { sorts, places } = await dossierAt(stop);
    for (const lines of [sorts, places]) {
      const weights = lines.map(({ overdue, open }) => overdue * 1_000_000 + open);
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    }
    const most = record.sqlite
      .prepare<[string], number>(
        `SELECT sum(overdue AND marked_office IS NOT NULL) AS late FROM grievance WHERE ${stop.of} = ? AND state IN (${OPEN_STATES.map((state) => `'${state}'`).join()})
         AND category IS NOT NULL GROUP BY department, category ORDER BY late DESC LIMIT 1`,
      )
      .pluck()
      .get(name);
    expect(sorts[0]?.overdue).toBe(most);
  });
});

test("many complain only where several citizens do, most of them first: one who writes again and again is not many", async () => {
  const karnal: Stop = { of: "district", district: "Karnal" };
  const told = async () => (await dossierAt(karnal)).incidents;
  const [first] = await told();
  if (first === undefined) throw new Error("Karnal has no incident");
  const set = record.sqlite.prepare<[number, string]>("UPDATE incident SET citizens = ? WHERE newest_id = ?");
  set.run(1, first.grievanceId);
  expect((await told()).map(({ grievanceId }) => grievanceId)).not.toContain(first.grievanceId);
  set.run(first.citizens, first.grievanceId);
  const people = (await told()).map(({ citizens }) => citizens);
  expect(people).toEqual(people.toSorted((one, other) => other - one));
});

test("the figures begin on the day of the review before of the same stop, whatever others were held since", async () => {
  const begin = (districts: ("Panipat" | "Hisar")[], at: number) => {
    const id = prepareReview(record, { title: "Before", plannedAt: at, scope: { of: "districts", districts } }, "osd", at);
    expect(runReviewCommand(record, id, { type: "begin" }, "osd", at)).toBeNull();
  };
  const before = NOW - 12 * DAY_MS;
  begin(["Hisar", "Panipat"], before);
  begin(["Hisar"], NOW - 3 * DAY_MS);
  // The review in which it is read out does not count as one before.
  begin(["Panipat"], NOW - 60_000);
  const { period, figures } = await dossierAt({ of: "district", district: "Panipat" });
  expect(period).toEqual({ from: startOfIndianDay(before), asOf: NOW, since: "review" });
  expect(figures.receipts).toBe(listed({ districts: ["Panipat"], openedFrom: startOfIndianDay(before), openedBefore: NOW + 1 }));
});
