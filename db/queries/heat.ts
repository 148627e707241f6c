import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS, indianDayNumber, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { HeatCell } from "#domain/wall/heat.ts";
import { usualByNow } from "#domain/wall/usual.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { cachedAnswer } from "../cachedAnswer.ts";
import { cachedRows, heldValues } from "../cachedRows.ts";
import { weekdaysKnown } from "./arrivals.ts";

/** Every cell that has open cases and, after these, those that only have arrivals on the day in India that `now` lies in. */
export function heat(reader: Reader, now: number): readonly HeatCell[] {
  const today = indianDayNumber(now);
  const usual = pastOfCells(reader, now);
  const departments = new Set([...openDepartments(reader)(), ...departmentsOf(reader)(today)].map(String));
  const cells = [...departments].toSorted().map((department) => cellsOf(reader, department, today, usual?.cells ?? NO_PAST));
  const shown: HeatCell[] = [];
  const show = (cell: StandingCell) => {
    const { before, within } = cell.past;
    const usualToday = usual && usualByNow({ weeks: usual.weeks, before, within }, usual.passed);
    shown.push({
      department: cell.department,
      district: cell.district,
      open: cell.open,
      asked: cell.asked,
      reportsOverdue: cell.reportsOverdue,
      askedTooLate: cell.askedTooLate,
      markingsOverdue: cell.markingsOverdue,
      oldestOpenedAt: cell.oldestOpenedAt,
      openedToday: cell.openedToday,
      usualToday,
    });
  };
  for (const { open } of cells) open.forEach(show);
  for (const { arrivedOnly } of cells) arrivedOnly.forEach(show);
  return shown;
}

/** A cell, and what came in at the same time of the weeks before. */
interface StandingCell extends Omit<HeatCell, "usualToday"> {
  readonly past: Past;
}

interface CellsOfDepartment {
  readonly open: readonly StandingCell[];
  readonly arrivedOnly: readonly StandingCell[];
}

/** They stay as they are while nothing is written of the department; only what is usual moves on with the minutes. */
function cellsOf(reader: Reader, department: string, today: number, past: PastCells): CellsOfDepartment {
  const [open, arrivals] = [openCellsOf(reader)(department), arrivalsOf(reader)(department, today)];
  return standing(reader, department, [open, arrivals, past], () => {
    const openedToday = new Map(arrivals.map(({ district, opened }) => [district, opened]));
    // Named one by one: what is spread out of another object is several times slower to read, and there are a thousand.
    const cellOf = (district: DistrictName | null, cell?: OpenCell): StandingCell => ({
      department: department === "" ? null : (department as DepartmentCode),
      district,
      open: cell?.open ?? 0,
      asked: cell?.asked ?? 0,
      reportsOverdue: cell?.reportsOverdue ?? 0,
      askedTooLate: cell?.askedTooLate ?? 0,
      markingsOverdue: cell?.markingsOverdue ?? 0,
      oldestOpenedAt: cell?.oldestOpenedAt ?? null,
      openedToday: openedToday.get(district) ?? 0,
      past: past.get(keyOf(department, district)) ?? NOTHING,
    });
    const known = new Set(open.map(({ district }) => district));
    return {
      open: open.map((cell) => cellOf(cell.district, cell)),
      arrivedOnly: arrivals.filter(({ district }) => !known.has(district)).map(({ district }) => cellOf(district)),
    };
  });
}

const standing = cachedAnswer<CellsOfDepartment>();

function keyOf(department: string, district: string | null): string {
  return `${department} ${district ?? ""}`;
}

interface Past {
  readonly before: number;
  readonly within: number;
}
type PastCells = ReadonlyMap<string, Past>;
const NOTHING: Past = { before: 0, within: 0 };
const NO_PAST: PastCells = new Map();

