import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS, indianDayNumber, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { usualByNow } from "#domain/wall/usual.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { weekdaysKnown } from "./arrivals.ts";
import { openCells } from "./openCells.ts";

/** Open cases of one department in one district; null where one of them is not known. */
export interface HeatCell {
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly open: number;
  readonly overdue: number;
  /** When the oldest of the open ones was opened, milliseconds UTC; null where none is open. */
  readonly oldestOpenedAt: number | null;
  readonly openedToday: number;
  /** What is usually opened on this weekday up to this time of day; null where the record is too young to tell. */
  readonly usualToday: number | null;
}

/** Every cell that has open cases, or arrivals on the day in India that `now` lies in. */
export function heat(reader: Reader, now: number): readonly HeatCell[] {
  const { today } = statements(reader);
  const usual = usualOfCells(reader, now);
  const openedToday = new Map(today.all(indianDayNumber(now)).map((cell) => [keyOf(cell), cell]));
  const cells: HeatCell[] = openCells(reader).map(({ department, district, open, overdue, oldestOpenedAt }) => {
    const key = keyOf({ department, district });
    const arrived = openedToday.get(key);
    openedToday.delete(key);
    return { department, district, open, overdue, oldestOpenedAt, openedToday: arrived?.opened ?? 0, usualToday: usual(key) };
  });
  for (const [key, { department, district, opened }] of openedToday) {
    cells.push({ department, district, open: 0, overdue: 0, oldestOpenedAt: null, openedToday: opened, usualToday: usual(key) });
  }
  return cells;
}

interface Cell {
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
}

function keyOf({ department, district }: Cell): string {
  return `${department ?? ""} ${district ?? ""}`;
}

interface PastCell extends Cell {
  readonly before: number;
  readonly within: number;
}

/** What is usual by now in each cell. What came in weeks ago is asked once an hour, and after more of it has come to be known. */
function usualOfCells(reader: Reader, now: number): (key: string) => number | null {
  const known = weekdaysKnown(reader, now);
  if (known === null) return () => null;
  const { past } = statements(reader);
  const hour = Math.floor((now + INDIA_OFFSET_MS) / HOUR_MS);
  const asked = `${hour} ${known.fingerprint}`;
  if (past.asked !== asked) {
    past.asked = asked;
    past.cells = pastCells(reader, known.days, now);
  }
  const weeks = known.days.length;
  const passed = (now + INDIA_OFFSET_MS) / HOUR_MS - hour;
  return (key) => {
    const { before, within } = past.cells.get(key) ?? NOTHING;
    return usualByNow({ weeks, before, within }, passed);
  };
}

const NOTHING = { before: 0, within: 0 };
const SLOT_MS = 600_000;
const SLOTS_AN_HOUR = HOUR_MS / SLOT_MS;

function pastCells(reader: Reader, days: readonly number[], now: number): ReadonlyMap<string, { before: number; within: number }> {
  const { ofSlots } = statements(reader);
  const hourOfDay = Math.floor((now - startOfIndianDay(now)) / HOUR_MS);
  const cells = new Map<string, { before: number; within: number }>();
  for (const day of days) {
    const first = (day * DAY_MS - INDIA_OFFSET_MS) / SLOT_MS;
    const hourAt = first + hourOfDay * SLOTS_AN_HOUR;
    for (const cell of ofSlots.all({ first, hourAt, beyond: hourAt + SLOTS_AN_HOUR })) {
      const sum = cells.get(keyOf(cell)) ?? { before: 0, within: 0 };
      cells.set(keyOf(cell), { before: sum.before + cell.before, within: sum.within + cell.within });
    }
  }
  return cells;
}

export const TODAYS_CELLS = `
  SELECT nullif(department, '') AS department, nullif(district, '') AS district, opened
  FROM cell_day_figure WHERE day = ? AND opened > 0`;

export const CELLS_OF_SLOTS = `
  SELECT nullif(department, '') AS department, nullif(district, '') AS district,
    sum(iif(slot < @hourAt, opened, 0)) AS before, sum(iif(slot >= @hourAt, opened, 0)) AS within
  FROM arrival_figure WHERE slot >= @first AND slot < @beyond
  GROUP BY arrival_figure.department, arrival_figure.district`;

const statements = perConnection(({ sqlite }) => ({
  today: sqlite.prepare<[number], Cell & { readonly opened: number }>(TODAYS_CELLS),
  ofSlots: sqlite.prepare<[{ readonly first: number; readonly hourAt: number; readonly beyond: number }], PastCell>(CELLS_OF_SLOTS),
  /** As it was asked last. */
  past: { asked: "", cells: new Map() as ReadonlyMap<string, { before: number; within: number }> },
}));
