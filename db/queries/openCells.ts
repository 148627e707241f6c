import { heldRows } from "../heldRows.ts";
import { perConnection } from "../connection.ts";
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
  const cellsOf = ofDepartment(reader);
  const cells: OpenCell[] = [];
  for (const department of statements(reader).departments.all()) cells.push(...cellsOf(department));
  return cells;
}

const DEPARTMENTS = "SELECT DISTINCT department FROM open_cell_figure ORDER BY department";

export const OPEN_CELLS = `
  SELECT nullif(department, '') AS department, nullif(district, '') AS district, open, overdue, oldest_opened_at AS oldestOpenedAt
  FROM open_cell_figure WHERE department = ? AND open > 0 ORDER BY open_cell_figure.district`;

const ofDepartment = heldRows("open_cell_figure", OPEN_CELLS, (cell: OpenCell) => cell);

const statements = perConnection(({ sqlite }) => ({ departments: sqlite.prepare<[], string>(DEPARTMENTS).pluck() }));
