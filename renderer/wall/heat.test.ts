import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HeatCell } from "#contract/wall.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { heatTable, latenessOf, settledOrder } from "./heat.ts";

const QUIET = { oldestOpenedAt: null, openedToday: 0, usualToday: null };

const cellArbitrary: fc.Arbitrary<HeatCell> = fc
  .record({
    department: fc.option(fc.constantFrom(...DEPARTMENT_CODES)),
    district: fc.option(fc.constantFrom(...DISTRICTS.map(({ name }) => name))),
    open: fc.nat(500),
    overdueShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ department, district, open, overdueShare }) => ({
    ...QUIET,
    department,
    district,
    open,
    overdue: Math.floor(open * overdueShare),
  }));

const codesOf = (cells: readonly HeatCell[], width: number) =>
  heatTable(cells, width).columns.map(({ heading }) => (heading.kind === "department" ? heading.code : heading.kind));

const cell = (department: HeatCell["department"], open: number, overdue: number): HeatCell => ({
  ...QUIET,
  department,
  district: "Nuh",
  open,
  overdue,
});

describe("the heat matrix", () => {
  test("counts every open case in exactly one cell, whatever its width", () => {
    fc.assert(
      fc.property(fc.array(cellArbitrary, { maxLength: 200 }), fc.integer({ min: 3, max: 20 }), (cells, width) => {
        const table = heatTable(cells, width);
        const open = cells.reduce((total, each) => total + each.open, 0);
        expect(table.columns).toHaveLength(width);
        expect(table.rows).toHaveLength(24);
        expect(table.total.open).toBe(open);
        expect(table.rows.reduce((total, row) => total + row.total.open, 0)).toBe(open);
        expect(table.columns.flatMap(({ cells: inColumn }) => inColumn).reduce((total, each) => total + each.open, 0)).toBe(open);
      }),
    );
  });

  test("puts the department with most overdue cases first, and of equals the one with more open", () => {
    expect(codesOf([cell("PHED", 90, 1), cell("ULB", 5, 4), cell("POLICE", 9, 1)], 5)).toEqual([
      "ULB",
      "PHED",
      "POLICE",
      "vacant",
      "vacant",
    ]);
  });

  test("gathers the departments that do not fit", () => {
    const cells = [cell("PHED", 9, 5), cell("ULB", 9, 4), cell("POLICE", 9, 3), cell("PWD", 9, 2), cell(null, 50, 40)];
    expect(codesOf(cells, 4)).toEqual(["PHED", "ULB", null, "others"]);
    expect(heatTable(cells, 4).columns[3]).toMatchObject({ heading: { departments: 2 }, total: { open: 18, overdue: 5 } });
    expect(codesOf(cells, 5)).toEqual(["PHED", "ULB", "POLICE", "PWD", null]);
  });

  test("keeps the order in which departments stood, until others come in", () => {
    const cells = [cell("PHED", 9, 5), cell("ULB", 9, 4), cell("POLICE", 9, 3)];
    const settled = settledOrder(heatTable(cells, 4));
    const later = [cell("PHED", 9, 5), cell("ULB", 9, 6), cell("POLICE", 9, 7)];
    expect(settledOrder(heatTable(later, 4, settled))).toEqual(["PHED", "ULB", "POLICE"]);
    expect(settledOrder(heatTable([...later, cell("PWD", 9, 8)], 5, settled))).toEqual(["PWD", "POLICE", "ULB", "PHED"]);
  });

  test("leaves out a department without open cases", () => {
    expect(codesOf([cell("PHED", 0, 0), cell("ULB", 1, 0)], 3)).toEqual(["ULB", "vacant", "vacant"]);
  });

  test("keeps every district in its place, division by division, and the unknown last", () => {
    const { rows } = heatTable([], 3);
    expect(rows[0]?.district).toBe("Panchkula");
    expect(rows.at(-1)?.district).toBeNull();
    expect(rows.filter(({ startsDivision }) => startsDivision)).toHaveLength(7);
    expect(new Set(rows.map(({ district }) => district)).size).toBe(24);
  });
});

describe("the lateness of a cell", () => {
  test.each([
    [10, 0, 0],
    [100, 1, 1],
    [100, 10, 1],
    [100, 25, 2],
    [100, 50, 3],
    [100, 75, 4],
    [100, 76, 5],
    [100, 100, 5],
    [0, 0, 0],
  ])("%d open with %d overdue is %d", (open, overdue, lateness) => {
    expect(latenessOf({ open, overdue })).toBe(lateness);
  });

  test("of a few overdue cases does not shine", () => {
    expect([1, 2, 4, 9, 10].map((cases) => latenessOf({ open: cases, overdue: cases }))).toEqual([1, 2, 3, 4, 5]);
  });

  test("grows with the share and with the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(999), fc.nat(999), (open, one, other) => {
        const [less, more] = [Math.min(one, other, open), Math.min(Math.max(one, other), open)];
        expect(latenessOf({ open, overdue: more })).toBeGreaterThanOrEqual(latenessOf({ open, overdue: less }));
      }),
    );
  });
});
