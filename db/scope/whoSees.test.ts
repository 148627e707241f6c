import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { sees } from "#domain/people/scope.ts";
import type { Scope } from "#domain/people/scope.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import { openScopedReader } from "./scopedReader.ts";

/*
 * The rule of who sees a case is the domain's; the views of a scoped connection say it again in SQL, where they list as where they count. Here are cases of every
 * place and office, and each scope sees by SQL what it sees by the rule.
 */

const DEPARTMENTS = ["PHED", "REVENUE", "HEALTH"] as const satisfies readonly DepartmentCode[];
const DISTRICTS = ["Karnal", "Ambala", "Rohtak"] as const satisfies readonly DistrictName[];
const OF_STATE = [null, ...DISTRICTS] as const;

const record = temporaryRecord();
let ids: readonly GrievanceId[] = [];

beforeAll(() => {
  const opened: GrievanceId[] = [];
  const open = (department: DepartmentCode | null, district: DistrictName | null) => {
    const departments = department === null ? [] : [{ code: department, score: 0.9, evidence: [] }];
    const id = openExampleCase(record.writer, examplePost(String(opened.length)), exampleProposal({ departments, district }));
    opened.push(id);
    return id;
  };
  const mark = (grievanceId: GrievanceId, type: "marked" | "additionally-marked", to: Mark) =>
    appendEvents(record.writer, { grievanceId, events: [{ type, version: 1, payload: { to } }], actor: "desk", now: MORNING });
  for (const department of [null, ...DEPARTMENTS])
    for (const district of OF_STATE) {
      open(department, district);
      for (const other of OF_STATE)
        mark(open(department, district), "marked", { department: "PHED", district: other, office: "PHED/made-up" });
      for (const other of DEPARTMENTS)
        mark(open(department, district), "additionally-marked", { department: other, district: "Rohtak", office: null });
    }
  ids = opened;
});
afterAll(() => record.remove());

const someOf = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: null });
const scopes = fc
  .record({ departments: someOf(DEPARTMENTS), districts: someOf(DISTRICTS) })
  .filter(({ departments, districts }) => departments !== null || districts !== null) satisfies fc.Arbitrary<Scope>;

test("a scoped connection lists and counts just the cases that the rule lets it see", () => {
  fc.assert(
    fc.property(scopes, (scope) => {
      const reader = openScopedReader(record.file, scope);
      const listed = reader.sqlite.prepare<[], string>("SELECT id FROM grievance ORDER BY id").pluck().all();
      const counted = (sql: string) => reader.sqlite.prepare<[], number>(sql).pluck().get();
      const counts = [
        "SELECT count(DISTINCT substr(stream, 11)) FROM event",
        "SELECT coalesce(sum(cases), 0) FROM case_figure",
        "SELECT coalesce(sum(cases), 0) FROM state_figure",
        "SELECT coalesce(sum(open), 0) FROM open_cell_figure",
        "SELECT coalesce(sum(opened), 0) FROM cell_day_figure",
        "SELECT coalesce(sum(opened), 0) FROM arrival_figure",
      ].map(counted);
      reader.close();
      const seen = ids.filter((id) => {
        const grievance = readGrievance(record.writer, id);
        return grievance !== null && sees(scope, grievance);
      });
      expect(listed).toEqual(seen.toSorted());
      expect(counts).toEqual(counts.map(() => seen.length));
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("who else answers for a case is found by indexes", () => {
  const reader = openScopedReader(record.file, { departments: ["PHED"], districts: ["Karnal"] });
  const plan = reader.sqlite.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT count(*) FROM grievance").all();
  reader.close();
  const steps = plan.map(({ detail }) => detail).filter((detail) => /\bm\b/u.test(detail));
  expect(steps).toEqual([
    expect.stringContaining("grievance_additionally_marked"),
    expect.stringContaining("grievance_answered_elsewhere"),
  ]);
});