/** What came in weeks ago, by the beginning of this hour and within it; null where too few weeks are known. Asked once an hour, and after more has come to be known. */
function pastOfCells(reader: Reader, now: number): { readonly cells: PastCells; readonly weeks: number; readonly passed: number } | null {
  const known = weekdaysKnown(reader, now);
  if (known === null) return null;
  const { past } = statements(reader);
  const hour = Math.floor((now + INDIA_OFFSET_MS) / HOUR_MS);
  const asked = `${hour} ${known.fingerprint}`;
  if (past.asked !== asked) {
    past.asked = asked;
    past.cells = pastCells(reader, known.days, now);
  }
  return { cells: past.cells, weeks: known.days.length, passed: (now + INDIA_OFFSET_MS) / HOUR_MS - hour };
}

const SLOT_MS = 600_000;
const SLOTS_AN_HOUR = HOUR_MS / SLOT_MS;

function pastCells(reader: Reader, days: readonly number[], now: number): PastCells {
  const begun = Math.floor((now - startOfIndianDay(now)) / HOUR_MS) * SLOTS_AN_HOUR;
  const firstSlots = JSON.stringify(days.map((day) => (day * DAY_MS - INDIA_OFFSET_MS) / SLOT_MS));
  const rows = statements(reader).pastCells.all({ firstSlots, begun, beyond: begun + SLOTS_AN_HOUR });
  return new Map(rows.map(([key, before, within]) => [key, { before, within }]));
}

/** What is open in a cell. */
type OpenCell = Omit<HeatCell, "openedToday" | "usualToday">;

/** Every cell with open cases, by department and district. There are some hundreds, however many cases there are. */
export function openCells(reader: Reader): readonly OpenCell[] {
  const cells: OpenCell[] = [];
  for (const department of openDepartments(reader)()) cells.push(...openCellsOf(reader)(department));
  return cells;
}

/** Those that may have open cases; an empty text for the cases of none. */
const openDepartments = heldValues("openCells", "SELECT DISTINCT department FROM open_cell_figure ORDER BY department");

export const OPEN_CELLS = `
  SELECT nullif(department, ''), nullif(district, ''), open, asked, reports_overdue, asked_too_late, markings_overdue, oldest_opened_at
  FROM open_cell_figure WHERE department = ? AND open > 0 ORDER BY open_cell_figure.district`;

type OpenColumns = readonly [DepartmentCode | null, DistrictName | null, number, number, number, number, number, number];
const openCellsOf = cachedRows(
  "openCells",
  OPEN_CELLS,
  ([department, district, open, asked, reportsOverdue, askedTooLate, markingsOverdue, oldestOpenedAt]: OpenColumns): OpenCell => ({
    department,
    district,
    open,
    asked,
    reportsOverdue,
    askedTooLate,
    markingsOverdue,
    oldestOpenedAt,
  }),
);

export const TODAYS_CELLS = "SELECT nullif(district, ''), opened FROM cell_day_figure WHERE department = ? AND day = ? AND opened > 0";

const arrivalsOf = cachedRows("cellDays", TODAYS_CELLS, ([district, opened]: readonly [DistrictName | null, number]) => ({
  district,
  opened,
}));

export const TODAYS_DEPARTMENTS = "SELECT DISTINCT department FROM cell_day_figure WHERE day = ?";

const departmentsOf = heldValues("cellDays", TODAYS_DEPARTMENTS);

/** Added up by SQLite: a program that has just started would take three times as long for the thousands of rows. */
export const PAST_CELLS = `
  SELECT a.department || ' ' || a.district,
    sum(iif(a.slot < day.value + @begun, a.opened, 0)), sum(iif(a.slot < day.value + @begun, 0, a.opened))
  FROM json_each(@firstSlots) AS day CROSS JOIN arrival_figure AS a ON a.slot >= day.value AND a.slot < day.value + @beyond
  GROUP BY a.department, a.district`;

const statements = perConnection(({ sqlite }) => ({
  pastCells: sqlite
    .prepare<[{ readonly firstSlots: string; readonly begun: number; readonly beyond: number }], readonly [string, number, number]>(
      PAST_CELLS,
    )
    .raw(),
  /** As it was asked last. */
  past: { asked: "", cells: NO_PAST },
}));
