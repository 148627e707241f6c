import { cachedRows, heldValues } from "../cachedRows.ts";
import type { Reader } from "../connection.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";

/** The open cases of one department in one district; null where one of them is not known. */
export interface OpenCell {
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly open: number;
  readonly overdue: number;
  /** When the oldest of them was opened, milliseconds UTC. */
  readonly oldestOpenedAt: number;
}

/** Every cell with open cases, by department and district. There are some hundreds, however many cases there are. */
export function openCells(reader: Reader): readonly OpenCell[] {
  const cells: OpenCell[] = [];
  for (const department of openDepartments(reader)) cells.push(...openCellsOf(reader, department));
  return cells;
}

/** Those that may have open cases; an empty text for the cases of none. */
export function openDepartments(reader: Reader): readonly string[] {
  return departments(reader)() as readonly string[];
}

/** Those of one department; the same list until one of them changes, where it is held. */
export function openCellsOf(reader: Reader, department: string): readonly OpenCell[] {
  return ofDepartment(reader)(department);
}

const departments = heldValues("openCells", "SELECT DISTINCT department FROM open_cell_figure ORDER BY department");

export const OPEN_CELLS = `
  SELECT nullif(department, ''), nullif(district, ''), open, overdue, oldest_opened_at
  FROM open_cell_figure WHERE department = ? AND open > 0 ORDER BY open_cell_figure.district`;

type Columns = readonly [DepartmentCode | null, DistrictName | null, number, number, number];
const ofDepartment = cachedRows("openCells", OPEN_CELLS, ([department, district, open, overdue, oldestOpenedAt]: Columns): OpenCell => ({
  department,
  district,
  open,
  overdue,
  oldestOpenedAt,
}));
