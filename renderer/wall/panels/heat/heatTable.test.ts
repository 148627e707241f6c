import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES, type DepartmentCode } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { HeatCell } from "#domain/wall/heat.ts";
import { heatTable, settledOrder } from "./heatTable.ts";
import { NOTHING } from "./measures.ts";

const QUIET = { ...NOTHING, usualToday: null };

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
  heatTable(cells, "overdue-share", { columns: width, rows: 24 }).columns.map(({ heading }) =>
    heading.kind === "department" ? heading.code : heading.kind,
  );

const table = (cells: readonly HeatCell[], columns: number, settled: readonly DepartmentCode[] = []) =>
  heatTable(cells, "overdue-share", { columns, rows: 24 }, settled);

const cell = (department: HeatCell["department"], open: number, overdue: number): HeatCell => ({
  ...QUIET,
  department,
  district: "Nuh",
  open,
  overdue,
});

describe("the heat matrix", () => {
  test("counts every open case in exactly one cell, whatever its size", () => {
    fc.assert(
      fc.property(
        fc.array(cellArbitrary, { maxLength: 200 }),
        fc.integer({ min: 3, max: 50 }),
        fc.integer({ min: 2, max: 30 }),
        (cells, width, height) => {
          const table = heatTable(cells, "overdue-share", { columns: width, rows: height });
          const open = cells.reduce((total, each) => total + each.open, 0);
          expect(table.columns.length).toBeLessThanOrEqual(width);
          expect(table.rows).toHaveLength(Math.min(height, 24));
          expect(table.total.open).toBe(open);
          expect(table.rows.reduce((total, row) => total + row.total.open, 0)).toBe(open);
          expect(table.columns.flatMap(({ cells: inColumn }) => inColumn).reduce((total, each) => total + each.open, 0)).toBe(open);
        },
      ),
    );
  });

  test("puts the department with most overdue cases first, and of equals the one with more open", () => {
    expect(codesOf([cell("PHED", 90, 1), cell("ULB", 5, 4), cell("POLICE", 9, 1)], 5)).toEqual(["ULB", "PHED", "POLICE"]);
  });

  test("gathers the departments that do not fit", () => {
    const cells = [cell("PHED", 9, 5), cell("ULB", 9, 4), cell("POLICE", 9, 3), cell("PWD", 9, 2), cell(null, 50, 40)];
    expect(codesOf(cells, 4)).toEqual(["PHED", "ULB", null, "others"]);
    expect(table(cells, 4).columns[3]).toMatchObject({ heading: { departments: 2 }, total: { open: 18, overdue: 5 } });
    expect(codesOf(cells, 5)).toEqual(["PHED", "ULB", "POLICE", "PWD", null]);
  });

  test("keeps the order in which departments stood, until others come in", () => {
    const cells = [cell("PHED", 9, 5), cell("ULB", 9, 4), cell("POLICE", 9, 3)];
    const settled = settledOrder(table(cells, 4));
    const later = [cell("PHED", 9, 5), cell("ULB", 9, 6), cell("POLICE", 9, 7)];
    expect(settledOrder(table(later, 4, settled))).toEqual(["PHED", "ULB", "POLICE"]);
    expect(settledOrder(table([...later, cell("PWD", 9, 8)], 5, settled))).toEqual(["PWD", "POLICE", "ULB", "PHED"]);
  });

  test("leaves out a department without open cases", () => {
    expect(codesOf([cell("PHED", 0, 0), cell("ULB", 1, 0)], 3)).toEqual(["ULB"]);
  });

  test("keeps every district in its place, division by division, and the unknown last", () => {
    const { rows } = table([], 3);
    expect(rows[0]?.scope).toEqual(["Panchkula"]);
    expect(rows.at(-1)?.scope).toEqual([null]);
    expect(rows.filter(({ startsDivision }) => startsDivision)).toHaveLength(7);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(24);
  });

  test("keeps the most affected districts where not all have room, in the order of the map, and the rest together", () => {
    const cells = [
      { ...cell("PHED", 9, 5), district: "Karnal" as const },
      { ...cell("PHED", 9, 7), district: "Ambala" as const },
      { ...cell("ULB", 9, 9), district: "Sirsa" as const },
      { ...cell("ULB", 9, 1), district: null },
    ];
    const { rows } = heatTable(cells, "overdue-share", { columns: 3, rows: 4 });
    expect(rows.map(({ key }) => key)).toEqual(["Ambala", "Karnal", "Sirsa", "others"]);
    expect(rows.at(-1)).toMatchObject({ heading: { districts: 21 }, total: { open: 9, overdue: 1 } });
  });
});
