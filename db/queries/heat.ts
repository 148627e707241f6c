import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** Open cases of one department in one district; null where one of them is not known. */
export interface HeatCell {
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly open: number;
  readonly overdue: number;
}

/** Every cell that has open cases. */
export function heat(reader: Reader): readonly HeatCell[] {
  return statements(reader).cells.all();
}

const statements = perConnection(({ sqlite }) => ({
  cells: sqlite.prepare<[], HeatCell>(
    `SELECT nullif(department, '') AS department, nullif(district, '') AS district,
       sum(cases) AS open, sum(iif(overdue = 1, cases, 0)) AS overdue
     FROM case_figure WHERE cases > 0 AND state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})
     GROUP BY case_figure.department, case_figure.district`,
  ),
}));
