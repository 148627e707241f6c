import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { HeatCell, HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import type { Scope } from "../../parts/filters.ts";
import { byPressure, MEASURES, together } from "./measures.ts";

/** A department's column; null for the cases whose department is not known. */
export interface HeatColumn {
  readonly department: DepartmentCode | null;
  readonly total: HeatCount;
  /** One for each row of the table, in its order. */
  readonly cells: readonly HeatCount[];
}

export interface HeatRow {
  readonly district: DistrictName | null;
  readonly total: HeatCount;
}

export interface HeatTable {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** Of the whole State, whatever is shown. */
  readonly total: HeatCount;
  /** How many departments and districts have anything to tell; what is of none that is known is counted in the totals alone. */
  readonly departments: Counted;
  readonly districts: Counted;
}

interface Counted {
  readonly known: number;
  readonly hasUnknown: boolean;
}

export interface HeatRoom {
  readonly columns: number;
  readonly rows: number;
}

/** What stood before. It stays for as long as the same ones are shown, so that two that press alike do not change places under the eye. */
export interface SettledHeat {
  readonly departments: readonly (DepartmentCode | null)[];
  readonly districts: readonly (DistrictName | null)[];
}

export const NOT_SETTLED: SettledHeat = { departments: [], districts: [] };

/**
 * The matrix of the wall: the districts and departments that press most, the worst first, as many as there is room for. What is not known comes last.
 * No column gathers the rest: it would be the largest and mean nobody; the ends of rows and columns are of all that there is.
 */
export function heatTable(cells: readonly HeatCell[], measure: HeatMeasure, room: HeatRoom, settled: SettledHeat = NOT_SETTLED): HeatTable {
  const counted = cells.filter((cell) => MEASURES[measure].isCounted(cell));
  const total = together(counted);
  const departments = sortedByPressure(counted, "department", { measure, total });
  const districts = sortedByPressure(counted, "district", { measure, total });
  const shownDepartments = kept(departments.slice(0, room.columns), settled.departments);
  const shownDistricts = kept(districts.slice(0, room.rows), settled.districts);
  const of = (department: DepartmentCode | null, district: DistrictName | null) =>
    together(counted.filter((cell) => cell.department === department && cell.district === district));
  const columns = shownDepartments.map((department): HeatColumn => ({
    department,
    total: together(counted.filter((cell) => cell.department === department)),
    cells: shownDistricts.map((district) => of(department, district)),
  }));
  return {
    columns,
    rows: shownDistricts.map((district) => ({ district, total: together(counted.filter((cell) => cell.district === district)) })),
    total,
    departments: countedOf(departments),
    districts: countedOf(districts),
  };
}

function countedOf(names: readonly (string | null)[]): Counted {
  const known = names.filter((name) => name !== null).length;
  return { known, hasUnknown: known < names.length };
}

export function settledHeat({ columns, rows }: HeatTable): SettledHeat {
  return {
    departments: columns.map(({ department }) => department),
    districts: rows.map(({ district }) => district),
  };
}

/** Whether a measure tells of more departments or districts than there is room for. */
export function hasMore(cells: readonly HeatCell[], measure: HeatMeasure, room: HeatRoom): boolean {
  const counted = cells.filter((cell) => MEASURES[measure].isCounted(cell));
  return (
    new Set(counted.map(({ department }) => department)).size > room.columns ||
    new Set(counted.map(({ district }) => district)).size > room.rows
  );
}

/** Whose cases stand in a cell, a row's end or a column's foot. */
export function scopeOf(column: Pick<HeatColumn, "department"> | null, row: Pick<HeatRow, "district"> | null): Scope {
  return { ...(column === null ? {} : { departments: [column.department] }), ...(row === null ? {} : { districts: [row.district] }) };
}

function sortedByPressure<By extends "department" | "district">(
  counted: readonly HeatCell[],
  by: By,
  { measure, total }: { readonly measure: HeatMeasure; readonly total: HeatCount },
): readonly HeatCell[By][] {
  const worseFirst = byPressure(measure, total);
  return [...new Set(counted.map((cell) => cell[by]))]
    .map((name) => ({ name, total: together(counted.filter((cell) => cell[by] === name)) }))
    .toSorted(
      (one, other) =>
        Number(one.name === null) - Number(other.name === null) ||
        worseFirst(one.total, other.total) ||
        String(one.name).localeCompare(String(other.name)),
    )
    .map(({ name }) => name);
}

function kept<Name>(worst: readonly Name[], settled: readonly Name[]): readonly Name[] {
  return worst.length === settled.length && worst.every((each) => settled.includes(each)) ? settled : worst;
}
