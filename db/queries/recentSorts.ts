import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { SLOTS_LOOKED_AT } from "#domain/wall/surge.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { cachedRows } from "../cachedRows.ts";

/** A category in a place. Who answers is known, or there is nobody to tell. */
export interface Sort {
  readonly department: DepartmentCode;
  readonly district: DistrictName | null;
  /** Code of the sort within the department. */
  readonly category: string | null;
}

/** Its cases within the slots that are looked at. */
export interface RecentSort extends Sort {
  readonly key: string;
  /** By slot, the oldest first. */
  readonly cases: readonly number[];
  readonly all: number;
}

export function keyOfSort({ department, district, category }: Sort): string {
  return `${department} ${district ?? ""} ${category ?? ""}`;
}

/** The sorts with at least so many cases in the slots up to `last`. They are counted again only in slots that were written since the last look. */
export function recentSorts(reader: Reader, last: number, least: number): readonly RecentSort[] {
  const known = counted(reader);
  if (known.last !== last) {
    known.last = last;
    known.slots = NO_SLOTS;
    known.sorts.clear();
  }
  const rowsOf = ofSlot(reader);
  const slots = NO_SLOTS.map((_, index) => rowsOf(last - SLOTS_LOOKED_AT + 1 + index));
  let isAsKnown = known.least === least;
  for (const [index, rows] of slots.entries()) {
    const before = known.slots[index] ?? [];
    if (rows === before) continue;
    recount(known.sorts, index, before, rows);
    isAsKnown = false;
  }
  known.slots = slots;
  known.least = least;
  if (!isAsKnown) known.many = [...known.sorts.values()].filter(({ all }) => all >= least);
  return known.many;
}

function recount(sorts: Map<string, RecentSort>, index: number, before: readonly SlotRow[], after: readonly SlotRow[]): void {
  const opened = new Map(after.map((row) => [row.key, row.opened]));
  for (const { key, department, district, category } of [...before, ...after]) {
    const known = sorts.get(key);
    const was = known?.cases[index] ?? 0;
    const now = opened.get(key) ?? 0;
    if (was === now) continue;
    const cases = (known?.cases ?? NO_CASES).with(index, now);
    sorts.set(key, { key, department, district, category, cases, all: (known?.all ?? 0) - was + now });
  }
}

interface SlotRow extends Sort {
  readonly key: string;
  readonly opened: number;
}

export const SORTS_OF_SLOT = `
  SELECT department, nullif(district, ''), nullif(category, ''), opened
  FROM arrival_figure WHERE slot = ? AND opened > 0 AND department <> ''`;

type Columns = readonly [DepartmentCode, DistrictName | null, string | null, number];
const ofSlot = cachedRows("arrivals", SORTS_OF_SLOT, ([department, district, category, opened]: Columns): SlotRow => {
  const sort = { department, district, category };
  return { ...sort, opened, key: keyOfSort(sort) };
});

const NO_SLOTS: readonly (readonly SlotRow[])[] = Array.from({ length: SLOTS_LOOKED_AT }, () => []);
const NO_CASES: readonly number[] = NO_SLOTS.map(() => 0);

/** As they were counted last. */
const counted = perConnection(() => ({
  last: 0,
  least: 0,
  slots: NO_SLOTS,
  sorts: new Map<string, RecentSort>(),
  many: [] as readonly RecentSort[],
}));
