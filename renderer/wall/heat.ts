import type { HeatCell } from "#contract/wall.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";

/** Open cases, and those of them that are overdue. */
export interface HeatCount {
  readonly open: number;
  readonly overdue: number;
}

export type HeatHeading =
  | { readonly kind: "department"; readonly code: DepartmentCode | null }
  /** Departments that have open cases but no column of their own. */
  | { readonly kind: "others"; readonly departments: number }
  | { readonly kind: "vacant" };

export interface HeatColumn {
  readonly key: string;
  readonly heading: HeatHeading;
  readonly total: HeatCount;
  /** One for each row of the table, in its order. */
  readonly cells: readonly HeatCount[];
}

export interface HeatRow {
  readonly district: DistrictName | null;
  readonly startsDivision: boolean;
  readonly total: HeatCount;
}

export interface HeatTable {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  readonly total: HeatCount;
}

/**
 * The matrix of the wall: always all districts in the order of their divisions, so that the room finds a district where
 * it was, and always `width` columns: departments with open cases, most overdue first, then those whose department is
 * not known, then the rest together. Every open case is counted in exactly one cell.
 *
 * `settled` is the order in which departments stood before: as long as the same ones are shown, they keep it, so that
 * two that are equally late do not change places under the eye.
 */
export function heatTable(cells: readonly HeatCell[], width: number, settled: readonly DepartmentCode[] = []): HeatTable {
  const counted = cells.filter(({ open, overdue }) => open > 0 || overdue > 0);
  const codes = [...new Set(counted.map(({ department }) => department))];
  const ranked = codes
    .map((code) => ({ code, total: sum(counted.filter(({ department }) => department === code)) }))
    .toSorted((one, other) => compareTrouble(one.total, other.total) || String(one.code).localeCompare(String(other.code)));

  const named = ranked.filter(({ code }) => code !== null);
  const hasUnknown = named.length < ranked.length;
  const places = width - (hasUnknown ? 1 : 0);
  const worst = named.slice(0, named.length > places ? places - 1 : places).map(({ code }) => code);
  const shown = isSameSet(worst, settled) ? settled : worst;
  const rest = new Set(named.slice(shown.length).map(({ code }) => code));

  const columns: HeatColumn[] = shown.map((code) => column(`${code}`, { kind: "department", code }, ofDepartment(counted, code)));
  if (hasUnknown) columns.push(column("unknown", { kind: "department", code: null }, ofDepartment(counted, null)));
  if (rest.size > 0) {
    const others = counted.filter(({ department }) => rest.has(department));
    columns.push(column("others", { kind: "others", departments: rest.size }, others));
  }
  while (columns.length < width) columns.push(column(`vacant-${columns.length}`, { kind: "vacant" }, []));

  return {
    columns,
    rows: ROWS.map((row) => ({ ...row, total: sum(counted.filter(({ district }) => district === row.district)) })),
    total: sum(counted),
  };
}

const isSameSet = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** The departments that have a column of their own, as they stand. */
export function settledOrder({ columns }: HeatTable): readonly DepartmentCode[] {
  return columns.flatMap(({ heading }) => (heading.kind === "department" && heading.code !== null ? [heading.code] : []));
}

/** More overdue first; of equals, more open first. Suits `sort`. */
export function compareTrouble(one: HeatCount, other: HeatCount): number {
  return other.overdue - one.overdue || other.open - one.open;
}

/** How late a cell is, 0 to 5: the steps of the colour scale, from none overdue to nearly all. */
export type Lateness = 0 | 1 | 2 | 3 | 4 | 5;

/** The upper bounds of the share overdue for the steps 1 to 4. */
export const LATENESS_BOUNDS = [0.1, 0.25, 0.5, 0.75] as const;

/** A handful of cases must not outshine a district in trouble: up to so many overdue, a cell stays at most at this step. */
const FEW_OVERDUE: readonly { readonly upTo: number; readonly lateness: Lateness }[] = [
  { upTo: 1, lateness: 1 },
  { upTo: 2, lateness: 2 },
  { upTo: 4, lateness: 3 },
  { upTo: 9, lateness: 4 },
];

export function latenessOf({ open, overdue }: HeatCount): Lateness {
  if (overdue <= 0) return 0;
  const share = overdue / Math.max(open, overdue);
  const step = LATENESS_BOUNDS.findIndex((bound) => share <= bound);
  const ofShare = step === -1 ? 5 : ((step + 1) as Lateness);
  const most = FEW_OVERDUE.find(({ upTo }) => overdue <= upTo)?.lateness ?? 5;
  return ofShare < most ? ofShare : most;
}

function column(key: string, heading: HeatHeading, cells: readonly HeatCell[]): HeatColumn {
  return {
    key,
    heading,
    total: sum(cells),
    cells: ROWS.map((row) => sum(cells.filter(({ district }) => district === row.district))),
  };
}

const ofDepartment = (cells: readonly HeatCell[], code: DepartmentCode | null) => cells.filter(({ department }) => department === code);

function sum(counts: readonly HeatCount[]): HeatCount {
  let open = 0;
  let overdue = 0;
  for (const count of counts) {
    open += count.open;
    overdue += count.overdue;
  }
  return { open, overdue };
}

/** From the hills to Mewat, division by division, as on the map. */
const DIVISIONS = ["Ambala", "Karnal", "Rohtak", "Hisar", "Gurugram", "Faridabad"];

const ROWS: readonly Omit<HeatRow, "total">[] = [
  ...DISTRICTS.toSorted(
    (one, other) =>
      DIVISIONS.indexOf(one.division) - DIVISIONS.indexOf(other.division) ||
      one.tile.row - other.tile.row ||
      one.tile.column - other.tile.column,
  ).map(({ name, division }, index, all) => ({ district: name, startsDivision: all[index - 1]?.division !== division })),
  { district: null, startsDivision: true },
];
