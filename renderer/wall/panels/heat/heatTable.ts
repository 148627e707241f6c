import type { DepartmentCode } from "#domain/department/departments.ts";
import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import type { HeatCell, HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import type { Scope } from "../../parts/filters.ts";
import { type HeatScale, heatScaleOf, MEASURES, together } from "./measures.ts";

export type HeatHeading =
  | { readonly kind: "department"; readonly code: DepartmentCode | null }
  /** Departments that have open cases but no column of their own. */
  | { readonly kind: "others"; readonly departments: number };

export interface HeatColumn {
  readonly key: string;
  readonly heading: HeatHeading;
  /** The departments that it is of. */
  readonly scope: readonly (DepartmentCode | null)[];
  readonly total: HeatCount;
  /** One for each row of the table, in its order. */
  readonly cells: readonly HeatCount[];
}

export interface HeatRow {
  readonly key: string;
  readonly heading:
    | { readonly kind: "district"; readonly district: DistrictName | null }
    | { readonly kind: "others"; readonly districts: number };
  readonly scope: readonly (DistrictName | null)[];
  readonly startsDivision: boolean;
  readonly total: HeatCount;
}

export interface HeatTable {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  readonly total: HeatCount;
  /** What the colours of its cells say. */
  readonly scale: HeatScale;
}

interface HeatRoom {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The matrix of the wall: all districts in the order of their divisions, so that the room finds a district where it was,
 * and as many departments as there is room for: those with cases, the most affected first, then those whose department
 * is not known, then the rest together. Where not even the districts have room, the most affected stay. Every case is
 * counted in exactly one cell.
 *
 * `settled` is the order in which departments stood before: as long as the same ones are shown, they keep it, so that
 * two that are equally late do not change places under the eye.
 */
export function heatTable(
  cells: readonly HeatCell[],
  measure: HeatMeasure,
  room: HeatRoom,
  settled: readonly DepartmentCode[] = [],
): HeatTable {
  const counted = cells.filter((cell) => MEASURES[measure].isCounted(cell));
  const rows = rowsOf(counted, measure, room.rows);
  const columns = scopesOfColumns(counted, measure, room.columns, settled).map(({ key, heading, scope }): HeatColumn => {
    const own = counted.filter(({ department }) => scope.includes(department));
    return {
      key,
      heading,
      scope,
      total: together(own),
      cells: rows.map((row) => together(own.filter(({ district }) => row.scope.includes(district)))),
    };
  });
  const scale = heatScaleOf(
    measure,
    columns.filter(({ heading }) => heading.kind === "department").flatMap((column) => column.cells),
  );
  return { columns, rows, total: together(counted), scale };
}

/** The departments that have a column of their own, as they stand. */
export function settledOrder({ columns }: HeatTable): readonly DepartmentCode[] {
  return columns.flatMap(({ heading }) => (heading.kind === "department" && heading.code !== null ? [heading.code] : []));
}

/** Whose cases stand in a cell, a row's end or a column's foot. */
export function scopeOf(column: HeatColumn | null, row: HeatRow | null): Scope {
  return { ...(column === null ? {} : { departments: column.scope }), ...(row === null ? {} : { districts: row.scope }) };
}

function scopesOfColumns(
  counted: readonly HeatCell[],
  measure: HeatMeasure,
  width: number,
  settled: readonly DepartmentCode[],
): readonly Pick<HeatColumn, "key" | "heading" | "scope">[] {
  const { compare } = MEASURES[measure];
  const codes = [...new Set(counted.map(({ department }) => department))];
  const ranked = codes
    .map((code) => ({ code, total: together(counted.filter(({ department }) => department === code)) }))
    .toSorted((one, other) => compare(one.total, other.total) || String(one.code).localeCompare(String(other.code)));

  const named = ranked.flatMap(({ code }) => (code === null ? [] : [code]));
  const hasUnknown = named.length < ranked.length;
  const places = Math.max(1, width - (hasUnknown ? 1 : 0));
  const worst = named.slice(0, named.length > places ? places - 1 : places);
  const shown = isSameSet(worst, settled) ? settled : worst;
  const rest = named.filter((code) => !shown.includes(code));
  return [
    ...shown.map((code) => ({ key: code, heading: { kind: "department", code }, scope: [code] }) as const),
    ...(hasUnknown ? [{ key: "unknown", heading: { kind: "department", code: null }, scope: [null] } as const] : []),
    ...(rest.length > 0 ? [{ key: "others", heading: { kind: "others", departments: rest.length }, scope: rest } as const] : []),
  ];
}

const isSameSet = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

function rowsOf(counted: readonly HeatCell[], measure: HeatMeasure, height: number): readonly HeatRow[] {
  const { compare } = MEASURES[measure];
  const totals = new Map(PLACES.map(({ district }) => [district, together(counted.filter((cell) => cell.district === district))]));
  const totalOf = (district: DistrictName | null) => totals.get(district) ?? together([]);
  const worst = PLACES.map(({ district }) => district).toSorted((one, other) => compare(totalOf(one), totalOf(other)));
  const shown = new Set(PLACES.length <= height ? worst : worst.slice(0, Math.max(0, height - 1)));
  const kept = PLACES.filter(({ district }) => shown.has(district));
  const rest = PLACES.flatMap(({ district }) => (shown.has(district) ? [] : [district]));
  return [
    ...kept.map(({ district, division }, index): HeatRow => ({
      key: district ?? "unknown",
      heading: { kind: "district", district },
      scope: [district],
      startsDivision: kept[index - 1]?.division !== division,
      total: totalOf(district),
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            key: "others",
            heading: { kind: "others", districts: rest.length },
            scope: rest,
            startsDivision: true,
            total: together(rest.map(totalOf)),
          } as const,
        ]),
  ];
}

/** From the hills to Mewat, division by division, as on the map. */
const DIVISIONS = ["Ambala", "Karnal", "Rohtak", "Hisar", "Gurugram", "Faridabad"];

const PLACES: readonly { readonly district: DistrictName | null; readonly division: string | null }[] = [
  ...DISTRICTS.toSorted(
    (one, other) =>
      DIVISIONS.indexOf(one.division) - DIVISIONS.indexOf(other.division) ||
      one.tile.row - other.tile.row ||
      one.tile.column - other.tile.column,
  ).map(({ name, division }) => ({ district: name, division })),
  { district: null, division: null },
];
