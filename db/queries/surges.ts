import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { LEAST_CASES, unusualnessAtMost, SLOT_MS, SLOTS_LOOKED_AT, surgeOf } from "#domain/wall/surge.ts";
import type { Arrivals, CitizensOf } from "#domain/wall/surge.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { heldRows } from "../heldRows.ts";
import { weekdaysKnown } from "./arrivals.ts";

/** Cases of one sort in one place that come in far more often than they usually do. */
export interface Surge {
  readonly department: DepartmentCode;
  /** Code of the sort of trouble within the department. */
  readonly category: string | null;
  readonly district: DistrictName | null;
  readonly cases: number;
  /** When the first of its slots began, milliseconds UTC. */
  readonly sinceAt: number;
  readonly withinMs: number;
  readonly usual: number;
}

/** So many of the most unusual are looked at case by case. */
const LOOKED_INTO = 16;

/** What is surging at `now`, milliseconds UTC, the most unusual first; at most `limit`. Nothing while the record is too young to know what is usual. */
export function surges(reader: Reader, now: number, limit: number): readonly Surge[] {
  const known = weekdaysKnown(reader, now);
  if (known === null) return [];
  const weeks = known.days.length;
  const last = Math.floor(now / SLOT_MS);
  const past = pastSlots(reader, now, known);
  const candidates = recentSorts(reader, last)
    .map((sort) => {
      const arrivals: Arrivals = { cases: sort.cases, past: past(sort.key), weeks };
      return { ...sort, arrivals, unusualness: unusualnessAtMost(arrivals) };
    })
    .filter(({ unusualness }) => unusualness > 0)
    .toSorted((one, other) => other.unusualness - one.unusualness)
    .slice(0, LOOKED_INTO);
  return candidates
    .flatMap(({ department, district, category, arrivals }) => {
      const found = surgeOf(arrivals, citizensOfSort(reader, { department, district, category }, last));
      if (found === null) return [];
      const { slots, cases, usual, unusualness } = found;
      const sinceAt = (last - slots + 1) * SLOT_MS;
      return [{ unusualness, surge: { department, category, district, cases, sinceAt, withinMs: slots * SLOT_MS, usual } }];
    })
    .toSorted((one, other) => other.unusualness - one.unusualness)
    .slice(0, limit)
    .map(({ surge }) => surge);
}

interface Sort {
  readonly department: DepartmentCode;
  readonly district: DistrictName | null;
  readonly category: string | null;
}

function keyOf({ department, district, category }: Sort): string {
  return `${department} ${district ?? ""} ${category ?? ""}`;
}

/** The sorts and places with enough cases in the slots that are looked at. Who answers is known, or there is nobody to tell. */
function recentSorts(reader: Reader, last: number): readonly (Sort & { readonly key: string; readonly cases: readonly number[] })[] {
  const sortsOf = ofSlot(reader);
  const sorts = new Map<string, Sort & { readonly key: string; readonly cases: number[]; all: number }>();
  for (let index = 0; index < SLOTS_LOOKED_AT; index++) {
    for (const { key, department, district, category, opened } of sortsOf(last - SLOTS_LOOKED_AT + 1 + index)) {
      let sort = sorts.get(key);
      if (sort === undefined) sorts.set(key, (sort = { key, department, district, category, cases: noCases(), all: 0 }));
      sort.cases[index] = opened;
      sort.all += opened;
    }
  }
  return [...sorts.values()].filter(({ all }) => all >= LEAST_CASES);
}

const noCases = () => Array.from({ length: SLOTS_LOOKED_AT }, () => 0);
const NO_CASES: readonly number[] = noCases();

