import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { HeatCell } from "#domain/wall/heat.ts";
import { hasMore, heatTable, type SettledHeat, settledHeat } from "./heatTable.ts";
import { NOTHING } from "./measures.ts";

const QUIET = { ...NOTHING, usualToday: null };
const ALL = { columns: 60, rows: 30 };

const cellArbitrary: fc.Arbitrary<HeatCell> = fc
  .record({
    department: fc.option(fc.constantFrom(...DEPARTMENT_CODES)),
    district: fc.option(fc.constantFrom(...DISTRICTS.map(({ name }) => name))),
    asked: fc.nat(500),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...cell }) => ({ ...QUIET, ...cell, open: cell.asked, reportsOverdue: Math.floor(cell.asked * share) }));

const table = (cells: readonly HeatCell[], room = ALL, settled?: SettledHeat) => heatTable(cells, "overdue-share", room, settled);

const cell = (department: HeatCell["department"], asked: number, reportsOverdue: number, district: HeatCell["district"] = "Nuh") => ({
  ...QUIET,
  department,
  district,
  open: asked,
  asked,
  reportsOverdue,
});

const departmentsOf = (cells: readonly HeatCell[], columns: number) =>
  table(cells, { ...ALL, columns }).columns.map(({ department }) => department);

describe("the heat matrix", () => {
  test("counts every case in exactly one cell where all have room, and in the totals whatever has room", () => {
    fc.assert(
      fc.property(
        fc.array(cellArbitrary, { maxLength: 200 }),
        fc.record({ columns: fc.integer({ min: 1, max: 50 }), rows: fc.integer({ min: 1, max: 30 }) }),
        (cells, room) => {
          const asked = cells.reduce((total, each) => total + each.asked, 0);
          const all = table(cells);
          expect(all.columns.flatMap((column) => column.cells).reduce((total, each) => total + each.asked, 0)).toBe(asked);
          const shown = table(cells, room);
          expect(shown.total.asked).toBe(asked);
          expect(shown.columns.length).toBeLessThanOrEqual(room.columns);
          expect(shown.rows.length).toBeLessThanOrEqual(room.rows);
        },
      ),
    );
  });

  test("puts first what has most late reports beyond the share of the State, and last what is not known", () => {
    const cells = [cell("PHED", 90, 10), cell("ULB", 10, 8), cell("POLICE", 9, 1), cell(null, 50, 50)];
    expect(departmentsOf(cells, 9)).toEqual(["ULB", "POLICE", "PHED", null]);
  });

  test("has no column that gathers the rest, so that no column is larger than those that have a name", () => {
    const cells = [cell("PHED", 9, 5), cell("ULB", 9, 4), cell("POLICE", 9, 3), cell("PWD", 9, 2)];
    expect(departmentsOf(cells, 2)).toEqual(["PHED", "ULB"]);
    expect(table(cells, { ...ALL, columns: 2 })).toMatchObject({
      departments: { known: 4, hasUnknown: false },
      total: { asked: 36, reportsOverdue: 14 },
    });
  });

  test("counts what is of no known district or department as none of them, though its cases are in the totals", () => {
    const cells = [cell("PHED", 9, 5), cell(null, 7, 2), cell("ULB", 8, 1, null), cell("ULB", 6, 1, "Hisar")];
    expect(table(cells)).toMatchObject({
      departments: { known: 2, hasUnknown: true },
      districts: { known: 2, hasUnknown: true },
      total: { asked: 30 },
    });
  });

  test("keeps the order that stood, until others come in", () => {
    const room = { columns: 3, rows: 9 };
    const settled = settledHeat(table([cell("PHED", 9, 5), cell("ULB", 9, 4), cell("POLICE", 9, 3)], room));
    const later = [cell("PHED", 9, 5), cell("ULB", 9, 6), cell("POLICE", 9, 7)];
    expect(settledHeat(table(later, room, settled))).toEqual(settled);
    expect(settledHeat(table([...later, cell("PWD", 9, 8)], room, settled)).departments).toEqual(["PWD", "POLICE", "ULB"]);
  });

  test("has more than it shows only where a department or a district has no room", () => {
    const cells = [cell("PHED", 9, 5), cell("ULB", 9, 4, "Hisar"), { ...cell("POLICE", 0, 0), open: 4 }];
    const more = (columns: number, rows: number) => hasMore(cells, "overdue-share", { columns, rows });
    expect([more(2, 2), more(1, 2), more(2, 1)]).toEqual([false, true, true]);
  });

  test("leaves out what no office was asked for", () => {
    expect(departmentsOf([{ ...cell("PHED", 0, 0), open: 40, markingsOverdue: 40 }, cell("ULB", 1, 0)], 3)).toEqual(["ULB"]);
  });
});