/** What came in at the same time of the weeks before; asked once an hour, and after more of it has come to be known. */
function pastSlots(
  reader: Reader,
  now: number,
  { days, fingerprint }: NonNullable<ReturnType<typeof weekdaysKnown>>,
): (key: string) => readonly number[] {
  const { past, ofSlots } = statements(reader);
  const hour = Math.floor((now + INDIA_OFFSET_MS) / HOUR_MS);
  const hourAt = (hour * HOUR_MS - INDIA_OFFSET_MS) / SLOT_MS;
  const [first, beyond] = [hourAt - SLOTS_LOOKED_AT, hourAt + HOUR_MS / SLOT_MS];
  const asked = `${hour} ${fingerprint}`;
  if (past.asked !== asked) {
    const sorts = new Map<string, number[]>();
    for (const day of days) {
      const shift = ((indianDayNumber(now) - day) * DAY_MS) / SLOT_MS;
      for (const { slot, department, district, category, opened } of ofSlots.iterate(first - shift, beyond - 1 - shift)) {
        const key = keyOf({ department, district, category });
        let counts = sorts.get(key);
        if (counts === undefined) sorts.set(key, (counts = Array.from({ length: beyond - first }, () => 0)));
        const index = slot + shift - first;
        counts[index] = (counts[index] ?? 0) + opened;
      }
    }
    past.asked = asked;
    past.sorts = sorts;
  }
  const from = Math.floor(now / SLOT_MS) - SLOTS_LOOKED_AT + 1 - first;
  return (key) => past.sorts.get(key)?.slice(from, from + SLOTS_LOOKED_AT) ?? NO_CASES;
}

/** The newest of a span are looked at one by one: they tell what share of its cases comes from different citizens. */
const CASES_LOOKED_AT = 100;

/** All spans that end alike are told from the same newest cases, which are read once. */
function citizensOfSort(reader: Reader, { department, district, category }: Sort, last: number): CitizensOf {
  const { newest } = statements(reader);
  const known = new Map<number, readonly Newest[]>();
  return ({ back, slots, cases }) => {
    const beyond = (last - back + 1) * SLOT_MS;
    let before = known.get(back);
    if (before === undefined) {
      before = newest.all({ department, district, category, from: beyond - SLOTS_LOOKED_AT * SLOT_MS, beyond });
      known.set(back, before);
    }
    const looked = before.filter(({ openedAt }) => openedAt >= beyond - slots * SLOT_MS);
    const citizens = new Set(looked.map(({ citizen }) => citizen)).size;
    return looked.length < CASES_LOOKED_AT ? citizens : (citizens / looked.length) * cases;
  };
}

interface Newest {
  readonly openedAt: number;
  readonly citizen: string;
}

export const SLOTS_OF_SORTS = `
  SELECT slot, department, nullif(district, '') AS district, nullif(category, '') AS category, opened
  FROM arrival_figure WHERE slot >= ? AND slot <= ? AND opened > 0 AND department <> ''`;

export const SORTS_OF_SLOT = `
  SELECT department, nullif(district, '') AS district, nullif(category, '') AS category, opened
  FROM arrival_figure WHERE slot = ? AND opened > 0 AND department <> ''`;

const ofSlot = heldRows("arrival_figure", SORTS_OF_SLOT, (row: Sort & { readonly opened: number }) => ({ ...row, key: keyOf(row) }));

export const NEWEST_OF_SORT = `
  SELECT g.opened_at AS openedAt, coalesce(t.author, g.id) AS citizen
  FROM grievance g INDEXED BY grievance_office LEFT JOIN trouble_case t ON t.grievance_id = g.id
  WHERE g.department = @department AND g.district IS @district AND g.opened_at >= @from AND g.opened_at < @beyond AND g.category IS @category
  ORDER BY g.opened_at DESC LIMIT ${CASES_LOOKED_AT}`;

const statements = perConnection(({ sqlite }) => ({
  ofSlots: sqlite.prepare<[number, number], Sort & { readonly slot: number; readonly opened: number }>(SLOTS_OF_SORTS),
  newest: sqlite.prepare<[Sort & { readonly from: number; readonly beyond: number }], Newest>(NEWEST_OF_SORT),
  /** As it was asked last. */
  past: { asked: "", sorts: new Map() as ReadonlyMap<string, readonly number[]> },
}));
